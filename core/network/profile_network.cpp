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

StreetPart part_of(StreetSide side) noexcept {
    if (side == StreetSide::both) return StreetPart::whole;
    return side == StreetSide::left ? StreetPart::left : StreetPart::right;
}

std::string_view word_of(StreetPart part) noexcept {
    constexpr std::string_view words[] = {"whole", "left", "right", "across"};
    return words[static_cast<std::size_t>(part)];
}

Passage edge_passage(const WalkNetwork& network, std::uint32_t edge, const WalkingProfile& profile, Daylight light) {
    Passage street = passage(profile, network.facts(network.edges()[edge]), light);
    if (!street.allowed || network.edges()[edge].side() != StreetSide::both) return street;
    Taken best = best_crossing(network, edge, profile);
    if (!best.crossing) return street;
    best.passage.unknown.insert(best.passage.unknown.end(), street.unknown.begin(), street.unknown.end());
    return best.passage;
}

SideChange side_change(const WalkNetwork& network, std::uint32_t edge, const WalkingProfile& profile) {
    Taken best = best_crossing(network, edge, profile);
    if (best.crossing) return {best.crossing, std::move(best.passage)};
    const auto speed_kmh = network.facts(network.edges()[edge]).speed_limit_kmh;
    return {nullptr, passage(profile, CrossingFacts{CrossingKind::unmarked, speed_kmh, std::nullopt})};
}

std::vector<CornerLink> corner_links(const WalkNetwork& network) {
    std::vector<CornerLink> links;
    const auto& edges = network.edges();
    for (std::uint32_t index = 0; index < edges.size(); ++index) {
        if (edges[index].side() != StreetSide::left) continue;
        const WalkNetwork::Edge &left = edges[index], &right = edges[index + 1];
        if (left.from != right.from) links.push_back({index, left.from, right.from});
        if (left.to != right.to) links.push_back({index, left.to, right.to});
    }
    return links;
}

ProfileNetwork::ProfileNetwork(const WalkNetwork& network, const WalkingProfile& profile, Daylight light,
                               std::span<const FeatureId> opened, UnknownStreets unknown)
    : network_(&network), profile_(profile), light_(light), links_(corner_links(network)) {
    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<GraphEdge> edges;
    edges.reserve(network.edges().size() + links_.size());
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t unknown_line = none;  // the last one of which something is unknown
    const auto may_use = [&](std::uint32_t index, const Passage& answer, StreetPart part) {
        const FeatureId street = network.edges()[index].street;
        const bool is_opened = std::binary_search(opened.begin(), opened.end(), street);
        if (!answer.allowed && !is_opened) {
            refused_.push_back({street, answer.refusal, part});
            return false;
        }
        const std::uint32_t line = network.first_side(index);
        if (!answer.unknown.empty() && line != unknown_line) {
            unknown_line = line;
            ++unknown_streets_;
        }
        return answer.unknown.empty() || is_opened || unknown == UnknownStreets::walked;
    };
    for (std::uint32_t index = 0; index < network.edges().size(); ++index) {
        const WalkNetwork::Edge& edge = network.edges()[index];
        const Passage answer = edge_passage(network, index, profile, light);
        if (may_use(index, answer, part_of(edge.side()))) {
            const double level_s = edge.length_m / profile.speed_mps;
            const double rise_pct = network.facts(edge).slope_pct.value_or(0);
            edges.push_back({edge.from, edge.to, edge.length_m, level_s * slope_factor(rise_pct) + answer.penalty_s,
                             level_s * slope_factor(-rise_pct) + answer.penalty_s});
        } else {
            edges.push_back({edge.from, edge.to, edge.length_m, never, never});
        }
        if (edge.side() != StreetSide::right) continue;
        const Passage change = side_change(network, index, profile).passage;
        if (may_use(index, change, StreetPart::across)) changes_.push_back({index - 1, change.penalty_s});
    }
    for (const CornerLink& link : links_) {
        const double seconds = change_s(link.edge) + change_tie_s;
        edges.push_back({link.left, link.right, 0, seconds, seconds});
    }
    graph_ = Graph(network.node_count(), edges);
}

std::optional<Attachment> ProfileNetwork::attach(Point at, std::optional<double> most_leg_m) const {
    return network_->nearest(
        at, most_leg_m.value_or(std::numeric_limits<double>::infinity()),
        [this](std::uint32_t edge) { return graph_.is_open(edge); },
        [this](std::uint32_t edge) { return std::isfinite(change_s(edge)); });
}

std::vector<Attachment> ProfileNetwork::attach_all(std::span<const Point> places,
                                                   std::optional<double> most_leg_m) const {
    std::vector<Attachment> attached;
    for (const Point at : places)
        if (const auto one = attach(at, most_leg_m)) attached.push_back(*one);
    return attached;
}

std::vector<Attachment> ProfileNetwork::on_street(Point at, std::optional<double> most_leg_m) const {
    const auto found = network_->nearest(at, most_leg_m.value_or(std::numeric_limits<double>::infinity()),
                                         [this](std::uint32_t edge) { return graph_.is_open(edge); });
    if (!found) return {};
    std::vector<Attachment> places{{found->edge, found->along_m, 0}};
    const std::uint32_t other = network_->other_side(found->edge);
    if (other != found->edge && graph_.is_open(other)) places.push_back({other, found->along_m, 0});
    return places;
}

double ProfileNetwork::change_s(std::uint32_t edge) const noexcept {
    const auto change = std::lower_bound(changes_.begin(), changes_.end(), network_->first_side(edge),
                                         [](const Change& a, std::uint32_t of) { return a.edge < of; });
    const bool may_change = change != changes_.end() && change->edge == network_->first_side(edge);
    return may_change ? change->seconds : std::numeric_limits<double>::infinity();
}

double ProfileNetwork::metres_along(const Attachment& from, const Attachment& to) const noexcept {
    const bool is_along =
        from.edge == to.edge || (network_->other_side(from.edge) == to.edge && std::isfinite(change_s(from.edge)));
    return is_along ? std::abs(to.along_m - from.along_m) : std::numeric_limits<double>::infinity();
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
    const auto look_on = [&](std::uint32_t side) {  // along the same street without passing its ends
        const auto here = std::equal_range(places_.begin(), places_.end(), Attachment{side},
                                           [](const Attachment& a, const Attachment& b) { return a.edge < b.edge; });
        for (auto place = here.first; place != here.second; ++place)
            nearest = std::min(nearest, network_->metres_along(home, *place) + place->leg_m);
    };
    look_on(home.edge);
    if (const std::uint32_t other = network_->network().other_side(home.edge); other != home.edge) look_on(other);
    return nearest + home.leg_m;
}

}  // namespace yimi
