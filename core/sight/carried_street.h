#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/model/layer.h"

namespace yimi {

/// Ends of streets this near to each other meet.
inline constexpr double street_ends_meet_m = 0.5;
/// No driver is asked to see farther.
inline constexpr double farthest_needed_m = 500;

/// How far a driver must see at that speed (> 0): the stopping sight distance downhill, farthest_needed_m where a slope
/// takes away all braking.
[[nodiscard]] double needed_sight_m(double speed_kmh, double slope_pct);

/// The path without points that repeat the one before.
[[nodiscard]] std::vector<Point> without_repeats(std::span<const Point> path);
/// Of length 1; the direction must have one.
[[nodiscard]] Point unit(Point direction);
/// A path (>= 2 points, none repeated) moved to its left by `offset_m`; at bends by the mitre, at most twice as far.
[[nodiscard]] std::vector<Point> moved_left(const std::vector<Point>& path, double offset_m);

/// A line of a street, without repeats, and its place nearest to something.
struct NearestStreet {
    FeatureId id;
    std::size_t path_index = 0;  ///< of the street's lines
    std::vector<Point> path;
    PathProjection place;
};
/// Of equally near ones the lower id; nothing where none lies within `reach_m`.
[[nodiscard]] std::optional<NearestStreet> street_at(const Layer& streets, Point at, double reach_m);

/// One line of a street, carried on at both ends.
struct CarriedStreet {
    std::vector<Point> path;
    double before_m = 0;  ///< of `path` lie before the line's own beginning
};
/// Puts to `path` (>= 2 points, without repeats), one line of a street, what goes on straight ahead (within 45°) over
/// the streets that meet its ends, until it is at least so much longer or nothing goes on.
[[nodiscard]] CarriedStreet carried_on(const Layer& streets, FeatureId street, std::vector<Point> path,
                                       double more_before_m, double more_after_m);

}  // namespace yimi
