#pragma once

#include "app/cli/console.h"
#include "app/cli/json.h"
#include "app/document/route_facts.h"

namespace yimi::app {

/// Of `route --route UID`: how the child of a drawn route walks, minute by minute, where he may not, and how its pair
/// differs.
[[nodiscard]] nlohmann::json drawn_route_json(const RouteFacts& facts);
void describe_drawn_route(const RouteFacts& facts, Console& console);

}  // namespace yimi::app
