#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/sight/crossing_sight.h"
#include "core/sight/isovist.h"

namespace yimi {

/// A crossing on a route's way: within 15 m of it, as the audit counts a route's crossings.
struct RouteCrossing {
    FeatureId id;
    double at_m = 0;  ///< along the route
    CrossingSetting setting;
    std::optional<CrossingSight> sight;  ///< nothing where the setting misses something or is not at grade
};

/// Where a child on the route sees or does not see the middle of the street beside it. Source: rule OPN-01.
struct StreetView {
    std::vector<BlindInterval> intervals;  ///< m along the route
    double blind_m = 0;
    double expected_blind_m = 0;  ///< of `blind_m`, each thing there by its `present_share`
    double certain_blind_m = 0;   ///< the part that bodies of known height alone hide
    double judged_m = 0;          ///< length of the route with a street's middle within 15 m
    double length_m = 0;
};

/// For each point of `route` (>= 2 points) the line from the child's eye to the driver's eye height above the nearest
/// point of a street's centre line, if one lies within 15 m. A route farther from every street is not blind there. The
/// target moves with the child; all ends are solved.
[[nodiscard]] StreetView street_view(const Scene& scene, const Plan& plan, std::span<const Point> route, EyeHeight eye);

struct RouteSample {
    double at_m = 0;
    Point at;
    double visible_area_m2 = 0;
    double adult_visible_area_m2 = 0;
    double open_share = 0;                 ///< of the child's disc
    bool blind = false;                    ///< the street's middle is hidden (StreetView)
    std::optional<std::uint32_t> blocker;  ///< body of the scene, nearest to the child
};

struct RouteSightOptions {
    EyeHeight eye;
    double radius_m = 50;  ///< of the samples' discs
    double step_m = 1;     ///< between samples; 0: none
    unsigned threads = 1;
};

struct RouteSight {
    double length_m = 0;
    double blind_m = 0;                    ///< sum over the crossings of CrossingSight::blind_m
    std::vector<RouteCrossing> crossings;  ///< by at_m
    std::optional<std::size_t> worst;      ///< the crossing with the most blind metres; nothing where none is blind
    StreetView street;
    std::vector<RouteSample> samples;  ///< each `step_m` from 0, the route's end included
};

/// What a child sees and who sees it along a way of >= 2 points. Errors: cancelled. The same for any `threads`.
[[nodiscard]] Result<RouteSight> route_sight(const Scene& scene, const Plan& plan, std::span<const Point> route,
                                             const RouteSightOptions& options, JobContext& job);

}  // namespace yimi
