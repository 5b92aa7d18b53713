// SAF-12: a bridge or an underpass that one reaches without stairs: by a ramp or a lift, which plans draw as a way.
#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

/// Ways up to the bridge, or down into the underpass: those on its level, within a crossing's reach.
Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& crossing, bool is_bridge) {
    const std::size_t level = column(Table::streets, "level"), stairs = column(Table::streets, "stairs");
    Observation observation = observation_of(input, crossing);
    if (crossing.geometry().empty()) {
        mark_missing(observation, "geometry");
        return observation;
    }
    const Point at = crossing.geometry().points.front();
    bool step_free = false, unknown = false;
    bool has_way = false;
    for (const RowView& way : rows_in(input.plan.layer(Table::streets), box_around(at, crossing_reach_m))) {
        const auto of = way.number(level);
        const bool is_way = of && (is_bridge ? *of > 0 : *of < 0);
        if (!is_way || distance_m(way.geometry(), at) > crossing_reach_m) continue;
        has_way = true;
        observation.inputs.push_back(input_from(way, "stairs"));
        const auto has_stairs = way.flag(stairs);
        step_free = step_free || (has_stairs && !*has_stairs);
        unknown = unknown || !has_stairs;
    }
    if (!step_free && (!has_way || unknown)) mark_missing(observation, has_way ? "stairs" : "streets/level");
    judge_presence(observation, rule, step_free);
    return observation;
}

}  // namespace

Dependence step_free_rests_on() {
    Dependence dependence = on_own_row(Table::crossings);
    dependence.near = {{Table::streets, always<crossing_reach_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_step_free(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const std::size_t kind = column(Table::crossings, "kind");
    std::vector<Observation> observations;
    for_each_subject(input, Table::crossings, [&](const RowView& crossing) {
        const std::string_view word = crossing.text(kind);
        if (!job.cancelled() && (word == "bridge" || word == "underpass"))
            observations.push_back(observe(input, rule, crossing, word == "bridge"));
    });
    return observations;
}

}  // namespace yimi
