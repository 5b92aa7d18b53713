#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/model/feature.h"
#include "tests/support/temporary_folder.h"

namespace yimi::test {

/// What a format can hold, as far as it matters for reading it back equal.
struct LayerFormat {
    const char* driver;     ///< GDAL's
    const char* extension;  ///< ".shp"
    std::vector<const char*> systems;
    std::vector<const char*> encodings = {"UTF-8"};
    double metres_off = 1e-6;     ///< how far the format itself moves a point in a system of metres
    double degrees_off = 1e-11;   ///< and in one of degrees: a thousandth of a millimetre
    bool has_multipoints = true;  ///< GDAL's writer of MapInfo's files makes a feature of each point
    bool has_rows_without_shape = true;
    bool has_parts = true;            ///< shapes of several parts
    bool has_heights = true;          ///< Z
    bool has_measures = false;        ///< M
    bool mixes_kinds = false;         ///< points, lines and areas in one layer
    bool has_unknown_numbers = true;  ///< else they are written as 0
    bool has_long_integers = true;    ///< beyond 32 bits
    bool has_days = true;             ///< fields of dates
    bool has_empty_layers = true;     ///< a layer without rows is still a layer
    bool is_named_by_file = false;    ///< its layer has the name of the file
    bool is_all_text = false;         ///< fields have no types
    bool has_system = true;           ///< says its coordinate system
    bool has_chinese_names = true;    ///< of fields; GDAL's writer of MapInfo's files spoils them
    bool has_shapes = true;           ///< else points stand in two columns
};
[[nodiscard]] std::span<const LayerFormat> layer_formats();

enum class FieldKind { text, integer, long_integer, real, day };

/// A layer made from a seed: shapes that are valid, some of them missing; values some of which are unknown.
struct RandomLayer {
    struct Field {
        std::string name;
        FieldKind kind = FieldKind::text;
    };
    struct Row {
        Geometry shape;             ///< in the layer's own system; empty where it has none
        std::vector<Value> values;  ///< dates as "2024-03-01"
    };
    const LayerFormat* format = nullptr;
    std::string file, name, system, encoding;
    bool tells_encoding = true;  ///< shapefiles: a .cpg
    bool has_index = true;       ///< shapefiles: a .shx
    bool degrees = false;
    bool parts = false, heights = false, measures = false;
    GeometryKind kind = GeometryKind::none;  ///< none where they are mixed
    std::vector<Field> fields;               ///< the first is a text, different in every row
    std::vector<Row> rows;

    [[nodiscard]] double tolerance() const { return degrees ? format->degrees_off : format->metres_off; }
};
[[nodiscard]] RandomLayer random_layer(unsigned seed);

/// Writes it with GDAL's driver, as a file of its name; throws std::runtime_error where GDAL does not.
void write_layer(const RandomLayer& layer, const ChineseFolder& folder);

}  // namespace yimi::test
