#pragma once

#include "core/network/street_piece.h"
#include "core/network/walk_route.h"

namespace yimi {

/// Which streets a line follows, from its begin to its end without a gap. What lies on a street (5 cm) follows it as it
/// is; else, in steps of at most 1 m, the nearest street within 15 m whose direction differs by at most 30° counts,
/// ties going to the lower edge, of a street with two sides the left one. `line`: at least two points.
[[nodiscard]] std::vector<LinePart> parts_along(const WalkNetwork& network, std::span<const Point> line);

/// A stretch of a line on a street that the profile refuses; without metres where the line changes the street's side.
struct RefusedStretch {
    FeatureId street;
    std::string_view why;  ///< stable word, see Passage
    double from_m = 0, to_m = 0;
    [[nodiscard]] bool is_change() const noexcept { return to_m == from_m; }
};

/// A line as somebody of the profile walks it, whether he may or not: the line's own metres at the pace of the streets
/// that it follows, with waits at the crossings that it passes and where it changes sides (`on_best_sides`). Off the
/// network the pace is the profile's. Not said is how far it leads through the middle of junctions (FEATURES.md row
/// 26): plans have no areas of junctions, and a street's line runs through their middle.
struct DrawnWalk {
    WalkRoute route;
    std::vector<RefusedStretch> refused;
};
[[nodiscard]] DrawnWalk walk_along(const ProfileNetwork& network, std::span<const Point> line,
                                   Daylight light = Daylight::day);

}  // namespace yimi
