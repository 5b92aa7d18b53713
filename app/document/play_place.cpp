#include "app/document/play_place.h"

#include <numeric>

#include "app/document/sun_over.h"
#include "core/base/parallel.h"
#include "core/sight/guardian_sight.h"
#include "core/sight/scene_near.h"

namespace yimi::app {
namespace {

constexpr double place_step_m = 3, watch_reach_m = 50;
constexpr double shadow_reach_m = 600;  ///< of 100 m at 10°
constexpr int first_hour = 7, last_hour = 19, seconds_an_hour = 3600;

double seen_share(const Scene& scene, const std::vector<SightEnd>& eyes, const std::vector<SightEnd>& places) {
    if (places.empty()) return 0;
    const WatchTable table(scene, eyes, places, default_threads());
    std::vector<std::size_t> everybody(eyes.size());
    std::iota(everybody.begin(), everybody.end(), 0);
    return 1 - static_cast<double>(table.unseen_by(everybody).size()) / static_cast<double>(places.size());
}

std::vector<PlayPlace::Hour> sunny_hours(const Plan& plan, const Scene& scene, const std::vector<SightEnd>& places,
                                         const QDate& date) {
    std::vector<Point> ground;
    for (const SightEnd& place : places) ground.push_back(place.at);
    const auto sun = SunOfDay::over(plan, ground.front(), date);
    std::vector<PlayPlace::Hour> hours;
    if (!sun) return hours;
    const SunShade shade(scene);
    for (int hour = first_hour; hour <= last_hour; ++hour) {
        const SunPosition at = sun->at(hour * seconds_an_hour);
        hours.push_back({hour, at.elevation_deg > 0, shade_shares(shade, ground, at)});
    }
    return hours;
}

}  // namespace

Result<PlayPlace> play_place(const Plan& plan, FeatureId playground, const QDate& date, JobContext& job) {
    const auto row = plan.layer(Table::playgrounds).row(playground);
    const auto places = row ? places_within(row->geometry(), place_step_m, child_at_play_m) : std::vector<SightEnd>();
    if (places.empty()) return Error{ErrorCode::not_found, "no playground with an area", {}};
    const Scene scene = scene_near(plan, row->box().grown(shadow_reach_m));
    PlayPlace place;
    place.date = date;
    place.hours = sunny_hours(plan, scene, places, date);
    if (job.cancelled()) return Error{ErrorCode::cancelled, "play place cancelled", {}};
    const HomeEyes homes = eyes_in_homes(plan, row->box(), watch_reach_m);
    std::vector<SightEnd> eyes = eyes_on_streets(plan, row->box(), watch_reach_m, adult_eye);
    place.from_homes = seen_share(scene, homes.eyes, places);
    place.from_streets = seen_share(scene, eyes, places);
    eyes.insert(eyes.end(), homes.eyes.begin(), homes.eyes.end());
    place.from_either = seen_share(scene, eyes, places);
    place.homes = homes.homes;
    place.of_unknown_floors = homes.of_unknown_floors;
    place.of_unknown_use = homes.of_unknown_use;
    if (job.cancelled()) return Error{ErrorCode::cancelled, "play place cancelled", {}};
    return place;
}

}  // namespace yimi::app
