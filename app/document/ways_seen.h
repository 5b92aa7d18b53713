#pragma once

#include <vector>

#include "app/map/map_overlay.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi::app {

/// How child and adult (1.6 m) differ along the ways that were looked at.
struct SightComparison {
    double length_m = 0;                ///< of the ways
    double child_blind_m = 0;           ///< where things of known height hide the street's middle from the eye's height
    double only_child_blind_m = 0;      ///< the part of it that an adult sees for certain
    double neither_m = 0;               ///< the part of it that is hidden from an adult for certain
    std::size_t only_child_places = 0;  ///< stretches of `only_child_blind_m`
    double unknown_m = 0;  ///< where it hangs on things of unknown height whether the eye, or else the adult, sees it
    std::size_t crossings = 0;             ///< at grade, looked at
    std::size_t hidden_at_crossings = 0;   ///< crossings at which a driver in stopping distance does not see the child
    std::size_t only_child_crossings = 0;  ///< of these, where he sees the adult
    std::size_t unknown_crossings = 0;     ///< that lack what an answer needs
};

/// What a child sees along one or several ways.
struct WaysSeen {
    std::vector<MapOverlay::Blind> blind;  ///< of child and drivers; `comparison` counts the child's
    SightComparison comparison;
};

/// The lines of all routes with at least two points.
[[nodiscard]] std::vector<std::vector<Point>> ways_of(const Plan& plan);

/// Looks along `ways` (each >= 2 points) from `eye` and from an adult's eyes. Errors: cancelled.
[[nodiscard]] Result<WaysSeen> see_along(const Scene& scene, const Plan& plan,
                                         const std::vector<std::vector<Point>>& ways, EyeHeight eye, JobContext& job);

}  // namespace yimi::app
