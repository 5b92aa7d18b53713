#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/json.h"
#include "core/sight/route_sight.h"
#include "core/sight/route_watch.h"
#include "core/sight/sidewalk_width.h"

namespace yimi::app {

/// A time of day through which the same things stand beside a route.
struct WatchedHours {
    int from_s = 0, to_s = 0;  ///< seconds of the day
    RouteWatch watch;
};

/// All that `sight --route` tells.
struct RouteReport {
    std::string uid;
    EyeHeight eye;
    double radius_m = 0;
    RouteSight sight;
    RouteWatch watch;
    SidewalkWidth sidewalk;
    std::vector<WatchedHours> by_time;  ///< round the day
    std::string pair_uid;               ///< of the way back; empty: none
    std::optional<RouteWatch> pair;
};

/// The route and its pair must be lines of the plan. Errors: not_found, bad_data, cancelled.
[[nodiscard]] Result<RouteReport> report_route(const Plan& plan, const Scene& scene, const std::string& uid,
                                               double radius_m, const RouteWatchOptions& options, JobContext& job);
[[nodiscard]] nlohmann::json route_document(const Plan& plan, const Scene& scene, const RouteReport& report);
void describe_route(const Plan& plan, const Scene& scene, const RouteReport& report, Console& console);

}  // namespace yimi::app
