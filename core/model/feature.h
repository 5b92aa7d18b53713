#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/model/schema.h"

namespace yimi {

/// One attribute. `monostate` is unknown (NULL). Booleans are integers 0 and 1; dates, times and JSON are texts
/// (ISO 8601: 2024-03-06, 07:40).
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

[[nodiscard]] inline bool is_unknown(const Value& value) noexcept {
    return value.index() == 0;
}
/// Integers and reals as a number; unknown and text give nothing.
[[nodiscard]] std::optional<double> as_number(const Value& value) noexcept;
/// A text's characters; empty for everything else.
[[nodiscard]] std::string_view as_text(const Value& value) noexcept;
std::string_view as_text(Value&&) = delete;  // the characters would be gone before they are read

/// The feature's fid in its table; positive.
struct FeatureId {
    std::int64_t number = 0;
    friend auto operator<=>(const FeatureId&,
                            const FeatureId&) = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14
};

/// One row of a table. `values` follows the columns of the table's schema and has exactly that many entries.
struct Feature {
    Geometry geometry;
    std::vector<Value> values;
    friend bool operator==(const Feature&, const Feature&) = default;
};

/// Whether a geometry column takes a shape of that kind.
[[nodiscard]] bool takes(GeometryColumn column, GeometryKind kind) noexcept;
/// Whether a row of that table may have such a shape. Of the tables that take any: an obstacle has an extent, and a
/// school is its site or a place, but no line.
[[nodiscard]] bool may_have(Table table, GeometryKind kind) noexcept;

/// A row with every attribute unknown.
[[nodiscard]] Feature make_feature(Table table, Geometry geometry);
/// Sets a column by name (asserts that the table has it); gives the feature back for chaining.
Feature& set(Feature& feature, Table table, std::string_view column_name, Value value);

}  // namespace yimi
