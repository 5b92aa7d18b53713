#include "core/sight/route_sight.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/base/parallel.h"
#include "core/sight/blind_pieces.h"
#include "core/sight/street_beside.h"

namespace yimi {

namespace {

constexpr double crossing_reach_m = 15;  ///< a crossing this near is on the way
constexpr double longest_piece_m = 1;
constexpr double same_place_m = 1e-6;

/// The way beside streets, in pieces of at most a metre, so that a piece's blockers are near.
std::vector<SightLeg> looks_at_street(const Plan& plan, std::span<const Point> route) {
    std::vector<SightLeg> legs;
    for (const StreetBeside& beside : streets_beside(plan.layer(Table::streets), route, street_reach_m)) {
        const double length_m = beside.to_m - beside.from_m;
        const auto pieces = static_cast<std::size_t>(std::ceil(length_m / longest_piece_m));
        const Point along = beside.way_to - beside.way_from, street = beside.street_to - beside.street_from;
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            const double step = 1 / static_cast<double>(pieces), from = static_cast<double>(piece) * step;
            legs.push_back({beside.way_from + along * from, beside.way_from + along * (from + step),
                            beside.street_from + street * from, beside.street_from + street * (from + step),
                            beside.from_m + length_m * from, length_m * step});
        }
    }
    return legs;
}

/// StreetView with the intervals as the pieces gave them: each with the blockers of at most a metre.
StreetView view_in_pieces(const Scene& scene, const Plan& plan, std::span<const Point> route, EyeHeight eye) {
    StreetView view;
    view.length_m = path_length_m(route);
    for (const SightLeg& leg : looks_at_street(plan, route)) {
        view.judged_m += leg.length_m;
        BlindStretch blind = blind_pieces(scene, shades_of(scene, {&leg, 1}, {eye.metres, driver_eye.metres}));
        for (BlindInterval& interval : blind.intervals) {
            const double length_m = interval.to_m - interval.from_m;
            view.blind_m += length_m;
            view.expected_blind_m += length_m * interval.hidden_chance;
            if (!interval.unknown_height) view.certain_blind_m += length_m;
            view.intervals.push_back(std::move(interval));
        }
    }
    return view;
}

/// Joins intervals that touch and are of one kind.
void join(std::vector<BlindInterval>& intervals) {
    std::vector<BlindInterval> joined;
    for (BlindInterval& next : intervals) {
        const bool goes_on = !joined.empty() && joined.back().unknown_height == next.unknown_height &&
                             next.from_m - joined.back().to_m <= same_place_m;
        if (!goes_on) {
            joined.push_back(std::move(next));
            continue;
        }
        BlindInterval& last = joined.back();
        const double length_m = last.to_m - last.from_m, next_m = next.to_m - next.from_m;
        last.hidden_chance = (last.hidden_chance * length_m + next.hidden_chance * next_m) / (length_m + next_m);
        last.to_m = next.to_m;
        for (const std::uint32_t body : next.blockers)
            if (std::find(last.blockers.begin(), last.blockers.end(), body) == last.blockers.end())
                last.blockers.push_back(body);
    }
    intervals = std::move(joined);
}

std::vector<RouteCrossing> crossings_of(const Scene& scene, const Plan& plan, std::span<const Point> route,
                                        EyeHeight eye) {
    std::vector<RouteCrossing> crossings;
    const Box area = bounding_box(route).grown(crossing_reach_m);
    plan.layer(Table::crossings).query(area, [&](const RowView& row) {
        if (row.geometry().empty()) return true;
        const PathProjection place = project_onto_path(row.geometry().points.front(), route);
        if (place.distance_m > crossing_reach_m) return true;
        RouteCrossing crossing{row.id(), place.along_m, crossing_setting(plan, row), {}};
        if (crossing.setting.at_grade && crossing.setting.site)
            crossing.sight = crossing_sight(scene, *crossing.setting.site, eye);
        crossings.push_back(std::move(crossing));
        return true;
    });
    std::sort(crossings.begin(), crossings.end(), [](const RouteCrossing& left, const RouteCrossing& right) {
        return std::pair(left.at_m, left.id) < std::pair(right.at_m, right.id);
    });
    return crossings;
}

std::vector<RouteSample> places_along(std::span<const Point> route, double length_m, double step_m) {
    std::vector<RouteSample> samples;
    if (!(step_m > 0)) return samples;
    const auto add = [&](double at_m) {
        RouteSample sample;
        sample.at_m = at_m;
        sample.at = point_along(route, at_m);
        samples.push_back(sample);
    };
    for (std::size_t step = 0; static_cast<double>(step) * step_m < length_m - same_place_m; ++step)
        add(static_cast<double>(step) * step_m);
    add(length_m);
    return samples;
}

void look_around(const Scene& scene, const std::vector<BlindInterval>& blind, const RouteSightOptions& options,
                 RouteSample& sample) {
    sample.visible_area_m2 = isovist_area_m2(scene, sample.at, options.eye, options.radius_m);
    sample.adult_visible_area_m2 = isovist_area_m2(scene, sample.at, adult_eye, options.radius_m);
    sample.open_share = sample.visible_area_m2 / (std::numbers::pi * options.radius_m * options.radius_m);
    const auto here = std::lower_bound(blind.begin(), blind.end(), sample.at_m,
                                       [](const BlindInterval& interval, double at_m) { return interval.to_m < at_m; });
    if (here == blind.end() || here->from_m > sample.at_m) return;
    sample.blind = true;
    if (!here->blockers.empty()) sample.blocker = here->blockers.front();
}

}  // namespace

StreetView street_view(const Scene& scene, const Plan& plan, std::span<const Point> route, EyeHeight eye) {
    StreetView view = view_in_pieces(scene, plan, route, eye);
    join(view.intervals);
    return view;
}

Result<RouteSight> route_sight(const Scene& scene, const Plan& plan, std::span<const Point> route,
                               const RouteSightOptions& options, JobContext& job) {
    RouteSight result;
    result.crossings = crossings_of(scene, plan, route, options.eye);
    for (std::size_t index = 0; index < result.crossings.size(); ++index) {
        const auto& sight = result.crossings[index].sight;
        if (!sight) continue;
        result.blind_m += sight->blind_m;
        const double most = result.worst ? result.crossings[*result.worst].sight->blind_m : 0;
        if (sight->blind_m > most) result.worst = index;
    }
    result.street = view_in_pieces(scene, plan, route, options.eye);
    result.length_m = result.street.length_m;
    result.samples = places_along(route, result.length_m, options.step_m);
    constexpr std::size_t grain = 64;
    parallel_for(result.samples.size(), options.threads, grain, [&](std::size_t index) {
        if (job.cancelled()) return;
        if (index % grain == 0) job.progress(index, result.samples.size(), "sight");
        look_around(scene, result.street.intervals, options, result.samples[index]);
    });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "route sight cancelled", {}};
    join(result.street.intervals);
    return result;
}

}  // namespace yimi
