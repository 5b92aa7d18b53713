#pragma once

#include "core/geometry/geometry.h"
#include "core/sight/isovist.h"

namespace yimi::app {

/// How far one looks around from a place of the map.
inline constexpr double look_radius_m = 100;

/// What a child and an adult (1.6 m) see around one place.
struct EyeView {
    Point at;
    EyeHeight eye;  ///< the child's
    Isovist child, adult;
    Geometry child_sees, only_adult_sees, only_child_sees;  ///< arcs as chords of 1°, for drawing
    /// RULES.md section 3: 1 − A(child) / A(adult); nothing where the adult sees nothing.
    [[nodiscard]] std::optional<double> difference_share() const noexcept {
        if (!(adult.visible_area_m2 > 0)) return std::nullopt;
        return 1 - child.visible_area_m2 / adult.visible_area_m2;
    }
};
/// Exact areas within `look_radius_m`.
[[nodiscard]] EyeView eye_view(const Scene& scene, Point at, EyeHeight eye);

}  // namespace yimi::app
