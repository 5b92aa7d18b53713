// What an eye sees past things with a height: single lines, blind stretches, visible areas, stopping distances.
// May use: core/base, core/geometry, core/model. Formulas: RULES.md section 3. Start here, then scene.h, isovist.h,
// blind_stretch.h.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace yimi {

/// Height of an eye above the ground, m. 1.0 is the child's default.
struct EyeHeight {
    double metres = 1.0;
};
inline constexpr EyeHeight child_eye{1.0}, adult_eye{1.6}, driver_eye{1.2};

/// Height above ground of the straight line from an eye to a target, `distance_m` from the eye.
/// `eye_m`, `target_m`: heights over the same level ground, m, >= 0. `reach_m`: from eye to target, m, > 0.
/// Needs 0 <= distance_m <= reach_m. Returns m. Source: similar triangles; RULES.md, sight lines.
[[nodiscard]] constexpr double sight_line_height_m(double eye_m, double target_m, double distance_m,
                                                   double reach_m) noexcept {
    return eye_m + (target_m - eye_m) * distance_m / reach_m;
}

/// A top must be above the line by more than this to block it: touching is clear (RULES.md section 3).
inline constexpr double sight_tolerance_m = 1e-9;
/// The one comparison of tops and lines.
[[nodiscard]] constexpr bool rises_above(double top_m, double line_m) noexcept {
    return top_m - line_m > sight_tolerance_m;
}

/// Something that a sight line passes over, under or through.
struct Obstacle {
    double at_m = 0;                    ///< distance from the eye along the line
    double top_m = 0;                   ///< above ground
    std::optional<double> underside_m;  ///< blocks only above this, where known (bridge, crown)
};

struct SightLine {
    bool clear = true;
    std::optional<std::size_t> blocked_by;  ///< index of the blocking obstacle nearest to the eye
    std::optional<double> clearance_m;      ///< least (line − top); nothing without obstacles
};

/// Whether a target is seen. Heights in m over the same ground, `reach_m` > 0. Source: RULES.md section 3,
/// `sight_line`.
[[nodiscard]] SightLine sight_line(double eye_m, double target_m, double reach_m, std::span<const Obstacle> obstacles);

}  // namespace yimi
