#pragma once

#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "gis/support/gdal.h"

namespace yimi::gis {

/// What gdalwarp makes of a dataset in memory with these words of its command line. Errors: cancelled; cannot_read with
/// GDAL's reason. A `what` of progress that is empty tells of none.
[[nodiscard]] Result<Dataset> warp(GDALDatasetH dataset, std::vector<std::string> words, std::string_view what,
                                   JobContext& job);

}  // namespace yimi::gis
