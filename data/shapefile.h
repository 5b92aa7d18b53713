#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/geometry/geometry.h"

namespace yimi::sample {

/// What a table of attributes holds; nothing where it is unknown.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

enum class FieldType : std::uint8_t { integer, real, text, date };

struct Field {
    std::string name;  ///< at most 10 bytes in the file's encoding
    FieldType type = FieldType::text;
    int width = 0;
};

struct Record {
    Geometry shape;
    std::vector<Cell> cells;
};

/// GBK files come without .cpg, as from older programs; UTF-8 files with one.
enum class DbfEncoding : std::uint8_t { gbk_undeclared, utf8_declared };

struct ShapeLayer {
    std::string name;  ///< file name without ending
    DbfEncoding encoding = DbfEncoding::utf8_declared;
    int epsg = 4544;  ///< 4544 or 4490; shapes come in 4544
    std::vector<Field> fields;
    std::vector<Record> records;
};

/// Writes one shapefile into an existing folder; the same layer gives the same bytes. Returns what went wrong, or
/// nothing.
[[nodiscard]] std::optional<std::string> write_shapefile(const ShapeLayer& layer, const std::string& folder);

/// Packs a shapefile's parts into `folder`/`layer_name`.zip (stored, fixed time) and removes them.
[[nodiscard]] std::optional<std::string> zip_shapefile(const std::string& layer_name, const std::string& folder);

}  // namespace yimi::sample
