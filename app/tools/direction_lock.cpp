#include "app/tools/direction_lock.h"

#include <numbers>

namespace yimi::app {
namespace {

constexpr double eighth = std::numbers::pi / 4;

Point turned(Point direction, int eighths) {
    const double angle = eighth * eighths;
    return {direction.x * std::cos(angle) - direction.y * std::sin(angle),
            direction.x * std::sin(angle) + direction.y * std::cos(angle)};
}

Angle angle_of(int eighths) {
    if (eighths % 4 == 0) return Angle::along;
    return eighths % 2 == 0 ? Angle::right : Angle::half_right;
}

}  // namespace

std::optional<DirectionLock> lock_direction(Point from, Point pointer, std::span<const Reference> references) {
    const Point wish = pointer - from;
    if (norm(wish) == 0) return std::nullopt;
    std::optional<DirectionLock> nearest;
    double nearest_reach = 0;
    constexpr double tie_m = 1e-9;  // directions that are the same but for rounding: the earlier reference keeps it
    for (const Reference& reference : references) {
        const double length = norm(reference.direction);
        if (length == 0) continue;
        const Point unit = reference.direction * (1 / length);
        const int step = reference.of == Reference::Of::edge ? 2 : 1;
        for (int eighths = 0; eighths < 8; eighths += step) {
            const Point direction = turned(unit, eighths);
            // The nearer the direction to the pointer's, the farther its foot.
            const double reach = dot(wish, direction);
            if (reach <= nearest_reach + tie_m) continue;
            nearest_reach = reach;
            nearest = DirectionLock{from + direction * reach, direction, angle_of(eighths), reference};
        }
    }
    return nearest;
}

Point foot_on_bearing(Point from, Point pointer, double bearing) {
    const Point direction = direction_of_bearing(bearing);
    return from + direction * std::max(0.0, dot(pointer - from, direction));
}

Point direction_of_bearing(double bearing) {
    // Right angles are exact, so that a typed square is one.
    const double whole = std::fmod(std::fmod(bearing, 360) + 360, 360);
    if (whole == 0) return {0, 1};
    if (whole == 90) return {1, 0};
    if (whole == 180) return {0, -1};
    if (whole == 270) return {-1, 0};
    const double angle = whole * std::numbers::pi / 180;
    return {std::sin(angle), std::cos(angle)};
}

double bearing_deg(Point from, Point to) {
    const Point way = to - from;
    const double degrees = std::atan2(way.x, way.y) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

}  // namespace yimi::app
