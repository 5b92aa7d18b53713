#include <QCoreApplication>

#include "app/tools/area_check.h"
#include "app/tools/shape_edits.h"
#include "core/edit/row_shape.h"
#include "core/geometry/meeting_paths.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ReshapeEdit)
};

/// The shape with another path in place of one of its own; without it where that is empty.
Geometry with_path(GeometryView shape, std::size_t replaced, std::span<const Point> path) {
    Geometry changed{shape.kind, {}, {}, {}};
    std::size_t part = 0;
    for (std::size_t index = 0; index < shape.path_count(); ++index) {
        const auto points = index == replaced ? path : shape.path(index);
        changed.points.insert(changed.points.end(), points.begin(), points.end());
        if (!points.empty()) changed.path_ends.push_back(static_cast<std::uint32_t>(changed.points.size()));
        if (part < shape.part_ends.size() && shape.part_ends[part] == index + 1) {
            changed.part_ends.push_back(static_cast<std::uint32_t>(changed.path_ends.size()));
            ++part;
        }
    }
    return changed;
}

/// Nothing where the drawn line does not meet one of the paths twice.
std::optional<Geometry> reshaped(GeometryView shape, std::span<const Point> drawn) {
    for (std::size_t path = 0; path < shape.path_count(); ++path) {
        const auto points = shape.path(path);
        const auto changed =
            shape.kind == GeometryKind::polygons ? reshaped_ring(points, drawn) : reshaped_path(points, drawn);
        if (!changed.empty()) return with_path(shape, path, changed);
    }
    return std::nullopt;
}

FeatureChange change_of(const FeatureRef& feature, Feature before, Geometry shape) {
    Feature after = before;
    set_shape(feature.table, after, std::move(shape));
    return {feature.table, feature.id, std::move(before), std::move(after)};
}

/// Whether `hole` lies in `area` with some of the area left all around it.
bool has_room(const Geometry& area, const Geometry& hole) {
    if (area.kind != GeometryKind::polygons) return false;
    const auto outside = gis::GeosKernel().difference(hole, area);
    if (!outside || !outside.value().empty()) return false;
    for (std::size_t path = 0; path < area.view().path_count(); ++path)
        if (!meetings(area.view().path(path), hole.points).empty()) return false;
    return true;
}

}  // namespace

ShapeEdit reshape_edit(const Plan& plan, std::span<const FeatureRef> features, std::span<const Point> drawn) {
    for (const FeatureRef& feature : features) {
        auto before = plan.layer(feature.table).feature(feature.id);
        if (!before || before->geometry.kind == GeometryKind::points) continue;
        auto shape = reshaped(before->geometry, drawn);
        if (!shape) continue;
        if (shape->kind == GeometryKind::polygons)
            if (const QString problem = problem_with_area(*shape); !problem.isEmpty()) return {{}, problem};
        return {{"reshape", {change_of(feature, *std::move(before), *std::move(shape))}}};
    }
    return {{},
            Words::tr("The drawn line has to meet the old one at two places: where it leaves it, and where it comes "
                      "back.")};
}

ShapeEdit hole_edit(const Plan& plan, std::span<const FeatureRef> features, const Geometry& hole) {
    for (const FeatureRef& feature : features) {
        auto before = plan.layer(feature.table).feature(feature.id);
        if (!before || !has_room(before->geometry, hole)) continue;
        auto shape = gis::GeosKernel().difference(before->geometry, hole);
        if (!shape) continue;
        return {{"cut_hole", {change_of(feature, *std::move(before), std::move(shape).value())}}};
    }
    return {{}, Words::tr("A hole has to lie inside of an area, without touching its outline or another hole.")};
}

Edit fill_hole_edit(const Plan& plan, const Hole& hole) {
    auto before = plan.layer(hole.feature.table).feature(hole.feature.id);
    Geometry shape = with_path(before->geometry, hole.path, {});
    return {"fill_hole", {change_of(hole.feature, *std::move(before), std::move(shape))}};
}

}  // namespace yimi::app
