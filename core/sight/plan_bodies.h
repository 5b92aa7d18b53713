#pragma once

#include <optional>
#include <vector>

#include "core/sight/scene.h"

namespace yimi {

/// What a row of buildings or occluders is to an eye: one body, of a row of trees with a known underside trunks and
/// crowns, none where it has no extent or is not there at `time_s` (make_scene). Their boxes are the row's.
[[nodiscard]] std::vector<SceneBody> bodies_of(const RowView& row, std::optional<int> time_s);

}  // namespace yimi
