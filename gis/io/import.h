// Formats: what lies in a file, why we read it so, and the Edit that takes it into a plan. The source is never changed.
// May use: core, gis/support, gis/crs, gis/geos, GDAL. Start here; source_layer.h is what a file is found to hold,
// formats/ how each kind is opened.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/edit/edit.h"
#include "core/edit/medium.h"
#include "core/edit/source_update.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"
#include "gis/io/source_layer.h"

namespace yimi::gis {

class SourceKeeper;

struct ImportOptions {
    std::optional<Table> table;         ///< else the proposed one
    std::vector<FieldMapping> mapping;  ///< overrides the proposal field by field
    std::string encoding = "auto";
    std::string crs;  ///< overrides the file's; needed where that is missing
    Datum datum = Datum::wgs84;
    bool repair = true;
    bool swap_axes = false;  ///< the source has north before east
    /// What a raster's heights are of; else what its name points to.
    std::optional<HeightsOf> heights_of = {};
    /// Rows, growing, that earlier versions of the layer brought: its features may have their identifiers.
    std::vector<FeatureId> earlier = {};
    friend bool operator==(const ImportOptions&, const ImportOptions&) = default;
};

/// The definition of the system that a layer is read in: the one chosen, else the file's; empty where nobody knows it.
[[nodiscard]] std::string crs_of(const SourceLayer& layer, const ImportOptions& options);
/// How its texts are read: as chosen, else as was decided when the file was looked at. bad_usage for one that is not
/// known.
[[nodiscard]] Result<EncodingDecision> encoding_of(const SourceLayer& layer, const ImportOptions& options);

/// A feature that did not come in.
struct Reject {
    std::int64_t fid = 0;
    /// Stable word: "no_geometry", "invalid_geometry", "wrong_geometry", "no_image_in_crs", "duplicate_uid", or
    /// "doubtful_geometry": its rings cross so that nobody can tell which area was meant.
    std::string why;
    std::optional<Point> at = std::nullopt;  ///< where it lies in the plan, as far as that is known
};

/// A feature that came in with its shape mended.
struct Repair {
    std::int64_t fid = 0;
    /// Stable word: "duplicate_points", "rings" (they crossed or touched where they must not),
    /// "lines" (some went nowhere), "curves" (arcs became straight pieces), "surface" (triangles or
    /// patches in space; their shadow was taken), "slivers" (parts without an area worth the name were left out).
    std::string what;
    std::string reason;  ///< in GEOS' words; empty for the others
    Point at;            ///< where, in the plan
    FeatureId row;       ///< the row that it became; the first of them
};

/// A value that means nothing in its column, so that the plan has an unknown one.
struct UnknownValue {
    std::int64_t fid = 0;
    std::string column;
    std::string value;                       ///< as it stands in the source; no more than its beginning
    std::optional<Point> at = std::nullopt;  ///< where the feature lies in the plan
    FeatureId row;                           ///< the row that it became; the first of them
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
    std::vector<Repair> repairs = {};         ///< one for each of the `repaired`
    std::size_t texts_in_other_encoding = 0;  ///< in a mixed table: texts that were not UTF-8 and read as GB18030
    /// What `unknown_values` counts, one by one in the source's order; the first 10,000, of features that came in.
    std::vector<UnknownValue> unknown_rows = {};
    /// Of a raster: the setting that it became, "terrain" or "surface"; then `table` says nothing.
    std::string setting = {};
    /// What a newer version did to the rows that the source had brought before; its `edit` is empty.
    std::optional<SourceUpdate> update = {};
};

struct ImportedLayer {
    Edit edit;  ///< named "import"; creates rows with ids from `plan`'s next one, as one RowsChange
    LayerReport report;
    /// Files that the edit refers to, to be made durable with it: a terrain, photos.
    std::vector<Medium> media = {};
};

/// Reads one layer into an edit for `plan` whose CRS is the setting "crs". Errors: crs_unknown (none in the file and
/// none chosen: detail "guesses" where the numbers tell of some; reason "does_not_fit": the one chosen instead of the
/// file's, detail "crs", gives no shape a place, or is in metres where the file's degrees are), bad_data, cannot_read,
/// cancelled, unsupported (no table fits; detail "layer"). Shares nothing with other threads. `sources`: kept between
/// the layers of a file, so that it is opened once.
[[nodiscard]] Result<ImportedLayer> read_layer(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                               const GeometryKernel& kernel, SourceKeeper& sources, JobContext& job);
/// The one layer of its file that is wanted.
[[nodiscard]] Result<ImportedLayer> read_layer(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                               const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi::gis
