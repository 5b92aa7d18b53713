#include "core/network/link_search.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>

#include "core/network/groups.h"

namespace yimi {
namespace {

using Kind = BrokenLink::Kind;

constexpr double each_link_m = 50, through_building_m = 500;
/// Beyond the nearest street, others this much farther are tried too.
constexpr double more_streets_m = 200;

}  // namespace

double cost_m(const BrokenLink& link) noexcept {
    return each_link_m + link.length_m + (link.building ? through_building_m : 0);
}

/// One search from the starts, cheapest first.
class LinkWalk {
public:
    using Entry = LinkSearch::Entry;
    using Cost = LinkSearch::Cost;

    LinkWalk(const LinkSearch& search, const std::vector<Entry>& goals, double most_gap_m)
        : search_(search),
          streets_(search.streets()),
          goals_(goals),
          most_gap_m_(most_gap_m),
          labels_(streets_.node_count()),
          is_tried_(streets_.edges().size(), false) {}

    std::vector<BrokenLink> from(const std::vector<Entry>& starts) {
        for (const Entry& start : starts) reach(start.node, start.cost, no_node, start.link);
        Cost best;
        const Entry* end = nullptr;
        while (!waiting_.empty()) {
            const auto [cost, node] = waiting_.top();
            waiting_.pop();
            if (cost > best) break;
            if (labels_[node].is_settled) continue;
            labels_[node].is_settled = true;
            for (const Entry& goal : goals_) {
                const Cost whole{cost.made_m + goal.cost.made_m, cost.walk_m + goal.cost.walk_m};
                if (goal.node != node || !(whole < best)) continue;
                best = whole;
                end = &goal;
            }
            go_on_from(node);
        }
        return end ? links_to(*end) : std::vector<BrokenLink>();
    }

private:
    static constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();
    struct Label {
        Cost cost;
        std::uint32_t before = no_node;
        std::optional<BrokenLink> link;
        bool is_settled = false;
    };
    struct Waiting {
        Cost cost;
        std::uint32_t node = 0;
        bool operator>(const Waiting& other) const noexcept {
            return cost != other.cost ? cost > other.cost : node > other.node;
        }
    };
    /// A street, or one end of it, from which gaps are crossed or to which they lead.
    struct Shore {
        const WalkNetwork::Edge& edge;
        std::span<const Point> line;
        double begins_m = 0;  ///< where on the street the line begins
    };

    [[nodiscard]] bool is_open(std::uint32_t edge) const { return search_.network().graph().is_open(edge); }

    void reach(std::uint32_t node, const Cost& cost, std::uint32_t before, const std::optional<BrokenLink>& link) {
        if (!(cost < labels_[node].cost)) return;
        labels_[node] = {cost, before, link, false};
        waiting_.push({cost, node});
    }

    void go_on_from(std::uint32_t node) {
        const auto arcs = search_.all_.arcs_of(node);
        for (const Graph::Arc& arc : arcs) {
            Cost cost = labels_[node].cost;
            cost.walk_m += search_.all_.length_m(arc);
            std::optional<BrokenLink> link;
            if (!is_open(arc.edge)) {
                link = search_.network().is_link(arc.edge) ? no_crossing(arc) : search_.refused(arc.edge, arc.backward);
                cost.made_m += cost_m(*link);
            }
            reach(arc.to, cost, node, link);
        }
        const auto cross_from = [&](const Graph::Arc& arc, bool whole) {
            const WalkNetwork::Edge& edge = streets_.edges()[arc.edge];
            const auto line = streets_.line(edge);
            if (whole)
                cross_gaps(node, {edge, line, 0}, arc.backward ? edge.length_m : 0);
            else
                cross_gaps(node, {edge, arc.backward ? line.last(1) : line.first(1), arc.backward ? edge.length_m : 0},
                           arc.backward ? edge.length_m : 0);
        };
        bool has_street = false;
        for (const Graph::Arc& arc : arcs) {
            if (search_.network().is_link(arc.edge) || !is_open(arc.edge)) continue;
            has_street = true;
            if (is_tried_[arc.edge]) continue;
            is_tried_[arc.edge] = true;
            cross_from(arc, true);
        }
        // All are refused: from their end alone. Every node has a street, and its arcs come before the corner links.
        if (!has_street && !arcs.empty()) cross_from(arcs.front(), false);
    }

    [[nodiscard]] BrokenLink no_crossing(const Graph::Arc& arc) const {
        const CornerLink& link = search_.network().links()[arc.edge - streets_.edges().size()];
        const WalkNetwork::Edge& left = streets_.edges()[link.edge];
        const auto line = streets_.line(left);
        return search_.no_crossing(link.edge, left.from == link.left ? line.front() : line.back());
    }

    /// To streets of other pieces; the node lies `node_m` along the street.
    void cross_gaps(std::uint32_t node, const Shore& here, double node_m) {
        streets_.query(bounding_box(here.line).grown(most_gap_m_), [&](std::uint32_t other) {
            const WalkNetwork::Edge& its = streets_.edges()[other];
            const auto its_line = streets_.line(its);
            if (is_open(other)) {
                if (search_.piece_of_[its.from] != search_.piece_of_[node])
                    cross(node, here, node_m, {its, its_line, 0});
                return;
            }
            if (search_.piece_of_[its.from] != search_.piece_of_[node])
                cross(node, here, node_m, {its, its_line.first(1), 0});
            if (search_.piece_of_[its.to] != search_.piece_of_[node])
                cross(node, here, node_m, {its, its_line.last(1), its.length_m});
        });
    }

    void cross(std::uint32_t node, const Shore& here, double node_m, const Shore& there) {
        if (&here.line.front() == &there.line.front()) return;  // the other side of the same street
        const ShortestLink way = shortest_link(here.line, there.line);
        if (way.length_m > most_gap_m_) return;
        if (way.length_m <= join_distance_m && search_.needs_no_node(here.edge, there.edge)) return;
        const BrokenLink link = search_.missing(Kind::gap, way, here.edge.street, there.edge.street);
        Cost cost = labels_[node].cost;
        cost.made_m += cost_m(link);
        cost.walk_m += std::abs(here.begins_m + way.from_along_m - node_m) + way.length_m;
        const bool is_whole = there.line.size() > 1;
        const double along_m = there.begins_m + way.to_along_m;
        if (is_whole || there.begins_m == 0) reach(there.edge.from, {cost.made_m, cost.walk_m + along_m}, node, link);
        if (is_whole || there.begins_m > 0)
            reach(there.edge.to, {cost.made_m, cost.walk_m + there.edge.length_m - along_m}, node, link);
    }

    [[nodiscard]] std::vector<BrokenLink> links_to(const Entry& end) const {
        std::vector<BrokenLink> links;
        for (std::uint32_t node = end.node; node != no_node; node = labels_[node].before)
            if (labels_[node].link) links.push_back(*labels_[node].link);
        std::reverse(links.begin(), links.end());
        if (end.link) links.push_back(turned(*end.link));
        // A street that the way enters and leaves is to be mended once.
        const auto is_same = [](const BrokenLink& a, const BrokenLink& b) {
            return a.kind == Kind::refused && b.kind == Kind::refused && a.street == b.street;
        };
        links.erase(std::unique(links.begin(), links.end(), is_same), links.end());
        return links;
    }

    const LinkSearch& search_;
    const WalkNetwork& streets_;
    const std::vector<Entry>& goals_;
    double most_gap_m_;
    std::vector<Label> labels_;
    std::vector<bool> is_tried_;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting_;
};

LinkSearch::LinkSearch(const Plan& plan, const ProfileNetwork& network, std::optional<double> most_leg_m)
    : plan_(&plan),
      network_(&network),
      streets_(&network.network()),
      most_leg_m_(most_leg_m),
      piece_of_(pieces()),
      place_of_(places()) {
    std::vector<GraphEdge> edges;
    edges.reserve(streets_->edges().size());
    for (const WalkNetwork::Edge& edge : streets_->edges()) edges.push_back({edge.from, edge.to, edge.length_m, 0, 0});
    for (const CornerLink& link : network.links()) edges.push_back({link.left, link.right, 0, 0, 0});
    all_ = Graph(streets_->node_count(), edges);
}

std::vector<LinkSearch::Entry> LinkSearch::entries_of(Point at) const {
    std::vector<Entry> entries;
    if (const auto near = network_->attach(at, most_leg_m_)) {
        add_ends(*near, {0, near->leg_m}, {}, entries);
        return entries;
    }
    const auto nearest = network_->attach(at, std::nullopt);
    const double within_m = nearest ? nearest->leg_m + more_streets_m : most_leg_m_.value_or(more_streets_m);
    streets_->query(box_around(at, within_m), [&](std::uint32_t edge) { add_missing(at, edge, within_m, entries); });
    return entries;
}

std::vector<BrokenLink> LinkSearch::between(const std::vector<Entry>& starts, const std::vector<Entry>& goals,
                                            double most_gap_m) const {
    return LinkWalk(*this, goals, most_gap_m).from(starts);
}

std::size_t LinkSearch::nodes_joined_to(const std::vector<Entry>& entries) const {
    std::vector<bool> is_wanted(streets_->node_count(), false);
    for (const Entry& entry : entries) is_wanted[piece_of_[entry.node]] = true;
    return static_cast<std::size_t>(
        std::count_if(piece_of_.begin(), piece_of_.end(), [&](std::uint32_t piece) { return is_wanted[piece]; }));
}

BrokenLink LinkSearch::refused(std::uint32_t edge, bool backward) const {
    const auto line = streets_->line(streets_->edges()[edge]);
    BrokenLink link;
    link.kind = Kind::refused;
    link.from = backward ? line.back() : line.front();
    link.to = backward ? line.front() : line.back();
    link.length_m = streets_->edges()[edge].length_m;
    link.street = streets_->edges()[edge].street;
    link.why = edge_passage(*streets_, edge, network_->profile(), network_->light()).refusal;
    link.part = part_of(streets_->edges()[edge].side());
    return link;
}

BrokenLink LinkSearch::no_crossing(std::uint32_t edge, Point at) const {
    BrokenLink link;
    link.kind = Kind::no_crossing;
    link.from = link.to = at;
    link.street = streets_->edges()[edge].street;
    link.why = side_change(*streets_, edge, network_->profile()).passage.refusal;
    link.part = StreetPart::across;
    return link;
}

BrokenLink LinkSearch::missing(Kind kind, const ShortestLink& way, std::optional<FeatureId> street,
                               std::optional<FeatureId> other) const {
    return missing_link(*plan_, kind, way, street, other);
}

std::vector<std::uint32_t> LinkSearch::pieces() const {
    Groups groups(streets_->node_count());
    for (std::uint32_t edge = 0; edge < streets_->edges().size(); ++edge)
        if (network_->graph().is_open(edge)) groups.unite(streets_->edges()[edge].from, streets_->edges()[edge].to);
    for (const CornerLink& link : network_->links())
        if (std::isfinite(network_->change_s(link.edge))) groups.unite(link.left, link.right);
    return groups.lowest_of_each();
}

std::vector<std::uint32_t> LinkSearch::places() const {
    Groups groups(streets_->node_count());
    for (const CornerLink& link : network_->links()) groups.unite(link.left, link.right);
    return groups.lowest_of_each();
}

bool LinkSearch::needs_no_node(const WalkNetwork::Edge& a, const WalkNetwork::Edge& b) const noexcept {
    if (a.level().value_or(0) != b.level().value_or(0)) return true;
    for (const std::uint32_t node : {a.from, a.to})
        if (place_of_[node] == place_of_[b.from] || place_of_[node] == place_of_[b.to]) return true;
    return false;
}

void LinkSearch::add_ends(const Attachment& at, const Cost& cost, const std::optional<BrokenLink>& link,
                          std::vector<Entry>& entries) const {
    const WalkNetwork::Edge& edge = streets_->edges()[at.edge];
    entries.push_back({edge.from, {cost.made_m, cost.walk_m + at.along_m}, link});
    entries.push_back({edge.to, {cost.made_m, cost.walk_m + edge.length_m - at.along_m}, link});
}

void LinkSearch::add_missing(Point at, std::uint32_t edge, double within_m, std::vector<Entry>& entries) const {
    const WalkNetwork::Edge& street = streets_->edges()[edge];
    const PathProjection here = project_onto_path(at, streets_->line(street));
    const Attachment joined{edge, here.along_m, here.distance_m};
    const bool is_near = here.distance_m <= most_leg_m_.value_or(within_m);
    const StreetSide side = street.side(), own = side == StreetSide::both ? side : side_of(streets_->line(street), at);
    if (own != side && own != StreetSide::both) {  // what is on its own side of the street is looked at there
        if (!is_near || !network_->graph().is_open(edge)) return;
        const BrokenLink link = no_crossing(edge, here.point);
        add_ends(joined, {cost_m(link), here.distance_m}, link, entries);
    } else if (network_->graph().is_open(edge)) {
        if (here.distance_m > within_m) return;
        const BrokenLink leg =
            missing(Kind::home_leg, {at, here.point, 0, here.along_m, here.distance_m}, {}, street.street);
        add_ends(joined, {cost_m(leg), here.distance_m}, leg, entries);
    } else if (is_near) {
        const BrokenLink link = refused(edge, false);
        add_ends(joined, {cost_m(link), here.distance_m}, link, entries);
    }
}

}  // namespace yimi
