#include "app/panels/shade_bars.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr int bars_px = 56, gap_px = 2;
constexpr QColor sun_colour(0xE8, 0xB4, 0x3A), shade_colour(0x8A, 0x93, 0xA0);

}  // namespace

ShadeBars::ShadeBars(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("shade_bars"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ShadeBars::show_hours(std::vector<PlayPlace::Hour> hours) {
    hours_ = std::move(hours);
    update();
}

QSize ShadeBars::sizeHint() const {
    return {240, bars_px + fontMetrics().height() + 2};
}

QRectF ShadeBars::column(std::size_t hour) const {
    const double wide = width() / static_cast<double>(std::max<std::size_t>(1, hours_.size()));
    return {static_cast<double>(hour) * wide, 0, wide, static_cast<double>(height())};
}

void ShadeBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (std::size_t index = 0; index < hours_.size(); ++index) {
        const PlayPlace::Hour& hour = hours_[index];
        const QRectF all = column(index);
        const QRectF bar(all.left() + gap_px, 0, all.width() - 2 * gap_px, bars_px);
        painter.setPen(dim_text(palette()));
        painter.drawText(all.adjusted(0, bars_px + 1, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                         QString::number(hour.hour));
        if (!hour.is_day) continue;
        const double shaded = bar.height() * hour.shade.shaded, unknown = bar.height() * hour.shade.unknown;
        painter.fillRect(bar, sun_colour);
        painter.fillRect(QRectF(bar.left(), bar.bottom() - shaded, bar.width(), shaded), shade_colour);
        painter.fillRect(QRectF(bar.left(), bar.bottom() - shaded - unknown, bar.width(), unknown),
                         QBrush(shade_colour, Qt::BDiagPattern));
    }
}

bool ShadeBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto& help = *static_cast<QHelpEvent*>(event);
    for (std::size_t index = 0; index < hours_.size(); ++index) {
        const PlayPlace::Hour& hour = hours_[index];
        if (!column(index).contains(help.pos())) continue;
        const QString words = hour.is_day ? tr("%1:00: %2 shaded, of %3 it is unknown")
                                                .arg(hour.hour)
                                                .arg(percent(hour.shade.shaded), percent(hour.shade.unknown))
                                          : tr("%1:00: the sun is down").arg(hour.hour);
        QToolTip::showText(help.globalPos(), words, this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

}  // namespace yimi::app
