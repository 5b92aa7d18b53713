#include "app/tools/selected_shapes.h"

#include <QCoreApplication>
#include <array>

#include "app/text/names.h"
#include "core/edit/row_shape.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_points_shown = 60'000;  // more take longer than a frame

Geometry outline_of(const Box& box) {
    return make_polygon(std::array{Point{box.min_x, box.min_y}, Point{box.max_x, box.min_y},
                                   Point{box.max_x, box.max_y}, Point{box.min_x, box.max_y}});
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SelectedShapes)
};

}  // namespace

QString too_many_to_hold(const Selection& selection) {
    if (selection.features().size() <= most_held) return {};
    return Words::tr("No more than %1 features can be changed by hand at once. Select fewer.")
        .arg(number(static_cast<double>(most_held), 0));
}

std::vector<Geometry> shapes_to_outline(const Selection& selection) {
    if (selection.features().size() > most_outlined) return {};
    return selection.shapes(most_outlined);
}

SelectedShapes::SelectedShapes(const Document& document, const Selection& selection) : others_(*document.snapshot()) {
    Edit without{"delete", {}};
    for (const FeatureRef& ref : selection.features()) {
        if (is_derived(ref.table)) continue;
        auto feature = document.snapshot()->layer(ref.table).feature(ref.id);
        if (!feature || feature->geometry.empty()) continue;
        box_.add(bounding_box(feature->geometry.view()));
        point_count_ += feature->geometry.points.size();
        without.changes.push_back(FeatureChange{ref.table, ref.id, feature, std::nullopt});
        rows_.push_back({ref.table, ref.id, *std::move(feature)});
    }
    (void)others_.apply(std::move(without));
}

Point SelectedShapes::grip(Point at, double tolerance_m) const {
    double vertex_m = tolerance_m, edge_m = tolerance_m;
    std::optional<Point> vertex, edge;
    for (const Row& row : rows_) {
        const GeometryView shape = row.feature.geometry;
        for (const Point point : shape.points)
            if (const double far_m = distance(point, at); far_m <= vertex_m) {
                vertex_m = far_m;
                vertex = point;
            }
        for (std::size_t path = 0; path < shape.path_count(); ++path)
            if (const auto nearest = project_onto_path(at, shape.path(path)); nearest.distance_m <= edge_m) {
                edge_m = nearest.distance_m;
                edge = nearest.point;
            }
    }
    return vertex.value_or(edge.value_or(at));
}

std::vector<Geometry> SelectedShapes::shown(const Affine& affine) const {
    if (point_count_ > most_points_shown) return {transformed(outline_of(box_), affine)};
    std::vector<Geometry> shapes;
    shapes.reserve(rows_.size());
    for (const Row& row : rows_) shapes.push_back(transformed(row.feature.geometry, affine));
    return shapes;
}

Edit SelectedShapes::edit(const char* name, const Affine& affine) const {
    Edit edit{name, {}};
    for (const Row& row : rows_) {
        Feature after = row.feature;
        set_shape(row.table, after, transformed(row.feature.geometry, affine));
        if (after != row.feature)
            edit.changes.push_back(FeatureChange{row.table, row.id, row.feature, std::move(after)});
    }
    return edit;
}

std::vector<TableRow> SelectedShapes::rows(const Affine& affine) const {
    std::vector<TableRow> rows;
    for (const Row& row : rows_) {
        rows.emplace_back(row.table, row.feature);
        Geometry& shape = rows.back().second.geometry;
        shape = transformed(std::move(shape), affine);
    }
    return rows;
}

}  // namespace yimi::app
