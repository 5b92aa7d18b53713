#pragma once

#include <memory>
#include <vector>

#include "core/network/profile_network.h"

namespace yimi {

/// A plan's streets to be followed by a hand that draws, whoever may walk there: built once, then read only.
class FollowedStreets {
public:
    explicit FollowedStreets(std::shared_ptr<const WalkNetwork> network);
    explicit FollowedStreets(const Plan& plan) : FollowedStreets(std::make_shared<const WalkNetwork>(plan)) {}

    [[nodiscard]] const WalkNetwork& network() const noexcept { return *network_; }
    /// Its edges are the network's; its nodes are places, since a hand that draws knows no sides of streets.
    [[nodiscard]] const Graph& graph() const noexcept { return graph_; }
    /// Of that graph, where the edge begins and ends.
    [[nodiscard]] std::uint32_t from(std::uint32_t edge) const noexcept {
        return place_of_[network_->edges()[edge].from];
    }
    [[nodiscard]] std::uint32_t to(std::uint32_t edge) const noexcept { return place_of_[network_->edges()[edge].to]; }
    /// The nearest place of a street; nothing where there are no streets.
    [[nodiscard]] std::optional<Attachment> attach(Point at) const;

private:
    std::shared_ptr<const WalkNetwork> network_;
    std::vector<std::uint32_t> place_of_;  ///< by node of the network
    Graph graph_;
};

/// The shortest ways along the streets from one place. How far the nodes are is found out once, so that a pointer which
/// moves about costs next to nothing.
class StreetTrace {
public:
    StreetTrace(std::shared_ptr<const FollowedStreets> streets, Point from);

    /// The way, both ends included; what leads off the streets is straight. All of it is straight where the streets do
    /// not join, where it is no farther to `to` than to the streets, or where both ends lie on the pavement of one
    /// street.
    [[nodiscard]] std::vector<Point> to(Point to);
    [[nodiscard]] Point from() const noexcept { return from_; }
    [[nodiscard]] const std::shared_ptr<const FollowedStreets>& streets() const noexcept { return streets_; }

private:
    struct Piece {
        std::uint32_t edge = 0;
        double from_m = 0, to_m = 0;  ///< along the edge; backwards where `from_m` is the larger
    };
    /// How nodes within `limit_m` are reached.
    void explore(double limit_m);
    [[nodiscard]] std::vector<Piece> pieces_to(const Attachment& end) const;
    /// From the start to a node, the last first.
    void add_pieces_to(std::uint32_t node, std::vector<Piece>& pieces) const;

    std::shared_ptr<const FollowedStreets> streets_;
    Point from_;
    std::optional<Attachment> start_;
    std::vector<double> away_m_;  ///< of the nodes
    double explored_m_ = 0;
};

}  // namespace yimi
