#pragma once

#include <QDate>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/plan.h"
#include "core/network/independence_age.h"
#include "core/network/route_light.h"
#include "core/network/way_alternatives.h"

namespace yimi::app {

/// A route of the plan as its child walks it.
struct WalkedRoute {
    FeatureId id;
    DrawnWalk walk;
    WayItems items{};
    std::optional<int> departs_s;     ///< second of the day; nothing where it is unknown
    double off_streets_m = 0;         ///< where it follows no street
    std::optional<RouteLight> light;  ///< nothing where it is unknown when he sets out, or where the sun stands
    IndependenceAge alone_from;       ///< who may walk it alone; judged as dark where any of the walk is
};

/// The other of a pair, and how the two differ.
struct PairedRoute {
    WalkedRoute route;
    double differing_m = 0;       ///< of this route's metres
    double pair_differing_m = 0;  ///< of the other's
    bool to_check = false;        ///< the way home
    FeatureId to_home;
};

/// What is worked out of one route: how it is walked, what other ways there are, how its pair differs.
struct RouteFacts {
    Snapshot plan;  ///< of which it holds
    QDate date;     ///< on which day it is walked
    WalkedRoute route;
    std::vector<WayAlternative> ways;  ///< between its ends; empty where its child cannot get there
    std::optional<PairedRoute> pair;
};

/// `streets`: those of the plan. Null where the route is not a line. Whoever does not walk unlit ways in the dark is
/// refused what he passes in the dark of that day; other ways are then those that he may walk in the dark.
[[nodiscard]] std::shared_ptr<const RouteFacts> facts_of_route(const Snapshot& plan, FeatureId route,
                                                               const WalkNetwork& streets, const QDate& date);

/// The route alone; nothing where it is not a line.
[[nodiscard]] std::optional<WalkedRoute> walked_route(const Plan& plan, FeatureId route, const WalkNetwork& streets,
                                                      const QDate& date);

/// The way in place of the route's own, without places that were set.
[[nodiscard]] Edit take_way_edit(const Plan& plan, FeatureId route, const WayAlternative& way);
/// The way home is as it should be.
[[nodiscard]] Edit checked_edit(const Plan& plan, FeatureId route);

}  // namespace yimi::app
