#include "core/network/walk_seconds.h"

#include <algorithm>

namespace yimi {

WalkSeconds::WalkSeconds(const ProfileNetwork& network, std::vector<Attachment> places, double limit_s)
    : network_(&network), places_(std::move(places)), search_(network.graph(), NearbySearch::By::seconds_back) {
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Attachment& a, const Attachment& b) { return a.edge < b.edge; });
    std::vector<Source> sources;
    for (const Attachment& place : places_)
        for (const Terminal& way : terminals_of(network, place, Sense::to_door))
            sources.push_back({way.node, way.time_s});
    search_.reach(sources, limit_s);
}

double WalkSeconds::from(const Attachment& home) const {
    double quickest = std::numeric_limits<double>::infinity();
    for (const Terminal& way : terminals_of(*network_, home, Sense::from_door))
        quickest = std::min(quickest, way.time_s + search_.away(way.node));
    const auto look_on = [&](std::uint32_t side) {  // along the same street without passing its ends
        const auto here = std::equal_range(places_.begin(), places_.end(), Attachment{side},
                                           [](const Attachment& a, const Attachment& b) { return a.edge < b.edge; });
        for (auto place = here.first; place != here.second; ++place)
            quickest = std::min(quickest, seconds_along_street(*network_, home, *place));
    };
    look_on(home.edge);
    if (const std::uint32_t other = network_->network().other_side(home.edge); other != home.edge) look_on(other);
    return quickest;
}

}  // namespace yimi
