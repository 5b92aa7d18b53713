#include "core/sight/shades.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace yimi {

namespace {

/// The part of a leg, as shares of its length, on which linear conditions hold.
struct LegPart {
    double from = 0, to = 1;

    /// Keeps where a linear function with these values at the leg's ends is at least 0.
    void keep_nonnegative(double at_start, double at_end) {
        if (at_start < 0 && at_end < 0) {
            to = from;
            return;
        }
        if (at_start < 0) from = std::max(from, at_start / (at_start - at_end));
        if (at_end < 0) to = std::min(to, at_start / (at_start - at_end));
    }
    [[nodiscard]] bool empty() const { return !(from < to); }
};

/// One straight piece of the route, relative to the target.
struct Leg {
    Point a, b;
    double start_m = 0, length_m = 0;
};

/// Where on the leg the segment c–d (relative to the target) hides the target, and how far from the eye it stands
/// there. With h the signed distance from the segment's line, the sight line crosses at share h_T / (h_T − h_P) from
/// the target; h_P is linear along the leg, and so is every condition.
std::optional<Shade> shade_of(const Leg& leg, const SceneBody& body, Point c, Point d, SightHeights heights) {
    double turn = cross(c, d);
    if (turn < 0) {
        std::swap(c, d);
        turn = -turn;
    }
    const double width = distance(c, d);
    const double target_side = turn / width;
    if (!(target_side > touch_m)) return std::nullopt;  // seen edge on: no thickness
    const double side_a = cross(c - leg.a, d - leg.a) / width, side_b = cross(c - leg.b, d - leg.b) / width;

    LegPart part;
    part.keep_nonnegative(-side_a - touch_m, -side_b - touch_m);
    const double to_c = norm(c), to_d = norm(d);
    part.keep_nonnegative(cross(c, leg.a) / to_c + touch_m, cross(c, leg.b) / to_c + touch_m);
    part.keep_nonnegative(cross(leg.a, d) / to_d + touch_m, cross(leg.b, d) / to_d + touch_m);
    const double rise = (heights.eye_m - heights.target_m) * target_side;
    const double over = body.top_m - sight_tolerance_m - heights.target_m;
    part.keep_nonnegative(over * (target_side - side_a) - rise, over * (target_side - side_b) - rise);
    if (body.underside_m) {
        const double under = heights.target_m - *body.underside_m - sight_tolerance_m;
        part.keep_nonnegative(under * (target_side - side_a) + rise, under * (target_side - side_b) + rise);
    }
    if (part.empty()) return std::nullopt;

    const auto side_at = [&](double share) { return side_a + (side_b - side_a) * share; };
    // The line rises evenly from the target, and crosses at target_side / (target_side − side) of the way.
    const auto line_m = [&](double share) {
        return heights.target_m + (heights.eye_m - heights.target_m) * target_side / (target_side - side_at(share));
    };
    const double middle = (part.from + part.to) / 2;
    const double eye_share = side_at(middle) / (side_at(middle) - target_side);
    return Shade{leg.start_m + part.from * leg.length_m, leg.start_m + part.to * leg.length_m, 0,
                 norm(leg.a + (leg.b - leg.a) * middle) * eye_share, std::min(line_m(part.from), line_m(part.to))};
}

bool hides_at(const SceneBody& body, double height_m) {
    return rises_above(body.top_m, height_m) && (!body.underside_m || rises_above(height_m, *body.underside_m));
}

/// The parts of a–b that lie inside the body.
void add_inside(const Scene& scene, std::uint32_t body, Point a, Point b, const Leg& leg, double lowest_line_m,
                std::vector<Shade>& shades) {
    std::vector<double> cuts{0, 1};
    for (const std::uint32_t index : scene.segments_of(body)) {
        const Point c = scene.segments()[index].a - a, d = scene.segments()[index].b - a;
        const double side_c = cross(b - a, c), side_d = cross(b - a, d);
        if ((side_c > 0) == (side_d > 0)) continue;
        const double share = dot(b - a, c + (d - c) * (side_c / (side_c - side_d))) / dot(b - a, b - a);
        if (share > 0 && share < 1) cuts.push_back(share);
    }
    std::sort(cuts.begin(), cuts.end());
    for (std::size_t index = 1; index < cuts.size(); ++index) {
        const double from = cuts[index - 1], to = cuts[index];
        if (from < to && scene.inside(body, a + (b - a) * ((from + to) / 2)))
            shades.push_back(
                {leg.start_m + from * leg.length_m, leg.start_m + to * leg.length_m, body, 0, lowest_line_m});
    }
}

void add_shades(const Scene& scene, Point a, Point b, double start_m, Point target, SightHeights heights,
                std::vector<Shade>& shades) {
    const Leg leg{a - target, b - target, start_m, distance(a, b)};
    if (!(leg.length_m > 0)) return;
    Box line;
    line.add(a);
    line.add(b);
    Box area = line;
    area.add(target);
    scene.tree().query(area, [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        auto shade = shade_of(leg, scene.bodies()[segment.body], segment.a - target, segment.b - target, heights);
        if (!shade) return;
        shade->body = segment.body;
        shades.push_back(*shade);
    });
    const double lowest_m = std::min(heights.eye_m, heights.target_m);  // of the whole line
    scene.solid_tree().query(area, [&](std::size_t index) {
        const auto body = static_cast<std::uint32_t>(index);
        const SceneBody& solid = scene.bodies()[body];
        if (hides_at(solid, heights.target_m) && solid.box.contains(target) && scene.inside(body, target))
            shades.push_back({start_m, start_m + leg.length_m, body, norm(leg.a + leg.b) / 2, lowest_m});
        if (hides_at(solid, heights.eye_m) && solid.box.intersects(line))
            add_inside(scene, body, a, b, leg, lowest_m, shades);
    });
}

}  // namespace

std::vector<Shade> shades_of(const Scene& scene, std::span<const Point> route, Point target, SightHeights heights) {
    std::vector<Shade> shades;
    double along_m = 0;
    for (std::size_t point = 1; point < route.size(); ++point) {
        add_shades(scene, route[point - 1], route[point], along_m, target, heights, shades);
        along_m += distance(route[point - 1], route[point]);
    }
    return shades;
}

}  // namespace yimi
