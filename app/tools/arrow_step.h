#pragma once

#include <QtCore/qnamespace.h>

#include <optional>

#include "core/geometry/point.h"

namespace yimi::app {

/// What an arrow key pushes by: one pixel, ten with Shift; nothing for other keys, and with other modifiers, which pan.
[[nodiscard]] std::optional<Point> arrow_step(int key, Qt::KeyboardModifiers modifiers, double metres_per_pixel);

}  // namespace yimi::app
