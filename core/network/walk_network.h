#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/model/plan.h"
#include "core/network/profile.h"

namespace yimi {

/// Ends of streets within this are one node (RULES.md section 2).
inline constexpr double join_distance_m = 0.01;
/// A crossing belongs to the nearest street within this (RULES.md section 2).
inline constexpr double crossing_reach_m = 15;

/// Four answers that may be unknown, in one byte.
class KnownFlags {
public:
    [[nodiscard]] std::optional<bool> get(unsigned index) const noexcept {
        const unsigned two_bits = bits_ >> (2 * index) & 3U;
        return two_bits == 0 ? std::nullopt : std::optional(two_bits == 2);
    }
    void set(unsigned index, std::optional<bool> flag) noexcept {
        const unsigned two_bits = !flag ? 0U : *flag ? 2U : 1U;
        bits_ = static_cast<std::uint8_t>((bits_ & ~(3U << (2 * index))) | two_bits << (2 * index));
    }
    friend bool operator==(const KnownFlags&, const KnownFlags&) = default;

private:
    std::uint8_t bits_ = 0;
};

/// Where a place meets the network: straight from the place (`leg_m`), then `along_m` from the edge's first point.
struct Attachment {
    std::uint32_t edge = 0;  ///< of the WalkNetwork
    double along_m = 0;
    double leg_m = 0;
    bool crosses = false;  ///< it lies on the other side of the street: whoever comes from it crosses the street first
};

/// Which side of its street an edge is, seen from the street's first point to its last.
enum class StreetSide : std::uint8_t { both, left, right };

/// On which side of a line a place lies; `both` where it lies on the line (1 cm) or straight before an end.
[[nodiscard]] StreetSide side_of(std::span<const Point> line, Point at) noexcept;

/// Whether the two sides of a street whose sidewalks differ are edges of their own. For questions about lines, and for
/// walkers to whom nothing is refused, they need not be.
enum class StreetSides : std::uint8_t { apart, as_one };

/// A plan's streets as a graph in flat arrays, whoever walks: built once, then read only. Streets join where their ends
/// coincide; lines that merely cross do not. Each line of a street is one edge, drawn from its first to its last point;
/// lines of less than two points, or with coordinates that are no numbers, are none. Where the sidewalks of a street
/// differ (`left` or `right`), each side is an edge of the same line, the left one first. Then the place where streets
/// meet is as many nodes as it has corners that no street joins: between two neighbouring streets lies a corner; a side
/// leads to the corner on its side, a street whose sides are alike joins the corners beside it, as does a dead end.
/// Edges are in the order of streets and their lines; nodes in that of the edges' ends. The lines are those of the
/// plan, which it keeps alive.
class WalkNetwork {
public:
    struct Edge {
        std::uint32_t from = 0, to = 0;  ///< nodes
        FeatureId street;
        double length_m = 0;
        [[nodiscard]] StreetSide side() const noexcept { return side_; }
        /// Above the ground (1, 2 …) or below it (−1 …); nothing where the plan does not say, which counts as the
        /// ground.
        [[nodiscard]] std::optional<int> level() const noexcept {
            return level_ == unknown_level ? std::nullopt : std::optional<int>(level_);
        }

    private:
        friend class WalkNetwork;
        friend class WalkNetworkUpdate;
        static constexpr std::int16_t unknown_level = std::numeric_limits<std::int16_t>::min();
        const Point* first_point_ = nullptr;
        double speed_limit_kmh_ = 0, slope_pct_ = 0;  ///< not a number: unknown
        std::uint32_t point_count_ = 0;
        KnownFlags flags_;  ///< sidewalk, stairs, kerb ramps, light
        StreetSide side_ = StreetSide::both;
        std::int16_t level_ = unknown_level;
    };

    struct Crossing {
        FeatureId id;
        Point at;
        std::uint32_t edge = 0;  ///< to which it belongs; of two sides the left one
        CrossingFacts facts;     ///< cars approach as fast as the street allows, where nothing nearer is known
    };

    WalkNetwork() = default;
    explicit WalkNetwork(const Plan& plan, StreetSides sides = StreetSides::apart);
    /// The network of a later (or any other) plan, equal to one made from it alone; the less the plans differ, the less
    /// it costs. This one stays as it is. Whether sides are apart stays the same.
    [[nodiscard]] WalkNetwork brought_to(const Plan& plan) const;

    [[nodiscard]] std::size_t node_count() const noexcept { return node_count_; }
    [[nodiscard]] const std::vector<Edge>& edges() const noexcept { return edges_; }
    [[nodiscard]] std::span<const Point> line(const Edge& edge) const noexcept {
        return {edge.first_point_, edge.point_count_};
    }
    /// Ends have numbers: 2·edge at the edge's first point, 2·edge + 1 at its last.
    [[nodiscard]] Point place_of_end(std::uint32_t end) const noexcept {
        const auto points = line(edges_[end / 2]);
        return end % 2 == 0 ? points.front() : points.back();
    }
    [[nodiscard]] std::uint32_t node_of_end(std::uint32_t end) const noexcept {
        const Edge& edge = edges_[end / 2];
        return end % 2 == 0 ? edge.from : edge.to;
    }
    /// The edge itself, or the left one of the two sides of its street.
    [[nodiscard]] std::uint32_t first_side(std::uint32_t edge) const noexcept {
        return edges_[edge].side_ == StreetSide::right ? edge - 1 : edge;
    }
    /// The edge of the street's other side; the edge itself where the sides are alike.
    [[nodiscard]] std::uint32_t other_side(std::uint32_t edge) const noexcept {
        const StreetSide side = edges_[edge].side_;
        return side == StreetSide::both ? edge : side == StreetSide::left ? edge + 1 : edge - 1;
    }
    /// What is known of the street; of a side, whether that has a sidewalk.
    [[nodiscard]] StreetFacts facts(const Edge& edge) const noexcept;
    /// Those that belong to an edge, by id; of both sides of a street the same.
    [[nodiscard]] std::span<const Crossing> crossings(std::uint32_t edge) const noexcept;
    /// All that belong to one, by edge and id.
    [[nodiscard]] std::span<const Crossing> crossings() const noexcept { return crossings_; }
    /// The edges of a street: from the first, one past the last.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> edges_of(FeatureId street) const noexcept;

    /// Calls `visit(edge)` for the edges of all streets whose box touches `area`.
    void query(const Box& area, const std::function<void(std::uint32_t)>& visit) const;
    using EdgeTest = std::function<bool(std::uint32_t)>;
    /// The nearest place of an edge for which `is_open(edge)` holds, of equally near ones the first edge; nothing where
    /// none is within `most_m`. Of the two sides of a street that on which the place lies, else the other where
    /// `may_cross(edge)` holds; of a place on the street itself, the side with a sidewalk.
    [[nodiscard]] std::optional<Attachment> nearest(
        Point at, double most_m, const EdgeTest& is_open,
        const EdgeTest& may_cross = [](std::uint32_t) { return true; }) const;

private:
    friend class WalkNetworkUpdate;

    Layer streets_{Table::streets};
    StreetSides sides_ = StreetSides::apart;
    std::uint32_t node_count_ = 0;
    std::vector<Edge> edges_;
    std::vector<Crossing> crossings_;
    std::vector<Crossing> lone_crossings_;  ///< that belong to no street, by id
};

}  // namespace yimi
