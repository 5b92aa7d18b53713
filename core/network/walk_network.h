#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/geometry/box_tree.h"
#include "core/model/plan.h"
#include "core/network/graph.h"
#include "core/network/profile.h"

namespace yimi {

/// Ends of streets nearer than this are one node (RULES.md section 2).
inline constexpr double join_distance_m = 0.01;
/// A crossing belongs to the nearest street within this (RULES.md section 2).
inline constexpr double crossing_reach_m = 15;

/// A plan's streets as a graph in flat arrays, whoever walks: built once, then read only. Streets join where their ends
/// coincide; lines that merely cross do not. Each line of a street is one edge, drawn from its first to its last point.
class WalkNetwork {
public:
    struct Edge {
        std::uint32_t from = 0, to = 0;  ///< nodes
        FeatureId street;
        std::size_t first_point = 0, end_point = 0;
        std::size_t first_crossing = 0, end_crossing = 0;
        double length_m = 0;
        StreetFacts facts;
    };

    WalkNetwork() = default;
    explicit WalkNetwork(const Plan& plan);

    [[nodiscard]] std::size_t node_count() const noexcept { return nodes_.size(); }
    [[nodiscard]] Point node(std::uint32_t index) const noexcept { return nodes_[index]; }
    [[nodiscard]] const std::vector<Edge>& edges() const noexcept { return edges_; }
    [[nodiscard]] std::span<const Point> line(const Edge& edge) const noexcept {
        return std::span(points_).subspan(edge.first_point, edge.end_point - edge.first_point);
    }
    /// What is known of the crossings that belong to an edge.
    [[nodiscard]] std::span<const CrossingFacts> crossings(const Edge& edge) const noexcept {
        return std::span(crossings_).subspan(edge.first_crossing, edge.end_crossing - edge.first_crossing);
    }

private:
    void add_streets(const Layer& streets);
    void add_crossings(const Layer& crossings);

    std::vector<Point> nodes_, points_;
    std::vector<Edge> edges_;
    std::vector<CrossingFacts> crossings_;  ///< by edge
};

/// Where a place meets the network: straight from the place (`leg_m`), then `along_m` from the edge's first point.
struct Attachment {
    std::uint32_t edge = 0;  ///< of the WalkNetwork
    double along_m = 0;
    double leg_m = 0;
};

struct RefusedStreet {
    FeatureId street;
    std::string_view why;  ///< stable word, see Passage
};

/// What of a network one profile may use by day or dark. A street with crossings needs one that the profile may use;
/// the quickest of those counts. Borrows the network.
class ProfileNetwork {
public:
    ProfileNetwork(const WalkNetwork& network, const WalkingProfile& profile, Daylight light = Daylight::day);

    /// Nothing where no usable street is there or the nearest is farther than `most_leg_m`.
    [[nodiscard]] std::optional<Attachment> attach(Point at, std::optional<double> most_leg_m) const;
    [[nodiscard]] const Graph& graph() const noexcept { return graph_; }
    [[nodiscard]] const WalkNetwork& network() const noexcept { return *network_; }
    /// The network's edge that an arc of the graph follows.
    [[nodiscard]] std::uint32_t edge_of(const Graph::Arc& arc) const noexcept { return usable_[arc.edge]; }
    [[nodiscard]] const std::vector<RefusedStreet>& refused() const noexcept { return refused_; }
    /// Usable streets of which something that the profile asks for is unknown.
    [[nodiscard]] std::size_t unknown_streets() const noexcept { return unknown_streets_; }

private:
    const WalkNetwork* network_;
    Graph graph_;
    std::vector<std::uint32_t> usable_;  ///< edges of the network; the graph's and the tree's indices point here
    BoxTree tree_;
    std::vector<RefusedStreet> refused_;
    std::size_t unknown_streets_ = 0;
};

/// Where walks that begin at these places enter the graph: at both ends of each one's edge.
[[nodiscard]] std::vector<Source> sources_at(const WalkNetwork& network, std::span<const Attachment> places);

/// Walks in metres from a set of attached places to wherever somebody asks: leg + shortest path + leg.
class WalkDistances {
public:
    /// Walks longer than `limit_m` need not be known.
    WalkDistances(const ProfileNetwork& network, std::vector<Attachment> places,
                  double limit_m = std::numeric_limits<double>::infinity());
    /// Infinity where no place can be reached, or not within the limit.
    [[nodiscard]] double to(const Attachment& home) const noexcept;

private:
    const ProfileNetwork* network_;
    std::vector<Attachment> places_;  ///< by edge
    std::vector<double> away_m_;      ///< of the nodes
};

}  // namespace yimi
