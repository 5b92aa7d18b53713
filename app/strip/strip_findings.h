#pragma once

#include "app/strip/route_strip.h"

namespace yimi::app {

/// What the plan's findings say of the route, of the streets that it follows and of the crossings that it passes, and
/// the hazards within 15 m of it that are not closed. Of findings that nobody looked for nothing is known: then the row
/// is one unknown stretch.
[[nodiscard]] std::vector<StripStretch> findings_row(const RouteStrip& strip, const WalkNetwork& streets);

}  // namespace yimi::app
