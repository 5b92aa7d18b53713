#pragma once

#include <span>
#include <vector>

#include "core/model/layer.h"

namespace yimi {

/// A street this near is the one that a way runs beside (rule OPN-01).
inline constexpr double street_reach_m = 15;

/// A straight stretch of a way and what of a street's centre line is nearest to it: one place, or a piece along which
/// the nearest place goes evenly as one walks.
struct StreetBeside {
    double from_m = 0, to_m = 0;  ///< along the way
    Point way_from, way_to;
    FeatureId street;
    std::size_t path = 0;                       ///< of the street's lines
    double street_from_m = 0, street_to_m = 0;  ///< along it
    Point street_from, street_to;
};

/// The nearest centre line for each point of a way (>= 2 points) that has one within `reach_m`, in the way's order;
/// where one street becomes nearer than another is solved. Of equally near ones the lower id.
[[nodiscard]] std::vector<StreetBeside> streets_beside(const Layer& streets, std::span<const Point> way,
                                                       double reach_m);

}  // namespace yimi
