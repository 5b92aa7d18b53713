#include "core/sight/shades.h"

#include <algorithm>
#include <cmath>

#include "core/sight/leg_parts.h"

namespace yimi {

namespace {

/// A leg relative to where its target begins: differences of seven-figure coordinates lose no digits.
struct Leg {
    Point eye_from, eye_to, target_from, target_to;
    double start_m = 0, length_m = 0;

    explicit Leg(const SightLeg& leg)
        : eye_from(leg.eye_from - leg.target_from),
          eye_to(leg.eye_to - leg.target_from),
          target_to(leg.target_to - leg.target_from),
          start_m(leg.start_m),
          length_m(leg.length_m) {}

    [[nodiscard]] Point eye(double share) const noexcept { return eye_from + (eye_to - eye_from) * share; }
    [[nodiscard]] Point target(double share) const noexcept { return target_to * share; }
};

/// What hides the target where the segment c–d (relative to the leg's origin) stands between it and the eye. With e and
/// t the signed distances of eye and target from the segment's line, the sight line crosses that at share e / (e − t)
/// from the eye; both are linear along the leg, and so is every condition of heights. Which side of the sight line c
/// and d lie on is quadratic, and linear where the target stands.
class SegmentOnLeg {
public:
    SegmentOnLeg(const Leg& leg, const SceneBody& body, Point c, Point d, SightHeights heights)
        : leg_(leg), body_(body), heights_(heights), c_(c), d_(d) {
        const Point along = d - c;
        const double width = norm(along);
        const auto side = [&](Point at) { return cross(along, at - c) / width; };
        eye_side_ = Quadratic::line(side(leg.eye_from), side(leg.eye_to));
        target_side_ = Quadratic::line(side(leg.target_from), side(leg.target_to));
    }

    template <class Take>
    void for_each_shade(const Take& take) const {
        for (const double turn : {1.0, -1.0}) {
            LegParts parts;
            parts.keep_nonnegative(target_side_ * turn + -touch_m);  // else seen edge on: no thickness
            if (parts.empty()) continue;
            parts.keep_nonnegative(eye_side_ * -turn + -touch_m);
            if (parts.empty()) continue;
            keep_between_ends(turn, parts);
            if (parts.empty()) continue;
            keep_heights(turn, parts);
            for (const LegParts::Part& part : parts.parts()) take(shade(part));
        }
    }

private:
    /// Where the sight line passes between c and d, widened by about `touch_m`.
    void keep_between_ends(double turn, LegParts& parts) const {
        const Point from = leg_.target_from - leg_.eye_from, to = leg_.target_to - leg_.eye_to;
        const double touch = touch_m * norm((from + to) * 0.5);
        const auto left = [&](Point end) {
            return Quadratic::cross_of(from, to, end - leg_.eye_from, end - leg_.eye_to);
        };
        parts.keep_nonnegative(left(c_) * turn + touch);
        if (!parts.empty()) parts.keep_nonnegative(left(d_) * -turn + touch);
    }

    void keep_heights(double turn, LegParts& parts) const {
        const Quadratic apart = (target_side_ - eye_side_) * turn;  // > 0
        const Quadratic rise = eye_side_ * (turn * (heights_.target_m - heights_.eye_m));
        parts.keep_nonnegative(rise - apart * (heights_.eye_m - body_.top_m + sight_tolerance_m));
        if (body_.underside_m)
            parts.keep_nonnegative(apart * (heights_.eye_m - *body_.underside_m - sight_tolerance_m) - rise);
    }

    [[nodiscard]] double from_eye_share(double share) const {
        return eye_side_(share) / (eye_side_(share) - target_side_(share));
    }
    [[nodiscard]] double line_m(double share) const {
        return heights_.eye_m + (heights_.target_m - heights_.eye_m) * from_eye_share(share);
    }
    [[nodiscard]] Shade shade(const LegParts::Part& part) const {
        const double middle = (part.from + part.to) / 2;
        return {leg_.start_m + part.from * leg_.length_m, leg_.start_m + part.to * leg_.length_m, 0,
                distance(leg_.eye(middle), leg_.target(middle)) * from_eye_share(middle),
                std::min(line_m(part.from), line_m(part.to))};  // it goes one way from end to end
    }

    const Leg& leg_;
    const SceneBody& body_;
    SightHeights heights_;
    Point c_, d_;
    Quadratic eye_side_, target_side_;
};

bool hides_at(const SceneBody& body, double height_m) {
    return rises_above(body.top_m, height_m) && (!body.underside_m || rises_above(height_m, *body.underside_m));
}

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

void add_shades(const Scene& scene, const SightLeg& leg, SightHeights heights, std::vector<Shade>& shades) {
    if (!(leg.length_m > 0)) return;
    const Leg relative(leg);
    Box eyes, targets;
    eyes.add(leg.eye_from);
    eyes.add(leg.eye_to);
    targets.add(leg.target_from);
    targets.add(leg.target_to);
    Box area = eyes;
    area.add(targets);
    const double lowest_m = std::min(heights.eye_m, heights.target_m);  // of all lines
    scene.tree().query(area, [&](std::size_t index) {
        const SceneSegment& segment = scene.segments()[index];
        if (segment.a == segment.b || !rises_above(scene.bodies()[segment.body].top_m, lowest_m)) return;
        const Point c = segment.a - leg.target_from, d = segment.b - leg.target_from;
        SegmentOnLeg(relative, scene.bodies()[segment.body], c, d, heights).for_each_shade([&](Shade shade) {
            shade.body = segment.body;
            shades.push_back(shade);
        });
    });
    scene.solid_tree().query(area, [&](std::size_t index) {
        const auto body = static_cast<std::uint32_t>(index);
        const SceneBody& solid = scene.bodies()[body];
        const auto add_inside = [&](Point from, Point to, double from_eye_m) {
            for (const LegParts::Part& part : parts_inside(scene, body, from, to))
                shades.push_back({leg.start_m + part.from * leg.length_m, leg.start_m + part.to * leg.length_m, body,
                                  from_eye_m, lowest_m});
        };
        if (hides_at(solid, heights.target_m) && solid.box.intersects(targets))
            add_inside(leg.target_from, leg.target_to, norm(relative.target(0.5) - relative.eye(0.5)));
        if (hides_at(solid, heights.eye_m) && solid.box.intersects(eyes)) add_inside(leg.eye_from, leg.eye_to, 0);
    });
}

}  // namespace

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
    for (const SightLeg& leg : legs) add_shades(scene, leg, heights, shades);
    return shades;
}

}  // namespace yimi
