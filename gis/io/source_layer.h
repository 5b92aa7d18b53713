#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/geometry/point.h"
#include "core/model/feature.h"
#include "gis/io/decisions.h"

namespace yimi::gis {

struct SourceField {
    std::string name;  ///< valid UTF-8; a character cut in two at the end is left out
    ColumnType type = ColumnType::text;
    bool name_was_cut = false;
};

/// A field of the source goes into a column of the table; `factor` for units (0.001 …) is 1 unless the name says
/// otherwise.
struct FieldMapping {
    std::string field;
    std::string column;
    double factor = 1;
    bool by_values = false;  ///< proposed since its values are what the column holds; its name says nothing
    friend bool operator==(const FieldMapping&, const FieldMapping&) = default;
};

/// What a raster of heights tells the height of: the ground (DEM), or what stands on it, too (DSM).
enum class HeightsOf { terrain, surface };

/// A raster of heights, looked at.
struct RasterLook {
    std::size_t columns = 0, rows = 0;
    double cell_x = 0, cell_y = 0;              ///< in the units of its coordinate system
    std::optional<double> least, greatest;      ///< as they stand in the file; nothing where all are unknown
    std::optional<double> nodata;               ///< the number that stands for unknown
    std::string unit;                           ///< of the heights as the file names it; empty where it does not
    HeightsOf heights_of = HeightsOf::terrain;  ///< proposed by its name
};

/// One layer of a file, looked at but not taken yet.
struct SourceLayer {
    std::string path;    ///< as given to GDAL (may begin with /vsizip/)
    std::string source;  ///< the file the user chose
    std::string name;
    std::string geometry;  ///< "point", "line", "polygon", "mixed", "none"
    std::size_t features = 0;
    Box extent;  ///< in the layer's own coordinates
    std::vector<SourceField> fields;
    EncodingDecision encoding;
    CrsDecision crs;
    std::vector<std::vector<Value>> first_rows;  ///< at most 100, in the order of `fields`
    std::optional<Table> table;                  ///< what it seems to be
    std::vector<FieldMapping> mapping;           ///< proposed for `table`
    /// Stable words for what was not as it should be: "shx_rebuilt", "dbf_missing" (shapes only), "field_name_cut";
    /// those of formats (app/text/format_text.cpp lists them) may tell of what after a colon:
    /// "coordinates_from:经度, 纬度".
    std::vector<std::string> notes = {};
    bool is_photo = false;                  ///< a hazard whose picture the project is to keep
    std::optional<RasterLook> raster = {};  ///< of a raster, whose `geometry` is "raster": it goes into no table
    std::vector<std::string> photos = {};   ///< where several photos are one layer: their paths, in its order
};

struct InspectOptions {
    std::string encoding = "auto";
};

/// Looks at every layer of a file, folder or zip. Errors: not_found, cannot_read, bad_data, unsupported; details "file"
/// and, for a damaged shapefile, "part" (".shx", ".dbf").
[[nodiscard]] Result<std::vector<SourceLayer>> inspect(const std::string& path, const InspectOptions& options = {});

/// What the names of files that can be read usually end in: ".shp", ".csv", ".zip" … A folder has none of them.
[[nodiscard]] std::vector<std::string> source_extensions();

/// Columns for the fields of a layer in a table: by equal names, by Chinese and English synonyms, and by what the first
/// rows hold where names say nothing and only one field and one column go together.
[[nodiscard]] std::vector<FieldMapping> propose_mapping(Table table, const SourceLayer& layer);
/// The table that name, fields, their values and geometry point to; nothing where they do not.
[[nodiscard]] std::optional<Table> propose_table(const SourceLayer& layer);

}  // namespace yimi::gis
