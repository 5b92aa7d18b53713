#include "app/tools/shared_boundary.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/tools/vertex_edits.h"
#include "core/seats/catchments.h"

namespace yimi::app {
namespace {

/// As ends of streets are one.
constexpr double same_place_m = 0.01;
constexpr std::array stages{"nursery", "kindergarten", "primary", "junior"};

/// The vertices at a place; several where parts of the shape meet.
std::vector<std::size_t> vertices_at(const Geometry& shape, Point place) {
    std::vector<std::size_t> found;
    for (const std::size_t vertex : vertices_of(shape))
        if (distance(shape.points[vertex], place) <= same_place_m) found.push_back(vertex);
    return found;
}

/// Before which vertex one would go so that it lies on the edge that passes the place; nothing where none does.
std::optional<std::size_t> edge_at(const Geometry& shape, Point place) {
    for (const EdgeMiddle& edge : edge_middles(shape)) {
        const auto on_edge = project_onto_segment(place, shape.points[edge.before - 1], shape.points[edge.before]);
        if (on_edge.distance_m <= same_place_m) return edge.before;
    }
    return std::nullopt;
}

Geometry with_place_moved(Geometry shape, const PlaceMove& move) {
    const std::vector<std::size_t> vertices = vertices_at(shape, move.from);
    if (move.to && vertices.empty()) {
        const auto before = edge_at(shape, move.from);
        return before ? with_vertex_inserted(std::move(shape), *before, *move.to) : shape;
    }
    for (auto vertex = vertices.rbegin(); vertex != vertices.rend(); ++vertex)
        shape = move.to ? with_vertex_moved(std::move(shape), *vertex, *move.to)
                        : with_vertex_removed(std::move(shape), *vertex);
    return shape;
}

}  // namespace

std::vector<FeatureId> neighbours_of(const Plan& plan, const FeatureRef& catchment) {
    const auto row =
        catchment.table == Table::catchments ? plan.layer(catchment.table).row(catchment.id) : std::nullopt;
    if (!row) return {};
    const Box reach = row->box().grown(same_place_m);
    std::set<FeatureId> found;
    for (const char* stage : stages) {
        const auto all = stage_catchments(plan, stage);
        const auto is_it = [&](const StageCatchment& each) { return each.row.id() == catchment.id; };
        if (std::none_of(all.begin(), all.end(), is_it)) continue;
        for (const StageCatchment& each : all)
            if (!is_it(each) && each.row.box().intersects(reach)) found.insert(each.row.id());
    }
    return {found.begin(), found.end()};
}

Geometry with_places_moved(Geometry shape, std::span<const PlaceMove> moves) {
    for (const PlaceMove& move : moves) shape = with_place_moved(std::move(shape), move);
    return shape;
}

std::vector<CatchmentShape> neighbours_moved(const Plan& plan, std::span<const FeatureId> neighbours,
                                             std::span<const PlaceMove> moves) {
    std::vector<CatchmentShape> moved;
    for (const FeatureId id : neighbours) {
        const auto row = plan.layer(Table::catchments).row(id);
        if (!row) continue;
        const Geometry before = copy_of(row->geometry());
        Geometry after = with_places_moved(before, moves);
        if (after != before) moved.push_back({id, std::move(after)});
    }
    return moved;
}

}  // namespace yimi::app
