#pragma once

#include <span>
#include <string>

#include "core/base/result.h"
#include "core/geometry/geometry.h"

namespace yimi {

struct Validity {
    bool valid = true;
    std::string reason;  ///< the library's words, for the log and the import report
    Point at;            ///< where, if not valid
};

/// What core asks of the outside about planar geometry; gis/geos implements it. Safe to use from several threads at
/// once. All functions fail with bad_data where the library gives up; nothing is thrown.
class GeometryKernel {
public:
    virtual ~GeometryKernel() = default;
    /// Round caps and joins; `quadrant_segments` to a quarter circle. RULES.md section 4 takes 16.
    virtual Result<Geometry> buffer(GeometryView view, double distance_m, int quadrant_segments = 16) const = 0;
    virtual Result<Geometry> united(std::span<const GeometryView> views) const = 0;
    virtual Result<Geometry> intersection(GeometryView a, GeometryView b) const = 0;
    virtual Result<Geometry> difference(GeometryView a, GeometryView b) const = 0;
    /// Area of `view` that at least one of `zones` covers, m². The zones must be valid polygons.
    virtual Result<double> covered_area_m2(GeometryView view, std::span<const GeometryView> zones) const = 0;
    virtual Result<double> area_m2(GeometryView view) const = 0;
    virtual Result<double> length_m(GeometryView view) const = 0;
    /// Shortest straight distance, m.
    virtual Result<double> distance_m(GeometryView a, GeometryView b) const = 0;
    virtual Result<Point> point_on_surface(GeometryView view) const = 0;
    virtual Result<Validity> validity(GeometryView view) const = 0;
    /// A valid shape of the same kind as near to the given one as MakeValid gets; parts of lower dimension are dropped.
    virtual Result<Geometry> repaired(GeometryView view) const = 0;
    /// By how much two readings of rings that cross each other differ, m²: what lies within any ring and outside of
    /// holes, against what lies within an odd number of them. 0 where all readings agree, as for a figure of eight.
    virtual Result<double> doubtful_area_m2(GeometryView polygons) const = 0;
    /// Keeps topology; `tolerance_m` >= 0.
    virtual Result<Geometry> simplified(GeometryView view, double tolerance_m) const = 0;
};

}  // namespace yimi
