#include "app/document/ways_seen.h"

#include <algorithm>

#include "core/sight/route_sight.h"

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
    return {path_between(way, from_m, to_m), adult_too, unknown};
}

/// What is hidden beside one way, with the stretches that an adult cannot see either told apart.
void add_street_view(const StreetView& child, const StreetView& adult, std::span<const Point> way, WaysSeen& seen) {
    SightComparison& sum = seen.comparison;
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
    for (const BlindInterval& interval : child.blind.intervals)
        seen.blind.push_back(blind_piece(child.approach.path, interval.from_m, interval.to_m, adult.blind_m > 0,
                                         interval.unknown_height));
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
