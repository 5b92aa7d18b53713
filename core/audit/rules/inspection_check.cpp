// GOV-05: when a school and its surroundings were last inspected, by the hazard ledger.
#include <algorithm>

#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

/// The latest day on which somebody found or accepted something at the school in an inspection.
std::optional<Date> last_inspection(const AuditInput& input, const RowView& school) {
    const std::size_t how = column(Table::hazards, "found_how");
    std::optional<Date> latest;
    input.plan.layer(Table::hazards).query(school.box().grown(school_surroundings_m), [&](const RowView& hazard) {
        if (hazard.text(how) != "inspection") return true;
        const auto at = representative_point(hazard.geometry(), input.kernel);
        if (!at || distance_m(school.geometry(), *at) > school_surroundings_m) return true;
        for (const char* name : {"found_on", "accepted_on"})
            if (const auto day = parse_date(hazard.text(column(Table::hazards, name))))
                latest = latest ? std::max(*latest, *day) : *day;
        return true;
    });
    return latest;
}

}  // namespace

Dependence inspections_rest_on() {
    Dependence dependence = on_own_row(Table::schools);
    dependence.near = {{Table::hazards, always<school_surroundings_m>}};
    return dependence;
}

Result<std::vector<Observation>> observe_inspections(const AuditInput& input, const RuleSpec& rule, JobContext& job) {
    std::vector<Observation> observations;
    for_each_subject(input, Table::schools, [&](const RowView& school) {
        if (job.cancelled()) return;
        Observation observation = observation_of(input, school);
        if (const auto day = last_inspection(input, school)) {
            observation.inputs = {computed_input("last_inspection", to_text(*day))};
            observation.words = {{"last", to_text(*day)}};
            judge(observation, rule, days_between(*day, input.today));
        } else {
            mark_missing(observation, "hazards/inspection");
        }
        observations.push_back(std::move(observation));
    });
    return observations;
}

}  // namespace yimi
