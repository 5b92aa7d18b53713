// ENV-02: hours of sun on the ground of a kindergarten at the winter solstice.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/plan_bodies.h"
#include "core/sight/sun_shade.h"

namespace yimi {
namespace {

// Sun counts from 9 to 15 o'clock, true solar time, on the day of the winter solstice (GB 50180-2018, 4.0.9).
constexpr double declination_deg = -23.44, first_hour = 9, last_hour = 15;
constexpr int looks_an_hour = 10;
constexpr double most_places = 100;

/// Places all over the open ground of a school, a grid; its own point where it has no area. Empty where all of it is
/// built over.
std::vector<Point> open_ground(const AuditInput& input, const RowView& school) {
    std::vector<Point> places;
    const auto is_open = [&](Point at) { return !input.scene.body_around(at, 0); };
    const GeometryView ground = school.geometry();
    if (ground.kind == GeometryKind::polygons) {
        const Box box = school.box();
        const double step_m = std::max(3.0, std::sqrt(area_m2(ground) / most_places));
        for (double y = box.min_y + step_m / 2; y < box.max_y; y += step_m)
            for (double x = box.min_x + step_m / 2; x < box.max_x; x += step_m)
                if (const Point at{x, y}; contains(ground, at) && is_open(at)) places.push_back(at);
    }
    if (!places.empty()) return places;
    if (const auto middle = representative_point(ground, input.kernel); middle && is_open(*middle))
        places.push_back(*middle);
    return places;
}

/// Hours of sun at a place: for certain, and if every building without a height were low.
struct Hours {
    double least = 0, most = 0;
};

/// Where the sun stands at each look of the day.
std::vector<SunPosition> suns_of_the_day(double latitude_deg) {
    constexpr int looks = static_cast<int>((last_hour - first_hour) * looks_an_hour);
    std::vector<SunPosition> suns;
    for (int look = 0; look < looks; ++look)
        suns.push_back(sun_at_solar_time(latitude_deg, declination_deg, first_hour + (look + 0.5) / looks_an_hour));
    return suns;
}

double longest_shadow_m(double latitude_deg, double height_m) {
    double longest_m = touch_m;
    for (const SunPosition& sun : suns_of_the_day(latitude_deg))
        if (sun.elevation_deg > 0)
            longest_m = std::max(longest_m, height_m / std::tan(sun.elevation_deg * std::numbers::pi / 180));
    return longest_m;
}

Hours hours_at(const SunShade& shade, Point place, const std::vector<SunPosition>& suns) {
    Hours hours;
    for (const SunPosition& sun : suns) {
        const Sunlight light = shade.at(place, sun);
        hours.least += light == Sunlight::lit ? 1.0 / looks_an_hour : 0;
        hours.most += light != Sunlight::shaded ? 1.0 / looks_an_hour : 0;
    }
    return hours;
}

/// What at least half of the places get. JGJ 39-2016 asks for half of the ground outside of shadows.
double half_gets(std::vector<double> hours) {
    const auto middle = hours.begin() + static_cast<std::ptrdiff_t>((hours.size() - 1) / 2);
    std::nth_element(hours.begin(), middle, hours.end(), std::greater<>());
    return *middle;
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const SunShade& shade, const RowView& school) {
    Observation observation = observation_of(input, school);
    observation.inputs = {input_from(school, "stage")};
    const std::vector<Point> places = open_ground(input, school);
    if (places.empty()) mark_missing(observation, "geometry");
    if (!input.latitude_deg) mark_missing(observation, "latitude");
    if (!observation.missing.empty()) return observation;
    observation.inputs.push_back(computed_input("latitude_deg", *input.latitude_deg));
    const std::vector<SunPosition> suns = suns_of_the_day(*input.latitude_deg);
    std::vector<double> least, most;
    for (const Point place : places) {
        const Hours hours = hours_at(shade, place, suns);
        least.push_back(hours.least);
        most.push_back(hours.most);
    }
    judge(observation, rule, half_gets(most), {"kindergarten"});
    if (observation.state == State::fail) return observation;
    judge(observation, rule, half_gets(least), {"kindergarten"});
    if (observation.state == State::fail) mark_missing(observation, "height_m");
    return observation;
}

}  // namespace

/// A building shades what lies within its longest shadow of the day.
Dependence winter_sun_rests_on() {
    constexpr auto shadow_m = [](const AuditInput& before, const RuleSpec&, const RowView& building) {
        double tallest_m = 0;
        for (const SceneBody& body : bodies_of(building, std::nullopt)) tallest_m = std::max(tallest_m, body.top_m);
        return before.latitude_deg ? longest_shadow_m(*before.latitude_deg, tallest_m) : touch_m;
    };
    Dependence dependence = on_own_row(Table::schools);
    dependence.near = {{Table::buildings, shadow_m}, {Table::occluders, always<touch_m>}};
    dependence.on_place = true;
    return dependence;
}

Result<std::vector<Observation>> observe_winter_sun(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const std::size_t stage = column(Table::schools, "stage");
    const SunShade shade(input.scene);
    std::vector<Observation> observations;
    for_each_subject(input, Table::schools, [&](const RowView& school) {
        if (job.cancelled() || school.text(stage) != "kindergarten") return;
        observations.push_back(observe(input, rule, shade, school));
    });
    return observations;
}

}  // namespace yimi
