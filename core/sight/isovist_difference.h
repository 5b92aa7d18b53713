#pragma once

#include <vector>

#include "core/sight/isovist.h"

namespace yimi {

/// A connected part of the ground that one eye sees and the other, at the same place, does not.
struct SeenRegion {
    std::vector<Isovist::Vertex> outer;  ///< counter-clockwise
    std::vector<Isovist::Vertex> hole;   ///< clockwise; only where the region runs all round the eye
    double area_m2 = 0;
};

/// What two eyes at one place see apart, as with a child's and an adult's.
struct SightDifference {
    std::vector<SeenRegion> only_first, only_second;  ///< counter-clockwise from east
    double only_first_m2 = 0, only_second_m2 = 0;
};

/// Exact, direction by direction; both of the same place and radius. An eye inside something sees nothing.
[[nodiscard]] SightDifference difference(const Isovist& first, const Isovist& second);

}  // namespace yimi
