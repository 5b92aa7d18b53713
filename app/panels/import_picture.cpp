#include "app/panels/import_picture.h"

#include <QPainter>
#include <cmath>

#include "app/map/map_renderer.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_features = 50'000;  // beyond, a picture would take longer than one waits for it

double distance_between(const Box& a, const Box& b) {
    if (a.empty() || b.empty()) return 0;
    const double x = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
    const double y = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
    return std::hypot(x, y);
}

/// The box round a layer's own extent once its edges are taken into the plan's system; its datum is left as it is: a
/// few hundred metres do not show at the size of a large layer.
Result<Box> extent_in_plan(const ImportRequest& request, const Plan& plan) {
    const Box& own = request.layer.extent;
    YIMI_TRY(way, gis::Transformer::between(gis::crs_of(request.layer, request.options), gis::crs_of(plan)));
    std::vector<Point> edges;
    constexpr int steps = 8;
    for (int step = 0; step <= steps; ++step) {
        const double share = static_cast<double>(step) / steps;
        const double x = own.min_x + share * (own.max_x - own.min_x), y = own.min_y + share * (own.max_y - own.min_y);
        edges.insert(edges.end(), {{x, own.min_y}, {x, own.max_y}, {own.min_x, y}, {own.max_x, y}});
    }
    YIMI_TRY(done, way.transform(edges));
    static_cast<void>(done);
    return bounding_box(edges);
}

/// Some of the rows that come in, as far as they are points.
std::vector<Point> points_of(const Edit& edit) {
    constexpr std::size_t enough = 2000;  // more than show in a picture
    std::vector<Point> points;
    for (const Change& change : edit.changes) {
        const auto* const rows = std::get_if<RowsChange>(&change);
        for (std::size_t row = 0; rows && row < rows->rows().size() && points.size() < enough; ++row)
            if (const GeometryView shape = rows->rows().geometry(row);
                shape.kind == GeometryKind::points && !shape.points.empty())
                points.push_back(shape.points.front());
    }
    return points;
}

}  // namespace

Result<ImportPicture> draw_import(const Snapshot& plan, const ImportRequest& request, const MapView& view,
                                  JobContext& job) {
    MapContent content;
    content.plan = plan;
    for (LayerState& layer : content.layers) layer.visible = true;
    ImportPicture picture;
    if (request.layer.raster || request.layer.features > most_features) {
        YIMI_TRY(extent, extent_in_plan(request, *plan));
        picture.layer = extent;
    } else {
        const gis::GeosKernel kernel;
        YIMI_TRY(read, gis::read_layer(request.layer, request.options, *plan, kernel, job));
        picture.layer = changed_area(read.edit);
        picture.points = points_of(read.edit);
        Plan with_layer = *plan;
        YIMI_TRY(applied, with_layer.apply(read.edit));
        content.plan = std::make_shared<const Plan>(std::move(with_layer));
    }
    picture.apart_m = distance_between(picture.layer, plan->extent());
    Box all = plan->extent();
    all.add(picture.layer);
    picture.view = view.fitted(all, 0.08);
    YIMI_TRY(image, render_map(content, picture.view, job));
    picture.image = std::move(image);
    return picture;
}

void paint_import(QPainter& painter, const ImportPicture& picture) {
    painter.drawImage(QPointF(0, 0), picture.image);
    if (picture.layer.empty()) return;
    const QColor violet = map_colours(Ground::light).selected;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(violet, 1.6));
    painter.setBrush(Qt::NoBrush);
    const QRectF frame(picture.view.to_screen({picture.layer.min_x, picture.layer.max_y}),
                       picture.view.to_screen({picture.layer.max_x, picture.layer.min_y}));
    painter.drawRect(frame.adjusted(-2, -2, 2, 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(violet);
    constexpr double radius = 1.5;
    for (const Point& point : picture.points) painter.drawEllipse(picture.view.to_screen(point), radius, radius);
    painter.restore();
}

}  // namespace yimi::app
