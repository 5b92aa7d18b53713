#include "app/map/note_painter.h"

#include <QFontMetricsF>

#include "app/map/map_font.h"

namespace yimi::app {

void NotePainter::draw(QPointF beside, const QString& text, const QColor& colour) {
    if (text.isEmpty()) return;
    constexpr double text_px = 12, side_px = 6, edge_px = 2, right_px = 14, above_px = 8;
    const QFont font = map_font(text_px);
    const QRectF words = QFontMetricsF(font).boundingRect(screen_, Qt::AlignLeft | Qt::AlignTop, text);
    const QSizeF size(words.width() + 2 * side_px, words.height() + 2 * edge_px);
    const double left = beside.x() - right_px - size.width(), above = beside.y() - above_px - size.height();
    const QPointF corners[] = {{beside.x() + right_px, above},
                               {beside.x() + right_px, beside.y() + right_px},
                               {left, above},
                               {left, beside.y() + right_px}};
    for (const QPointF corner : corners) {
        const QRectF box(corner, size);
        const bool has_room =
            screen_.contains(box) &&
            std::none_of(taken_.begin(), taken_.end(), [&](const QRectF& other) { return other.intersects(box); });
        if (!has_room) continue;
        taken_.push_back(box);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(ground_);
        painter_.drawRoundedRect(box, 3, 3);
        painter_.setFont(font);
        painter_.setPen(colour);
        painter_.drawText(box.adjusted(side_px, edge_px, 0, 0), Qt::AlignLeft | Qt::AlignTop, text);
        return;
    }
}

}  // namespace yimi::app
