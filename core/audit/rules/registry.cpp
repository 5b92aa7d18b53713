#include "core/audit/rules/attribute_check.h"

namespace yimi {

/// What each check file defines: the observations of one rule.
using Observe = Result<std::vector<Observation>>(const AuditInput&, const RuleSpec&, JobContext&);
Observe observe_access_gini, observe_alone_at_playground, observe_catchment_gaps, observe_catchment_walks,
    observe_country, observe_crossing_sight, observe_crossing_spacing, observe_data_age, observe_driveways,
    observe_fifteen_minutes, observe_gate_space, observe_inspections, observe_kerb_ramps, observe_kindergarten_gap,
    observe_migrant_seats, observe_new_towns, observe_nursery_distance, observe_nursery_places, observe_park_area,
    observe_parked_cars, observe_planting_height, observe_playground_coverage, observe_playground_fence,
    observe_playground_openness, observe_playground_shade, observe_playground_watch, observe_route_gaps,
    observe_route_shade, observe_route_stairs, observe_route_time, observe_route_waits, observe_safety_surfacing,
    observe_school_distance, observe_school_seats, observe_seats_ahead, observe_sidewalk_objects, observe_step_free,
    observe_street_height, observe_street_view, observe_view_difference, observe_winter_sun, observe_worst_tenth;

/// What they rest on.
using RestsOn = Dependence();
RestsOn alone_at_playground_rests_on, catchment_gaps_rest_on, catchment_walks_rest_on, crossing_sight_rests_on,
    crossing_spacing_rests_on, data_age_rests_on, district_seats_rest_on, driveways_rest_on, fifteen_minutes_rest_on,
    gate_space_rests_on, inspections_rest_on, kerb_ramps_rest_on, new_towns_rest_on, park_area_rests_on,
    parked_cars_rest_on, planting_height_rests_on, playground_coverage_rests_on, playground_fence_rests_on,
    playground_openness_rests_on, playground_shade_rests_on, playground_watch_rests_on, route_gaps_rest_on,
    route_shade_rests_on, route_stairs_rest_on, route_time_rests_on, route_waits_rest_on, safety_surfacing_rests_on,
    school_distance_rests_on, school_seats_rest_on, seat_access_rests_on, sidewalk_objects_rest_on, step_free_rests_on,
    street_height_rests_on, street_view_rests_on, view_difference_rests_on, winter_sun_rests_on;

namespace {

struct Entry {
    std::string_view id;
    Observe* observe;
    RestsOn* rests_on = nullptr;  ///< none: on everything, so that every edit asks the rule again
};

constexpr Entry entries[] = {
    {"CON-01", observe_school_distance, school_distance_rests_on},
    {"CON-03", observe_route_time, route_time_rests_on},
    {"CON-04", observe_crossing_spacing, crossing_spacing_rests_on},
    {"CON-05", observe_gate_space, gate_space_rests_on},
    {"CON-06", observe_fifteen_minutes, fifteen_minutes_rest_on},
    {"SAF-01", observe_crossing_sight, crossing_sight_rests_on},
    {"SAF-07", observe_parked_cars, parked_cars_rest_on},
    {"SAF-09", observe_driveways, driveways_rest_on},
    {"SAF-12", observe_step_free, step_free_rests_on},
    {"SMO-02", observe_kerb_ramps, kerb_ramps_rest_on},
    {"SMO-04", observe_route_stairs, route_stairs_rest_on},
    {"SMO-05", observe_route_gaps, route_gaps_rest_on},
    {"SMO-06", observe_route_waits, route_waits_rest_on},
    {"SMO-07", observe_sidewalk_objects, sidewalk_objects_rest_on},
    {"OPN-01", observe_street_view, street_view_rests_on},
    {"OPN-02", observe_playground_openness, playground_openness_rests_on},
    {"OPN-03", observe_view_difference, view_difference_rests_on},
    {"OPN-04", observe_street_height, street_height_rests_on},
    {"OPN-05", observe_playground_watch, playground_watch_rests_on},
    {"OPN-06", observe_planting_height, planting_height_rests_on},
    {"OPN-07", observe_park_area, park_area_rests_on},
    {"PLG-01", observe_playground_coverage, playground_coverage_rests_on},
    {"PLG-02", observe_safety_surfacing, safety_surfacing_rests_on},
    {"PLG-05", observe_playground_fence, playground_fence_rests_on},
    {"PLG-06", observe_playground_shade, playground_shade_rests_on},
    {"PLG-09", observe_alone_at_playground, alone_at_playground_rests_on},
    {"SCH-01", observe_school_seats, school_seats_rest_on},
    {"SCH-02", observe_catchment_gaps, catchment_gaps_rest_on},
    {"SCH-03", observe_catchment_walks, catchment_walks_rest_on},
    {"SCH-04", observe_migrant_seats, district_seats_rest_on},
    {"SCH-05", observe_seats_ahead, district_seats_rest_on},
    {"CHI-01", observe_nursery_places, district_seats_rest_on},
    {"CHI-02", observe_nursery_distance, school_distance_rests_on},
    {"CHI-03", observe_kindergarten_gap, district_seats_rest_on},
    {"EQU-01", observe_access_gini, seat_access_rests_on},
    {"EQU-02", observe_new_towns, new_towns_rest_on},
    {"EQU-03", observe_country, seat_access_rests_on},
    {"EQU-04", observe_worst_tenth, seat_access_rests_on},
    {"ENV-02", observe_winter_sun, winter_sun_rests_on},
    {"ENV-03", observe_route_shade, route_shade_rests_on},
    {"GOV-04", observe_data_age, data_age_rests_on},
    {"GOV-05", observe_inspections, inspections_rest_on},
};

class EntryCheck final : public Check {
public:
    explicit EntryCheck(const Entry& entry) : entry_(entry) {}
    std::string_view id() const noexcept override { return entry_.id; }
    std::optional<Dependence> rests_on() const override {
        return entry_.rests_on ? std::optional(entry_.rests_on()) : std::nullopt;
    }
    Result<std::vector<Observation>> observe(const AuditInput& input, const RuleSpec& spec,
                                             JobContext& job) const override {
        return entry_.observe(input, spec, job);
    }

private:
    const Entry& entry_;
};

}  // namespace

std::vector<std::unique_ptr<Check>> all_checks() {
    std::vector<std::unique_ptr<Check>> checks = attribute_checks();
    for (const Entry& entry : entries) checks.push_back(std::make_unique<EntryCheck>(entry));
    return checks;
}

}  // namespace yimi
