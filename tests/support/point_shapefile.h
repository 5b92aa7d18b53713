#pragma once

#include <string>
#include <vector>

#include "core/geometry/point.h"
#include "tests/support/temporary_folder.h"

namespace yimi::test {

struct NamedPoint {
    Point at;
    std::string name;  ///< in the bytes of any encoding
};

/// Writes `name`.shp, .shx and .dbf with one text field, and nothing else: no .prj, no .cpg, no language driver.
/// `field`: at most ten bytes.
void write_point_shapefile(const ChineseFolder& folder, const std::string& name, const std::string& field,
                           const std::vector<NamedPoint>& points);

}  // namespace yimi::test
