#pragma once

#include "app/document/route_facts.h"
#include "app/map/map_widget.h"

namespace yimi::app {

/// A route on the map: where its child is at each full minute, by the clock where it is known when he sets out, with
/// words at every fifth minute, at the end, and where he crosses a street that has no crossing; where he walks in the
/// dark without lamps; and, if one is chosen, another way between its ends.
[[nodiscard]] MapPreview marks_of(const RouteFacts& facts, std::optional<std::size_t> way);

/// Seconds after setting out at which a full minute is: of the clock, or of the walk where `departs_s` is unknown.
[[nodiscard]] std::vector<double> full_minutes(std::optional<int> departs_s, double duration_s);

}  // namespace yimi::app
