#include "core/network/walk_time.h"

#include <cmath>

#include "core/geometry/geometry.h"

namespace yimi {

double duration_s(std::span<const Leg> legs) noexcept {
    double sum = 0;
    for (const Leg& leg : legs) sum += leg.length_m / leg.speed_mps + leg.wait_s;
    return sum;
}

int arrival_second(int depart_second, double duration_s) noexcept {
    constexpr double day_s = 86400;
    return static_cast<int>(std::fmod(std::round(depart_second + duration_s), day_s));
}

std::optional<double> detour_factor(std::span<const Point> route) noexcept {
    if (route.size() < 2) return std::nullopt;
    const double straight = distance(route.front(), route.back());
    if (!(straight > 0)) return std::nullopt;
    return path_length_m(route) / straight;
}

double green_time_margin_s(double length_m, double speed_mps, double start_delay_s, double green_s) noexcept {
    return green_s - start_delay_s - length_m / speed_mps;
}

}  // namespace yimi
