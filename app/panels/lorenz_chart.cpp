#include "app/panels/lorenz_chart.h"

#include <QEvent>
#include <QPainter>

#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

constexpr int margin_px = 4;

}  // namespace

LorenzChart::LorenzChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("lorenz_chart"));
    translate();
}

void LorenzChart::translate() {
    setAccessibleName(tr("Lorenz curve"));
    setToolTip(
        tr("From the children who reach least to those who reach most: their share of all seats within reach. "
           "On the straight line all have the same."));
    update();
}

void LorenzChart::show_curve(std::vector<AccessShares::LorenzPoint> curve) {
    curve_ = std::move(curve);
    update();
}

void LorenzChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int words_px = fontMetrics().height() + margin_px;
    const QRectF plot = QRectF(rect()).adjusted(words_px, margin_px, -margin_px, -words_px);
    const auto at = [&](double children, double access) {
        return QPointF(plot.left() + children * plot.width(), plot.bottom() - access * plot.height());
    };
    painter.setPen(dim_text(palette()));
    painter.drawRect(plot);
    painter.drawLine(at(0, 0), at(1, 1));
    painter.drawText(QRectF(plot.left(), plot.bottom(), plot.width(), words_px), Qt::AlignCenter, tr("Children"));
    painter.save();
    painter.translate(0, plot.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, plot.height(), words_px), Qt::AlignCenter, tr("Seats within reach"));
    painter.restore();
    if (curve_.empty()) return;
    QPolygonF curve;
    for (const auto& point : curve_) curve << at(point.children_share, point.access_share);
    QColor filled = palette().color(QPalette::Highlight);
    painter.setPen(QPen(filled, 2));
    filled.setAlpha(40);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(curve);
    painter.setPen(Qt::NoPen);
    painter.setBrush(filled);
    painter.drawPolygon(curve);  // between the curve and the straight line
}

void LorenzChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
