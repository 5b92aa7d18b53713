#include "core/audit/route_streets.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/audit/subjects.h"
#include "core/audit/touched_rows.h"
#include "core/base/parallel.h"

namespace yimi {
namespace {

constexpr double step_m = 1;
constexpr double least_common_m = 10;
const double least_cosine = std::cos(30 * std::acos(-1.0) / 180);

bool is_alongside(Point direction, Point other) noexcept {
    const double lengths = norm(direction) * norm(other);
    return lengths > 0 && std::abs(dot(direction, other)) >= least_cosine * lengths;
}

struct StreetHere {
    std::optional<FeatureId> along;
    bool near = false;
};

StreetHere street_here(const Layer& streets, Point at, Point direction) {
    StreetHere here;
    double nearest = crossing_reach_m;
    streets.query(box_around(at, crossing_reach_m), [&](const RowView& row) {
        const GeometryView view = row.geometry();
        for (std::size_t index = 0; index < view.path_count(); ++index) {
            const auto path = view.path(index);
            const PathProjection foot = project_onto_path(at, path);
            if (foot.distance_m > crossing_reach_m) continue;
            here.near = true;
            if (path.size() < 2) continue;
            const std::size_t segment = std::min(foot.segment, path.size() - 2);
            if (!is_alongside(direction, path[segment + 1] - path[segment])) continue;
            const bool tie = here.along && foot.distance_m == nearest && row.id() < *here.along;
            if (foot.distance_m < nearest || !here.along || tie) {
                nearest = foot.distance_m;
                here.along = row.id();
            }
        }
        return true;
    });
    return here;
}

}  // namespace

std::vector<RouteStretch> streets_along(const Plan& plan, std::span<const Point> route) {
    const Layer& streets = plan.layer(Table::streets);
    std::vector<RouteStretch> stretches;
    double begin_m = 0;
    for (std::size_t index = 0; index + 1 < route.size(); ++index) {
        const Point direction = route[index + 1] - route[index];
        const double length = norm(direction);
        const auto steps = static_cast<std::size_t>(std::ceil(length / step_m));
        for (std::size_t step = 0; step < steps; ++step) {
            const double share = static_cast<double>(steps);
            const double from = static_cast<double>(step) / share, to = static_cast<double>(step + 1) / share;
            const StreetHere here = street_here(streets, route[index] + direction * ((from + to) / 2), direction);
            const double to_m = begin_m + to * length;
            if (!stretches.empty() && stretches.back().street == here.along &&
                stretches.back().near_street == here.near)
                stretches.back().to_m = to_m;
            else
                stretches.push_back({begin_m + from * length, to_m, here.along, here.near});
        }
        begin_m += length;
    }
    return stretches;
}

RouteSurroundings surroundings_of_route(const Plan& plan, GeometryView route) {
    RouteSurroundings around;
    std::map<FeatureId, double> common_m;
    for (std::size_t index = 0; index < route.path_count(); ++index)
        for (const RouteStretch& stretch : streets_along(plan, route.path(index)))
            if (stretch.street) common_m[*stretch.street] += stretch.to_m - stretch.from_m;
    for (const auto& [street, metres] : common_m)
        if (metres >= std::min(least_common_m, length_m(plan.layer(Table::streets).row(street)->geometry()) / 2))
            around.streets.insert(street);
    plan.layer(Table::crossings).query(bounding_box(route).grown(crossing_reach_m), [&](const RowView& crossing) {
        for (const Point at : crossing.geometry().points)
            if (distance_m(route, at) <= crossing_reach_m) around.crossings.insert(crossing.id());
        return true;
    });
    return around;
}

RoutesPast routes_past(const Plan& plan, GeometryView crossing) {
    const std::size_t direction = column(Table::routes, "direction");
    RoutesPast past;
    plan.layer(Table::routes).query(bounding_box(crossing).grown(crossing_reach_m), [&](const RowView& route) {
        const GeometryView line = route.geometry();
        const bool passes = std::any_of(crossing.points.begin(), crossing.points.end(),
                                        [&](Point at) { return distance_m(line, at) <= crossing_reach_m; });
        if (!passes) return true;
        const std::string_view word = route.text(direction);
        ++(word == "to_school" ? past.to_school : word == "to_home" ? past.to_home : past.of_unknown_direction);
        return true;
    });
    return past;
}

RoutesAround::RoutesAround(const Plan& plan, unsigned threads) {
    std::vector<RowView> rows;
    plan.layer(Table::routes).for_each([&](const RowView& route) {
        rows.push_back(route);
        return true;
    });
    std::vector<std::shared_ptr<const RouteSurroundings>> around(rows.size());
    parallel_for(rows.size(), threads, 8, [&](std::size_t index) {
        around[index] = std::make_shared<const RouteSurroundings>(surroundings_of_route(plan, rows[index].geometry()));
    });
    for (std::size_t index = 0; index < rows.size(); ++index) routes_[rows[index].id()] = std::move(around[index]);
    gather_streets();
}

RoutesAround RoutesAround::brought_to(const Plan& plan, const Plan& before, const TouchedRows& touched) const {
    RoutesAround next = *this;
    const Layer& routes = plan.layer(Table::routes);
    std::vector<FeatureId> asked = touched.ids(Table::routes);
    for (const Table table : {Table::streets, Table::crossings})
        for (const RowView& row : touched.sides(table))
            before.layer(Table::routes).query(row.box().grown(crossing_reach_m), [&](const RowView& route) {
                asked.push_back(route.id());
                return true;
            });
    for (const FeatureId id : asked)
        if (const auto route = routes.row(id))
            next.routes_[id] =
                std::make_shared<const RouteSurroundings>(surroundings_of_route(plan, route->geometry()));
        else
            next.routes_.erase(id);
    if (!asked.empty()) next.gather_streets();
    return next;
}

void RoutesAround::gather_streets() {
    streets_.clear();
    for (const auto& [route, around] : routes_)
        streets_.insert(streets_.end(), around->streets.begin(), around->streets.end());
    std::sort(streets_.begin(), streets_.end());
    streets_.erase(std::unique(streets_.begin(), streets_.end()), streets_.end());
}

bool RoutesAround::runs_along(FeatureId street) const noexcept {
    return std::binary_search(streets_.begin(), streets_.end(), street);
}

}  // namespace yimi
