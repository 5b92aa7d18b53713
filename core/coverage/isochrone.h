#pragma once

#include <span>

#include "core/base/result.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"
#include "core/network/service_area.h"

namespace yimi {

struct IsochroneOptions {
    double within_m = 300;
    double widest_leg_m = 25;  ///< farther beside a street nobody is taken to walk
};

/// The ground from which the nearest of some entrances is at most so far away on foot (or the other way round).
struct Isochrone {
    std::vector<Stretch> streets;  ///< as service areas have it
    Geometry area;                 ///< polygons
};

/// Along every street as far as it is reached, and to its sides as far as what is left allows: along the street plus
/// straight from it is never more than `within_m`. Walls and fences of the plan bound it; what lies behind one is in it
/// only where a street leads there. Errors: bad_usage, bad_data from the kernel.
[[nodiscard]] Result<Isochrone> isochrone(const Plan& plan, const ProfileNetwork& network,
                                          std::span<const Attachment> entrances, const IsochroneOptions& options,
                                          const GeometryKernel& kernel);

}  // namespace yimi
