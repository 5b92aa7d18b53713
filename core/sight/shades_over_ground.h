#pragma once

#include <vector>

#include "core/sight/shades.h"

namespace yimi {

/// Of one leg over the scene's terrain, which must be there: what the ground hides, and what stands on it; not what is
/// hidden because an eye is inside something.
void add_shades_over_ground(const Scene& scene, const SightLeg& leg, SightHeights heights, std::vector<Shade>& shades);

}  // namespace yimi
