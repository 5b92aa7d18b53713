#pragma once

#include <vector>

#include "app/cli/json.h"
#include "core/sight/guardian_sight.h"

namespace yimi::app {

/// What seated adults see of a playground from benches, and where benches see most.
struct WatchedPlayground {
    std::vector<SightEnd> places;       ///< at the height of a child at play
    std::vector<SightEnd> benches;      ///< those that were asked about
    std::vector<std::size_t> seen_by;   ///< places, by bench
    std::vector<std::size_t> unseen;    ///< places that no bench sees
    std::size_t seen_from_streets = 0;  ///< places that somebody standing on a street within 50 m sees
    std::vector<SightEnd> proposed;     ///< benches
    WatchPosts posts;                   ///< of the proposed
};

/// Places each 2 m and candidates for benches each 4 m within the playground.
[[nodiscard]] WatchedPlayground watch_playground(const Plan& plan, const Scene& scene, GeometryView playground,
                                                 const std::vector<Point>& benches, std::size_t benches_to_place);
[[nodiscard]] nlohmann::json watch_document(const WatchedPlayground& watched);

}  // namespace yimi::app
