#pragma once

#include <algorithm>

#include "core/sight/leg_parts.h"
#include "core/sight/shades.h"

namespace yimi {

/// A leg relative to where its target begins: differences of seven-figure coordinates lose no digits.
struct RelativeLeg {
    Point eye_from, eye_to, target_from, target_to;
    double start_m = 0, length_m = 0;

    explicit RelativeLeg(const SightLeg& leg)
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
    SegmentOnLeg(const RelativeLeg& leg, const SceneBody& body, Point c, Point d, SightHeights heights)
        : leg_(leg), body_(body), heights_(heights), c_(c), d_(d) {
        const Point along = d - c;
        const double width = norm(along);
        const auto side = [&](Point at) { return cross(along, at - c) / width; };
        eye_side_ = Quadratic::line(side(leg.eye_from), side(leg.eye_to));
        target_side_ = Quadratic::line(side(leg.target_from), side(leg.target_to));
    }

    /// Over level ground.
    template <class Take>
    void for_each_shade(const Take& take) const {
        for_each_crossed([&](double turn, LegParts& parts) {
            keep_heights(turn, parts);
            for (const LegParts::Part& part : parts.parts()) take(shade(part));
        });
    }
    /// Calls `take(turn, parts)` with the shares at which the sight line crosses the segment in plan.
    template <class Take>
    void for_each_crossed(const Take& take) const {
        for (const double turn : {1.0, -1.0}) {
            LegParts parts;
            parts.keep_nonnegative(target_side_ * turn + -touch_m);  // else seen edge on: no thickness
            if (parts.empty()) continue;
            parts.keep_nonnegative(eye_side_ * -turn + -touch_m);
            if (parts.empty()) continue;
            keep_between_ends(turn, parts);
            if (!parts.empty()) take(turn, parts);
        }
    }
    /// Where on the sight line, as a share of it from the eye.
    [[nodiscard]] double from_eye_share(double share) const {
        return eye_side_(share) / (eye_side_(share) - target_side_(share));
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

    [[nodiscard]] double line_m(double share) const {
        return heights_.eye_m + (heights_.target_m - heights_.eye_m) * from_eye_share(share);
    }
    [[nodiscard]] Shade shade(const LegParts::Part& part) const {
        const double middle = (part.from + part.to) / 2;
        return {leg_.start_m + part.from * leg_.length_m, leg_.start_m + part.to * leg_.length_m, 0,
                distance(leg_.eye(middle), leg_.target(middle)) * from_eye_share(middle),
                std::min(line_m(part.from), line_m(part.to))};  // it goes one way from end to end
    }

    const RelativeLeg& leg_;
    const SceneBody& body_;
    SightHeights heights_;
    Point c_, d_;
    Quadratic eye_side_, target_side_;
};

}  // namespace yimi
