#pragma once

#include "app/cli/json.h"
#include "app/document/route_score_watch.h"

namespace yimi::app {

/// The score of a route, its parts, its range, the missing figures by how much they matter, and the best change.
[[nodiscard]] nlohmann::json route_score_json(const RouteScoreFacts& facts, const Plan& plan);

}  // namespace yimi::app
