#pragma once

#include <vector>

#include "core/geometry/geometry_kernel.h"

namespace yimi {

/// All shapes as one; the empty shape of none.
[[nodiscard]] inline Result<Geometry> union_of(const std::vector<Geometry>& shapes, const GeometryKernel& kernel) {
    if (shapes.empty()) return Geometry();
    return kernel.united(std::vector<GeometryView>(shapes.begin(), shapes.end()));
}

}  // namespace yimi
