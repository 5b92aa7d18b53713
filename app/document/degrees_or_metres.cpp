#include "app/document/degrees_or_metres.h"

#include <algorithm>

#include "gis/crs/area_of_use.h"
#include "gis/crs/crs.h"

namespace yimi::app {
namespace {

constexpr Box the_earth{-180, -90, 180, 90};
constexpr double beyond_area_deg = 3;  // a plan may reach into the next zone
constexpr double beyond_plan_m = 10'000;

/// Degrees in which `crs` may well be used.
bool is_land_of(const std::string& crs, const Box& degrees) {
    const auto area = gis::area_of_use(crs);
    return the_earth.contains(degrees) && (!area || area->grown(beyond_area_deg).contains(degrees));
}

bool lies_near(const Plan& plan, const Box& extent) {
    const Box there = plan.extent();
    return !there.empty() && there.grown(std::max({there.width(), there.height(), beyond_plan_m})).contains(extent);
}

}  // namespace

Result<Meant> what_is_meant(const Box& extent, const Plan& plan) {
    const bool may_be_degrees = the_earth.contains(extent) || the_earth.contains(extent.transposed());
    if (extent.empty() || !may_be_degrees || lies_near(plan, extent)) return Meant::plan_coordinates;
    const std::string crs = gis::crs_of(plan);
    const auto system = gis::find_crs(crs);
    if (system && system.value().geographic) return Meant::plan_coordinates;
    if (is_land_of(crs, extent)) return Meant::degrees;
    if (is_land_of(crs, extent.transposed())) return Meant::degrees_north_first;
    return Error{ErrorCode::unsupported,
                 "neither degrees nor metres near the plan",
                 {{"reason", "no_place_here"}, {"crs", crs}}};
}

}  // namespace yimi::app
