#pragma once

#include <string>
#include <utility>
#include <vector>

namespace yimi::mutator {

/// Names and bytes of sound files in formats that GDAL does not write: OpenStreetMap as XML and as protocol buffers,
/// TopoJSON, GeoJSON line by line, tables with coordinates of many kinds, an old workbook, grids of heights, photos.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> hand_made_files();

}  // namespace yimi::mutator
