#pragma once

#include <optional>

#include "core/geometry/geometry_kernel.h"

namespace yimi {

/// Where a feature counts: a point itself, the middle of a line, a polygon's centroid if that lies inside, else a point
/// on its surface. Nothing for an empty shape.
[[nodiscard]] std::optional<Point> representative_point(GeometryView view, const GeometryKernel& kernel);

}  // namespace yimi
