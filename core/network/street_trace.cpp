#include "core/network/street_trace.h"

#include <algorithm>
#include <cmath>

#include "core/network/groups.h"

namespace yimi {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double first_explored_m = 2000;  // a click is seldom farther away; then the whole network is explored
constexpr double tie_m = 1e-6;             // sums of the same lengths in another order differ in their last digits

/// Who is farther than this from a street's middle walks beside it, and no farther than this on its pavement.
constexpr double beside_m = 0.3, pavement_m = 8;

/// Whether a way is nowhere farther than a pavement from the straight line between its ends.
bool is_along_straight(const std::vector<Point>& way) {
    return std::all_of(way.begin(), way.end(), [&](Point point) {
        return project_onto_segment(point, way.front(), way.back()).distance_m <= pavement_m;
    });
}

/// Points so near each other are one: nodes join streets whose ends are not exactly the same.
void go_to(Point next, std::vector<Point>& way) {
    if (distance(way.back(), next) > join_distance_m) way.push_back(next);
}

}  // namespace

FollowedStreets::FollowedStreets(std::shared_ptr<const WalkNetwork> network) : network_(std::move(network)) {
    Groups places(network_->node_count());
    for (const CornerLink& link : corner_links(*network_)) places.unite(link.left, link.right);
    place_of_ = places.lowest_of_each();
    std::vector<GraphEdge> edges;
    edges.reserve(network_->edges().size());
    for (std::uint32_t edge = 0; edge < network_->edges().size(); ++edge)
        edges.push_back({from(edge), to(edge), network_->edges()[edge].length_m, 0, 0});
    graph_ = Graph(network_->node_count(), edges);
}

std::optional<Attachment> FollowedStreets::attach(Point at) const {
    auto found = network_->nearest(at, infinity, [](std::uint32_t) { return true; });
    if (found) found->edge = network_->first_side(found->edge);
    return found;
}

StreetTrace::StreetTrace(std::shared_ptr<const FollowedStreets> streets, Point from)
    : streets_(std::move(streets)), from_(from), start_(streets_->attach(from)) {
    if (start_) explore(first_explored_m);
}

void StreetTrace::explore(double limit_m) {
    const double length_m = streets_->network().edges()[start_->edge].length_m;
    const Source sources[] = {{streets_->from(start_->edge), start_->along_m},
                              {streets_->to(start_->edge), length_m - start_->along_m}};
    away_m_ = distances_m(streets_->graph(), sources, limit_m);
    explored_m_ = limit_m;
}

std::vector<Point> StreetTrace::to(Point to) {
    const auto end = streets_->attach(to);
    if (!end || !start_ || start_->leg_m + end->leg_m >= distance(from_, to)) return {from_, to};
    const WalkNetwork& network = streets_->network();
    const auto is_explored = [&] {
        return away_m_[streets_->from(end->edge)] < infinity && away_m_[streets_->to(end->edge)] < infinity;
    };
    if (!is_explored() && explored_m_ < infinity) explore(infinity);
    if (!is_explored() && end->edge != start_->edge) return {from_, to};

    std::vector<Point> way{from_};
    for (const Piece& piece : pieces_to(*end)) {
        auto points = path_between(network.line(network.edges()[piece.edge]), std::min(piece.from_m, piece.to_m),
                                   std::max(piece.from_m, piece.to_m));
        if (piece.from_m > piece.to_m) std::reverse(points.begin(), points.end());
        for (const Point point : points) go_to(point, way);
    }
    if (way.size() > 1 && distance(way.back(), to) <= join_distance_m) way.pop_back();
    way.push_back(to);
    const bool is_beside = start_->leg_m > beside_m && end->leg_m > beside_m;
    return is_beside && is_along_straight(way) ? std::vector{from_, to} : way;
}

std::vector<StreetTrace::Piece> StreetTrace::pieces_to(const Attachment& end) const {
    const double length_m = streets_->network().edges()[end.edge].length_m;
    const std::uint32_t from = streets_->from(end.edge), to = streets_->to(end.edge);
    const double by_from_m = away_m_[from] + end.along_m, by_to_m = away_m_[to] + (length_m - end.along_m);
    if (end.edge == start_->edge && std::abs(end.along_m - start_->along_m) <= std::min(by_from_m, by_to_m) + tie_m)
        return {{end.edge, start_->along_m, end.along_m}};
    const bool by_from = by_from_m <= by_to_m;
    std::vector<Piece> pieces{{end.edge, by_from ? 0.0 : length_m, end.along_m}};
    add_pieces_to(by_from ? from : to, pieces);
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

void StreetTrace::add_pieces_to(std::uint32_t node, std::vector<Piece>& pieces) const {
    const auto& edges = streets_->network().edges();
    const double first_m = edges[start_->edge].length_m;
    for (;;) {
        const double here_m = away_m_[node];
        const double back_m = start_->along_m, on_m = first_m - start_->along_m;
        const bool from_back = node == streets_->from(start_->edge) && back_m <= here_m + tie_m,
                   from_front = node == streets_->to(start_->edge) && on_m <= here_m + tie_m;
        if (from_back || from_front) {
            const bool goes_back = from_back && (!from_front || back_m <= on_m);
            pieces.push_back({start_->edge, start_->along_m, goes_back ? 0.0 : first_m});
            return;
        }
        const Graph& graph = streets_->graph();
        const auto arcs = graph.arcs_of(node);
        // Of the neighbours the one by which this node is as near as it is; always nearer, so that this ends.
        const auto before = std::min_element(arcs.begin(), arcs.end(), [&](const Graph::Arc& a, const Graph::Arc& b) {
            return away_m_[a.to] + graph.length_m(a) < away_m_[b.to] + graph.length_m(b);
        });
        if (before == arcs.end() || away_m_[before->to] >= here_m) return;
        const double length_m = edges[before->edge].length_m;
        const bool forward = streets_->to(before->edge) == node && streets_->from(before->edge) == before->to;
        pieces.push_back({before->edge, forward ? 0.0 : length_m, forward ? length_m : 0.0});
        node = before->to;
    }
}

}  // namespace yimi
