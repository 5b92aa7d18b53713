#pragma once

#include <span>
#include <vector>

#include "core/sight/scene.h"

namespace yimi {

/// A part of a route from which one body hides a target or dims it.
struct Shade {
    double from_m = 0, to_m = 0;  ///< along the route
    std::uint32_t body = 0;
    double from_eye_m = 0;     ///< distance of the body from the eye in the middle of it
    double lowest_line_m = 0;  ///< the lowest height at which a line from here passes over it
};

struct SightHeights {
    double eye_m = 0, target_m = 0;
};

/// A straight piece of a route and what is looked at from it: while the eye goes from one end to the other, the target
/// goes straight and evenly too, or stands.
struct SightLeg {
    Point eye_from, eye_to;
    Point target_from, target_to;
    double start_m = 0, length_m = 0;  ///< along the route

    [[nodiscard]] Box box() const noexcept;
};

/// The pieces of a route (>= 2 points) with a target that stands.
[[nodiscard]] std::vector<SightLeg> legs_towards(std::span<const Point> route, Point target);

/// All shades of a route for the lines from an eye on it to a target, in no order; ends are solved. Over a terrain the
/// ground shades too (Scene::ground_body), and where heights decide, the ends are found by looking every 0.25 m of the
/// route and halving to a millimetre; those that its plan gives are solved.
[[nodiscard]] std::vector<Shade> shades_of(const Scene& scene, std::span<const SightLeg> legs, SightHeights heights);

}  // namespace yimi
