#pragma once

#include <optional>

#include "core/sight/scene.h"

namespace yimi {

/// How far along a straight line from `at` in `direction` (unit) it crosses the segment, m, negative behind it; nothing
/// where it does not.
[[nodiscard]] inline std::optional<double> ray_crossing_m(Point at, Point direction, const SceneSegment& segment) {
    const Point a = segment.a - at, b = segment.b - at;
    const double side_a = cross(direction, a), side_b = cross(direction, b);
    if ((side_a > 0) == (side_b > 0)) return std::nullopt;
    return dot(direction, a + (b - a) * (side_a / (side_a - side_b)));
}

}  // namespace yimi
