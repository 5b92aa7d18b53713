// GOV-04: how old the plan's data is, table by table.
#include "core/audit/observation.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

constexpr double days_a_year = 365.25;

/// What a planner draws or keeps in Yimi is of its own day; only what was taken over can be stale.
constexpr Table taken_over[] = {Table::districts, Table::blocks,    Table::streets,      Table::crossings,
                                Table::occluders, Table::schools,   Table::school_gates, Table::playgrounds,
                                Table::buildings, Table::catchments};

Observation age_of(const AuditInput& input, const RuleSpec& rule, const Layer& layer) {
    Observation observation = observation_of_plan();
    observation.part = schema_of(layer.table()).name;
    observation.words = {{"table", observation.part}};
    std::optional<Date> oldest;
    std::size_t undated = 0;
    layer.for_each([&](const RowView& row) {
        const auto date = parse_date(row.text(common_column::source_date));
        undated += date ? 0 : 1;
        if (date && (!oldest || *date < *oldest)) oldest = date;
        return true;
    });
    if (!oldest) {
        mark_missing(observation, "source_date");
        return observation;
    }
    observation.inputs = {computed_input(observation.part + "/oldest_source_date", to_text(*oldest))};
    observation.words.emplace_back("oldest", to_text(*oldest));
    judge(observation, rule, days_between(*oldest, input.today) / days_a_year);
    if (undated > 0) mark_partial(observation, rule, Bound::at_least_measured, "source_date");
    return observation;
}

}  // namespace

Dependence data_age_rests_on() {
    return on_tables({std::begin(taken_over), std::end(taken_over)});
}

Result<std::vector<Observation>> observe_data_age(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    std::vector<Observation> observations;
    if (!input.area.is_whole_plan()) return observations;
    for (const Table table : taken_over)
        if (input.plan.layer(table).size() > 0) observations.push_back(age_of(input, rule, input.plan.layer(table)));
    if (observations.empty()) {
        observations.push_back(observation_of_plan());
        observations.back().words = {{"table", "plan"}};
        mark_missing(observations.back(), "source_date");
    }
    return observations;
}

}  // namespace yimi
