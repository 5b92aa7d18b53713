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

/// What of a street a profile refuses: all of it; where its sidewalks differ, one side, or to change from one side to
/// the other.
enum class StreetPart : std::uint8_t { whole, left, right, across };
[[nodiscard]] StreetPart part_of(StreetSide side) noexcept;
/// "whole", "left", "right", "across"
[[nodiscard]] std::string_view word_of(StreetPart part) noexcept;

struct RefusedStreet {
    FeatureId street;
    std::string_view why;  ///< stable word, see Passage
    StreetPart part = StreetPart::whole;
};

/// Which of the edge's crossings one of that profile takes; null where it may take none.
[[nodiscard]] const WalkNetwork::Crossing* crossing_taken(const WalkNetwork& network, std::uint32_t edge,
                                                          const WalkingProfile& profile);
/// A profile's answer about a street with what crosses it: one with crossings needs one that the profile may use; the
/// quickest of those counts. About a side, the answer is about that alone: nobody crosses who walks along it.
[[nodiscard]] Passage edge_passage(const WalkNetwork& network, std::uint32_t edge, const WalkingProfile& profile,
                                   Daylight light);

/// How a street whose sidewalks differ is crossed from one side to the other.
struct SideChange {
    const WalkNetwork::Crossing* crossing = nullptr;  ///< null where the street has none (未设过街处横穿)
    Passage passage;
};
/// The quickest of the street's crossings that the profile may use, else the first that it may not; where the street
/// has none, an unmarked one at the street's speed.
[[nodiscard]] SideChange side_change(const WalkNetwork& network, std::uint32_t edge, const WalkingProfile& profile);

/// Of ways that take the same time the one that changes sides less often is the better: a change takes so much more
/// than its seconds where ways are compared, more than the tolerance of ties and less than any clock shows.
inline constexpr double change_tie_s = 1e-8;

/// The two corners at one end of a street between which one changes sides; no metres.
struct CornerLink {
    std::uint32_t edge = 0;             ///< the street's left side
    std::uint32_t left = 0, right = 0;  ///< nodes
};
/// Of all streets whose sidewalks differ, where the sides do not come together anyway.
[[nodiscard]] std::vector<CornerLink> corner_links(const WalkNetwork& network);

/// What becomes of a street of which something that the profile asks for is unknown: it is walked and counted, or left
/// out, so that what is reached all the same is reached for certain.
enum class UnknownStreets : std::uint8_t { walked, left_out };

/// What of a network one profile may use by day or dark. Borrows the network; the graph's edges are the network's, and
/// after those the corner links.
class ProfileNetwork {
public:
    /// `opened`: streets that count as mended, by id: the profile walks them whatever it asks for.
    ProfileNetwork(const WalkNetwork& network, const WalkingProfile& profile, Daylight light = Daylight::day,
                   std::span<const FeatureId> opened = {}, UnknownStreets unknown = UnknownStreets::walked);

    /// Nothing where no usable street is there or the nearest is farther than `most_leg_m`. Of a street whose sidewalks
    /// differ, to the side on which the place lies, else to the other if the profile may cross.
    [[nodiscard]] std::optional<Attachment> attach(Point at, std::optional<double> most_leg_m) const;
    /// The same of many places, without those for which there is nothing.
    [[nodiscard]] std::vector<Attachment> attach_all(std::span<const Point> places,
                                                     std::optional<double> most_leg_m) const;
    /// The place of a street that is nearest, on each side that may be walked; no legs.
    [[nodiscard]] std::vector<Attachment> on_street(Point at, std::optional<double> most_leg_m) const;
    [[nodiscard]] const Graph& graph() const noexcept { return graph_; }
    [[nodiscard]] const WalkNetwork& network() const noexcept { return *network_; }
    [[nodiscard]] const WalkingProfile& profile() const noexcept { return profile_; }
    [[nodiscard]] Daylight light() const noexcept { return light_; }
    /// By street; of its parts in their order. One that is left out for what is unknown is none of them.
    [[nodiscard]] const std::vector<RefusedStreet>& refused() const noexcept { return refused_; }
    /// Those of the network; the graph's edge of the first is the network's number of edges.
    [[nodiscard]] const std::vector<CornerLink>& links() const noexcept { return links_; }
    /// Whether an edge of the graph is none of the network's but changes sides.
    [[nodiscard]] bool is_link(std::uint32_t graph_edge) const noexcept {
        return graph_edge >= network_->edges().size();
    }
    /// Seconds to change sides; endless where the profile may not, or the edge's street has no sides.
    [[nodiscard]] double change_s(std::uint32_t edge) const noexcept;
    /// Metres between places of one street without passing its ends, its sides changed where they may; endless where
    /// they lie on different streets.
    [[nodiscard]] double metres_along(const Attachment& from, const Attachment& to) const noexcept;
    /// Streets of which something that the profile asks for is unknown, and that it does not refuse.
    [[nodiscard]] std::size_t unknown_streets() const noexcept { return unknown_streets_; }

private:
    const WalkNetwork* network_;
    WalkingProfile profile_;
    Daylight light_;
    Graph graph_;
    std::vector<RefusedStreet> refused_;
    std::vector<CornerLink> links_;
    struct Change {
        std::uint32_t edge = 0;  ///< the street's left side
        double seconds = 0;
    };
    std::vector<Change> changes_;  ///< that may be made, by edge
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
    [[nodiscard]] double to_node(std::uint32_t node) const noexcept { return away_m_[node]; }

private:
    const ProfileNetwork* network_;
    std::vector<Attachment> places_;  ///< by edge
    std::vector<double> away_m_;      ///< of the nodes
};

}  // namespace yimi
