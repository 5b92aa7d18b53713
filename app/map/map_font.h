#pragma once

#include <QFont>

namespace yimi::app {

/// The map's lettering: Simplified Chinese shapes first. `size_px` in logical pixels.
[[nodiscard]] QFont map_font(double size_px);

}  // namespace yimi::app
