#pragma once

#include <span>
#include <vector>

#include "core/sight/scene.h"

namespace yimi {

/// A part of a route from which one body hides a target or dims it.
struct Shade {
    double from_m = 0, to_m = 0;  ///< along the route
    std::uint32_t body = 0;
    double from_eye_m = 0;     ///< distance of the body from the eye in the middle of it
    double lowest_line_m = 0;  ///< the lowest height at which a line from here passes over it
};

struct SightHeights {
    double eye_m = 0, target_m = 0;
};

/// All shades of a route (>= 2 points) for the lines from an eye on it to a target, in no order; ends are solved.
[[nodiscard]] std::vector<Shade> shades_of(const Scene& scene, std::span<const Point> route, Point target,
                                           SightHeights heights);

}  // namespace yimi
