#pragma once

#include <functional>
#include <span>

#include "core/sight/blind_stretch.h"
#include "core/sight/shades.h"

namespace yimi {

/// Ten times the widening by `touch_m`: what is shorter is neither a gap nor a blind place.
inline constexpr double sliver_m = 10 * touch_m;

/// A piece of the route between ends of shades, with those that lie over it, in the order in which they begin, and
/// their bodies, each once.
struct ShadedPiece {
    double from_m = 0, to_m = 0;
    std::span<const Shade* const> shades;
    std::span<const SceneBody* const> bodies;
};
/// Calls `visit` with all of them along the route, those between shades too.
void visit_pieces(const Scene& scene, std::span<const Shade> shades,
                  const std::function<void(const ShadedPiece&)>& visit);

/// The intervals on which the shades together hide the target.
[[nodiscard]] BlindStretch blind_pieces(const Scene& scene, std::span<const Shade> shades);

}  // namespace yimi
