#include "core/audit/rules/attribute_check.h"

namespace yimi {

/// What each check file defines: the observations of one rule.
using Observe = Result<std::vector<Observation>>(const AuditInput&, const RuleSpec&, JobContext&);
Observe observe_access_gini, observe_catchment_gaps, observe_crossing_sight, observe_crossing_spacing, observe_data_age,
    observe_country, observe_inspections, observe_kerb_ramps, observe_kindergarten_gap, observe_migrant_seats,
    observe_new_towns, observe_nursery_places, observe_parked_cars, observe_planting_height, observe_playground_fence,
    observe_playground_openness, observe_route_gaps, observe_route_stairs, observe_route_waits,
    observe_safety_surfacing, observe_school_seats, observe_seats_ahead, observe_street_view, observe_view_difference,
    observe_winter_sun, observe_worst_tenth;

namespace {

struct Entry {
    std::string_view id;
    Observe* observe;
};

constexpr Entry entries[] = {
    {"CON-04", observe_crossing_spacing}, {"SAF-01", observe_crossing_sight},  {"SAF-07", observe_parked_cars},
    {"SMO-02", observe_kerb_ramps},       {"SMO-04", observe_route_stairs},    {"SMO-05", observe_route_gaps},
    {"SMO-06", observe_route_waits},      {"OPN-01", observe_street_view},     {"OPN-02", observe_playground_openness},
    {"OPN-03", observe_view_difference},  {"OPN-06", observe_planting_height}, {"PLG-02", observe_safety_surfacing},
    {"PLG-05", observe_playground_fence}, {"SCH-01", observe_school_seats},    {"SCH-02", observe_catchment_gaps},
    {"SCH-04", observe_migrant_seats},    {"SCH-05", observe_seats_ahead},     {"CHI-01", observe_nursery_places},
    {"CHI-03", observe_kindergarten_gap}, {"GOV-04", observe_data_age},        {"GOV-05", observe_inspections},
    {"EQU-01", observe_access_gini},      {"EQU-02", observe_new_towns},       {"EQU-03", observe_country},
    {"EQU-04", observe_worst_tenth},      {"ENV-02", observe_winter_sun},
};

class EntryCheck final : public Check {
public:
    explicit EntryCheck(const Entry& entry) : entry_(entry) {}
    std::string_view id() const noexcept override { return entry_.id; }
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
