#pragma once

#include "app/cli/console.h"
#include "app/cli/json.h"
#include "core/network/way_alternatives.h"

namespace yimi::app {

/// Of `route --alternatives`: each way with what it is best for, what it costs by item, and by how much each item
/// differs from the first way's.
[[nodiscard]] nlohmann::json alternatives_json(const std::vector<WayAlternative>& ways, const Plan& plan);
/// Seconds by item, less those of another way.
[[nodiscard]] nlohmann::json items_json(const WayItems& items, const WayItems& less = {});
/// Where a walk crosses streets, to be added to what is said of it: `crosses`, by crossings of the plan, and
/// `informal_crossings`, where the street has none.
[[nodiscard]] nlohmann::json crossings_json(const WalkRoute& route, const Plan& plan);
/// Where its walker is at each full minute.
[[nodiscard]] nlohmann::json minutes_json(const WalkRoute& route);
/// Metres, minutes and crossings in a sentence, and the clock's where it is known when the walker sets out.
void describe_walk(const WalkRoute& route, std::optional<int> departs_s, Console& console);
void describe_alternatives(const std::vector<WayAlternative>& ways, Console& console);

}  // namespace yimi::app
