#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/sight/freeing_heights.h"
#include "core/sight/metre_stretches.h"

namespace yimi {

struct RouteWatchOptions {
    EyeHeight eye;
    double crossing_reach_m = 50;  ///< of way before a crossing on which the child is to see it
    std::vector<Point> benches;    ///< of guardians
};

/// Whom the child on a route sees and who sees the child, metre by metre (FEATURES.md section 3, item 4).
struct RouteWatch {
    double length_m = 0;
    /// Drivers whose eyes (1.2 m) are as far from the place abreast of the child as they need to stop: on the middle of
    /// the street that is nearest within 15 m, from each side from which cars come. Unknown where the street has no
    /// speed limit.
    RouteMetres driver;
    /// The next crossing at grade: whatever stands on its middle up to a driver's eyes.
    RouteMetres crossing;
    /// One of the guardians, seated; nothing without benches.
    std::optional<RouteMetres> bench;
    RouteMetres all;                     ///< each metre by the worst of them
    std::vector<FreeingHeight> freeing;  ///< of `all`: what makes more than a centimetre clear, the most first
};

/// Exact: ends are solved. `route`: >= 2 points.
[[nodiscard]] RouteWatch route_watch(const Scene& scene, const Plan& plan, std::span<const Point> route,
                                     const RouteWatchOptions& options);

}  // namespace yimi
