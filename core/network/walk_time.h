#pragma once

#include <optional>
#include <span>

#include "core/geometry/point.h"

namespace yimi {

/// A stretch of a walk at one speed, and what one waits at its end.
struct Leg {
    double length_m = 0;
    double speed_mps = 1;  ///< > 0
    double wait_s = 0;
};
/// Sum of length / speed + wait, s. Source: RULES.md section 2, `timetable`.
[[nodiscard]] double duration_s(std::span<const Leg> legs) noexcept;
/// Second of the day (0–86399) on arrival, rounded to the second; past midnight it is the next day's.
[[nodiscard]] int arrival_second(int depart_second, double duration_s) noexcept;

/// Route length / straight distance of its ends; nothing where it ends where it began.
[[nodiscard]] std::optional<double> detour_factor(std::span<const Point> route) noexcept;

/// green − start delay − length / speed, s; negative is too short. `speed_mps` > 0.
[[nodiscard]] double green_time_margin_s(double length_m, double speed_mps, double start_delay_s,
                                         double green_s) noexcept;

}  // namespace yimi
