#include "core/sight/sky_view.h"

#include <cmath>
#include <numbers>

#include "core/sight/angular_sweep.h"

namespace yimi {
namespace {

/// ∫ sin²β and ∫ sin β over a sector in which tan β = k·cos(θ − φ): `rise` is k in the direction φ. With
/// t = k·cos the first is θ − atan(tan(θ − φ)/√(1 + k²))/√(1 + k²), the second asin(k·sin(θ − φ)/√(1 + k²)).
struct HorizonIntegral {
    double squared = 0, plain = 0;

    void add(Point rise, Point from, Point to) {
        const double k = norm(rise), root = std::sqrt(1 + k * k);
        const auto angle = [&](Point direction) { return std::atan2(cross(rise, direction), dot(rise, direction)); };
        const double begin = angle(from), end = angle(to);
        const auto stretched = [&](double turn) { return std::atan2(std::sin(turn), std::cos(turn) * root); };
        squared += end - begin - (stretched(end) - stretched(begin)) / root;
        plain += std::asin(k * std::sin(end) / root) - std::asin(k * std::sin(begin) / root);
    }
};

}  // namespace

SkyView sky_view(const Scene& scene, Point at, EyeHeight eye, double radius_m) {
    if (const auto around = scene.body_around(at, eye.metres)) return {0, 0, !scene.bodies()[*around].height_known};
    thread_local AngularSweep sweep;
    sweep.clear();
    scene.tree().query(box_around(at, radius_m), [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        const SceneBody& body = scene.bodies()[segment.body];
        if (body.see_through_share >= see_through_limit || !rises_above(body.top_m, eye.metres)) return;
        const auto part = part_within(segment.a - at, segment.b - at, radius_m);
        if (part) sweep.add(part->first, part->second, segment.body, body.top_m - eye.metres);
    });
    SkyView view;
    HorizonIntegral hidden;
    sweep.run([&](std::uint32_t wall, Point from, Point to, double, double) {
        if (wall == AngularSweep::no_wall) return;
        const SweptWall& swept = sweep.walls()[wall];
        hidden.add(swept.nearness, from, to);
        if (!scene.bodies()[swept.body].height_known) view.unknown_height = true;
    });
    view.sky_view_factor = 1 - hidden.squared / (2 * std::numbers::pi);
    view.sky_share = 1 - hidden.plain / (2 * std::numbers::pi);
    return view;
}

}  // namespace yimi
