#pragma once

#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

struct SkyView {
    double sky_view_factor = 1;  ///< 1 − (1/2π)·∫ sin²β dθ, β the height of the horizon in direction θ (Oke 1987)
    double sky_share = 1;        ///< 1 − (1/2π)·∫ sin β dθ: share of the hemisphere above the eye's level
    bool unknown_height = false;  ///< a body of assumed height stands against the sky
};

/// How much sky an eye sees past the tops of all bodies within `radius_m` (> 0); exact: the horizon in each direction
/// is the highest top. A body with an underside counts as down to the ground, one of see-through share 0.5 or more not
/// at all. An eye inside a body sees none.
[[nodiscard]] SkyView sky_view(const Scene& scene, Point at, EyeHeight eye, double radius_m);

}  // namespace yimi
