#pragma once

#include "app/cli/console.h"
#include "app/cli/json.h"
#include "core/network/way_alternatives.h"

namespace yimi::app {

/// Of `route --alternatives`: each way with what it is best for, what it costs by item, and by how much each item
/// differs from the first way's.
[[nodiscard]] nlohmann::json alternatives_json(const std::vector<WayAlternative>& ways, const Plan& plan);
void describe_alternatives(const std::vector<WayAlternative>& ways, Console& console);

}  // namespace yimi::app
