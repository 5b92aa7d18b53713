#include "app/table/row_filter.h"

#include <algorithm>

namespace yimi::app {

RowFilter::RowFilter(const Plan& plan, Table table, const QString& text) {
    const TypedFilter filter = read_filter(text, table);
    for (const QString& each : filter.texts) texts_.emplace_back(plan, table, each);
    for (const TypedCondition& condition : filter.conditions) {
        Part part{condition.relation, {}};
        const std::vector<TableField> meant = condition.field ? std::vector{*condition.field} : fields_of(table);
        for (const TableField& field : meant)
            if (ColumnTest test(plan, field, condition); condition.field || test.can_pass())
                part.fields.push_back(std::move(test));
        parts_.push_back(std::move(part));
    }
}

bool RowFilter::Part::passes(const RowView& row) const {
    const auto is_so = [&](const ColumnTest& test) { return test.passes(row); };
    return relation == Relation::other ? std::all_of(fields.begin(), fields.end(), is_so)
                                       : std::any_of(fields.begin(), fields.end(), is_so);
}

bool RowFilter::passes(const RowView& row) const {
    return std::all_of(texts_.begin(), texts_.end(), [&](const TextFilter& text) { return text.passes(row); }) &&
           std::all_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.passes(row); });
}

}  // namespace yimi::app
