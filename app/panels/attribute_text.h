#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/model/plan.h"

namespace yimi::app {

/// 未知: how every field, table and list says that a value is not known.
[[nodiscard]] QString unknown_text();

/// Whether a column's values are words that are shown by their titles.
[[nodiscard]] bool shows_titles(const Column& column) noexcept;

/// A value as a field shows it for typing, with no more digits than a table shows: no unit, no thousands, shares in
/// percent; empty where it is unknown.
[[nodiscard]] QString field_text(const Column& column, const Value& value);
/// The same with all digits, so that read_field gives the value back.
[[nodiscard]] QString exact_text(const Column& column, const Value& value);
/// A value as one reads it: words, "yes" and units in the present language; "unknown" where it is unknown.
[[nodiscard]] QString readable_text(const Column& column, const Value& value);
/// What stands behind the field: "m", "km/h", "%"; empty where nothing does.
[[nodiscard]] QString field_unit(const Column& column);

/// What was typed into a field: a value (unknown for an empty field), or one sentence on why it is none.
struct FieldInput {
    std::optional<Value> value;
    QString problem;
};
[[nodiscard]] FieldInput read_field(const Column& column, const QString& text);

/// One value that a column can have.
struct Choice {
    Value value;
    QString title;
};
/// The values to choose from, without unknown: an enumeration's words, yes and no, the plan's schools, the walking
/// profiles. Empty where a column is typed.
[[nodiscard]] std::vector<Choice> choices_of(const Column& column, const Plan& plan);

}  // namespace yimi::app
