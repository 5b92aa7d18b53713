#include "core/network/why_not_reached.h"

#include <algorithm>
#include <cmath>

#include "core/network/link_search.h"

namespace yimi {
namespace {

using State = WhyNotReached::State;

std::optional<double> finite(double length_m) {
    return std::isfinite(length_m) ? std::optional(length_m) : std::nullopt;
}

double diagonal_m(const WalkNetwork& network) {
    Box box;
    for (const WalkNetwork::Edge& edge : network.edges()) box.add(bounding_box(network.line(edge)));
    return std::hypot(box.width(), box.height());
}

/// Looks for links from whichever side hangs together with fewer streets; farther and farther where none is near.
std::vector<BrokenLink> links_between(const LinkSearch& search, Point home, std::span<const Point> places) {
    const auto from = search.entries_of(home);
    std::vector<LinkSearch::Entry> to;
    for (const Point place : places) {
        auto more = search.entries_of(place);
        to.insert(to.end(), more.begin(), more.end());
    }
    const bool from_home = search.nodes_joined_to(from) <= search.nodes_joined_to(to);
    const double farthest_m = diagonal_m(search.streets());
    for (double gap_m = widest_bridged_m; gap_m < 4 * farthest_m; gap_m *= 4) {
        auto links = from_home ? search.between(from, to, gap_m) : search.between(to, from, gap_m);
        if (links.empty()) continue;
        if (from_home) return links;
        std::reverse(links.begin(), links.end());
        for (BrokenLink& link : links) link = turned(link);
        return links;
    }
    return {};
}

/// One gap between two streets, streets that cross without a node, or a refused street or change of sides that brings a
/// place within reach.
class Shortcut {
public:
    Shortcut(const LinkSearch& search, const ProfileNetwork& network, const Attachment& home,
             const std::vector<Attachment>& places, const WhyQuestion& question)
        : search_(search),
          network_(network),
          question_(question),
          from_home_(network, {home}, question.within_m),
          from_places_(network, places, question.within_m) {}

    /// Nothing where no single one does.
    std::optional<BrokenLink> best() {
        const auto& edges = search_.streets().edges();
        for (std::uint32_t edge = 0; edge < edges.size(); ++edge) {
            if (!network_.graph().is_open(edge)) {
                for (const bool backward : {false, true}) try_refused(edge, backward);
            } else if (is_near(edge)) {
                const Box around = bounding_box(search_.streets().line(edges[edge])).grown(widest_bridged_m);
                search_.streets().query(around, [&](std::uint32_t other) {
                    if (search_.streets().first_side(other) == search_.streets().first_side(edge)) return;
                    if (network_.graph().is_open(other)) try_gap(edge, other);
                });
            }
        }
        for (const CornerLink& link : network_.links())
            if (!std::isfinite(network_.change_s(link.edge))) try_change(link);
        return best_;
    }

private:
    void try_gap(std::uint32_t edge, std::uint32_t other) {
        const WalkNetwork::Edge &here = search_.streets().edges()[edge], &there = search_.streets().edges()[other];
        const ShortestLink way = shortest_link(search_.streets().line(here), search_.streets().line(there));
        if (way.length_m > widest_bridged_m) return;
        if (way.length_m <= join_distance_m && search_.needs_no_node(here, there)) return;
        const double walk_m =
            from_home_.to({edge, way.from_along_m, 0}) + way.length_m + from_places_.to({other, way.to_along_m, 0});
        if (walk_m > question_.within_m || (best_ && cost_m(*best_) < way.length_m)) return;
        take(search_.missing(BrokenLink::Kind::gap, way, here.street, there.street), walk_m);
    }
    void try_refused(std::uint32_t edge, bool backward) {
        const double length_m = search_.streets().edges()[edge].length_m;
        const double walk_m = from_home_.to({edge, backward ? length_m : 0, 0}) + length_m +
                              from_places_.to({edge, backward ? 0 : length_m, 0});
        if (walk_m <= question_.within_m) take(search_.refused(edge, backward), walk_m);
    }
    void try_change(const CornerLink& link) {
        const WalkNetwork::Edge& left = search_.streets().edges()[link.edge];
        const auto line = search_.streets().line(left);
        const Point at = left.from == link.left ? line.front() : line.back();
        for (const auto& [from, to] : {std::pair(link.left, link.right), std::pair(link.right, link.left)}) {
            const double walk_m = from_home_.to_node(from) + from_places_.to_node(to);
            if (walk_m <= question_.within_m) take(search_.no_crossing(link.edge, at), walk_m);
        }
    }
    void take(const BrokenLink& link, double walk_m) {
        const bool is_better = !best_ || std::pair(cost_m(link), walk_m) < std::pair(cost_m(*best_), best_walk_m_);
        if (!is_better) return;
        best_ = link;
        best_walk_m_ = walk_m;
    }
    bool is_near(std::uint32_t edge) const {
        const double end_m = search_.streets().edges()[edge].length_m;
        return std::isfinite(from_home_.to({edge, 0, 0})) || std::isfinite(from_home_.to({edge, end_m, 0}));
    }

    const LinkSearch& search_;
    const ProfileNetwork& network_;
    const WhyQuestion& question_;
    WalkDistances from_home_, from_places_;
    std::optional<BrokenLink> best_;
    double best_walk_m_ = 0;
};

/// Where on that street a link begins or ends, on whichever side.
std::vector<Attachment> places_on(const WalkNetwork& network, FeatureId street, Point at) {
    std::vector<Attachment> places;
    double nearest_m = std::numeric_limits<double>::infinity();
    const auto [first, last] = network.edges_of(street);
    for (std::uint32_t edge = first; edge < last; ++edge) {
        const PathProjection here = project_onto_path(at, network.line(network.edges()[edge]));
        if (here.distance_m > nearest_m) continue;
        if (here.distance_m < nearest_m) places.clear();
        nearest_m = here.distance_m;
        places.push_back({edge, here.along_m});
    }
    return places;
}

/// From the nearest of some places to the nearest of others.
double walk_between(const ProfileNetwork& network, const std::vector<Attachment>& from,
                    const std::vector<Attachment>& to) {
    const WalkDistances walks(network, from);
    double nearest_m = std::numeric_limits<double>::infinity();
    for (const Attachment& place : to) nearest_m = std::min(nearest_m, walks.to(place));
    return nearest_m;
}

/// The walk by all links, the shortest between one and the next. `street`: to which the home is joined, if it is.
double walk_by(const ProfileNetwork& network, Point home, const std::optional<Attachment>& street,
               const std::vector<BrokenLink>& links, const std::vector<Attachment>& places) {
    double walk_m = 0;
    std::vector<Attachment> here;
    if (street)
        here.push_back(*street);
    else if (links.front().kind == BrokenLink::Kind::no_crossing)
        walk_m = distance(home, links.front().from);
    for (const BrokenLink& link : links) {
        if (link.street && !here.empty())
            walk_m += walk_between(network, here, places_on(network.network(), *link.street, link.from));
        walk_m += link.length_m;
        if (const auto reached = link.other ? link.other : link.street)
            here = places_on(network.network(), *reached, link.to);
    }
    if (links.empty() || links.back().kind != BrokenLink::Kind::place_leg)
        walk_m += walk_between(network, places, here);
    return walk_m;
}

}  // namespace

WhyNotReached why_not_reached(const Plan& plan, const ProfileNetwork& network, Point home,
                              std::span<const Point> places, const WhyQuestion& question) {
    if (places.empty()) return {State::no_places, {}, {}, {}};
    if (network.network().edges().empty()) return {State::no_streets, {}, {}, {}};
    const auto street = network.attach(home, question.most_leg_m);
    const auto joined = network.attach_all(places, question.most_leg_m);
    WhyNotReached answer;
    if (street) answer.walk_m = finite(WalkDistances(network, joined).to(*street));
    const LinkSearch search(plan, network, question.most_leg_m);
    if (answer.walk_m && *answer.walk_m <= question.within_m) {
        answer.state = State::within;
    } else if (answer.walk_m) {
        answer.state = State::too_far;
        if (auto link = Shortcut(search, network, *street, joined, question).best())
            answer.links.push_back(std::move(*link));
    } else {
        answer.state = State::broken;
        answer.links = links_between(search, home, places);
    }
    if (!answer.links.empty()) answer.then_m = finite(walk_by(network, home, street, answer.links, joined));
    return answer;
}

}  // namespace yimi
