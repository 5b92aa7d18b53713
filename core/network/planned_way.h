#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/network/walk_route.h"

namespace yimi {

/// Farther than this from every street that a child may walk, a place is not reached (FEATURES row 39).
inline constexpr double planned_leg_limit_m = 50;

/// A route's line with the places by way of which it was planned: those of its vertices that somebody has set. What
/// lies between two places is a leg; a leg stays as it is until one of its places moves.
struct PlannedWay {
    std::vector<Point> line;       ///< at least two points
    std::vector<std::size_t> via;  ///< vertices of the line, growing; neither the first nor the last

    /// The first vertex, those of `via`, the last.
    [[nodiscard]] std::vector<std::size_t> stops() const;
    friend bool operator==(const PlannedWay&, const PlannedWay&) = default;
};

/// From a route's column `via_vertices`, "[4,11]"; what is not a vertex between the ends is left out.
[[nodiscard]] PlannedWay planned_way(std::vector<Point> line, std::string_view via_vertices);
/// For that column; empty where nothing was set.
[[nodiscard]] std::string via_text(std::span<const std::size_t> via);
/// The same way walked from its end.
[[nodiscard]] PlannedWay reversed(PlannedWay way);
/// Where the set vertices of `before` are in the line as it is now: moved with it where it has as many vertices, else
/// where it still passes them.
[[nodiscard]] std::vector<std::size_t> via_in(const std::vector<Point>& now, const PlannedWay& before);

/// Why a place cannot be passed.
struct NotReached {
    Point at;
    std::optional<Point>
        street;             ///< the nearest place of a street that the child may walk; nothing where there is none
    double distance_m = 0;  ///< to it; within the limit, the streets do not join
};

/// A way after one of its places was changed, or why there is none.
struct Replanned {
    std::optional<PlannedWay> way;
    std::optional<NotReached> problem;
};

/// The places of a way in the hand: those legs that lead to a changed place are found anew, by the least time.
class WayPlanner {
public:
    /// Borrows the network.
    WayPlanner(const ProfileNetwork& network, PlannedWay way) : network_(&network), way_(std::move(way)) {}

    [[nodiscard]] const PlannedWay& way() const noexcept { return way_; }
    /// `stop`: index into `stops()`. An end moves to `to` itself, any other place to the street nearest to it.
    [[nodiscard]] Replanned with_stop_moved(std::size_t stop, Point to) const;
    /// A new place on the leg from `stop` to the next.
    [[nodiscard]] Replanned with_stop_added(std::size_t stop, Point at) const;
    /// Neither the first nor the last.
    [[nodiscard]] Replanned with_stop_removed(std::size_t stop) const;

private:
    /// What of the line stays: up to one vertex, and from another one on.
    struct Kept {
        std::optional<std::size_t> up_to, from;
    };
    /// `passed`: the place between, or the end where nothing is kept on that side; empty where a place is left out.
    [[nodiscard]] Replanned replanned(const Kept& kept, const Stop& passed) const;
    /// The place as it is, and where it meets the street; empty where it is too far from every street.
    [[nodiscard]] Stop stop_at(Point at) const;
    [[nodiscard]] Replanned not_reached(Point at) const;

    const ProfileNetwork* network_;
    PlannedWay way_;
};

}  // namespace yimi
