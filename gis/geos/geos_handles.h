#pragma once

#include <geos_c.h>

#include <string>

#include "core/base/result.h"
#include "core/geometry/geometry.h"
#include "gis/support/handles.h"

namespace yimi::gis {

/// GEOS' context of the calling thread; made at the first call, gone with the thread.
[[nodiscard]] GEOSContextHandle_t geos_context();
/// What GEOS said last on this thread, as a bad_data Error that names the operation.
[[nodiscard]] Error geos_error(const char* operation);

inline void destroy_geos(GEOSGeometry* geometry) noexcept {
    GEOSGeom_destroy_r(geos_context(), geometry);
}
/// A geometry of the calling thread's context; never leaves the function that made it.
using GeosGeometry = Owned<GEOSGeometry*, destroy_geos>;

/// bad_data where a line has one point, or a ring is open or has fewer than four.
[[nodiscard]] Result<GeosGeometry> to_geos(GeometryView view);
/// Shells come out counter-clockwise, holes clockwise. Of a collection only the parts of the highest dimension are
/// kept; an empty geometry is of kind none.
[[nodiscard]] Result<Geometry> from_geos(const GEOSGeometry* geometry);

}  // namespace yimi::gis
