#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "app/table/table_fields.h"

namespace yimi::app {

enum class Relation { equal, other, less, at_most, more, at_least };

/// What one part of a filter asks of a field, or of any where none is named: "限速<30", "=2..5", "等级=主干路|支路".
struct TypedCondition {
    std::optional<TableField> field;
    Relation relation = Relation::equal;
    QStringList values;  ///< alternatives; empty while nothing stands behind the sign yet
};

/// A filter as it is typed: parts parted by ";" that are all to be true.
struct TypedFilter {
    QStringList texts;  ///< to be found in one of the cells each
    std::vector<TypedCondition> conditions;
};
/// Where no part is a condition, the whole is one text. Signs may be full width, values in quotation marks.
[[nodiscard]] TypedFilter read_filter(const QString& text, Table table);

/// The same filter with this condition ("=主干路", "<30"; empty: none) on a field instead of those that it has on it.
[[nodiscard]] QString with_condition(const QString& filter, Table table, const TableField& field,
                                     const QString& condition);
/// "=主干路"; in quotation marks where the value holds signs of its own.
[[nodiscard]] QString equals(const QString& value);

/// Whether a text means this field: by its title in either language, with its unit or without, or its name.
[[nodiscard]] bool names_field(const QString& text, const TableField& field);

}  // namespace yimi::app
