#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

namespace yimi {

/// Can be walked both ways; the time may differ (slopes). Where it is endless both ways, nobody walks.
struct GraphEdge {
    std::uint32_t from = 0, to = 0;
    double length_m = 0;
    double forward_s = 0;
    double backward_s = 0;
};

/// Nodes 0 … n−1 with their edges in flat arrays; built once, then read only. Takes 40 bytes an edge and 4 a node.
class Graph {
public:
    struct Arc {
        std::uint32_t to = 0;
        std::uint32_t edge : 31 = 0;  ///< index into the edges the graph was made from
        std::uint32_t backward : 1 = 0;
    };

    Graph() = default;
    /// Ends must be below `node_count`; lengths and times >= 0.
    Graph(std::size_t node_count, std::span<const GraphEdge> edges);

    [[nodiscard]] std::size_t node_count() const noexcept { return first_arc_.empty() ? 0 : first_arc_.size() - 1; }
    [[nodiscard]] std::size_t edge_count() const noexcept { return length_m_.size(); }
    [[nodiscard]] std::span<const Arc> arcs_of(std::uint32_t node) const noexcept {
        return std::span(arcs_).subspan(first_arc_[node], first_arc_[node + 1] - first_arc_[node]);
    }
    [[nodiscard]] double length_m(const Arc& arc) const noexcept { return length_m_[arc.edge]; }
    [[nodiscard]] double time_s(const Arc& arc) const noexcept {
        return arc.backward ? seconds_[arc.edge].backward : seconds_[arc.edge].forward;
    }
    /// The same of the way back along the arc.
    [[nodiscard]] double time_back_s(const Arc& arc) const noexcept {
        return arc.backward ? seconds_[arc.edge].forward : seconds_[arc.edge].backward;
    }
    /// Whether anybody walks along the edge.
    [[nodiscard]] bool is_open(std::uint32_t edge) const noexcept;

private:
    struct Seconds {
        double forward = 0, backward = 0;
    };
    std::vector<std::uint32_t> first_arc_;  ///< one more than nodes
    std::vector<Arc> arcs_;
    std::vector<double> length_m_;  ///< by edge, as the next
    std::vector<Seconds> seconds_;
};

struct Path {
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> edges;  ///< one fewer than nodes
    double length_m = 0;
    double duration_s = 0;
};

/// The path of least time; ties (to 1e-9 s): fewer metres (to 1e-9 m), then the lower node. Nothing where there is no
/// way. Dijkstra's algorithm. Source: RULES.md section 2, `network_route`.
[[nodiscard]] std::optional<Path> shortest_path(const Graph& graph, std::uint32_t from, std::uint32_t to);

/// Where a walk may begin or end: what it costs between there and the node.
struct Terminal {
    std::uint32_t node = 0;
    double time_s = 0;
    double length_m = 0;
};
/// The same from whichever of several places to whichever of several, their costs counted.
[[nodiscard]] std::optional<Path> shortest_path(const Graph& graph, std::span<const Terminal> from,
                                                std::span<const Terminal> to);

/// Where a search begins, and what it has cost until there: metres, or seconds where those are searched by.
struct Source {
    std::uint32_t node = 0;
    double offset = 0;
};
/// Metres from the nearest source to every node; infinity where none reaches it within `limit_m`.
[[nodiscard]] std::vector<double> distances_m(const Graph& graph, std::span<const Source> sources, double limit_m);

/// Searches around one place after another: each costs what is within reach, not what the graph holds. Borrows the
/// graph; one for each thread.
class NearbySearch {
public:
    enum class By { metres, seconds, seconds_back };  ///< of walking away from the sources; back: towards them

    explicit NearbySearch(const Graph& graph, By by = By::metres);

    /// Finds the nodes within `limit` of the nearest source. Forgets the search before.
    void reach(std::span<const Source> sources, double limit);
    /// What the last search found, from near to far.
    [[nodiscard]] std::span<const std::uint32_t> reached() const noexcept { return reached_; }
    /// From the nearest source of the last search; infinity beyond its limit.
    [[nodiscard]] double away(std::uint32_t node) const noexcept { return away_[node]; }
    /// The same of all nodes; the search is spent.
    [[nodiscard]] std::vector<double> all_away() && noexcept { return std::move(away_); }

private:
    struct Waiting {
        double away = 0;
        std::uint32_t node = 0;
        bool operator>(const Waiting& other) const noexcept {
            return away != other.away ? away > other.away : node > other.node;
        }
    };
    void label(std::uint32_t node, double away, double limit);
    [[nodiscard]] double cost(const Graph::Arc& arc) const noexcept;

    const Graph* graph_;
    By by_;
    std::vector<double> away_;
    std::vector<std::uint32_t> reached_;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting_;
};

}  // namespace yimi
