#pragma once

#include "core/model/height_grid.h"
#include "gis/io/import.h"

namespace yimi::gis {

struct OpenedSource;

/// What a raster of heights is, without its name and path. Errors: cannot_read.
[[nodiscard]] Result<SourceLayer> look_at_raster(const OpenedSource& source, const std::string& name);

/// Takes a raster of heights into an edit that sets "terrain" or "surface" (JSON: media, source, crs, cell_m, columns,
/// rows, least_m, greatest_m, vertical_unit, known_share), with the grid as the edit's one medium (a GeoTIFF in the
/// plan's system, metres). Bilinear, in cells as fine as the source's; where the plan holds anything only around that.
/// Feet become metres; heights without a unit are taken as metres (note "heights_without_unit"). Errors: crs_unknown,
/// bad_data (reason "outside_plan"), unsupported (reason "too_many_cells", "raster_datum"), cannot_read, cancelled.
[[nodiscard]] Result<ImportedLayer> read_raster(const SourceLayer& layer, const ImportOptions& options,
                                                const CrsDecision& crs, const Plan& plan, JobContext& job);

/// The grid of a medium that read_raster made. bad_data.
[[nodiscard]] Result<HeightGrid> height_grid_from(const Medium& medium);

}  // namespace yimi::gis
