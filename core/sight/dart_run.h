#pragma once

#include <optional>
#include <vector>

#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

/// Speed of a child that runs after a ball. Source: FEATURES.md section 3, item 14 (confidence B).
inline constexpr double dart_speed_mps = 2.5;

/// A child runs out of a gate and meets a car that nobody slows.
struct DartRun {
    std::vector<Point> way;   ///< from the gate to where it meets the car's lane, >= 2 points
    std::vector<Point> lane;  ///< the driver's path from there backwards (crossing_sight.h, Approach), >= 2 points
    double car_kmh = 30;      ///< > 0
    double slope_pct = 0;     ///< as in stopping_sight_distance_m
    double child_mps = dart_speed_mps;  ///< > 0
    EyeHeight child = {0.95}, driver = driver_eye;
};

struct DartConflict {
    double available_m = 0;       ///< how far the car is from the meeting when child and driver see each other for good
    double needed_m = 0;          ///< stopping sight distance
    double seen_s = 0;            ///< how long before the meeting that is
    bool seen_from_gate = false;  ///< all the way: what was before the child ran is not known
    Point child_at, driver_at;    ///< then
    std::optional<std::uint32_t> blocked_by;  ///< what hid one from the other until then, nearest to the child

    [[nodiscard]] bool can_stop() const noexcept { return available_m >= needed_m; }
    /// Length of the lane from whose places a driver cannot stop any more when he first sees the child.
    [[nodiscard]] double dart_zone_m() const noexcept { return can_stop() ? 0 : needed_m - available_m; }
};

/// Both run so that they meet where way and lane do. Looks back from there until the first moment at which one is
/// hidden, found to a millimetre of the lane; a glimpse shorter than 0.02 s is none.
[[nodiscard]] DartConflict dart_conflict(const Scene& scene, const DartRun& run);

/// The same in closed form for a straight road, where a row of parked cars ends `gap_m` before the child's straight way
/// across it, and the driver's eye runs `driver_offset_m` beyond the row's outer face: gap + offset · v / u, m.
[[nodiscard]] double dart_available_sight_m(double gap_m, double driver_offset_m, double car_kmh,
                                            double child_mps = dart_speed_mps) noexcept;

}  // namespace yimi
