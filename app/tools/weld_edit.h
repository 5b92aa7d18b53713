#pragma once

#include "app/tools/shape_edits.h"

namespace yimi::app {

/// Makes street ends meet that miss another street by no more than 2 m; says how many they were and into how many parts
/// the streets fell before and fall now. A problem where no end misses another.
[[nodiscard]] ShapeEdit weld_streets_edit(const Plan& plan);

}  // namespace yimi::app
