#include "core/network/service_area.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace yimi {
namespace {

/// Sorted by edge and metres, with pieces that touch made one.
void join_pieces(std::vector<Stretch>& stretches) {
    std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) {
        if (a.edge != b.edge) return a.edge < b.edge;
        return a.from_m != b.from_m ? a.from_m < b.from_m : a.to_m < b.to_m;
    });
    std::size_t kept = 0;
    for (const Stretch& next : stretches) {
        if (kept > 0 && stretches[kept - 1].edge == next.edge && next.from_m <= stretches[kept - 1].to_m)
            stretches[kept - 1].to_m = std::max(stretches[kept - 1].to_m, next.to_m);
        else
            stretches[kept++] = next;
    }
    stretches.resize(kept);
}

}  // namespace

std::vector<Stretch> ServiceAreaSearch::around(std::span<const Attachment> entrances, double within_m) {
    const WalkNetwork& network = network_->network();
    std::vector<Stretch> stretches;
    for (const Attachment& entrance : entrances) {
        const double rest_m = within_m - entrance.leg_m;
        const double from_m = std::max(0.0, entrance.along_m - rest_m),
                     to_m = std::min(network.edges()[entrance.edge].length_m, entrance.along_m + rest_m);
        if (!(from_m < to_m)) continue;
        stretches.push_back({entrance.edge, from_m, to_m});
        if (std::isfinite(network_->change_s(entrance.edge)))
            stretches.push_back({network.other_side(entrance.edge), from_m, to_m});
    }
    search_.reach(sources_at(network, entrances), within_m);
    add_reached_edges(within_m, stretches);
    join_pieces(stretches);
    return stretches;
}

void ServiceAreaSearch::add_reached_edges(double within_m, std::vector<Stretch>& stretches) const {
    for (const std::uint32_t node : search_.reached()) {
        const double rest_m = within_m - search_.away(node);
        for (const Graph::Arc& arc : network_->graph().arcs_of(node)) {
            if (network_->is_link(arc.edge)) continue;
            const WalkNetwork::Edge& edge = network_->network().edges()[arc.edge];
            const double reached_m = std::min(edge.length_m, rest_m);
            if (!(reached_m > 0)) continue;
            if (edge.from == node) stretches.push_back({arc.edge, 0, reached_m});
            if (edge.to == node) stretches.push_back({arc.edge, edge.length_m - reached_m, edge.length_m});
        }
    }
}

std::vector<std::vector<Stretch>> service_areas(const ProfileNetwork& network,
                                                std::span<const std::vector<Attachment>> places, double within_m,
                                                unsigned threads) {
    constexpr std::size_t shares_per_thread = 4;  // each costs memory for the whole graph once
    std::vector<std::vector<Stretch>> areas(places.size());
    const std::size_t shares = std::min(places.size(), shares_per_thread * std::max(1U, threads));
    parallel_for(shares, threads, 1, [&](std::size_t share) {
        ServiceAreaSearch search(network);
        const std::size_t end = places.size() * (share + 1) / shares;
        for (std::size_t place = places.size() * share / shares; place < end; ++place)
            areas[place] = search.around(places[place], within_m);
    });
    return areas;
}

}  // namespace yimi
