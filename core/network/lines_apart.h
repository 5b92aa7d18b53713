#pragma once

#include <span>
#include <vector>

#include "core/geometry/point.h"

namespace yimi {

struct ApartStretch {
    double from_m = 0, to_m = 0;  ///< along the line
};

/// Where a line runs farther than 1 m from another one, so on another street or on its other side; looked at in steps
/// of at most 1 m. Both have at least two points.
[[nodiscard]] std::vector<ApartStretch> stretches_apart(std::span<const Point> line, std::span<const Point> other);
/// The sum of their metres.
[[nodiscard]] double metres_apart(std::span<const Point> line, std::span<const Point> other);

}  // namespace yimi
