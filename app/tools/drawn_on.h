#pragma once

#include <vector>

#include "app/tools/tool.h"

namespace yimi::app {

/// What a line that is drawn on the plan may be meant for: the selected lines and areas; where none is selected, those
/// in sight around `box`, lines before areas and small ones before large ones.
[[nodiscard]] std::vector<FeatureRef> drawn_on(const ToolDesk& desk, const Box& box);
/// Whether lines or areas are selected, so that nothing else is meant.
[[nodiscard]] bool is_selection_meant(const ToolDesk& desk);

}  // namespace yimi::app
