#include "core/network/weld_streets.h"

#include <algorithm>
#include <optional>

namespace yimi {
namespace {

/// Finds the near misses from the first end to the last.
class MissSearch {
public:
    explicit MissSearch(const WalkNetwork& network)
        : network_(network),
          ends_at_(network.node_count(), 0),
          stays_(2 * network.edges().size(), false),
          moved_(stays_) {
        for (const WalkNetwork::Edge& edge : network.edges()) {
            if (edge.length_m <= join_distance_m) continue;  // no way leads on by it
            ++ends_at_[edge.from];
            ++ends_at_[edge.to];
        }
    }

    std::vector<NearMiss> all() {
        std::vector<NearMiss> misses;
        for (std::uint32_t end = 0; end < stays_.size(); ++end) {
            if (ends_at_[network_.node_of_end(end)] > 1 || stays_[end] || !may_change(end / 2)) continue;
            if (auto miss = miss_of(end)) misses.push_back(*miss);
        }
        return misses;
    }

private:
    bool may_change(std::uint32_t edge) const {
        const WalkNetwork::Edge& street = network_.edges()[edge];
        const auto [first, last] = network_.edges_of(street.street);
        return street.length_m > widest_gap_m && last - first == 1;
    }

    std::optional<NearMiss> miss_of(std::uint32_t end) {
        const Point at = network_.place_of_end(end);
        NearMiss nearest;
        nearest.gap_m = widest_gap_m;
        std::optional<std::uint32_t> met;
        std::optional<NearMiss> by_cut;
        network_.query(box_around(at, widest_gap_m), [&](std::uint32_t other) {
            if (other == end / 2 || !may_change(other)) return;
            for (const std::uint32_t its : {2 * other, 2 * other + 1}) {
                const double gap_m = distance(at, network_.place_of_end(its));
                if (moved_[its] || gap_m > nearest.gap_m || (met && gap_m == nearest.gap_m && *met < its)) continue;
                nearest = {network_.edges()[end / 2].street,
                           at,
                           network_.edges()[other].street,
                           network_.place_of_end(its),
                           its % 2 == 0 ? 0 : network_.edges()[other].length_m,
                           true,
                           gap_m};
                met = its;
            }
            const auto level = [&](std::uint32_t edge) { return network_.edges()[edge].level().value_or(0); };
            if (level(other) != level(end / 2)) return;  // it ends below a bridge, or on one
            const PathProjection here = project_onto_path(at, network_.line(network_.edges()[other]));
            if (here.distance_m <= widest_gap_m && (!by_cut || here.distance_m < by_cut->gap_m))
                by_cut = NearMiss{network_.edges()[end / 2].street,
                                  at,
                                  network_.edges()[other].street,
                                  here.point,
                                  here.along_m,
                                  false,
                                  here.distance_m};
        });
        const bool touches_other = by_cut && by_cut->gap_m <= join_distance_m && by_cut->other != nearest.other;
        if (!met || touches_other) {
            if (by_cut) moved_[end] = true;
            return by_cut;
        }
        moved_[end] = true;
        stays_[*met] = true;
        return nearest;
    }

    const WalkNetwork& network_;
    std::vector<std::uint32_t> ends_at_;  ///< by node
    std::vector<bool> stays_;             ///< by end: another one comes to it
    std::vector<bool> moved_;             ///< by end
};

}  // namespace

std::vector<NearMiss> near_misses(const WalkNetwork& network) {
    return MissSearch(network).all();
}

Mending mending_of(const NearMiss& miss) {
    Mending mending{{{miss.street, miss.at, miss.meets}}, {}, {}};
    if (!miss.ends_there) mending.cuts.push_back({miss.other, miss.along_other_m, miss.meets});
    return mending;
}

}  // namespace yimi
