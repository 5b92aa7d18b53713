#pragma once

#include <string_view>
#include <vector>

#include "core/model/schema.h"

namespace yimi::gis {

/// What a table, a column or a word of an enumeration is called in print. These are part of the file format
/// (identifier, gpkg_data_columns, constraint descriptions); the window shows the one of its language.
struct Title {
    std::string_view zh, en;
};

[[nodiscard]] Title title_of(Table table) noexcept;
/// Of a column by name; the name itself where there is no title.
[[nodiscard]] Title column_title(std::string_view column) noexcept;
/// Of an enumeration's word in a column ("both" of "sidewalk"); the word itself where there is no title.
[[nodiscard]] Title word_title(std::string_view column, std::string_view word) noexcept;

/// The words of a column that have titles, whether or not it may hold others too ("arterial" of "road_class").
[[nodiscard]] std::vector<std::string_view> titled_words(std::string_view column);

}  // namespace yimi::gis
