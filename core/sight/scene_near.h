#pragma once

#include "core/sight/scene.h"

namespace yimi {

/// The bodies of `make_scene` whose box touches `area`, in the same order; costs what lies there, not the whole plan.
[[nodiscard]] Scene scene_near(const Plan& plan, const Box& area, std::optional<int> time_s = std::nullopt);

}  // namespace yimi
