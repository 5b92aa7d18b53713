// SMO-02: kerb ramps at a crossing; the plan keeps them with the street that is crossed.
#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {

Dependence kerb_ramps_rest_on() {
    Dependence dependence = on_own_row(Table::crossings);
    dependence.near = {{Table::streets, always<crossing_reach_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_kerb_ramps(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    const Layer& streets = input.plan.layer(Table::streets);
    const std::size_t kind = column(Table::crossings, "kind"), ramp = column(Table::streets, "kerb_ramp");
    std::vector<Observation> observations;
    for_each_subject(input, Table::crossings, [&](const RowView& crossing) {
        const std::string_view word = crossing.text(kind);
        // A raised crossing has no kerb to climb.
        if (job.cancelled() || word == "bridge" || word == "underpass" || word == "raised") return;
        if (crossing.geometry().empty()) return;
        Observation observation = observation_of(input, crossing);
        const auto street = nearest_row(streets, crossing.geometry().points.front(), crossing_reach_m,
                                        [](const RowView&) { return true; });
        const auto row = street ? streets.row(street->id) : std::nullopt;
        if (row) observation.inputs.push_back(input_from(*row, "kerb_ramp"));
        const auto has_ramp = row ? row->flag(ramp) : std::nullopt;
        if (!has_ramp) mark_missing(observation, row ? "kerb_ramp" : "streets");
        judge_presence(observation, rule, has_ramp.value_or(false));
        observations.push_back(std::move(observation));
    });
    return observations;
}

}  // namespace yimi
