#include "core/network/way_alternatives.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimi {
namespace {

/// Streets of ways that are offered already count this much when another one is looked for.
constexpr double used_factor = 1.5;

constexpr WayAim order[] = {WayAim::quick, WayAim::safe, WayAim::pleasant, WayAim::shortest};

/// What whole edges cost by one aim, there and back.
class AimCost {
public:
    AimCost(const ProfileNetwork& network, const WayBurdens& burdens, WayAim aim)
        : network_(&network), burdens_(&burdens), aim_(aim) {
        const WalkNetwork& streets = network.network();
        edges_.reserve(streets.edges().size());
        for (std::uint32_t index = 0; index < streets.edges().size(); ++index) {
            const WalkNetwork::Edge& edge = streets.edges()[index];
            constexpr double never = std::numeric_limits<double>::infinity();
            const bool is_open = network.graph().is_open(index);
            edges_.push_back({edge.from, edge.to, edge.length_m, is_open ? of({index, 0, edge.length_m}) : never,
                              is_open ? of({index, edge.length_m, 0}) : never});
        }
        for (const CornerLink& link : network.links()) {
            const double cost = of_change(link.edge) + change_tie_s;
            edges_.push_back({link.left, link.right, 0, cost, cost});
        }
    }

    /// The best way where the edges of `used` count `used_factor`.
    [[nodiscard]] std::optional<WalkRoute> best(std::span<const Door> from, std::span<const Door> to,
                                                const std::set<std::uint32_t>& used) const {
        auto edges = edges_;
        for (const std::uint32_t edge : used) {
            edges[edge].forward_s *= used_factor;
            edges[edge].backward_s *= used_factor;
        }
        const Graph graph(network_->network().node_count(), edges);
        const auto cost = [&](const StreetPiece& piece) {
            return of(piece) * (used.contains(piece.edge) ? used_factor : 1);
        };
        const double leg = aim_ == WayAim::shortest ? 1 : 1 / network_->profile().speed_mps;
        const auto of_changes = [&](std::uint32_t edge) { return of_change(edge); };
        return best_walk(*network_, {&graph, cost, of_changes, leg}, from, to);
    }

private:
    [[nodiscard]] double of(const StreetPiece& piece) const {
        return aim_ == WayAim::shortest ? piece.length_m() : sum_s(burdens_->of(piece), aim_);
    }
    /// Endless where one may not.
    [[nodiscard]] double of_change(std::uint32_t edge) const {
        if (!std::isfinite(network_->change_s(edge))) return network_->change_s(edge);
        return aim_ == WayAim::shortest ? 0 : sum_s(burdens_->of_change(edge), aim_);
    }

    const ProfileNetwork* network_;
    const WayBurdens* burdens_;
    WayAim aim_;
    std::vector<GraphEdge> edges_;
};

double cost_of(const WayAlternative& way, WayAim aim) {
    return aim == WayAim::shortest ? way.route.length_m : sum_s(way.items, aim);
}

class Alternatives {
public:
    Alternatives(const Plan& plan, const ProfileNetwork& network) : network_(network), burdens_(plan, network) {}

    void offer_best(WayAim aim, std::span<const Door> from, std::span<const Door> to) {
        const AimCost cost(network_, burdens_, aim);
        auto best = candidate(aim, cost.best(from, to, {}));
        if (!best) return;
        const double best_cost = cost_of(*best, aim);
        if (WayAlternative* same = offered_as_good(best_cost, aim)) return same->aims.push_back(aim);
        if (take(*best)) return;
        auto other = candidate(aim, cost.best(from, to, used_edges()));
        if (other && cost_of(*other, aim) <= most_detour * best_cost) take(*other);
    }
    std::vector<WayAlternative> offered() && { return std::move(offered_); }
    [[nodiscard]] std::size_t count() const noexcept { return offered_.size(); }

private:
    std::optional<WayAlternative> candidate(WayAim aim, std::optional<WalkRoute> route) const {
        if (!route || route->line.size() < 2) return std::nullopt;
        const WayItems items = burdens_.along(route->parts);
        return WayAlternative{{aim}, *std::move(route), items};
    }
    WayAlternative* offered_as_good(double best_cost, WayAim aim) {
        constexpr double as_good = 1 + 1e-9;
        const auto same = std::find_if(offered_.begin(), offered_.end(), [&](const WayAlternative& each) {
            return cost_of(each, aim) <= best_cost * as_good;
        });
        return same == offered_.end() ? nullptr : &*same;
    }
    bool take(WayAlternative& wanted) {
        if (std::any_of(offered_.begin(), offered_.end(),
                        [&](const WayAlternative& each) { return is_like(wanted.route, each.route); }))
            return false;
        offered_.push_back(std::move(wanted));
        return true;
    }
    [[nodiscard]] bool is_like(const WalkRoute& way, const WalkRoute& other) const {
        return shared_m(streets_of(way), streets_of(other)) > most_shared_share * way.length_m;
    }
    /// The other side of a street is no other way.
    [[nodiscard]] std::vector<LinePart> streets_of(const WalkRoute& way) const {
        std::vector<LinePart> parts = way.parts;
        for (LinePart& part : parts)
            if (part.piece) part.piece->edge = network_.network().first_side(part.piece->edge);
        return parts;
    }
    [[nodiscard]] std::set<std::uint32_t> used_edges() const {
        std::set<std::uint32_t> used;
        for (const WayAlternative& each : offered_)
            for (const LinePart& part : each.route.parts)
                if (part.piece) used.insert({part.piece->edge, network_.network().other_side(part.piece->edge)});
        return used;
    }

    const ProfileNetwork& network_;
    WayBurdens burdens_;
    std::vector<WayAlternative> offered_;
};

}  // namespace

std::vector<WayAlternative> way_alternatives(const Plan& plan, const ProfileNetwork& network,
                                             std::span<const Door> from, std::span<const Door> to, std::size_t most) {
    Alternatives alternatives(plan, network);
    for (const WayAim aim : order)
        if (alternatives.count() < most) alternatives.offer_best(aim, from, to);
    return std::move(alternatives).offered();
}

double shared_m(std::span<const LinePart> way, std::span<const LinePart> other) {
    std::multimap<std::uint32_t, std::pair<double, double>> followed;
    for (const LinePart& part : other)
        if (part.piece) followed.emplace(part.piece->edge, std::minmax({part.piece->from_m, part.piece->to_m}));
    double shared = 0;
    for (const LinePart& part : way) {
        if (!part.piece) continue;
        const auto [least, most] = std::minmax({part.piece->from_m, part.piece->to_m});
        double common = 0;
        for (auto [each, end] = followed.equal_range(part.piece->edge); each != end; ++each)
            common += std::max(0.0, std::min(most, each->second.second) - std::max(least, each->second.first));
        shared += std::min(common, most - least);
    }
    return shared;
}

}  // namespace yimi
