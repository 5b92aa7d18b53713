#include "core/network/profile_network.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

struct Taken {
    const WalkNetwork::Crossing* crossing = nullptr;
    Passage passage;
};

/// The quickest crossing that may be taken, else the first that may not; null where there is none.
Taken best_crossing(const WalkNetwork& network, std::uint32_t edge, const WalkingProfile& profile) {
    Taken best;
    for (const WalkNetwork::Crossing& crossing : network.crossings(edge)) {
        Passage one = passage(profile, crossing.facts);
        if (!best.crossing || (one.allowed && !best.passage.allowed) ||
            (one.allowed == best.passage.allowed && one.penalty_s < best.passage.penalty_s))
            best = {&crossing, std::move(one)};
    }
    return best;
}

}  // namespace

const WalkNetwork::Crossing* crossing_taken(const WalkNetwork& network, std::uint32_t edge,
                                            const WalkingProfile& profile) {
    const Taken best = best_crossing(network, edge, profile);
    return best.passage.allowed ? best.crossing : nullptr;
}

Passage edge_passage(const WalkNetwork& network, std::uint32_t edge, const WalkingProfile& profile, Daylight light) {
    Passage street = passage(profile, network.facts(network.edges()[edge]), light);
    if (!street.allowed) return street;
    Taken best = best_crossing(network, edge, profile);
    if (!best.crossing) return street;
    best.passage.unknown.insert(best.passage.unknown.end(), street.unknown.begin(), street.unknown.end());
    return best.passage;
}

ProfileNetwork::ProfileNetwork(const WalkNetwork& network, const WalkingProfile& profile, Daylight light,
                               std::span<const FeatureId> opened)
    : network_(&network), profile_(profile), light_(light) {
    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<GraphEdge> edges;
    edges.reserve(network.edges().size());
    for (std::uint32_t index = 0; index < network.edges().size(); ++index) {
        const WalkNetwork::Edge& edge = network.edges()[index];
        const Passage answer = edge_passage(network, index, profile, light);
        if (!answer.allowed && !std::binary_search(opened.begin(), opened.end(), edge.street)) {
            refused_.push_back({edge.street, answer.refusal});
            edges.push_back({edge.from, edge.to, edge.length_m, never, never});
            continue;
        }
        if (!answer.unknown.empty()) ++unknown_streets_;
        const double level_s = edge.length_m / profile.speed_mps;
        const double rise_pct = network.facts(edge).slope_pct.value_or(0);
        edges.push_back({edge.from, edge.to, edge.length_m, level_s * slope_factor(rise_pct) + answer.penalty_s,
                         level_s * slope_factor(-rise_pct) + answer.penalty_s});
    }
    graph_ = Graph(network.node_count(), edges);
}

std::optional<Attachment> ProfileNetwork::attach(Point at, std::optional<double> most_leg_m) const {
    return network_->nearest(at, most_leg_m.value_or(std::numeric_limits<double>::infinity()),
                             [this](std::uint32_t edge) { return graph_.is_open(edge); });
}

std::vector<Source> sources_at(const WalkNetwork& network, std::span<const Attachment> places) {
    std::vector<Source> sources;
    sources.reserve(places.size() * 2);
    for (const Attachment& place : places) {
        const WalkNetwork::Edge& edge = network.edges()[place.edge];
        sources.push_back({edge.from, place.leg_m + place.along_m});
        sources.push_back({edge.to, place.leg_m + (edge.length_m - place.along_m)});
    }
    return sources;
}

WalkDistances::WalkDistances(const ProfileNetwork& network, std::vector<Attachment> places, double limit_m)
    : network_(&network), places_(std::move(places)) {
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Attachment& a, const Attachment& b) { return a.edge < b.edge; });
    away_m_ = distances_m(network.graph(), sources_at(network.network(), places_), limit_m);
}

double WalkDistances::to(const Attachment& home) const noexcept {
    const WalkNetwork::Edge& edge = network_->network().edges()[home.edge];
    double nearest = std::min(away_m_[edge.from] + home.along_m, away_m_[edge.to] + (edge.length_m - home.along_m));
    const auto here = std::equal_range(places_.begin(), places_.end(), home,
                                       [](const Attachment& a, const Attachment& b) { return a.edge < b.edge; });
    for (auto place = here.first; place != here.second; ++place)  // along the same street without passing its ends
        nearest = std::min(nearest, std::abs(place->along_m - home.along_m) + place->leg_m);
    return nearest + home.leg_m;
}

}  // namespace yimi
