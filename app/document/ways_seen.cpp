#include "app/document/ways_seen.h"

#include <algorithm>

#include "core/sight/approaching_drivers.h"
#include "core/sight/blind_pieces.h"
#include "core/sight/route_sight.h"
#include "core/sight/street_beside.h"

namespace yimi::app {
namespace {

/// A piece of a way on which the child is blind, with what an adult has there; nothing where the adult sees.
struct Piece {
    double from_m = 0, to_m = 0;
    const BlindInterval* adult = nullptr;
};

/// `child` cut where the adult's intervals (ascending, disjoint) begin and end.
std::vector<Piece> cut(const BlindInterval& child, const std::vector<BlindInterval>& adult) {
    std::vector<Piece> pieces;
    double from_m = child.from_m;
    const auto add = [&](double to_m, const BlindInterval* hidden) {
        // Shorter pieces are the solver's rounding where both are blind.
        constexpr double shortest_m = 0.01;
        if (to_m - from_m < shortest_m) return;
        pieces.push_back({from_m, to_m, hidden});
        from_m = to_m;
    };
    for (const BlindInterval& hidden : adult) {
        if (hidden.to_m <= from_m || hidden.from_m >= child.to_m) continue;
        add(hidden.from_m, nullptr);
        add(std::min(hidden.to_m, child.to_m), &hidden);
    }
    add(child.to_m, nullptr);
    return pieces;
}

MapOverlay::Blind blind_piece(std::span<const Point> way, double from_m, double to_m, bool adult_too, bool unknown) {
    MapOverlay::Blind blind;
    blind.line = path_between(way, from_m, to_m);
    blind.adult_too = adult_too;
    blind.unknown = unknown;
    blind.child = blind.hidden = point_along(way, (from_m + to_m) / 2);
    return blind;
}

/// The middle of the street that is nearest to a place of the way; the place itself where none is near.
Point street_middle(const std::vector<StreetBeside>& beside, double at_m, Point place) {
    for (const StreetBeside& each : beside)
        if (each.from_m <= at_m && at_m <= each.to_m)
            return project_onto_segment(place, each.street_from, each.street_to).point;
    return place;
}

/// What is hidden beside one way, with the stretches that an adult cannot see either told apart.
void add_street_view(const StreetView& child, const StreetView& adult, std::span<const Point> way, const Layer& streets,
                     WaysSeen& seen) {
    SightComparison& sum = seen.comparison;
    const std::vector<StreetBeside> beside = streets_beside(streets, way, street_reach_m);
    sum.length_m += child.length_m;
    sum.child_blind_m += child.certain_blind_m;
    for (const BlindInterval& interval : child.intervals) {
        for (const Piece& piece : cut(interval, adult.intervals)) {
            const double length_m = piece.to_m - piece.from_m;
            if (interval.unknown_height || (piece.adult && piece.adult->unknown_height)) {
                sum.unknown_m += length_m;
            } else if (piece.adult) {
                sum.neither_m += length_m;
            } else {
                sum.only_child_blind_m += length_m;
                ++sum.only_child_places;
            }
            seen.blind.push_back(
                blind_piece(way, piece.from_m, piece.to_m, piece.adult != nullptr, interval.unknown_height));
            MapOverlay::Blind& blind = seen.blind.back();
            blind.hidden = street_middle(beside, (piece.from_m + piece.to_m) / 2, blind.child);
        }
    }
}

/// Where the drivers' eyes are while the child is at that place of the way; the place itself where none come.
Point driver_at(const std::vector<SightLeg>& legs, double at_m, Point place) {
    for (const SightLeg& leg : legs)
        if (leg.start_m <= at_m && at_m <= leg.start_m + leg.length_m && leg.length_m > 0)
            return leg.target_from + (leg.target_to - leg.target_from) * ((at_m - leg.start_m) / leg.length_m);
    return place;
}

/// Where drivers who could still stop do not see the child on the way.
void add_drivers(const Scene& scene, const Plan& plan, std::span<const Point> way, EyeHeight eye, WaysSeen& seen) {
    const DriverLegs drivers = approaching_drivers(plan, way, street_reach_m);
    for (const std::vector<SightLeg>* legs : {&drivers.along, &drivers.against}) {
        const auto hidden = [&](EyeHeight walker) {
            return blind_pieces(scene, shades_of(scene, *legs, {walker.metres, driver_eye.metres})).intervals;
        };
        const std::vector<BlindInterval> adult = hidden(adult_eye);
        for (const BlindInterval& interval : hidden(eye))
            for (const Piece& piece : cut(interval, adult)) {
                MapOverlay::Blind blind =
                    blind_piece(way, piece.from_m, piece.to_m, piece.adult != nullptr, interval.unknown_height);
                blind.who = MapOverlay::Blind::Who::drivers;
                blind.hidden = driver_at(*legs, (piece.from_m + piece.to_m) / 2, blind.child);
                seen.blind.push_back(std::move(blind));
            }
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
    for (const BlindInterval& interval : child.blind.intervals) {
        seen.blind.push_back(blind_piece(child.approach.path, interval.from_m, interval.to_m, adult.blind_m > 0,
                                         interval.unknown_height));
        seen.blind.back().child = child.child;  // the driver is on the stretch
    }
}

}  // namespace

std::vector<std::vector<Point>> ways_of(const Plan& plan) {
    std::vector<std::vector<Point>> ways;
    plan.layer(Table::routes).for_each([&](const RowView& row) {
        const GeometryView shape = row.geometry();
        if (shape.kind != GeometryKind::lines) return true;
        for (std::size_t path = 0; path < shape.path_count(); ++path)
            if (shape.path(path).size() >= 2) ways.emplace_back(shape.path(path).begin(), shape.path(path).end());
        return true;
    });
    return ways;
}

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
        add_street_view(child.street, adult.street, ways[index], plan.layer(Table::streets), seen);
        add_drivers(scene, plan, ways[index], eye, seen);
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
