#pragma once

#include <QDate>

#include "app/cli/console.h"
#include "app/cli/json.h"
#include "core/network/route_light.h"
#include "core/network/walk_route.h"

namespace yimi::app {

/// What `route` found between two places, on which streets, and in what light it is walked.
struct FoundWalk {
    ProfileNetwork network;
    QDate date;
    std::optional<int> departs_s;
    std::vector<Door> from, to;
    std::optional<WalkRoute> route;  ///< nothing: there is no way
    std::optional<RouteLight> light;
};

/// ARCHITECTURE.md section 4, `route`; without its direction.
[[nodiscard]] nlohmann::json found_walk_json(const FoundWalk& found, const Plan& plan);
void describe_found_walk(const FoundWalk& found, const Plan& plan, Console& console);

}  // namespace yimi::app
