#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/model/plan.h"
#include "core/sight/carried_street.h"
#include "core/sight/metre_stretches.h"
#include "core/sight/shades.h"

namespace yimi {

/// One line of a street as drivers come along it.
struct DrivenStreet {
    CarriedStreet line;
    std::vector<double> corners_m;  ///< along `line`, its ends included
    double speed_kmh = 0, slope_pct = 0;
    double needed_m = 0;  ///< to stop
    bool oneway = false;  ///< cars come only as it is drawn
};
/// Carried on as far as a driver must see; nothing without a speed limit. An unknown slope counts as level. The street
/// must be there.
[[nodiscard]] std::optional<DrivenStreet> driven_street(const Layer& streets, FeatureId id, std::size_t path);

/// Looks from a route at drivers who could still stop before the place abreast of the child.
struct DriverLegs {
    std::vector<SightLeg> along, against;  ///< drivers that come as the street is drawn, and the others
    MetreStretches judged;  ///< clear; unknown where the nearest street's speed is, with no legs; ascending, disjoint
};

/// For each point of `route` (>= 2 points) with the middle of a street within `reach_m`: the places on that middle, on
/// over the streets that go straight ahead, which are the stopping sight distance away; where no street goes on so far,
/// its end. Against the drawing no cars come on one-way streets. An unknown slope counts as level.
[[nodiscard]] DriverLegs approaching_drivers(const Plan& plan, std::span<const Point> route, double reach_m);

}  // namespace yimi
