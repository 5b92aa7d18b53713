#include "core/sight/sun_position.h"

#include <chrono>
#include <cmath>
#include <numbers>

namespace yimi {
namespace {

constexpr double degree = std::numbers::pi / 180;

double wrapped_deg(double angle_deg) noexcept {
    const double rest = std::fmod(angle_deg, 360.0);
    return rest < 0 ? rest + 360 : rest;
}

/// All angles in radians.
SunPosition above_horizon(double latitude, double declination, double hour_angle) noexcept {
    const double east = -std::cos(declination) * std::sin(hour_angle);
    const double north =
        std::sin(declination) * std::cos(latitude) - std::cos(declination) * std::sin(latitude) * std::cos(hour_angle);
    const double up =
        std::sin(declination) * std::sin(latitude) + std::cos(declination) * std::cos(latitude) * std::cos(hour_angle);
    return {wrapped_deg(std::atan2(east, north) / degree), std::atan2(up, std::hypot(east, north)) / degree};
}

}  // namespace

double days_since_2000(int year, int month, int day, double seconds) noexcept {
    using namespace std::chrono;
    const sys_days date = std::chrono::year(year) / month / day;
    const sys_days epoch = std::chrono::year(2000) / 1 / 1;
    return static_cast<double>((date - epoch).count()) + seconds / 86400 - 0.5;
}

SunPosition sun_position(double lon_deg, double lat_deg, double days) noexcept {
    const double mean_longitude_deg = 280.460 + 0.9856474 * days;
    const double anomaly = wrapped_deg(357.528 + 0.9856003 * days) * degree;
    const double longitude =
        wrapped_deg(mean_longitude_deg + 1.915 * std::sin(anomaly) + 0.020 * std::sin(2 * anomaly)) * degree;
    const double obliquity = (23.439 - 0.0000004 * days) * degree;
    const double right_ascension = std::atan2(std::cos(obliquity) * std::sin(longitude), std::cos(longitude));
    const double declination = std::asin(std::sin(obliquity) * std::sin(longitude));

    const double sidereal_deg = wrapped_deg(280.46061837 + 360.98564736629 * days);
    const double hour_angle = (sidereal_deg + lon_deg) * degree - right_ascension;
    return above_horizon(lat_deg * degree, declination, hour_angle);
}

SunPosition sun_at_solar_time(double lat_deg, double declination_deg, double hours) noexcept {
    return above_horizon(lat_deg * degree, declination_deg * degree, (hours - 12) * 15 * degree);
}

}  // namespace yimi
