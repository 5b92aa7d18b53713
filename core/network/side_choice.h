#pragma once

#include "core/network/street_piece.h"

namespace yimi {

/// The parts of a line as somebody of the profile walks them: along streets whose sidewalks differ on the side that
/// costs least, with parts of no metres where he changes sides. A drawn line knows no side; only where it comes to a
/// street from beside it, or leaves it, that side counts. Least: of sides that the profile refuses, then of changes
/// that it refuses, then of seconds, of changes, of metres without a sidewalk. `parts`: of `parts_along`, all of
/// `line`.
[[nodiscard]] std::vector<LinePart> on_best_sides(const WalkNetwork& network, const WalkingProfile& profile,
                                                  Daylight light, std::span<const Point> line,
                                                  std::vector<LinePart> parts);

}  // namespace yimi
