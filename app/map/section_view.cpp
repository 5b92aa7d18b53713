#include "app/map/section_view.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

#include "app/map/map_colours.h"

namespace yimi::app {
namespace {

constexpr double margin_left = 52, margin_right = 52, margin_top = 24, margin_bottom = 24;

/// Draws one section into a rectangle.
class SectionPainter {
public:
    SectionPainter(QPainter& painter, const QRectF& frame, const SectionDrawing& drawing, const MapColours& colours)
        : painter_(painter),
          plot_(frame.adjusted(margin_left, margin_top, -margin_right, -margin_bottom)),
          drawing_(drawing),
          colours_(colours) {
        // A tall house would press all else flat: what is higher than this is cut off, and its height written.
        constexpr double least_m = 2, most_m = 4, room = 1.15;
        highest_m_ = std::max({least_m, drawing.eye_m * room, target_m() * room});
        for (const Point place : drawing.ground) {
            lowest_m_ = std::min(lowest_m_, place.y);
            highest_m_ = std::max(highest_m_, place.y + least_m);
        }
        for (const auto& bar : drawing.bars)
            highest_m_ = std::max(highest_m_, std::min(bar.top_m * room, bar.top_m - bar.height_m + most_m));
    }

    void draw() {
        draw_axis();
        for (const auto& bar : drawing_.bars) draw_bar(bar);
        draw_line();
        draw_head(0, 0, drawing_.eye_m, Qt::AlignRight);
        draw_head(drawing_.reach_m, drawing_.target_ground_m, drawing_.target_m, Qt::AlignLeft);
        for (const auto& bar : drawing_.bars) name_bar(bar);
    }

private:
    [[nodiscard]] QPointF at(double along_m, double height_m) const {
        return {
            plot_.left() + plot_.width() * along_m / drawing_.reach_m,
            plot_.bottom() - plot_.height() * (std::min(height_m, highest_m_) - lowest_m_) / (highest_m_ - lowest_m_)};
    }
    /// Above the eye's ground.
    [[nodiscard]] double target_m() const { return drawing_.target_ground_m + drawing_.target_m; }
    static QString metres(double value, int digits) {
        return QStringLiteral("%1 m").arg(QString::number(value, 'f', digits));
    }

    void draw_axis() {
        painter_.setPen(QPen(colours_.note_text, 1.2));
        if (drawing_.ground.empty()) painter_.drawLine(plot_.bottomLeft(), plot_.bottomRight());
        QPolygonF ground;
        for (const Point place : drawing_.ground) ground << at(place.x, place.y);
        painter_.drawPolyline(ground);
        const QRectF below(plot_.left(), plot_.bottom() + 3, plot_.width(), margin_bottom - 4);
        painter_.drawText(below, Qt::AlignLeft | Qt::AlignTop, QStringLiteral("0"));
        painter_.drawText(below, Qt::AlignRight | Qt::AlignTop, metres(drawing_.reach_m, 1));
    }

    [[nodiscard]] QRectF box_of(const SectionDrawing::Bar& bar) const {
        constexpr double thin_px = 3;
        QRectF box(at(bar.from_m, bar.top_m), at(bar.to_m, bar.bottom_m));
        if (box.width() < thin_px) box = QRectF(box.center().x() - thin_px / 2, box.top(), thin_px, box.height());
        return box;
    }

    void draw_bar(const SectionDrawing::Bar& bar) {
        const QColor colour = bar.hides ? colours_.blind : colours_.building_line;
        QColor fill = colour;
        fill.setAlpha(bar.hides ? 110 : 70);
        painter_.setPen(QPen(colour, 1));
        painter_.setBrush(bar.height_known ? QBrush(fill) : QBrush(colour, Qt::BDiagPattern));
        painter_.drawRect(box_of(bar));
    }

    void draw_line() {
        const double clear_m = drawing_.hidden_from_m.value_or(drawing_.reach_m);
        const double height_m = drawing_.eye_m + (target_m() - drawing_.eye_m) * clear_m / drawing_.reach_m;
        painter_.setPen(QPen(colours_.child_sees_line, 2));
        painter_.drawLine(at(0, drawing_.eye_m), at(clear_m, height_m));
        if (!drawing_.hidden_from_m) return;
        painter_.setPen(QPen(colours_.blind, 2, Qt::DotLine));
        painter_.drawLine(at(clear_m, height_m), at(drawing_.reach_m, target_m()));
    }

    void draw_head(double along_m, double ground_m, double height_m, Qt::Alignment side) {
        constexpr double radius_px = 4;
        const QPointF head = at(along_m, ground_m + height_m);
        painter_.setPen(QPen(colours_.note_text, 1.4));
        painter_.drawLine(head, at(along_m, ground_m));
        painter_.setBrush(colours_.note_text);
        painter_.drawEllipse(head, radius_px, radius_px);
        const double x = side == Qt::AlignRight ? head.x() - margin_left : head.x() + radius_px + 2;
        const double width = side == Qt::AlignRight ? margin_left - radius_px - 2 : margin_right - radius_px - 2;
        painter_.drawText(QRectF(x, head.y() - 9, width, 18), side | Qt::AlignVCenter, metres(height_m, 2));
    }

    /// Beside what hides; of the rest only the line is read.
    void name_bar(const SectionDrawing::Bar& bar) {
        if (!bar.hides) return;
        const QRectF box = box_of(bar);
        const QString text = bar.height_known ? QStringLiteral("%1 %2").arg(bar.name, metres(bar.height_m, 2))
                                              : QStringLiteral("%1 ?").arg(bar.name);
        const double width = painter_.fontMetrics().horizontalAdvance(text) + 4.0;
        double left = box.center().x() - width / 2;
        left = std::clamp(left, plot_.left(), std::max(plot_.left(), plot_.right() - width));
        const QRectF place(left, std::max(box.top() - 18, plot_.top() - margin_top + 2), width, 16);
        if (place.left() < named_to_) return;  // no room beside the one before
        named_to_ = place.right();
        painter_.setPen(colours_.note_text);
        painter_.drawText(place, Qt::AlignCenter, text);
    }

    QPainter& painter_;
    QRectF plot_;
    const SectionDrawing& drawing_;
    const MapColours& colours_;
    double lowest_m_ = 0, highest_m_ = 2;
    double named_to_ = -1;
};

}  // namespace

SectionView::SectionView(MapWidget& map) : QWidget(&map), map_(map) {
    setObjectName(QStringLiteral("section_view"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    map.installEventFilter(this);
}

void SectionView::show_section(std::optional<SectionDrawing> drawing) {
    drawing_ = std::move(drawing);
    const bool is_shown = drawing_ && drawing_->reach_m > 0;
    if (is_shown) place();
    setVisible(is_shown);
    update();
}

void SectionView::place() {
    constexpr int most_width = 620, height = 170, gap = 12, above_scale_bar = 44;
    const int width = std::min(most_width, map_.width() - 2 * gap);
    setGeometry((map_.width() - width) / 2, map_.height() - height - above_scale_bar, width, height);
}

bool SectionView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void SectionView::paintEvent(QPaintEvent*) {
    if (!drawing_) return;
    const MapColours& colours = map_colours(map_.content().ground);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.key_line, 1));
    painter.setBrush(colours.note_ground);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, 5, 5);
    SectionPainter(painter, frame, *drawing_, colours).draw();
}

}  // namespace yimi::app
