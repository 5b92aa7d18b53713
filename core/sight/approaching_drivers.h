#pragma once

#include <span>
#include <vector>

#include "core/model/plan.h"
#include "core/sight/metre_stretches.h"
#include "core/sight/shades.h"

namespace yimi {

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
