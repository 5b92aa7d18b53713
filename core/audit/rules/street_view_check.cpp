// OPN-01: the share of a route on which the child cannot see the middle of the street beside it.
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/route_sight.h"
#include "core/sight/street_beside.h"

namespace yimi {
namespace {

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& route) {
    Observation observation = observation_of(input, route);
    const auto path = route.geometry().points;
    const StreetView view = street_view(input.scene, input.plan, path, input.eye);
    observation.inputs = {computed_input("eye_m", input.eye.metres), computed_input("length_m", view.length_m),
                          computed_input("judged_m", view.judged_m), computed_input("blind_m", view.blind_m),
                          computed_input("certain_blind_m", view.certain_blind_m)};
    if (view.length_m <= 0) mark_missing(observation, "geometry");
    if (view.judged_m <= 0) mark_missing(observation, "streets");
    if (!observation.missing.empty()) return observation;
    Geometry blind;
    for (const BlindInterval& interval : view.intervals) {
        add_piece(blind, path, interval.from_m, interval.to_m);
        for (const std::uint32_t body : interval.blockers) add_blocker(observation, input, body);
    }
    if (!blind.empty()) observation.place = std::move(blind);
    judge(observation, rule, view.certain_blind_m / view.length_m);
    const bool may_be_blind =
        compare(rule.comparison, view.blind_m / view.length_m, observation.threshold.value_or(0)) == State::fail;
    if (observation.state == State::pass && may_be_blind) mark_missing(observation, "height_m");
    return observation;
}

}  // namespace

Dependence street_view_rests_on() {
    Dependence dependence = on_own_row(Table::routes);
    dependence.near = {{Table::streets, always<street_reach_m>},
                       {Table::buildings, always<street_reach_m>},
                       {Table::occluders, always<street_reach_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_street_view(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    return observe_routes(input, job, [&](const RowView& route) { return observe(input, rule, route); });
}

}  // namespace yimi
