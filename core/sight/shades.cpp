#include "core/sight/shades.h"

#include <algorithm>
#include <cmath>

#include "core/sight/segment_on_leg.h"
#include "core/sight/shades_over_ground.h"

namespace yimi {

namespace {

/// The shares of a–b on which it lies inside the body.
std::vector<LegParts::Part> parts_inside(const Scene& scene, std::uint32_t body, Point a, Point b) {
    std::vector<double> cuts{0, 1};
    for (const std::uint32_t index : scene.segments_of(body)) {
        const Point c = scene.segments()[index].a - a, d = scene.segments()[index].b - a;
        const double side_c = cross(b - a, c), side_d = cross(b - a, d);
        if ((side_c > 0) == (side_d > 0)) continue;
        const double share = dot(b - a, c + (d - c) * (side_c / (side_c - side_d))) / dot(b - a, b - a);
        if (share > 0 && share < 1) cuts.push_back(share);
    }
    std::sort(cuts.begin(), cuts.end());
    std::vector<LegParts::Part> parts;
    for (std::size_t index = 1; index < cuts.size(); ++index) {
        const double from = cuts[index - 1], to = cuts[index];
        if (from < to && scene.inside(body, a + (b - a) * ((from + to) / 2))) parts.push_back({from, to});
    }
    return parts;
}

/// What hides the target because it, or the eye, is inside.
void add_surrounding(const Scene& scene, const SightLeg& leg, SightHeights heights, std::vector<Shade>& shades) {
    const RelativeLeg relative(leg);
    const double lowest_m = std::min(heights.eye_m, heights.target_m);  // of the whole line
    scene.solid_tree().query(leg.box(), [&](std::size_t index) {
        const auto body = static_cast<std::uint32_t>(index);
        const SceneBody& solid = scene.bodies()[body];
        const auto add_inside = [&](Point from, Point to, double from_eye_m) {
            for (const LegParts::Part& part : parts_inside(scene, body, from, to))
                shades.push_back({leg.start_m + part.from * leg.length_m, leg.start_m + part.to * leg.length_m, body,
                                  from_eye_m, lowest_m});
        };
        if (solid.stands_at(heights.target_m))
            add_inside(leg.target_from, leg.target_to, norm(relative.target(0.5) - relative.eye(0.5)));
        if (solid.stands_at(heights.eye_m)) add_inside(leg.eye_from, leg.eye_to, 0);
    });
}

void add_shades(const Scene& scene, const SightLeg& leg, SightHeights heights, std::vector<Shade>& shades) {
    const RelativeLeg relative(leg);
    const double lowest_m = std::min(heights.eye_m, heights.target_m);  // of all lines
    scene.tree().query(leg.box(), [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        if (segment.a == segment.b || !rises_above(scene.bodies()[segment.body].top_m, lowest_m)) return;
        const Point c = segment.a - leg.target_from, d = segment.b - leg.target_from;
        SegmentOnLeg(relative, scene.bodies()[segment.body], c, d, heights).for_each_shade([&](Shade shade) {
            shade.body = segment.body;
            shades.push_back(shade);
        });
    });
}

}  // namespace

Box SightLeg::box() const noexcept {
    Box box;
    for (const Point end : {eye_from, eye_to, target_from, target_to}) box.add(end);
    return box;
}

std::vector<SightLeg> legs_towards(std::span<const Point> route, Point target) {
    std::vector<SightLeg> legs;
    double along_m = 0;
    for (std::size_t point = 1; point < route.size(); ++point) {
        const double length_m = distance(route[point - 1], route[point]);
        legs.push_back({route[point - 1], route[point], target, target, along_m, length_m});
        along_m += length_m;
    }
    return legs;
}

std::vector<Shade> shades_of(const Scene& scene, std::span<const SightLeg> legs, SightHeights heights) {
    std::vector<Shade> shades;
    for (const SightLeg& leg : legs) {
        if (!(leg.length_m > 0)) continue;
        if (scene.ground())
            add_shades_over_ground(scene, leg, heights, shades);
        else
            add_shades(scene, leg, heights, shades);
        add_surrounding(scene, leg, heights, shades);
    }
    return shades;
}

}  // namespace yimi
