#pragma once

namespace yimi {

struct SunPosition {
    double azimuth_deg = 0;    ///< from north, clockwise, 0–360
    double elevation_deg = 0;  ///< above the horizon, without refraction; negative at night
};

/// Days from noon of 1 January 2000 (UT) to a time of the Gregorian calendar; `seconds` of the day, UT.
[[nodiscard]] double days_since_2000(int year, int month, int day, double seconds) noexcept;

/// Where the sun stands. `lon_deg` east, `lat_deg` north. Good to 0.02° between 1950 and 2050. Source: The Astronomical
/// Almanac's low-precision formulas for the Sun; RULES.md section 3, `sun_position`.
[[nodiscard]] SunPosition sun_position(double lon_deg, double lat_deg, double days_since_2000) noexcept;

/// Where the sun stands `hours` of true solar time after midnight (noon: 12, in the south), for its declination.
/// Source: the same formulas.
[[nodiscard]] SunPosition sun_at_solar_time(double lat_deg, double declination_deg, double hours) noexcept;

}  // namespace yimi
