#include "core/network/graph.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <queue>

namespace yimi {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Sums of the same numbers in another order differ in their last digits: such times and lengths are the same.
constexpr double tie_tolerance = 1e-9;
constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();

constexpr std::uint32_t largest_edge = 0x7FFFFFFF;  // what an arc has bits for

/// The best way known to a node.
struct Label {
    double time_s = infinity;
    double length_m = infinity;
    std::uint32_t before = no_node;
    std::uint32_t edge = 0;
};

/// Less time, then fewer metres, then the lower node before.
bool is_better(const Label& a, const Label& b) noexcept {
    if (b.time_s == infinity) return a.time_s < infinity;
    if (a.time_s < b.time_s - tie_tolerance) return true;
    if (a.time_s > b.time_s + tie_tolerance) return false;
    if (a.length_m < b.length_m - tie_tolerance) return true;
    if (a.length_m > b.length_m + tie_tolerance) return false;
    return a.before < b.before;
}

struct Waiting {
    double cost = 0;
    std::uint32_t node = 0;
    bool operator>(const Waiting& other) const noexcept {
        return cost != other.cost ? cost > other.cost : node > other.node;
    }
};
using Queue = std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>>;

Path path_to(const std::vector<Label>& labels, std::uint32_t to) {
    Path path{{}, {}, labels[to].length_m, labels[to].time_s};
    for (std::uint32_t node = to; node != no_node; node = labels[node].before) {
        path.nodes.push_back(node);
        if (labels[node].before != no_node) path.edges.push_back(labels[node].edge);
    }
    std::reverse(path.nodes.begin(), path.nodes.end());
    std::reverse(path.edges.begin(), path.edges.end());
    return path;
}

/// Where a walk ends best; nothing where no end is reached.
std::optional<Terminal> cheapest_end(const std::vector<Label>& labels, std::span<const Terminal> ends) {
    std::optional<Terminal> best;
    Label best_label;
    for (const Terminal& end : ends) {
        const Label& there = labels[end.node];
        const Label whole{there.time_s + end.time_s, there.length_m + end.length_m, end.node, 0};
        if (!is_better(whole, best_label)) continue;
        best = end;
        best_label = whole;
    }
    return best;
}

}  // namespace

Graph::Graph(std::size_t node_count, std::span<const GraphEdge> edges) : first_arc_(node_count + 1, 0) {
    assert(edges.size() <= largest_edge);
    length_m_.reserve(edges.size());
    seconds_.reserve(edges.size());
    for (const GraphEdge& edge : edges) {
        assert(edge.from < node_count && edge.to < node_count);
        length_m_.push_back(edge.length_m);
        seconds_.push_back({edge.forward_s, edge.backward_s});
        if (!is_open(static_cast<std::uint32_t>(length_m_.size() - 1))) continue;
        ++first_arc_[edge.from + 1];
        if (edge.to != edge.from) ++first_arc_[edge.to + 1];
    }
    for (std::size_t node = 0; node < node_count; ++node) first_arc_[node + 1] += first_arc_[node];
    arcs_.resize(first_arc_.back());
    std::vector<std::uint32_t> next(first_arc_.begin(), first_arc_.end() - 1);
    for (std::uint32_t index = 0; index < edges.size(); ++index) {
        if (!is_open(index)) continue;
        const GraphEdge& edge = edges[index];
        arcs_[next[edge.from]++] = {edge.to, index & largest_edge, 0};
        if (edge.to != edge.from) arcs_[next[edge.to]++] = {edge.from, index & largest_edge, 1};
    }
}

bool Graph::is_open(std::uint32_t edge) const noexcept {
    return seconds_[edge].forward < infinity || seconds_[edge].backward < infinity;
}

std::optional<Path> shortest_path(const Graph& graph, std::uint32_t from, std::uint32_t to) {
    const Terminal start{from, 0, 0}, goal{to, 0, 0};
    return shortest_path(graph, std::span(&start, 1), std::span(&goal, 1));
}

std::optional<Path> shortest_path(const Graph& graph, std::span<const Terminal> from, std::span<const Terminal> to) {
    std::vector<Label> labels(graph.node_count());
    std::vector<bool> settled(graph.node_count(), false);
    Queue queue;
    for (const Terminal& start : from) {
        const Label label{start.time_s, start.length_m, no_node, 0};
        if (!is_better(label, labels[start.node])) continue;
        labels[start.node] = label;
        queue.push({label.time_s, start.node});
    }
    double known_s = infinity;  // some way to a goal, perhaps not yet the best
    while (!queue.empty()) {
        const Waiting next = queue.top();
        queue.pop();
        // A way that ties with the goal's to the last digits may still come out of the queue just after it.
        if (next.cost > known_s + tie_tolerance) break;
        if (settled[next.node]) continue;
        settled[next.node] = true;
        for (const Terminal& goal : to)
            if (goal.node == next.node) known_s = std::min(known_s, labels[goal.node].time_s + goal.time_s);
        for (const Graph::Arc& arc : graph.arcs_of(next.node)) {
            if (settled[arc.to]) continue;
            const Label& here = labels[next.node];
            const Label found{here.time_s + graph.time_s(arc), here.length_m + graph.length_m(arc), next.node,
                              arc.edge};
            if (!is_better(found, labels[arc.to])) continue;
            labels[arc.to] = found;
            queue.push({found.time_s, arc.to});
        }
    }
    const auto end = cheapest_end(labels, to);
    if (!end) return std::nullopt;
    Path path = path_to(labels, end->node);
    path.duration_s += end->time_s;
    path.length_m += end->length_m;
    return path;
}

std::vector<double> distances_m(const Graph& graph, std::span<const Source> sources, double limit_m) {
    NearbySearch search(graph);
    search.reach(sources, limit_m);
    return std::move(search).all_away();
}

NearbySearch::NearbySearch(const Graph& graph, By by) : graph_(&graph), by_(by), away_(graph.node_count(), infinity) {}

void NearbySearch::reach(std::span<const Source> sources, double limit) {
    for (const std::uint32_t node : reached_) away_[node] = infinity;
    reached_.clear();
    for (const Source& source : sources) label(source.node, source.offset, limit);
    while (!waiting_.empty()) {
        const Waiting next = waiting_.top();
        waiting_.pop();
        if (next.away > away_[next.node]) continue;
        reached_.push_back(next.node);
        for (const Graph::Arc& arc : graph_->arcs_of(next.node)) label(arc.to, next.away + cost(arc), limit);
    }
}

double NearbySearch::cost(const Graph::Arc& arc) const noexcept {
    if (by_ == By::metres) return graph_->length_m(arc);
    return by_ == By::seconds ? graph_->time_s(arc) : graph_->time_back_s(arc);
}

void NearbySearch::label(std::uint32_t node, double away, double limit) {
    if (away > limit || away >= away_[node]) return;
    away_[node] = away;
    waiting_.push({away, node});
}

}  // namespace yimi
