#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/network/street_piece.h"

namespace yimi {

/// A place and where it meets the network.
struct Door {
    Point at;
    Attachment street;
};

/// Where a walker is, and when.
struct Moment {
    double at_m = 0;
    double at_s = 0;
};

/// Where the walker crosses a street, and waits.
struct CrossingOnWay {
    std::optional<FeatureId> id;  ///< nothing: where the street has no crossing (未设过街处横穿)
    double at_m = 0;
    double wait_s = 0;  ///< the profile's penalty
    FeatureId street;
};

/// A walk from place to place: a leg to the street, along streets, a leg to the place.
struct WalkRoute {
    std::vector<Point> line;             ///< both ends included
    std::vector<LinePart> parts;         ///< what of the line follows which street, from its begin to its end
    std::vector<FeatureId> streets;      ///< in the order walked; one after itself only once
    std::vector<CrossingOnWay> crosses;  ///< in the order met
    std::vector<Moment> timetable;       ///< metres and seconds never fall; from 0 to the end
    double length_m = 0;                 ///< legs counted
    double duration_s = 0;

    /// Of `crosses`, those where no crossing is.
    [[nodiscard]] std::size_t informal_crossings() const noexcept;
};

/// What it costs to walk from a place on a street to the street's ends, or from the ends to it, the leg counted.
enum class Sense { from_door, to_door };
[[nodiscard]] std::vector<Terminal> terminals_of(const ProfileNetwork& network, const Attachment& place, Sense sense);
/// Seconds between two places of one street without passing its ends, both legs counted; endless where they lie on
/// sides between which one may not change.
[[nodiscard]] double seconds_along_street(const ProfileNetwork& network, const Attachment& from, const Attachment& to);

/// The walk of least time from any of `from` to any of `to`; ties as of shortest_path. A piece of a street takes its
/// share of the street's time, and the wait at the street's crossing only if it passes there. Legs go at the profile's
/// pace. Nothing where there is no way.
[[nodiscard]] std::optional<WalkRoute> quickest_walk(const ProfileNetwork& network, std::span<const Door> from,
                                                     std::span<const Door> to);
/// A place that a walk passes: on the street itself, on each of its sides that may be walked.
using Stop = std::vector<Door>;
/// The place of a street that is nearest; empty where none is within `most_leg_m`.
[[nodiscard]] Stop stop_on_street(const ProfileNetwork& network, Point at, std::optional<double> most_leg_m);
/// The quickest walk by way of stops that are passed in that order.
[[nodiscard]] std::optional<WalkRoute> quickest_walk_by(const ProfileNetwork& network, std::span<const Door> from,
                                                        std::span<const Stop> by, std::span<const Door> to);

/// What makes one way better than another: what a piece of a street costs, a change to a street's other side (by its
/// edge), and a metre beside the streets; `graph` has the same for whole edges in place of seconds. Costs are >= 0.
struct WayCost {
    const Graph* graph = nullptr;
    std::function<double(const StreetPiece&)> of_piece;
    std::function<double(std::uint32_t)> of_change;
    double of_leg_per_m = 0;
};
/// The walk of least cost; ties as of shortest_path. `quickest_walk` is that whose cost is the time.
[[nodiscard]] std::optional<WalkRoute> best_walk(const ProfileNetwork& network, const WayCost& cost,
                                                 std::span<const Door> from, std::span<const Door> to);

/// How far along a walker is `at_s` seconds after the start.
[[nodiscard]] double metres_after(const WalkRoute& route, double at_s) noexcept;
/// How many seconds after the start a walker comes to a metre; where he waits there, before he does.
[[nodiscard]] double seconds_at(const WalkRoute& route, double at_m) noexcept;

}  // namespace yimi
