#pragma once

#include "app/map/map_style.h"

namespace yimi::app {

/// How places are drawn where child and adult see apart (the difference theme); paler where the result is stale.
[[nodiscard]] Symbol apart_symbol(Ground ground, ApartGrade grade, bool is_stale = false);
/// What lies over a place of unknown heights.
[[nodiscard]] Symbol apart_unknown_symbol();
[[nodiscard]] std::vector<LegendEntry> apart_legend(Ground ground);

}  // namespace yimi::app
