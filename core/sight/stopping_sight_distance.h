#pragma once

namespace yimi {

inline constexpr double kmh_per_mps = 3.6;

/// How a driver brakes. Source: RULES.md section 3 (AASHTO for over 30 km/h; confidence B).
struct Braking {
    double reaction_s = 1.5;
    double deceleration_mps2 = 4.5;
};
[[nodiscard]] Braking default_braking(double speed_kmh) noexcept;

/// v·t + v²/(2(a + g·G)), m. `slope_pct`: along the driving direction, downhill negative. Infinite where the slope
/// takes away all braking.
[[nodiscard]] double stopping_sight_distance_m(double speed_kmh, const Braking& braking, double slope_pct) noexcept;

/// Distance at which driver and child see each other past a clear length L of kerb: L·(s + o)/s, m. `child_setback_m` >
/// 0: behind the outer face of the parked row; `driver_offset_m`: of the driver's eye beyond it.
[[nodiscard]] double available_sight_distance_m(double clear_length_m, double child_setback_m,
                                                double driver_offset_m) noexcept;
/// Clear length needed for a sight distance D: D·s/(s + o), m.
[[nodiscard]] double parking_clear_length_m(double sight_distance_m, double child_setback_m,
                                            double driver_offset_m) noexcept;

}  // namespace yimi
