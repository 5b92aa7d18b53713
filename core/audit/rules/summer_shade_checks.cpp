// PLG-06, ENV-03: how much of a playground and of a route lies in the shade on a summer afternoon. Buildings and rows
// of trees shade; Chengdu's clocks show Beijing time (UTC+8).
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/guardian_sight.h"
#include "core/sight/plan_bodies.h"
#include "core/sight/sun_shade.h"

namespace yimi {
namespace {

constexpr int july = 7, day_in_july = 21;
constexpr double utc_offset_h = 8, seconds_an_hour = 3600;
constexpr double ground_step_m = 2, route_step_m = 1;

double playground_clock_h(const RuleSpec& rule) {
    return rule.parameter("clock_h", 15);
}
double route_clock_h(const RuleSpec& rule) {
    return rule.parameter("clock_h", 16);
}

std::optional<SunPosition> sun_in_july(const AuditInput& input, double clock_h) {
    if (!input.longitude_deg || !input.latitude_deg) return std::nullopt;
    const double days =
        days_since_2000(input.today.year, july, day_in_july, (clock_h - utc_offset_h) * seconds_an_hour);
    return sun_position(*input.longitude_deg, *input.latitude_deg, days);
}

/// Shade for certain, and what heights and crowns may add.
void judge_shade(Observation& observation, const AuditInput& input, const RuleSpec& rule, const SunShade& shade,
                 std::span<const Point> places, double clock_h) {
    const auto sun = sun_in_july(input, clock_h);
    if (!sun) mark_missing(observation, "latitude");
    if (places.empty()) mark_missing(observation, "geometry");
    observation.words.emplace_back("hour", plain_number(clock_h, 0));
    if (!observation.missing.empty()) return;
    const ShadeShares shares = shade_shares(shade, places, *sun);
    observation.inputs.push_back(computed_input("sun_elevation_deg", sun->elevation_deg));
    observation.inputs.push_back(computed_input("sun_azimuth_deg", sun->azimuth_deg));
    judge(observation, rule, shares.shaded);
    if (observation.state == State::fail && shares.unknown > 0 &&
        compare(rule.comparison, shares.shaded + shares.unknown, *observation.threshold) == State::pass)
        mark_missing(observation, "height_m");
}

std::vector<Point> open_places(const AuditInput& input, const RowView& playground) {
    std::vector<Point> places;
    for (const SightEnd& end : places_within(playground.geometry(), ground_step_m, 0))
        if (!input.scene.body_around(end.at, 0)) places.push_back(end.at);
    return places;
}

std::vector<Point> places_on(std::span<const Point> path) {
    std::vector<Point> places;
    const double length = path_length_m(path);
    const auto count = std::max(1.0, std::ceil(length / route_step_m));
    for (double index = 0; index < count; ++index) places.push_back(point_along(path, length * (index + 0.5) / count));
    return places;
}

}  // namespace

/// A building or a row of trees shades what lies within its shadow, and a crown's width beside it.
template <double (*clock_of)(const RuleSpec&)>
double shadow_m(const AuditInput& before, const RuleSpec& rule, const RowView& row) {
    const auto sun = sun_in_july(before, clock_of(rule));
    double tallest_m = 0;
    for (const SceneBody& body : bodies_of(row, std::nullopt)) tallest_m = std::max(tallest_m, body.top_m);
    const bool is_day = sun && sun->elevation_deg > 0;
    return widest_crown_m + (is_day ? tallest_m / std::tan(sun->elevation_deg * std::numbers::pi / 180) : 0);
}

Dependence playground_shade_rests_on() {
    Dependence dependence = on_own_row(Table::playgrounds);
    dependence.near = {{Table::buildings, shadow_m<playground_clock_h>},
                       {Table::occluders, shadow_m<playground_clock_h>}};
    dependence.on_place = true;
    return dependence;
}

Dependence route_shade_rests_on() {
    Dependence dependence = on_own_row(Table::routes);
    dependence.near = {{Table::buildings, shadow_m<route_clock_h>}, {Table::occluders, shadow_m<route_clock_h>}};
    dependence.on_place = true;
    return dependence;
}

Result<std::vector<Observation>> observe_playground_shade(const AuditInput& input, const RuleSpec& rule,
                                                          JobContext& job) {
    const SunShade shade(input.scene, ShadeOf::buildings_and_trees);
    std::vector<Observation> observations;
    for_each_subject(input, Table::playgrounds, [&](const RowView& playground) {
        if (job.cancelled()) return;
        Observation observation = observation_of(input, playground);
        // Who has been there knows of trees that no plan shows.
        const auto surveyed = playground.number(column(Table::playgrounds, "shaded_share"));
        const double clock_h = playground_clock_h(rule);
        if (surveyed) {
            observation.inputs = {input_from(playground, "shaded_share")};
            observation.words = {{"hour", plain_number(clock_h, 0)}};
            judge(observation, rule, *surveyed);
        } else {
            judge_shade(observation, input, rule, shade, open_places(input, playground), clock_h);
        }
        observations.push_back(std::move(observation));
    });
    return observations;
}

Result<std::vector<Observation>> observe_route_shade(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const SunShade shade(input.scene, ShadeOf::buildings_and_trees);
    return observe_routes(input, job, [&](const RowView& route) {
        Observation observation = observation_of(input, route);
        judge_shade(observation, input, rule, shade, places_on(route.geometry().points), route_clock_h(rule));
        return observation;
    });
}

}  // namespace yimi
