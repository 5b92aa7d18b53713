#pragma once

#include <span>

#include "core/sight/scene.h"
#include "core/sight/sun_position.h"

namespace yimi {

/// unknown: only what has no height stands in the way, or a crown may reach into it
enum class Sunlight { lit, shaded, unknown };
enum class ShadeOf { buildings, buildings_and_trees };
/// How far crowns may reach beyond a row of trees that is drawn as a line. Plans do not say; an assumption of ours
/// (confidence C): street trees are planted 8 m apart so that grown crowns close.
inline constexpr double widest_crown_m = 4;

/// The shadows of a scene's buildings, and of its rows of trees where those count: a line is a curtain from the crowns'
/// undersides to their tops, of whose width nothing is known but that it is at most `widest_crown_m` to either side; a
/// polygon is the crowns' outline. What else stands in streets does not count. The scene must outlive it.
class SunShade {
public:
    explicit SunShade(const Scene& scene, ShadeOf of = ShadeOf::buildings) noexcept;
    /// Whether the sun reaches a place on level ground. At night nothing is lit, nor inside a building. Source:
    /// RULES.md section 3, shade by casting tops along the sun's azimuth.
    [[nodiscard]] Sunlight at(Point place, SunPosition sun) const;

private:
    [[nodiscard]] bool counts(const SceneBody& body) const noexcept;

    const Scene& scene_;
    bool trees_count_ = false;
    double tallest_m_ = 0;
};

/// How much of several places the sun does not reach.
struct ShadeShares {
    double shaded = 0, unknown = 0;  ///< as Sunlight
};
[[nodiscard]] ShadeShares shade_shares(const SunShade& shade, std::span<const Point> places, SunPosition sun);

}  // namespace yimi
