#include "app/document/ways_seen.h"

#include <algorithm>

#include "core/sight/route_sight.h"

namespace yimi::app {
namespace {

struct Stretch {
    double from_m = 0, to_m = 0;
};

/// The parts of `whole` that no interval of `holes` (ascending, disjoint) covers.
std::vector<Stretch> without(const BlindInterval& whole, const std::vector<BlindInterval>& holes) {
    std::vector<Stretch> rest;
    double from_m = whole.from_m;
    for (const BlindInterval& hole : holes) {
        if (hole.to_m <= from_m || hole.from_m >= whole.to_m) continue;
        if (hole.from_m > from_m) rest.push_back({from_m, hole.from_m});
        from_m = std::max(from_m, hole.to_m);
    }
    if (from_m < whole.to_m) rest.push_back({from_m, whole.to_m});
    return rest;
}

MapOverlay::Blind blind_piece(std::span<const Point> way, Stretch at, bool adult_too, bool unknown) {
    return {path_between(way, at.from_m, at.to_m), adult_too, unknown};
}

/// What is hidden beside one way, with the stretches that an adult cannot see either told apart.
void add_street_view(const StreetView& child, const StreetView& adult, std::span<const Point> way, WaysSeen& seen) {
    // Shorter pieces are the solver's rounding where both are blind.
    constexpr double shortest_m = 0.01;
    SightComparison& sum = seen.comparison;
    sum.length_m += child.length_m;
    sum.child_blind_m += child.blind_m;
    sum.unknown_m += std::max(0.0, child.blind_m - child.certain_blind_m);
    for (const BlindInterval& interval : child.intervals) {
        double drawn_to_m = interval.from_m;
        for (const Stretch& only_child : without(interval, adult.intervals)) {
            if (only_child.to_m - only_child.from_m < shortest_m) continue;
            if (only_child.from_m > drawn_to_m)
                seen.blind.push_back(blind_piece(way, {drawn_to_m, only_child.from_m}, true, interval.unknown_height));
            seen.blind.push_back(blind_piece(way, only_child, false, interval.unknown_height));
            drawn_to_m = only_child.to_m;
            sum.only_child_blind_m += only_child.to_m - only_child.from_m;
            ++sum.only_child_places;
        }
        if (interval.to_m - drawn_to_m >= shortest_m)
            seen.blind.push_back(blind_piece(way, {drawn_to_m, interval.to_m}, true, interval.unknown_height));
    }
}

/// The part of the drivers' path from which the child waiting at a crossing is hidden.
void add_crossing(const CrossingSight& child, const CrossingSight& adult, WaysSeen& seen) {
    SightComparison& sum = seen.comparison;
    ++sum.crossings;
    if (child.blind_m <= 0) return;
    if (child.certain_blind_m <= 0) {
        ++sum.unknown_crossings;
    } else {
        ++sum.hidden_at_crossings;
        if (adult.certain_blind_m <= 0) ++sum.only_child_crossings;
    }
    for (const BlindInterval& interval : child.blind.intervals)
        seen.blind.push_back(blind_piece(child.approach.path, {interval.from_m, interval.to_m}, adult.blind_m > 0,
                                         interval.unknown_height));
}

}  // namespace

Result<WaysSeen> see_along(const Scene& scene, const Plan& plan, const std::vector<std::vector<Point>>& ways,
                           EyeHeight eye, JobContext& job) {
    WaysSeen seen;
    RouteSightOptions options;
    options.step_m = 0;
    std::vector<FeatureId> crossings_seen;
    for (std::size_t index = 0; index < ways.size(); ++index) {
        job.progress(index, ways.size(), "sight");
        options.eye = eye;
        YIMI_TRY(child, route_sight(scene, plan, ways[index], options, job));
        options.eye = adult_eye;
        YIMI_TRY(adult, route_sight(scene, plan, ways[index], options, job));
        add_street_view(child.street, adult.street, ways[index], seen);
        for (std::size_t at = 0; at < child.crossings.size(); ++at) {
            const RouteCrossing& crossing = child.crossings[at];
            // A crossing on several ways counts once.
            if (std::find(crossings_seen.begin(), crossings_seen.end(), crossing.id) != crossings_seen.end()) continue;
            crossings_seen.push_back(crossing.id);
            if (crossing.sight && adult.crossings[at].sight)
                add_crossing(*crossing.sight, *adult.crossings[at].sight, seen);
            else if (crossing.setting.at_grade)
                ++seen.comparison.unknown_crossings;
        }
    }
    return seen;
}

}  // namespace yimi::app
