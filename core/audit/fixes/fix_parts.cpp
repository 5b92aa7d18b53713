#include "core/audit/fixes/fix_parts.h"

namespace yimi {

Fix make_fix(std::string word, std::vector<std::pair<std::string, std::string>> words) {
    return {std::move(word), {"apply_fix", {}}, std::move(words)};
}

void add_change(Fix& fix, const Plan& plan, Table table, FeatureId id, std::initializer_list<NewValue> values) {
    auto before = plan.layer(table).feature(id);
    if (!before) return;
    Feature after = *before;
    for (const NewValue& each : values) set(after, table, each.column, each.value);
    if (after == *before) return;
    fix.edit.changes.push_back(FeatureChange{table, id, std::move(before), std::move(after)});
}

void add_removal(Fix& fix, const Plan& plan, Table table, FeatureId id) {
    if (auto before = plan.layer(table).feature(id))
        fix.edit.changes.push_back(FeatureChange{table, id, std::move(before), std::nullopt});
}

void offer(std::vector<Fix>& fixes, Fix fix) {
    if (!fix.edit.empty()) fixes.push_back(std::move(fix));
}

std::optional<RowView> subject_of(const Plan& plan, const Finding& finding) {
    return plan.layer(finding.subject_table).row(finding.subject_id);
}

}  // namespace yimi
