#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

namespace yimi::app {

inline constexpr const char* degrees_crs = "EPSG:4326";

/// What coordinates that name no system are meant as.
enum class Meant { plan_coordinates, degrees, degrees_north_first };

/// Numbers that can be degrees are that unless they lie where the plan lies: in its own system they would be beside the
/// meridian's foot on the equator. `extent`: of all the shapes. Errors: unsupported with reason "no_place_here" where
/// they are far from the plan either way.
[[nodiscard]] Result<Meant> what_is_meant(const Box& extent, const Plan& plan);

}  // namespace yimi::app
