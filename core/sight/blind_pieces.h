#pragma once

#include "core/sight/blind_stretch.h"
#include "core/sight/shades.h"

namespace yimi {

/// The intervals on which the shades together hide the target.
[[nodiscard]] BlindStretch blind_pieces(const Scene& scene, std::span<const Shade> shades);

}  // namespace yimi
