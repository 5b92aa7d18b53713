#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/audit/check.h"

namespace yimi {

/// A rule that compares one figure of one row with the threshold. Most rules of RULES.md section 9 are of this shape;
/// each is one entry of the table in attribute_rules.cpp.
struct AttributeRule {
    using Choice = std::function<bool(const RowView&)>;

    std::string_view id;
    Table table = Table::streets;
    /// Columns that the figure rests on: shown as inputs, usable as words in the templates. A missing one is unknown.
    std::vector<std::string_view> columns;
    /// Made once a run: the rows that the rule is about. None: all rows.
    Choice (*choice)(const AuditInput& input) = nullptr;
    /// The figure, in the rule's unit; for "present" and "absent" whether it is there (0 or 1). All columns are known.
    /// Nothing where the shape does not give it. None: the number in the first column.
    std::optional<double> (*figure)(const AuditInput& input, const RuleSpec& rule, const RowView& row) = nullptr;
    /// The same where a column is missing: what the known ones settle, whatever the others hold; nothing where they do
    /// not. None: whatever is missing leaves the answer unknown.
    std::optional<double> (*settled)(const RuleSpec& rule, const RowView& row) = nullptr;
    /// The threshold's context of a row; none: "default".
    std::string_view (*context)(const AuditInput& input, const RowView& row) = nullptr;
    /// What choice, figure and context ask for beyond the row itself; none: nothing.
    Dependence (*rests_on)() = nullptr;
};

/// One check for each entry of the table.
[[nodiscard]] std::vector<std::unique_ptr<Check>> attribute_checks();

}  // namespace yimi
