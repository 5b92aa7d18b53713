#include "core/network/topology_places.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>

#include "core/geometry/meeting_paths.h"

namespace yimi {
namespace {

bool is_finite(Point at) noexcept {
    return std::isfinite(at.x) && std::isfinite(at.y);
}
bool is_readable(GeometryView shape) noexcept {
    return !shape.empty() && std::all_of(shape.points.begin(), shape.points.end(), is_finite);
}

/// 0 where they touch.
double gap_m(GeometryView shape, std::span<const Point> line) {
    double nearest_m = std::numeric_limits<double>::infinity();
    for (const Point at : line) nearest_m = std::min(nearest_m, distance_m(shape, at));
    for (const Point at : shape.points) nearest_m = std::min(nearest_m, project_onto_path(at, line).distance_m);
    for (std::size_t ring = 0; ring < shape.path_count() && nearest_m > 0; ++ring)
        if (!meetings(shape.path(ring), line).empty()) nearest_m = 0;
    return nearest_m;
}

/// Looks farther and farther until it finds a street.
double to_nearest_street_m(const WalkNetwork& network, GeometryView shape) {
    const Box box = bounding_box(shape);
    for (double within_m = farthest_place_m; std::isfinite(within_m); within_m *= 4) {
        double nearest_m = std::numeric_limits<double>::infinity();
        network.query(box.grown(within_m), [&](std::uint32_t edge) {
            nearest_m = std::min(nearest_m, gap_m(shape, network.line(network.edges()[edge])));
        });
        if (nearest_m <= within_m) return nearest_m;
    }
    return std::numeric_limits<double>::infinity();
}

/// Lists rows of a table that are farther than `most_m` from every street.
void add_far_rows(const Plan& plan, Table table, TopologyFault fault, const WalkNetwork& network,
                  std::vector<TopologyDefect>& defects) {
    plan.layer(table).for_each([&](const RowView& row) {
        const GeometryView shape = row.geometry();
        if (!is_readable(shape) || network.nearest(shape.points.front(), farthest_place_m, [](auto) { return true; }))
            return true;
        const double away_m = to_nearest_street_m(network, shape);
        if (away_m > farthest_place_m) defects.push_back({fault, centroid(shape), table, {row.id()}, away_m, {}});
        return true;
    });
}

void add_lone_crossings(const Plan& plan, const WalkNetwork& network, std::vector<TopologyDefect>& defects) {
    std::set<FeatureId> belonging;
    for (const WalkNetwork::Crossing& crossing : network.crossings()) belonging.insert(crossing.id);
    plan.layer(Table::crossings).for_each([&](const RowView& row) {
        if (is_readable(row.geometry()) && !belonging.contains(row.id()))
            defects.push_back({TopologyFault::crossing_off_streets,
                               row.geometry().points.front(),
                               Table::crossings,
                               {row.id()},
                               to_nearest_street_m(network, row.geometry()),
                               {}});
        return true;
    });
}

}  // namespace

std::vector<TopologyDefect> broken_places(const Plan& plan) {
    std::vector<TopologyDefect> defects;
    for (const Table table : {Table::streets, Table::crossings, Table::school_gates})
        plan.layer(table).for_each([&](const RowView& row) {
            const GeometryView shape = row.geometry();
            if (is_readable(shape)) return true;
            TopologyDefect defect{TopologyFault::broken_place, {}, table, {row.id()}, {}, {}};
            const auto readable = std::find_if(shape.points.begin(), shape.points.end(), is_finite);
            if (readable != shape.points.end()) defect.at = *readable;
            defects.push_back(std::move(defect));
            return true;
        });
    return defects;
}

std::vector<TopologyDefect> places_off_streets(const Plan& plan, const WalkNetwork& network) {
    std::vector<TopologyDefect> defects;
    add_lone_crossings(plan, network, defects);
    add_far_rows(plan, Table::school_gates, TopologyFault::gate_off_streets, network, defects);
    add_far_rows(plan, Table::playgrounds, TopologyFault::playground_off_streets, network, defects);
    return defects;
}

std::vector<TopologyDefect> places_missing(const Plan& plan) {
    std::vector<TopologyDefect> defects;
    std::set<std::string, std::less<>> with_gate;
    const std::size_t school_of_gate = column(Table::school_gates, "school_uid");
    plan.layer(Table::school_gates).for_each([&](const RowView& gate) {
        with_gate.emplace(gate.text(school_of_gate));
        return true;
    });
    plan.layer(Table::schools).for_each([&](const RowView& school) {
        if (!school.uid().empty() && with_gate.contains(school.uid())) return true;
        std::optional<Point> at;
        if (is_readable(school.geometry())) at = centroid(school.geometry());
        defects.push_back({TopologyFault::school_without_gate, at, Table::schools, {school.id()}, {}, {}});
        return true;
    });
    if (plan.layer(Table::crossings).size() == 0 && plan.layer(Table::streets).size() > 0)
        defects.push_back({TopologyFault::no_crossings, {}, Table::crossings, {}, {}, {}});
    return defects;
}

}  // namespace yimi
