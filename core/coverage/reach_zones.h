#pragma once

#include <span>

#include "core/coverage/isochrone.h"

namespace yimi {

/// The ground within reach of one place in the three ways of RULES.md section 4, each inside the one before: nobody is
/// said to get farther on foot than as the crow flies, nor alone than with an adult.
struct ReachZones {
    Geometry circle;  ///< GEOS buffer of the place, 16 segments a quarter
    Geometry walk;    ///< accompanied; empty where no street is near
    Geometry alone;
    double circle_m2 = 0, walk_m2 = 0, alone_m2 = 0;
};

/// `doors`: where one enters or leaves `place`. Both profiles walk the network that they are given with. Errors:
/// bad_usage, bad_data from the kernel.
[[nodiscard]] Result<ReachZones> reach_zones(const Plan& plan, GeometryView place, std::span<const Point> doors,
                                             const ProfileNetwork& accompanied, const ProfileNetwork& alone,
                                             const IsochroneOptions& options, const GeometryKernel& kernel);

}  // namespace yimi
