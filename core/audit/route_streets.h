#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/model/plan.h"

namespace yimi {

/// A piece of a route with the street it runs along.
struct RouteStretch {
    double from_m = 0, to_m = 0;      ///< along the route
    std::optional<FeatureId> street;  ///< nothing where the route crosses a street or leaves the network
    bool near_street = false;         ///< some street lies within 15 m
};

/// The route in pieces: in steps of at most 1 m, each with the nearest street within 15 m whose direction differs by at
/// most 30°; ties go to the lower id. `route`: at least two points.
[[nodiscard]] std::vector<RouteStretch> streets_along(const Plan& plan, std::span<const Point> route);

/// What a route passes: the streets it runs along for 10 m or half their length, and the crossings within 15 m of it.
struct RouteSurroundings {
    std::set<FeatureId> streets, crossings;
};
[[nodiscard]] RouteSurroundings surroundings_of_route(const Plan& plan, GeometryView route);

/// How many routes pass a crossing, as `surroundings_of_route` has it: each is one child's walk.
struct RoutesPast {
    std::size_t to_school = 0, to_home = 0;
    std::size_t of_unknown_direction = 0;
};
[[nodiscard]] RoutesPast routes_past(const Plan& plan, GeometryView crossing);

/// The streets that at least one route of the plan runs along.
[[nodiscard]] std::set<FeatureId> streets_on_routes(const Plan& plan);

}  // namespace yimi
