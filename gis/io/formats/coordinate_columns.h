#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "gis/io/formats/coordinate_text.h"

namespace yimi::gis {

using TableRow = std::vector<std::string>;

/// Where a table has its shapes.
struct CoordinateColumns {
    enum class Kind {
        none,
        two,    ///< x (longitude, easting) in one column, y in another
        pair,   ///< both in column `x`
        list,   ///< many pairs in column `x`
        shape,  ///< well-known text or binary, or GeoJSON, in column `x`
    };
    Kind kind = Kind::none;
    std::size_t x = 0, y = 0;
    PairOrder order = PairOrder::x_first;  ///< of pairs
    /// As in SourceLayer: "coordinates_from:<names>", "coordinates_by_values", "axes_swapped",
    /// "several_coordinate_columns".
    std::vector<std::string> notes = {};
};

/// Looks for coordinates by the names of the columns and by the values of `rows` (a sample, some may be short). Columns
/// whose names say the one coordinate while the values are the other's, and Chinese surveyors' x that is a northing,
/// are exchanged. Sources of the ranges: China lies within 73–136° E and 3–54° N; Gauss-Krüger northings there are
/// 0.3 to 6 million metres, eastings 0.1 to 0.9 million, or 13 to 46 million with the number of the zone.
[[nodiscard]] CoordinateColumns find_coordinate_columns(const std::vector<std::string>& names,
                                                        const std::vector<TableRow>& rows);

/// The shape of one row as GDAL reads it from a table; empty where the row has no usable coordinates.
[[nodiscard]] std::string shape_of_row(const CoordinateColumns& columns, const TableRow& row);

/// Whether a cell holds what only data hold: a number, a coordinate, a pair, a shape.
[[nodiscard]] bool is_data_like(std::string_view cell);

}  // namespace yimi::gis
