#include "app/map/selection_picture.h"

#include <QPainter>

#include "app/map/screen_path.h"

namespace yimi::app {
namespace {

/// Draws rows one after the other; thinner than single selected features, since there are many.
class Rows {
public:
    Rows(QImage& image, const MapView& view, const MapColours& colours)
        : painter_(&image), view_(view), colour_(colours.selected) {
        painter_.setRenderHint(QPainter::Antialiasing);
        painter_.setPen(QPen(colour_, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QColor fill = colour_;
        fill.setAlpha(60);
        painter_.setBrush(fill);
    }

    void add(const RowView& row) {
        constexpr double least_px = 4;  // smaller shapes are but a spot
        const QPointF middle = view_.to_screen(row.box().centre());
        const double size_px = std::max(row.box().width(), row.box().height()) / view_.metres_per_pixel;
        const GeometryView shape = row.geometry();
        if (shape.kind == GeometryKind::points) {
            for (const Point point : shape.points) painter_.drawEllipse(view_.to_screen(point), 5, 5);
        } else if (size_px < least_px) {
            const double half = std::max(size_px, 1.5) / 2;
            painter_.fillRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half), colour_);
        } else if (shape.kind == GeometryKind::polygons) {
            painter_.drawPath(screen_path(shape, view_));
        } else {
            painter_.strokePath(screen_path(shape, view_), painter_.pen());
        }
    }

private:
    QPainter painter_;
    const MapView& view_;
    QColor colour_;
};

}  // namespace

Result<SelectionPicture> draw_selected_rows(const Plan& plan, const SelectedRows& rows, const MapView& view,
                                            const MapColours& colours, JobContext& job) {
    SelectionPicture picture{
        QImage((view.size * view.device_pixel_ratio).toSize(), QImage::Format_ARGB32_Premultiplied), view};
    picture.image.setDevicePixelRatio(view.device_pixel_ratio);
    picture.image.fill(Qt::transparent);
    Rows drawn(picture.image, view, colours);
    constexpr std::size_t look_up_every = 1024;
    std::size_t seen = 0;
    for (const auto& [table, ids] : rows)
        plan.layer(table).query(view.extent(), [&, &selected = ids](const RowView& row) {
            if (++seen % look_up_every == 0 && job.cancelled()) return false;
            if (std::binary_search(selected.begin(), selected.end(), row.id())) drawn.add(row);
            return true;
        });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    return picture;
}

}  // namespace yimi::app
