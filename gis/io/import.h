// Formats: what lies in a file, why we read it so, and the Edit that takes it into a plan. The source is never changed.
// May use: core, gis/support, gis/crs, gis/geos, GDAL. Start here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/edit/edit.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"
#include "gis/crs/crs.h"

namespace yimi::gis {

enum class Datum { wgs84, gcj02, bd09 };

/// How a layer's bytes became text. `why` is a stable word: "cpg", "utf8", "gb18030", "declared", "chosen", "format",
/// or "unsure" where nothing explains every text and a person should look at the evidence.
struct EncodingDecision {
    std::string name;  ///< "UTF-8", "GB18030", …
    std::string why;
    std::vector<std::string> evidence;  ///< values that decided it, as they read now; at most three
};

/// `why`: "prj", "file", "chosen", "format" (GeoJSON is WGS 84), or "missing" (then `crs.code` and `crs.wkt` are
/// empty).
struct CrsDecision {
    Crs crs;
    std::string why;
};

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
    friend bool operator==(const FieldMapping&, const FieldMapping&) = default;
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
    /// Stable words for what was not as it should be: "shx_rebuilt", "dbf_missing" (shapes only), "field_name_cut".
    std::vector<std::string> notes = {};
};

struct InspectOptions {
    std::string encoding = "auto";
};

/// Looks at every layer of a file, folder or zip. Errors: not_found, cannot_read, bad_data, unsupported; details "file"
/// and, for a damaged shapefile, "part" (".shx", ".dbf").
[[nodiscard]] Result<std::vector<SourceLayer>> inspect(const std::string& path, const InspectOptions& options = {});

/// Columns for the fields of a source in a table, by Chinese and English synonyms and equal names.
[[nodiscard]] std::vector<FieldMapping> propose_mapping(Table table, const std::vector<SourceField>& fields);
/// The table that name, fields and geometry point to; nothing where they do not.
[[nodiscard]] std::optional<Table> propose_table(const SourceLayer& layer);

struct ImportOptions {
    std::optional<Table> table;         ///< else the proposed one
    std::vector<FieldMapping> mapping;  ///< overrides the proposal field by field
    std::string encoding = "auto";
    std::string crs;  ///< overrides the file's; needed where that is missing
    Datum datum = Datum::wgs84;
    bool repair = true;
};

struct Reject {
    std::int64_t fid = 0;
    std::string
        why;  ///< stable word: "no_geometry", "invalid_geometry", "wrong_geometry", "no_image_in_crs", "duplicate_uid"
};

/// What came of one layer; see ARCHITECTURE.md section 4, `import`. `read` counts features of the source, `imported`
/// the rows made of them: where a table holds single lines or points, each part of a feature becomes a row of its own,
/// with the uids "<uid>-1", "<uid>-2" … if the source has one. `source` of a row is the file's name unless the source
/// says another; `source_date` stays unknown unless the source has one, since a file's date is not its data's.
struct LayerReport {
    std::string source, layer;
    Table table = Table::districts;
    EncodingDecision encoding;
    CrsDecision crs;
    std::size_t read = 0, imported = 0, repaired = 0;
    std::vector<Reject> rejects;
    std::vector<FieldMapping> mapping;
    std::vector<std::string> unmapped;                  ///< fields that went nowhere
    std::map<std::string, std::size_t> unknown_values;  ///< column → values outside its words or type, taken as unknown
    /// As in SourceLayer; and "looks_like_degrees": in a system of metres, all coordinates within ±180 and ±90.
    std::vector<std::string> notes = {};
};

struct ImportedLayer {
    Edit edit;  ///< named "import"; creates rows with ids from `plan`'s next one
    LayerReport report;
};

/// Reads one layer into an edit for `plan` whose CRS is the setting "crs". Errors: crs_unknown (none in the file and
/// none chosen; reason "does_not_fit": the one chosen instead of the file's, detail "crs", gives no shape a place, or
/// is in metres where the file's degrees are), bad_data, cannot_read, cancelled, unsupported (no table fits; detail
/// "layer"). Shares nothing with other threads.
[[nodiscard]] Result<ImportedLayer> read_layer(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                               const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi::gis
