#pragma once

#include <vector>

#include "core/sight/line_of_sight.h"

namespace yimi {

/// What of a body stands on a line, in plan; a wall without thickness begins and ends at the same place.
struct SectionPiece {
    std::uint32_t body = 0;
    double from_m = 0, to_m = 0;  ///< from the eye, 0 to the line's length
};

/// Everything that stands on the straight line between two places, whether it hides anything or not: what a drawing
/// from the side shows. By growing `from_m`.
[[nodiscard]] std::vector<SectionPiece> sight_section(const Scene& scene, Point from, Point to);

/// The ground below the line, x: metres along it, y: above that at its beginning; each half metre or finer. Empty where
/// it is level or not known at both ends.
[[nodiscard]] std::vector<Point> ground_below(const Scene& scene, Point from, Point to);
/// Of what `ground_below` gave; 0 where that is empty.
[[nodiscard]] double height_of(const std::vector<Point>& ground, double along_m);

}  // namespace yimi
