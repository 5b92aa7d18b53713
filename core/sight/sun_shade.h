#pragma once

#include <span>

#include "core/sight/scene.h"
#include "core/sight/sun_position.h"

namespace yimi {

enum class Sunlight { lit, shaded, unknown };  ///< unknown: only buildings without a height stand in the way

/// The shadows of a scene's buildings; trees and what stands in streets do not count. The scene must outlive it.
class SunShade {
public:
    explicit SunShade(const Scene& scene) noexcept;
    /// Whether the sun reaches a place on level ground. At night nothing is lit, nor inside a building. Source:
    /// RULES.md section 3, shade by casting tops along the sun's azimuth.
    [[nodiscard]] Sunlight at(Point place, SunPosition sun) const;

private:
    const Scene& scene_;
    double tallest_m_ = 0;
};

/// How much of several places the sun does not reach.
struct ShadeShares {
    double shaded = 0, unknown = 0;  ///< unknown: only buildings without a height stand in the way
};
[[nodiscard]] ShadeShares shade_shares(const SunShade& shade, std::span<const Point> places, SunPosition sun);

}  // namespace yimi
