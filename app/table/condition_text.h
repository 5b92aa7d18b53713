#pragma once

#include <QString>
#include <vector>

#include "core/base/result.h"
#include "core/model/schema.h"

namespace yimi::app {

/// Why a condition cannot be read, in one sentence with a way on. `typed`: the whole of it.
[[nodiscard]] QString condition_problem(const Error& error, const QString& typed, Table table);

/// A field as a condition names it in the present language: "限速", "speed_limit_kmh".
struct NamedField {
    QString name, title;
    const Column* column = nullptr;  ///< null for fid and measures
};
[[nodiscard]] std::vector<NamedField> named_fields(Table table);

/// What a field may be compared with, ready to be put behind it: "= '两侧'", "IS NULL"; and what that says.
struct NamedValue {
    QString condition, title;
};
[[nodiscard]] std::vector<NamedValue> named_values(const NamedField& field);

/// Conditions that make sense for the table, for people who have never written one.
[[nodiscard]] std::vector<QString> example_conditions(Table table);

}  // namespace yimi::app
