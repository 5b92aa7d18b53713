#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/model/plan.h"

namespace yimi {

class TouchedRows;

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

/// What every route of a plan passes. A value; copies share.
class RoutesAround {
public:
    RoutesAround(const Plan& plan, unsigned threads);
    /// The same for a later plan; asks anew only for routes that were touched or have touched rows beside them.
    [[nodiscard]] RoutesAround brought_to(const Plan& plan, const Plan& before, const TouchedRows& touched) const;

    /// Of a route of the plan.
    [[nodiscard]] const RouteSurroundings& of(FeatureId route) const { return *routes_.at(route); }
    /// The streets that at least one route runs along, by id.
    [[nodiscard]] const std::vector<FeatureId>& streets() const noexcept { return streets_; }
    [[nodiscard]] bool runs_along(FeatureId street) const noexcept;

private:
    void gather_streets();

    std::map<FeatureId, std::shared_ptr<const RouteSurroundings>> routes_;
    std::vector<FeatureId> streets_;
};

}  // namespace yimi
