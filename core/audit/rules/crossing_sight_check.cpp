// SAF-01: do child and driver see each other over the stopping sight distance?
#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/sight/crossing_sight.h"
#include "core/sight/stopping_sight_distance.h"

namespace yimi {
namespace {

void note_blockers(Observation& observation, const AuditInput& input, const CrossingSight& sight) {
    for (const std::uint32_t body : sight.blockers) add_blocker(observation, input, body);
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& crossing,
                    const CrossingSetting& setting) {
    Observation observation = observation_of(input, crossing);
    observation.inputs = {input_from(crossing, "crossing_length_m"), input_from(crossing, "approach_speed_kmh"),
                          computed_input("eye_m", input.eye.metres)};
    for (const std::string& column : setting.missing) mark_missing(observation, column);
    if (!setting.site) return observation;
    const CrossingSight sight = crossing_sight(input.scene, *setting.site, input.eye);
    const Braking braking = default_braking(setting.site->approach_speed_kmh);
    for (const auto& [name, value] : {std::pair{"speed_kmh", setting.site->approach_speed_kmh},
                                      {"reaction_s", braking.reaction_s},
                                      {"deceleration_mps2", braking.deceleration_mps2},
                                      {"slope_pct", setting.site->slope_pct},
                                      {"stopping_sight_distance_m", sight.needed_m}})
        observation.inputs.push_back(computed_input(name, value));
    observation.words = {{"needed", plain_number(sight.needed_m, 1)},
                         {"eye", plain_number(input.eye.metres, 2)},
                         {"speed", plain_number(setting.site->approach_speed_kmh, 0)}};
    note_blockers(observation, input, sight);
    judge(observation, rule, sight.certain_blind_m);
    const bool may_be_blind = compare(rule.comparison, sight.blind_m, *observation.threshold) == State::fail;
    if (observation.state == State::pass && may_be_blind) mark_missing(observation, "height_m");
    return observation;
}

}  // namespace

Dependence crossing_sight_rests_on() {
    constexpr auto reach_m = [](const AuditInput& before, const RuleSpec&, const RowView&) {
        return farthest_asked_m(before.plan);
    };
    constexpr auto sight = [](const AuditInput& before, const RuleSpec&, const RowView& crossing) {
        const CrossingSetting setting = crossing_setting(before.plan, crossing);
        return setting.at_grade && setting.site ? area_of_sight(*setting.site) : Box{};
    };
    constexpr auto setting = [](const AuditInput& before, const RuleSpec&, const RowView& crossing) {
        return area_of_setting(crossing, crossing_setting(before.plan, crossing));
    };
    Dependence dependence = on_own_row(Table::crossings);
    dependence.near = {
        {Table::streets, reach_m, setting}, {Table::buildings, reach_m, sight}, {Table::occluders, reach_m, sight}};
    return dependence;
}

Result<std::vector<Observation>> observe_crossing_sight(const AuditInput& input, const RuleSpec& rule,
                                                        JobContext& job) {
    std::vector<Observation> observations;
    for_each_subject(input, Table::crossings, [&](const RowView& crossing) {
        if (job.cancelled()) return;
        const CrossingSetting setting = crossing_setting(input.plan, crossing);
        if (setting.at_grade) observations.push_back(observe(input, rule, crossing, setting));
    });
    return observations;
}

}  // namespace yimi
