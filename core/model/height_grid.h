#pragma once

#include <optional>
#include <vector>

#include "core/geometry/point.h"

namespace yimi {

/// Heights above sea level on a square grid in the plan's plane: the ground (terrain) or what stands on it (surface).
/// A value. Row 0 is the northernmost, column 0 the westernmost; a height is its cell's, at the cell's centre.
struct HeightGrid {
    Point north_west;   ///< outer corner of the first cell
    double cell_m = 1;  ///< > 0
    std::size_t columns = 0, rows = 0;
    std::vector<float> heights_m;  ///< row by row; NaN is unknown

    [[nodiscard]] Box extent() const noexcept;
    /// Bilinear between the centres of the four cells around; unknown outside of them, and where one that counts is
    /// unknown. Metres.
    [[nodiscard]] std::optional<double> height_at(Point at) const noexcept;
    friend bool operator==(const HeightGrid&, const HeightGrid&) = default;
};

}  // namespace yimi
