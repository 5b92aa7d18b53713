#include <cmath>
#include <numbers>

#include "gis/crs/crs.h"

namespace yimi::gis {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double semi_axis_m = 6378245.0;
constexpr double eccentricity_squared = 0.00669342162296594323;

bool is_outside_china(Point at) noexcept {
    return !(at.x >= 72.004 && at.x <= 137.8347 && at.y >= 0.8293 && at.y <= 55.8271);
}

/// The waves that both polynomials share.
double ripple(double x) noexcept {
    return (20.0 * std::sin(6.0 * x * pi) + 20.0 * std::sin(2.0 * x * pi)) * 2.0 / 3.0;
}

double latitude_shift_m(double x, double y) noexcept {
    const double polynomial = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x));
    const double waves = (20.0 * std::sin(y * pi) + 40.0 * std::sin(y / 3.0 * pi)) * 2.0 / 3.0 +
                         (160.0 * std::sin(y / 12.0 * pi) + 320.0 * std::sin(y * pi / 30.0)) * 2.0 / 3.0;
    return polynomial + ripple(x) + waves;
}

double longitude_shift_m(double x, double y) noexcept {
    const double polynomial = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x));
    const double waves = (20.0 * std::sin(x * pi) + 40.0 * std::sin(x / 3.0 * pi)) * 2.0 / 3.0 +
                         (150.0 * std::sin(x / 12.0 * pi) + 300.0 * std::sin(x / 30.0 * pi)) * 2.0 / 3.0;
    return polynomial + ripple(x) + waves;
}

/// Solves forward(source) == target by taking off what is still missing; the shifts change slowly, so that each round
/// wins about four digits.
template <class Forward>
Point inverted(const Forward& forward, Point target) noexcept {
    Point source = target;
    for (int round = 0; round < 30; ++round) {
        const Point off = forward(source) - target;
        source = source - off;
        if (std::abs(off.x) < 1e-10 && std::abs(off.y) < 1e-10) break;
    }
    return source;
}

constexpr double bd09_turn = pi * 3000.0 / 180.0;

}  // namespace

Point wgs84_to_gcj02(Point lonlat) noexcept {
    if (is_outside_china(lonlat)) return lonlat;
    const double x = lonlat.x - 105.0, y = lonlat.y - 35.0;
    const double latitude = lonlat.y / 180.0 * pi;
    const double sine = std::sin(latitude);
    const double w = 1 - eccentricity_squared * sine * sine;
    const double metres_per_degree_north = semi_axis_m * (1 - eccentricity_squared) / (w * std::sqrt(w)) * pi / 180.0;
    const double metres_per_degree_east = semi_axis_m / std::sqrt(w) * std::cos(latitude) * pi / 180.0;
    return {lonlat.x + longitude_shift_m(x, y) / metres_per_degree_east,
            lonlat.y + latitude_shift_m(x, y) / metres_per_degree_north};
}

Point gcj02_to_wgs84(Point lonlat) noexcept {
    if (is_outside_china(lonlat)) return lonlat;
    return inverted(wgs84_to_gcj02, lonlat);
}

Point gcj02_to_bd09(Point lonlat) noexcept {
    if (is_outside_china(lonlat)) return lonlat;
    const double radius = norm(lonlat) + 0.00002 * std::sin(lonlat.y * bd09_turn);
    const double angle = std::atan2(lonlat.y, lonlat.x) + 0.000003 * std::cos(lonlat.x * bd09_turn);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

Point bd09_to_gcj02(Point lonlat) noexcept {
    if (is_outside_china(lonlat)) return lonlat;
    return inverted(gcj02_to_bd09, lonlat);
}

}  // namespace yimi::gis
