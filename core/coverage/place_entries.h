#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"

namespace yimi {

/// Where a shape is entered: its centroid if that lies inside, else GEOS' point on surface. Needs a shape. Errors:
/// bad_data from the kernel.
[[nodiscard]] Result<Point> access_point(GeometryView shape, const GeometryKernel& kernel);

/// By which points the places of a table are entered: a school by its gates, where it has any; else by `access_point`.
class PlaceEntries {
public:
    PlaceEntries(const Plan& plan, Table table);
    /// None for a place without a shape. Errors: bad_data with details "table" and "fid".
    [[nodiscard]] Result<std::vector<Point>> of(const RowView& place, const GeometryKernel& kernel) const;

private:
    std::multimap<std::string, Point, std::less<>> gates_;  ///< by the uid of their school
};

}  // namespace yimi
