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

}  // namespace

Graph::Graph(std::size_t node_count, std::span<const GraphEdge> edges) : first_arc_(node_count + 1, 0) {
    for (const GraphEdge& edge : edges) {
        assert(edge.from < node_count && edge.to < node_count);
        ++first_arc_[edge.from + 1];
        if (edge.to != edge.from) ++first_arc_[edge.to + 1];
    }
    for (std::size_t node = 0; node < node_count; ++node) first_arc_[node + 1] += first_arc_[node];
    arcs_.resize(first_arc_.back());
    std::vector<std::size_t> next(first_arc_.begin(), first_arc_.end() - 1);
    for (std::uint32_t index = 0; index < edges.size(); ++index) {
        const GraphEdge& edge = edges[index];
        arcs_[next[edge.from]++] = {edge.to, index, edge.length_m, edge.forward_s};
        if (edge.to != edge.from) arcs_[next[edge.to]++] = {edge.from, index, edge.length_m, edge.backward_s};
    }
}

std::optional<Path> shortest_path(const Graph& graph, std::uint32_t from, std::uint32_t to) {
    std::vector<Label> labels(graph.node_count());
    std::vector<bool> settled(graph.node_count(), false);
    labels[from] = {0, 0, no_node, 0};
    Queue queue;
    queue.push({0, from});
    while (!queue.empty()) {
        const Waiting next = queue.top();
        queue.pop();
        // A way that ties with the goal's to the last digits may still come out of the queue just after it.
        if (next.cost > labels[to].time_s + tie_tolerance) break;
        if (settled[next.node]) continue;
        settled[next.node] = true;
        for (const Graph::Arc& arc : graph.arcs_of(next.node)) {
            if (settled[arc.to]) continue;
            const Label& here = labels[next.node];
            const Label found{here.time_s + arc.time_s, here.length_m + arc.length_m, next.node, arc.edge};
            if (!is_better(found, labels[arc.to])) continue;
            labels[arc.to] = found;
            queue.push({found.time_s, arc.to});
        }
    }
    if (labels[to].time_s == infinity) return std::nullopt;
    return path_to(labels, to);
}

std::vector<double> distances_m(const Graph& graph, std::span<const Source> sources, double limit_m) {
    std::vector<double> away(graph.node_count(), infinity);
    Queue queue;
    for (const Source& source : sources) {
        if (source.offset_m > limit_m || source.offset_m >= away[source.node]) continue;
        away[source.node] = source.offset_m;
        queue.push({source.offset_m, source.node});
    }
    while (!queue.empty()) {
        const Waiting next = queue.top();
        queue.pop();
        if (next.cost > away[next.node]) continue;
        for (const Graph::Arc& arc : graph.arcs_of(next.node)) {
            const double reached = next.cost + arc.length_m;
            if (reached > limit_m || reached >= away[arc.to]) continue;
            away[arc.to] = reached;
            queue.push({reached, arc.to});
        }
    }
    return away;
}

}  // namespace yimi
