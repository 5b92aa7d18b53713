#pragma once

#include <QString>

#include "core/geometry/geometry.h"

namespace yimi::app {

/// Why an area cannot be kept as it is (its outline crosses itself, it has no extent), as a sentence; empty where it
/// can.
[[nodiscard]] QString problem_with_area(GeometryView area);

}  // namespace yimi::app
