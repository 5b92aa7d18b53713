#pragma once

#include <optional>

#include "core/network/walk_network.h"

namespace yimi {

/// The shortest straight way between two lines: where it leaves the one and comes to the other.
struct ShortestLink {
    Point from, to;
    double from_along_m = 0, to_along_m = 0;
    double length_m = 0;  ///< 0 where they touch or cross
};
/// Needs a point on each.
[[nodiscard]] ShortestLink shortest_link(std::span<const Point> line, std::span<const Point> other);

/// A building through which the straight way leads; nothing where there is none.
[[nodiscard]] std::optional<FeatureId> building_between(const Plan& plan, Point from, Point to);
/// A wall or fence that it crosses.
[[nodiscard]] std::optional<FeatureId> wall_between(const Plan& plan, Point from, Point to);

}  // namespace yimi
