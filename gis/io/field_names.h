#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/model/schema.h"

namespace yimi::gis {

/// What sources call a column: names parted by blanks, in lower case and without '_', '-', ' ' and brackets, as
/// plain_name() gives them. Entries for one table come before those for all.
struct ColumnSynonyms {
    std::string_view column;
    std::string_view names;
    std::optional<Table> table = std::nullopt;  ///< only there; everywhere the column exists if not set
};
[[nodiscard]] std::span<const ColumnSynonyms> column_synonyms() noexcept;

/// What sources call a word of an enumeration, besides the word itself and its titles.
struct WordSynonyms {
    std::string_view column, word;
    std::string_view names;
};
[[nodiscard]] std::span<const WordSynonyms> word_synonyms() noexcept;

/// What sources call a table; the first entry of which a name occurs in the layer's name decides.
struct TableSynonyms {
    Table table;
    std::string_view names;
};
[[nodiscard]] std::span<const TableSynonyms> table_synonyms() noexcept;

/// Chinese keyboards write ASCII signs in their full width (U+FF01 to U+FF5E): "３．５" → "3.5".
[[nodiscard]] std::string half_width(std::string_view text);
/// Lower case, without blanks, '_', '-', '.', ':' and brackets; full-width signs as their ASCII equals.
[[nodiscard]] std::string plain_name(std::string_view name);
/// Whether a list such as ColumnSynonyms::names holds `name`.
[[nodiscard]] bool lists(std::string_view names, std::string_view name) noexcept;

/// How many of the column's unit one of `unit` is: 0.01 for "cm" in a column in metres. Nothing for a unit that the
/// column cannot be in; 1 for an empty text.
[[nodiscard]] std::optional<double> unit_factor(std::string_view column_unit, std::string_view unit) noexcept;

/// A field's name without the unit that it ends in: "高度(厘米)" and "height_cm" in a column in metres.
struct NameAndUnit {
    std::string name;  ///< plain
    std::string unit;  ///< empty where it has none
};
[[nodiscard]] NameAndUnit split_unit(std::string_view name);

}  // namespace yimi::gis
