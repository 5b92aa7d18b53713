#include "core/ledger/statistics.h"

#include "core/ledger/hazard_columns.h"

namespace yimi {
namespace {

void count(LedgerCounts& counts, const Feature& hazard, HazardState state, Date today) {
    const auto day = [&](std::size_t column) { return parse_date(as_text(hazard.values[column])); };
    ++counts.entries;
    ++counts.by_state[static_cast<std::size_t>(state)];
    if (is_open(state)) ++counts.open;
    if (days_overdue(hazard, today)) ++counts.overdue;
    if (state != HazardState::closed) return;
    const auto assigned = day(hazard_column::assigned_on), closed = day(hazard_column::closed_on),
               due = day(hazard_column::due_on), rectified = day(hazard_column::rectified_on);
    if (due && rectified && *rectified <= *due) ++counts.closed_in_time;
    if (!assigned || !closed) return;
    counts.days_to_close += days_between(*assigned, *closed);
    ++counts.closed_with_days;
}

}  // namespace

std::optional<double> LedgerCounts::mean_days_to_close() const {
    if (closed_with_days == 0) return std::nullopt;
    return days_to_close / static_cast<double>(closed_with_days);
}

LedgerStatistics ledger_statistics(const Layer& hazards, Date today) {
    LedgerStatistics statistics;
    hazards.for_each([&](const RowView& row) {
        const Feature hazard = row.feature();
        const HazardState state = hazard_state_of(hazard).value_or(HazardState::draft);
        const auto group = [&](std::map<std::string, LedgerCounts>& groups, std::size_t column) {
            count(groups[std::string(as_text(hazard.values[column]))], hazard, state, today);
        };
        count(statistics.all, hazard, state, today);
        group(statistics.by_unit, hazard_column::responsible_unit);
        group(statistics.by_kind, hazard_column::kind);
        group(statistics.by_severity, hazard_column::severity);
        group(statistics.by_district, hazard_column::district_code);
        return true;
    });
    return statistics;
}

}  // namespace yimi
