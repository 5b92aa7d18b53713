#pragma once

#include <span>
#include <vector>

#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

struct BlindInterval {
    double from_m = 0, to_m = 0;          ///< along the route
    std::vector<std::uint32_t> blockers;  ///< bodies of the scene that block somewhere in it, nearest to the eye first
    double hidden_chance = 1;             ///< how likely one does not see here, averaged over its length (passage.h)
    bool unknown_height = false;          ///< only bodies of assumed height block here
};

struct BlindStretch {
    std::vector<BlindInterval> intervals;  ///< ascending, disjoint
    double blind_m = 0;                    ///< their total: whatever may be there counts as there
    double expected_blind_m = 0;           ///< the same, each thing there by its `present_share`
};

/// For each point of `route` (>= 2 points) the line from an eye there to a fixed target in plan: the exact intervals of
/// the route, in metres along it, on which it is blocked. Ends are solved, not sampled. Source: RULES.md section 3,
/// `blind_stretch`.
[[nodiscard]] BlindStretch blind_stretch(const Scene& scene, std::span<const Point> route, EyeHeight eye, Point target,
                                         double target_m);

}  // namespace yimi
