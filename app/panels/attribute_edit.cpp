#include "app/panels/attribute_edit.h"

namespace yimi::app {

bool is_edited_by_hand(Table table, std::size_t position) {
    static constexpr std::string_view kept_by_ledger[] = {"id",    "finding_key", "rule",          "state",
                                                          "proof", "closed_on",   "extended_times"};
    const Column& column = schema_of(table).columns[position];
    if (is_derived(table) || column.type == ColumnType::json) return false;
    if (position == common_column::uid || column.name == "pair_uid") return false;
    return table != Table::hazards ||
           std::find(std::begin(kept_by_ledger), std::end(kept_by_ledger), column.name) == std::end(kept_by_ledger);
}

Edit attribute_edit(const Plan& plan, Table table, std::span<const FeatureId> ids, std::string_view column_name,
                    const Value& value) {
    const std::size_t position = column(table, column_name);
    Edit edit{"change_attribute", {}};
    for (const FeatureId id : ids) {
        auto before = plan.layer(table).feature(id);
        if (!before || before->values[position] == value) continue;
        Feature after = *before;
        after.values[position] = value;
        edit.changes.push_back(FeatureChange{table, id, std::move(before), std::move(after)});
    }
    return edit;
}

}  // namespace yimi::app
