#include "core/sight/stopping_sight_distance.h"

#include <limits>

namespace yimi {

namespace {
constexpr double gravity_mps2 = 9.80665;
constexpr double slow_up_to_kmh = 30;  // RULES.md section 3
}  // namespace

Braking default_braking(double speed_kmh) noexcept {
    return speed_kmh <= slow_up_to_kmh ? Braking{1.5, 4.5} : Braking{2.5, 3.4};
}

double stopping_sight_distance_m(double speed_kmh, const Braking& braking, double slope_pct) noexcept {
    const double speed_mps = speed_kmh / kmh_per_mps;
    const double grip = braking.deceleration_mps2 + gravity_mps2 * slope_pct / 100;
    if (grip <= 0) return std::numeric_limits<double>::infinity();
    return speed_mps * braking.reaction_s + speed_mps * speed_mps / (2 * grip);
}

double available_sight_distance_m(double clear_length_m, double child_setback_m, double driver_offset_m) noexcept {
    return clear_length_m * (child_setback_m + driver_offset_m) / child_setback_m;
}

double parking_clear_length_m(double sight_distance_m, double child_setback_m, double driver_offset_m) noexcept {
    return sight_distance_m * child_setback_m / (child_setback_m + driver_offset_m);
}

}  // namespace yimi
