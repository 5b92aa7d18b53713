#include "core/network/shortest_link.h"

#include <array>

#include "core/geometry/meeting_paths.h"

namespace yimi {
namespace {

ShortestLink turned(ShortestLink link) {
    std::swap(link.from, link.to);
    std::swap(link.from_along_m, link.to_along_m);
    return link;
}

/// From a vertex of the line to the other; the first of equally short ones.
ShortestLink from_vertices(std::span<const Point> line, std::span<const Point> other) {
    std::optional<ShortestLink> shortest;
    double along_m = 0;
    for (std::size_t vertex = 0; vertex < line.size(); ++vertex) {
        if (vertex > 0) along_m += distance(line[vertex - 1], line[vertex]);
        const PathProjection there = project_onto_path(line[vertex], other);
        if (!shortest || there.distance_m < shortest->length_m)
            shortest = ShortestLink{line[vertex], there.point, along_m, there.along_m, there.distance_m};
    }
    return *shortest;
}

std::optional<FeatureId> row_crossed(const Plan& plan, Table table, std::span<const Point> way,
                                     const std::function<bool(const RowView&)>& counts) {
    std::optional<FeatureId> crossed;
    plan.layer(table).query(bounding_box(way), [&](const RowView& row) {
        const GeometryView shape = row.geometry();
        if (!counts(row)) return true;
        bool meets = shape.kind == GeometryKind::polygons && contains(shape, (way.front() + way.back()) * 0.5);
        for (std::size_t path = 0; path < shape.path_count() && !meets; ++path)
            meets = !meetings(shape.path(path), way).empty();
        if (meets && (!crossed || row.id() < *crossed)) crossed = row.id();
        return true;
    });
    return crossed;
}

}  // namespace

ShortestLink shortest_link(std::span<const Point> line, std::span<const Point> other) {
    if (const auto met = meetings(line, other); !met.empty()) {
        const Point at = met.front().at;
        return {at, at, project_onto_path(at, line).along_m, project_onto_path(at, other).along_m, 0};
    }
    const ShortestLink there = from_vertices(line, other), back = from_vertices(other, line);
    return back.length_m < there.length_m ? turned(back) : there;
}

std::optional<FeatureId> building_between(const Plan& plan, Point from, Point to) {
    const std::array way{from, to};
    return row_crossed(plan, Table::buildings, way, [](const RowView&) { return true; });
}

std::optional<FeatureId> wall_between(const Plan& plan, Point from, Point to) {
    const std::array way{from, to};
    const std::size_t kind = column(Table::occluders, "kind");
    return row_crossed(plan, Table::occluders, way,
                       [kind](const RowView& row) { return row.text(kind) == "wall" || row.text(kind) == "fence"; });
}

}  // namespace yimi
