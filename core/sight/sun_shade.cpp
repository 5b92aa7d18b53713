#include "core/sight/sun_shade.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace yimi {
namespace {

/// How far along the ray from `at` in `direction` (unit) the segment crosses it; nothing where it does not.
std::optional<double> crossing_m(Point at, Point direction, const SceneSegment& segment) {
    const Point a = segment.a - at, b = segment.b - at;
    const double side_a = cross(direction, a), side_b = cross(direction, b);
    if ((side_a > 0) == (side_b > 0)) return std::nullopt;
    const double along_m = dot(direction, a + (b - a) * (side_a / (side_a - side_b)));
    return along_m > 0 ? std::optional(along_m) : std::nullopt;
}

}  // namespace

SunShade::SunShade(const Scene& scene) noexcept : scene_(scene) {
    for (const SceneBody& body : scene.bodies())
        if (body.table == Table::buildings) tallest_m_ = std::max(tallest_m_, body.top_m);
}

Sunlight SunShade::at(Point place, SunPosition sun) const {
    if (!(sun.elevation_deg > 0)) return Sunlight::shaded;
    const double azimuth = sun.azimuth_deg * std::numbers::pi / 180;
    const double rise = std::tan(sun.elevation_deg * std::numbers::pi / 180);
    const Point direction{std::sin(azimuth), std::cos(azimuth)};
    Box ray;
    ray.add(place);
    ray.add(place + direction * (tallest_m_ / rise));
    Sunlight light = Sunlight::lit;
    scene_.tree().query(ray, [&](std::size_t index) {
        const SceneSegment& segment = scene_.segments()[index];
        const SceneBody& body = scene_.bodies()[segment.body];
        if (body.table != Table::buildings || light == Sunlight::shaded) return;
        const auto away_m = crossing_m(place, direction, segment);
        if (away_m && rises_above(segment.top_m, *away_m * rise))
            light = body.height_known ? Sunlight::shaded : Sunlight::unknown;
    });
    return light;
}

ShadeShares shade_shares(const SunShade& shade, std::span<const Point> places, SunPosition sun) {
    ShadeShares shares;
    if (places.empty()) return shares;
    for (const Point place : places) {
        const Sunlight light = shade.at(place, sun);
        shares.shaded += light == Sunlight::shaded ? 1 : 0;
        shares.unknown += light == Sunlight::unknown ? 1 : 0;
    }
    shares.shaded /= static_cast<double>(places.size());
    shares.unknown /= static_cast<double>(places.size());
    return shares;
}

}  // namespace yimi
