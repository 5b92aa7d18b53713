#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/scenario/scenario.h"

namespace yimi {

/// Compact binary form of what was chosen in a step; tables and columns by name, so that a later schema reads it.
[[nodiscard]] std::vector<std::byte> encode(std::span<const ScenarioChoice> choices);

/// Reads what `encode` wrote; any other bytes give bad_data. Choices about what this version does not have are dropped.
[[nodiscard]] Result<std::vector<ScenarioChoice>> decode_choices(std::span<const std::byte> bytes);

}  // namespace yimi
