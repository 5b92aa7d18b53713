#pragma once

#include "app/strip/route_strip.h"

namespace yimi::app {

/// Where the sun reaches the child, looked up each half metre at the second at which he is there: light, shade, plain
/// while it is below the horizon, unknown where only a building without a height stands in the way. Empty where nobody
/// knows where the sun stands.
[[nodiscard]] std::vector<StripStretch> sun_row(const RouteStrip& strip);

}  // namespace yimi::app
