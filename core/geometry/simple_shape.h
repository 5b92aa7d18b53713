#pragma once

#include "core/geometry/geometry.h"

namespace yimi {

/// Whether the arrays of a shape fit its kind and each other, as GeometryView says; without it nothing may be read from
/// them.
[[nodiscard]] bool is_well_formed(GeometryView view) noexcept;

/// Whether the shape is valid beyond any doubt by a look that costs next to nothing: lines whose points are not all the
/// same; single polygons of one ring with few corners, no two sides of which come near each other. False means "ask
/// somebody thorough" (GeometryKernel::validity), not "invalid".
[[nodiscard]] bool is_plainly_valid(GeometryView view) noexcept;

}  // namespace yimi
