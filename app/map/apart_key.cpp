#include "app/map/apart_key.h"

#include <QEvent>
#include <QPainter>

#include "app/map/apart_style.h"
#include "app/map/map_font.h"
#include "app/text/names.h"
#include "core/sight/sight_line.h"

namespace yimi::app {
namespace {

constexpr double title_px = 20, above_scale_bar_px = 40, left_px = 10;

}  // namespace

ApartKey::ApartKey(MapWidget& map) : QWidget(&map), map_(map) {
    setObjectName(QStringLiteral("apart_key"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    map.installEventFilter(this);
    hide();
}

void ApartKey::refresh() {
    const MapContent& content = map_.content();
    setVisible(content.theme == Theme::difference && content.overlay->apart);
    if (isHidden()) return;
    place();
    update();
}

QString ApartKey::title() const {
    const auto& apart = map_.content().overlay->apart;
    if (!apart) return {};
    if (apart->is_stale) return tr("Being computed anew…");
    return tr("Eyes at %1 m against %2 m").arg(number(apart->child.metres, 2), number(adult_eye.metres, 2));
}

std::vector<LegendLine> ApartKey::lines() const {
    std::vector<LegendLine> lines;
    for (LegendEntry& entry : apart_legend(map_.content().ground))
        lines.push_back({std::move(entry), GeometryColumn::multi_polygon});
    return lines;
}

void ApartKey::place() {
    const QSizeF legend = legend_size(lines());
    const QFontMetricsF metrics(map_font(legend_text_px));
    const double words = metrics.horizontalAdvance(title());
    const QSize size = QSizeF(std::max(legend.width(), words + 16), legend.height() + title_px).toSize();
    const int top = map_.height() - qRound(above_scale_bar_px) - size.height();
    setGeometry(QRect(QPoint(qRound(left_px), std::max(0, top)), size));
}

void ApartKey::paintEvent(QPaintEvent*) {
    const MapColours& colours = map_colours(map_.content().ground);
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(0, title_px, 0, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.halo);
    painter.drawRoundedRect(rect(), 4, 4);
    draw_legend(painter, area, colours, lines());
    painter.setFont(map_font(legend_text_px));
    painter.setPen(colours.bar);
    painter.drawText(QRectF(8, 0, width() - 8, title_px), Qt::AlignVCenter | Qt::AlignLeft, title());
}

bool ApartKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void ApartKey::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
