#include "core/sight/blind_stretch.h"

#include <algorithm>
#include <cmath>

#include "core/sight/passage.h"

namespace yimi {

namespace {

/// A part of the route from which one body hides the target or dims it.
struct Shade {
    double from_m = 0, to_m = 0;
    std::uint32_t body = 0;
    double from_eye_m = 0;  ///< distance of the body from the eye in the middle of it
};

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

struct Heights {
    double eye_m = 0, target_m = 0;
};

/// Where on the leg the segment c–d (relative to the target) hides the target, and how far from the eye it stands
/// there. With h the signed distance from the segment's line, the sight line crosses at share h_T / (h_T − h_P) from
/// the target; h_P is linear along the leg, and so is every condition.
std::optional<Shade> shade_of(const Leg& leg, const SceneBody& body, Point c, Point d, Heights heights) {
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

    const double middle = (part.from + part.to) / 2;
    const double side = side_a + (side_b - side_a) * middle;
    const double eye_share = side / (side - target_side);
    return Shade{leg.start_m + part.from * leg.length_m, leg.start_m + part.to * leg.length_m, 0,
                 norm(leg.a + (leg.b - leg.a) * middle) * eye_share};
}

bool hides_at(const SceneBody& body, double height_m) {
    return rises_above(body.top_m, height_m) && (!body.underside_m || rises_above(height_m, *body.underside_m));
}

/// The parts of a–b that lie inside the body.
void add_inside(const Scene& scene, std::uint32_t body, Point a, Point b, const Leg& leg, std::vector<Shade>& shades) {
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
            shades.push_back({leg.start_m + from * leg.length_m, leg.start_m + to * leg.length_m, body, 0});
    }
}

void add_shades(const Scene& scene, Point a, Point b, double start_m, Point target, Heights heights,
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
    scene.solid_tree().query(area, [&](std::size_t index) {
        const auto body = static_cast<std::uint32_t>(index);
        const SceneBody& solid = scene.bodies()[body];
        if (hides_at(solid, heights.target_m) && solid.box.contains(target) && scene.inside(body, target))
            shades.push_back({start_m, start_m + leg.length_m, body, norm(leg.a + leg.b) / 2});
        if (hides_at(solid, heights.eye_m) && solid.box.intersects(line)) add_inside(scene, body, a, b, leg, shades);
    });
}

/// What hides the target on one piece of the route. A body counts once, however many of its edges the line crosses.
Passage judge(const Scene& scene, const std::vector<const Shade*>& active) {
    std::vector<std::uint32_t> crossed;
    std::vector<const SceneBody*> bodies;
    for (const Shade* shade : active) {
        if (std::find(crossed.begin(), crossed.end(), shade->body) != crossed.end()) continue;
        crossed.push_back(shade->body);
        bodies.push_back(&scene.bodies()[shade->body]);
    }
    return pass(bodies);
}

/// Gathers pieces into intervals.
class IntervalList {
public:
    explicit IntervalList(const Scene& scene) : scene_(scene) {}

    void add(double from_m, double to_m, const Passage& piece, const std::vector<const Shade*>& active) {
        const bool goes_on = !result_.intervals.empty() &&
                             result_.intervals.back().unknown_height == piece.hangs_on_unknown_height &&
                             from_m - result_.intervals.back().to_m <= sliver_m;
        if (!goes_on) {
            close();
            result_.intervals.push_back({from_m, to_m, {}, 1, piece.hangs_on_unknown_height});
        }
        result_.intervals.back().to_m = to_m;
        expected_m_ += piece.hidden_chance * (to_m - from_m);
        const bool one_is_enough = std::any_of(active.begin(), active.end(), [&](const Shade* shade) {
            return scene_.bodies()[shade->body].see_through_share < see_through_limit;
        });
        for (const Shade* shade : active)
            if (!one_is_enough || scene_.bodies()[shade->body].see_through_share < see_through_limit)
                blockers_.push_back({shade->from_eye_m, shade->body});
    }

    BlindStretch finish() {
        close();
        for (const BlindInterval& interval : result_.intervals) {
            const double length_m = interval.to_m - interval.from_m;
            result_.blind_m += length_m;
            result_.expected_blind_m += length_m * interval.hidden_chance;
        }
        return std::move(result_);
    }

private:
    /// Ten times the widening by `touch_m`: neither a gap nor a blind place.
    static constexpr double sliver_m = 10 * touch_m;

    void close() {
        if (result_.intervals.empty()) return;
        BlindInterval& last = result_.intervals.back();
        std::sort(blockers_.begin(), blockers_.end());
        for (const auto& [from_eye_m, body] : blockers_)
            if (std::find(last.blockers.begin(), last.blockers.end(), body) == last.blockers.end())
                last.blockers.push_back(body);
        blockers_.clear();
        last.hidden_chance = std::min(1.0, expected_m_ / (last.to_m - last.from_m));
        expected_m_ = 0;
        if (last.to_m - last.from_m <= sliver_m) result_.intervals.pop_back();
    }

    const Scene& scene_;
    BlindStretch result_;
    std::vector<std::pair<double, std::uint32_t>> blockers_;  ///< of the last interval
    double expected_m_ = 0;                                   ///< of the last interval
};

BlindStretch merged(const Scene& scene, const std::vector<Shade>& shades) {
    std::vector<double> cuts;
    std::vector<const Shade*> waiting, active;
    for (const Shade& shade : shades) {
        cuts.push_back(shade.from_m);
        cuts.push_back(shade.to_m);
        waiting.push_back(&shade);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::sort(waiting.begin(), waiting.end(), [](const Shade* left, const Shade* right) {
        return std::pair(left->from_m, left->body) < std::pair(right->from_m, right->body);
    });
    IntervalList list(scene);
    std::size_t next = 0;
    for (std::size_t cut = 1; cut < cuts.size(); ++cut) {
        const double from_m = cuts[cut - 1], to_m = cuts[cut];
        std::erase_if(active, [&](const Shade* shade) { return shade->to_m <= from_m; });
        for (; next < waiting.size() && waiting[next]->from_m <= from_m; ++next)
            if (waiting[next]->to_m > from_m) active.push_back(waiting[next]);
        if (const Passage piece = judge(scene, active); piece.hidden) list.add(from_m, to_m, piece, active);
    }
    return list.finish();
}

}  // namespace

BlindStretch blind_stretch(const Scene& scene, std::span<const Point> route, EyeHeight eye, Point target,
                           double target_m) {
    std::vector<Shade> shades;
    double along_m = 0;
    for (std::size_t point = 1; point < route.size(); ++point) {
        add_shades(scene, route[point - 1], route[point], along_m, target, {eye.metres, target_m}, shades);
        along_m += distance(route[point - 1], route[point]);
    }
    return merged(scene, shades);
}

}  // namespace yimi
