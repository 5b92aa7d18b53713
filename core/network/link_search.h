#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "core/network/broken_link.h"
#include "core/network/profile_network.h"
#include "core/network/shortest_link.h"

namespace yimi {

/// What a link costs: 50 m and its metres; one of 60 m is better than two of 10 m. Through a building 500 m more.
[[nodiscard]] double cost_m(const BrokenLink& link) noexcept;

/// The streets of a profile, with what it refuses and what is not there. Borrows plan and network.
class LinkSearch {
public:
    /// Farther than `most_leg_m` from every street that may be used is not joined to the streets.
    LinkSearch(const Plan& plan, const ProfileNetwork& network, std::optional<double> most_leg_m);

    /// First what is to be made, then what is to be walked.
    struct Cost {
        double made_m = std::numeric_limits<double>::infinity(), walk_m = std::numeric_limits<double>::infinity();
        friend auto operator<=>(const Cost&, const Cost&) = default;
    };
    /// How one gets from a place to a node of the streets.
    struct Entry {
        std::uint32_t node = 0;
        Cost cost;
        std::optional<BrokenLink> link;  ///< seen from the place
    };
    /// At both ends of the street to which the place is joined; else by what is missing.
    [[nodiscard]] std::vector<Entry> entries_of(Point at) const;

    /// The cheapest links by which one gets from a start to a goal, in the order walked, by way of gaps of no more than
    /// `most_gap_m`. None where that is not enough, or none is needed.
    [[nodiscard]] std::vector<BrokenLink> between(const std::vector<Entry>& starts, const std::vector<Entry>& goals,
                                                  double most_gap_m) const;
    /// How many nodes are reached from there without any link.
    [[nodiscard]] std::size_t nodes_joined_to(const std::vector<Entry>& entries) const;

    /// A street that may not be used as a link, from its first point to its last, or backward.
    [[nodiscard]] BrokenLink refused(std::uint32_t edge, bool backward) const;
    /// To change the sides of a street at a place of it, which the profile may not.
    [[nodiscard]] BrokenLink no_crossing(std::uint32_t edge, Point at) const;
    /// As `missing_link`, of this plan.
    [[nodiscard]] BrokenLink missing(BrokenLink::Kind kind, const ShortestLink& way, std::optional<FeatureId> street,
                                     std::optional<FeatureId> other) const;
    /// Whether no node is missing where streets touch: they come together at an end of both, at whichever corners, or
    /// the one passes above the other.
    [[nodiscard]] bool needs_no_node(const WalkNetwork::Edge& a, const WalkNetwork::Edge& b) const noexcept;
    [[nodiscard]] const WalkNetwork& streets() const noexcept { return *streets_; }
    [[nodiscard]] const ProfileNetwork& network() const noexcept { return *network_; }

private:
    friend class LinkWalk;
    [[nodiscard]] std::vector<std::uint32_t> pieces() const;
    [[nodiscard]] std::vector<std::uint32_t> places() const;
    void add_ends(const Attachment& at, const Cost& cost, const std::optional<BrokenLink>& link,
                  std::vector<Entry>& entries) const;
    void add_missing(Point at, std::uint32_t edge, double within_m, std::vector<Entry>& entries) const;

    const Plan* plan_;
    const ProfileNetwork* network_;
    const WalkNetwork* streets_;
    std::optional<double> most_leg_m_;
    std::vector<std::uint32_t> piece_of_;  ///< by node: the lowest one that open streets join to it
    std::vector<std::uint32_t> place_of_;  ///< by node: the lowest one of the corners at its place
    Graph all_;                            ///< refused streets too, and the corner links
};

}  // namespace yimi
