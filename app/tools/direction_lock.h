#pragma once

#include <optional>
#include <span>
#include <utility>

#include "core/geometry/point.h"

namespace yimi::app {

/// A direction that a drawing may follow.
struct Reference {
    enum class Of {
        last_segment,  ///< of the drawing itself
        edge,          ///< of a shape of the plan nearby
        north,         ///< where there is nothing else
    };
    Of of = Of::north;
    Point direction;                                   ///< any length but 0
    std::optional<std::pair<Point, Point>> edge = {};  ///< to be shown
};

/// How the locked direction lies to its reference.
enum class Angle { along, half_right, right };

struct DirectionLock {
    Point at;         ///< the pointer's foot on the locked line
    Point direction;  ///< of length 1
    Angle angle = Angle::along;
    Reference reference = {};
};

/// The line from `from` that runs nearest to `pointer` among multiples of 90° to edges, and of 45° to the last segment
/// and to north; of equally near ones that of the earlier reference. Nothing where the pointer is on `from`.
[[nodiscard]] std::optional<DirectionLock> lock_direction(Point from, Point pointer,
                                                          std::span<const Reference> references);

/// The foot of `pointer` on the line from `from` in `bearing_deg`, clockwise from north; never behind `from`.
[[nodiscard]] Point foot_on_bearing(Point from, Point pointer, double bearing_deg);

/// Of length 1; degrees clockwise from north.
[[nodiscard]] Point direction_of_bearing(double bearing_deg);
/// 0 up to 360; 0 where both are the same place.
[[nodiscard]] double bearing_deg(Point from, Point to);

}  // namespace yimi::app
