#pragma once

#include <cstddef>
#include <vector>

#include "core/base/job_context.h"
#include "gis/io/import.h"
#include "gis/io/source_keeper.h"

namespace yimi::gis {

/// Some points of a layer in degrees (EPSG:4490, x = longitude), and of how many features they are.
struct SamplePoints {
    std::vector<Point> lonlat;
    std::size_t features = 0;
};

/// Up to 2,000 features that may touch `area` (in the coordinates of `area_crs`), of each up to 40 points. None where
/// the layer cannot be read, has no coordinate system, or the job is cancelled.
[[nodiscard]] SamplePoints sample_points(const SourceLayer& layer, const ImportOptions& options, GeometryKind kind,
                                         const Box& area, const std::string& area_crs, SourceKeeper& sources,
                                         JobContext& job);

}  // namespace yimi::gis
