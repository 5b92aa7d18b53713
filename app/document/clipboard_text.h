#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/document/copied_rows.h"
#include "core/base/result.h"

namespace yimi::app {

// Rows of a plan as text that other programs copy and paste, and such text as rows.

/// A table parted by tabs as QGIS and spreadsheets have it: the column "wkt_geom" with well-known text in the plan's
/// coordinates, then the attributes; those that all tables have where the rows are of several.
[[nodiscard]] std::string wkt_table(const std::vector<TableRow>& rows);
/// A FeatureCollection in longitude and latitude (WGS 84, RFC 7946). crs_unknown, bad_data as gis::Transformer.
[[nodiscard]] Result<std::string> geojson(const std::vector<TableRow>& rows, const std::string& crs);

struct ReadText {
    std::vector<TableRow> rows;
    std::size_t left_out = 0;        ///< shapes that could not be used in that table
    bool taken_for_degrees = false;  ///< the text named no system, and its numbers are longitudes and latitudes
};
/// Reads GeoJSON, well-known text (a shape after the other, or in a table with a heading; in the system of its SRID,
/// else as what_is_meant says) as an import reads a file. `into`: the table that is meant; else the one that the
/// columns point to. Errors: unsupported with reason "no_shapes" (the text holds none), "no_layer_meant" (nobody knows
/// where they go), "too_much_text", "no_place_here", "several_systems"; and those of an import.
[[nodiscard]] Result<ReadText> rows_in_text(std::string_view text, const Plan& plan, std::optional<Table> into);

}  // namespace yimi::app
