#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/network/graph.h"
#include "core/network/walk_network.h"

namespace yimi {

struct RefusedStreet {
    FeatureId street;
    std::string_view why;  ///< stable word, see Passage
};

/// Which of the edge's crossings one of that profile takes; null where it may take none.
[[nodiscard]] const WalkNetwork::Crossing* crossing_taken(const WalkNetwork& network, std::uint32_t edge,
                                                          const WalkingProfile& profile);
/// A profile's answer about a street with what crosses it: one with crossings needs one that the profile may use; the
/// quickest of those counts.
[[nodiscard]] Passage edge_passage(const WalkNetwork& network, std::uint32_t edge, const WalkingProfile& profile,
                                   Daylight light);

/// What of a network one profile may use by day or dark. Borrows the network; the graph's edges are the network's.
class ProfileNetwork {
public:
    /// `opened`: streets that count as mended, by id: the profile walks them whatever it asks for.
    ProfileNetwork(const WalkNetwork& network, const WalkingProfile& profile, Daylight light = Daylight::day,
                   std::span<const FeatureId> opened = {});

    /// Nothing where no usable street is there or the nearest is farther than `most_leg_m`.
    [[nodiscard]] std::optional<Attachment> attach(Point at, std::optional<double> most_leg_m) const;
    [[nodiscard]] const Graph& graph() const noexcept { return graph_; }
    [[nodiscard]] const WalkNetwork& network() const noexcept { return *network_; }
    [[nodiscard]] const WalkingProfile& profile() const noexcept { return profile_; }
    [[nodiscard]] Daylight light() const noexcept { return light_; }
    [[nodiscard]] const std::vector<RefusedStreet>& refused() const noexcept { return refused_; }
    /// Usable streets of which something that the profile asks for is unknown.
    [[nodiscard]] std::size_t unknown_streets() const noexcept { return unknown_streets_; }

private:
    const WalkNetwork* network_;
    WalkingProfile profile_;
    Daylight light_;
    Graph graph_;
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
