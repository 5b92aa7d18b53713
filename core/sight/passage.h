#pragma once

#include <span>

#include "core/sight/scene.h"

namespace yimi {

/// Whether one sees past the things that a sight line crosses.
struct Passage {
    double see_through_share = 1;          ///< product over them, all taken as there
    bool hidden = false;                   ///< that product is below `see_through_limit`
    bool hangs_on_unknown_height = false;  ///< hidden, but not by the things of known height alone
    double hidden_chance = 0;              ///< 0–1: they are there or not, independently, each by its `present_share`
};

/// `crossed`: each body once. Source: RULES.md section 3, see-through share.
[[nodiscard]] Passage pass(std::span<const SceneBody* const> crossed);

}  // namespace yimi
