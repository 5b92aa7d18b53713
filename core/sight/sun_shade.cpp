#include "core/sight/sun_shade.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "core/sight/ray_crossing.h"

namespace yimi {
namespace {

/// The way of the sun's light to a place, over level ground.
struct Ray {
    Point at, direction;  ///< towards the sun, unit
    double rise = 0;      ///< metres up a metre

    [[nodiscard]] Point where_height_is(double height_m) const { return at + direction * (height_m / rise); }
};

Sunlight by(const SceneBody& body) {
    return body.height_known ? Sunlight::shaded : Sunlight::unknown;
}

/// Whether the ray goes through a wall from underside to top.
bool meets(const Ray& ray, const SceneSegment& segment, const SceneBody& body) {
    const auto away_m = ray_crossing_m(ray.at, ray.direction, segment);
    if (!away_m || !(*away_m > 0)) return false;
    const double height_m = *away_m * ray.rise;
    return rises_above(segment.top_m, height_m) && (!body.underside_m || !rises_above(*body.underside_m, height_m));
}

bool cross_each_other(Point a, Point b, Point c, Point d) {
    const auto are_apart = [](Point from, Point to, Point one, Point other) {
        return (cross(to - from, one - from) > 0) != (cross(to - from, other - from) > 0);
    };
    return are_apart(a, b, c, d) && are_apart(c, d, a, b);
}

/// Whether the ray passes within a crown's width of a row's line between its underside and its top.
bool may_meet(const Ray& ray, const SceneSegment& segment, const SceneBody& body) {
    const Point low = ray.where_height_is(body.underside_m.value_or(0)), high = ray.where_height_is(segment.top_m);
    if (cross_each_other(low, high, segment.a, segment.b)) return true;
    const std::array<Point, 2> row{segment.a, segment.b}, light{low, high};
    return std::min({project_onto_path(low, row).distance_m, project_onto_path(high, row).distance_m,
                     project_onto_path(segment.a, light).distance_m, project_onto_path(segment.b, light).distance_m}) <=
           widest_crown_m;
}

}  // namespace

SunShade::SunShade(const Scene& scene, ShadeOf of) noexcept
    : scene_(scene), trees_count_(of == ShadeOf::buildings_and_trees) {
    for (const SceneBody& body : scene.bodies())
        if (counts(body)) tallest_m_ = std::max(tallest_m_, body.top_m);
}

bool SunShade::counts(const SceneBody& body) const noexcept {
    return body.table == Table::buildings || (trees_count_ && body.is_crowns());
}

Sunlight SunShade::at(Point place, SunPosition sun) const {
    if (!(sun.elevation_deg > 0)) return Sunlight::shaded;
    const double azimuth = sun.azimuth_deg * std::numbers::pi / 180;
    const Ray ray{place, {std::sin(azimuth), std::cos(azimuth)}, std::tan(sun.elevation_deg * std::numbers::pi / 180)};
    Box reach;
    reach.add(place);
    reach.add(ray.where_height_is(tallest_m_));
    Sunlight light = Sunlight::lit;
    const auto take = [&](Sunlight other) {
        if (light != Sunlight::shaded && other != Sunlight::lit) light = other;
    };
    scene_.tree().query(trees_count_ ? reach.grown(widest_crown_m) : reach, [&](std::size_t index) {
        const SceneSegment& segment = scene_.segments()[index];
        const SceneBody& body = scene_.bodies()[segment.body];
        if (light == Sunlight::shaded || !counts(body)) return;
        if (meets(ray, segment, body))
            take(by(body));
        else if (body.is_crowns() && !body.solid && may_meet(ray, segment, body))
            take(Sunlight::unknown);
    });
    if (trees_count_ && light != Sunlight::shaded)  // into a crown from below
        scene_.solid_tree().query(reach, [&](std::size_t index) {
            const SceneBody& body = scene_.bodies()[index];
            if (body.is_crowns() &&
                scene_.inside(static_cast<std::uint32_t>(index), ray.where_height_is(body.underside_m.value_or(0))))
                take(by(body));
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
