#pragma once

#include <span>
#include <vector>

#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

/// What cutting one thing would do: "cut this hedge to 0.6 m and 38 m become clear".
struct FreeingHeight {
    std::uint32_t body = 0;
    double height_m = 0;   ///< the lowest line over it among those that it hides (RULES.md section 3)
    double cleared_m = 0;  ///< of the route, if only this is cut
};

/// Of each body that hides `target` from somewhere on `route`, as in `blind_stretch`: what clears most first, of equal
/// ones the first body.
[[nodiscard]] std::vector<FreeingHeight> freeing_heights(const Scene& scene, std::span<const Point> route,
                                                         EyeHeight eye, Point target, double target_m);

}  // namespace yimi
