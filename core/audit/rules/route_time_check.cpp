// CON-03: how long a child is on the way to school, or home, at its profile's pace and with its waits.
#include "core/audit/common_figures.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/network/walk_along.h"

namespace yimi {
namespace {

constexpr double seconds_a_minute = 60;
constexpr double junior_from_age = 12;

/// The stage of the route's school; of a nine-year school that of the child's age. Empty where it is not known, and
/// the observation says what is missing.
std::string stage_of(const AuditInput& input, const RowView& route, Observation& observation) {
    const Layer& schools = input.plan.layer(Table::schools);
    const auto id = schools.find_uid(route.text(column(Table::routes, "school_uid")));
    const auto school = id ? schools.row(*id) : std::nullopt;
    std::string stage(school ? school->text(column(Table::schools, "stage")) : std::string_view{});
    if (school) observation.inputs.push_back(input_from(*school, "stage"));
    if (stage == "nine_year") {
        const auto age = route.number(column(Table::routes, "age"));
        observation.inputs.push_back(input_from(route, "age"));
        if (!age) mark_missing(observation, "age");
        return !age ? std::string() : *age >= junior_from_age ? "junior" : "primary";
    }
    if (stage.empty()) mark_missing(observation, school ? "stage" : "school_uid");
    return stage;
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& route) {
    Observation observation = observation_of(input, route);
    const std::string_view id = route.text(column(Table::routes, "profile"));
    const WalkingProfile* profile = input.common.walks().profile(id);
    observation.inputs = {input_from(route, "profile")};
    if (!profile) mark_missing(observation, "profile");
    const std::string stage = stage_of(input, route, observation);
    if (input.plan.layer(Table::streets).size() == 0) mark_missing(observation, "streets");
    if (!observation.missing.empty()) return observation;
    const DrawnWalk walk =
        walk_along(input.common.walks().for_profile(*profile, UnknownStreets::walked), route.geometry().points);
    double waiting_s = 0;
    for (const CrossingOnWay& crossing : walk.route.crosses) waiting_s += crossing.wait_s;
    observation.inputs.push_back(computed_input("length_m", walk.route.length_m));
    observation.inputs.push_back(computed_input("speed_mps", profile->speed_mps));
    observation.inputs.push_back(computed_input("walking_s", walk.route.duration_s - waiting_s));
    observation.inputs.push_back(computed_input("waiting_s", waiting_s));
    judge(observation, rule, walk.route.duration_s / seconds_a_minute, {stage});
    return observation;
}

}  // namespace

/// A walk follows streets beside it, and waits at crossings that belong to those.
Dependence route_time_rests_on() {
    static constexpr double reach_m = 2 * crossing_reach_m + join_distance_m;
    Dependence dependence = on_own_row(Table::routes);
    dependence.near = {{Table::streets, always<reach_m>}, {Table::crossings, always<reach_m>}};
    dependence.anywhere = {Table::schools};
    dependence.premises = {[](const Plan& plan) { return plan.layer(Table::streets).size() == 0; }};
    return dependence;
}

Result<std::vector<Observation>> observe_route_time(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    return observe_routes(input, job, [&](const RowView& route) { return observe(input, rule, route); });
}

}  // namespace yimi
