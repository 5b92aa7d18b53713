#pragma once

#include <string>
#include <string_view>

#include "core/geometry/geometry_kernel.h"

namespace yimi::gis {

/// GEOS behind core's port: one reentrant context per thread, nothing thrown, every NULL turned into an Error with
/// GEOS' words.
class GeosKernel final : public GeometryKernel {
public:
    Result<Geometry> buffer(GeometryView view, double distance_m, int quadrant_segments = 16) const override;
    Result<Geometry> united(std::span<const GeometryView> views) const override;
    Result<Geometry> intersection(GeometryView a, GeometryView b) const override;
    Result<Geometry> difference(GeometryView a, GeometryView b) const override;
    Result<double> covered_area_m2(GeometryView view, std::span<const GeometryView> zones) const override;
    Result<double> area_m2(GeometryView view) const override;
    Result<double> length_m(GeometryView view) const override;
    Result<double> distance_m(GeometryView a, GeometryView b) const override;
    Result<Point> point_on_surface(GeometryView view) const override;
    Result<Validity> validity(GeometryView view) const override;
    Result<Geometry> repaired(GeometryView view) const override;
    Result<double> doubtful_area_m2(GeometryView polygons) const override;
    Result<Geometry> simplified(GeometryView view, double tolerance_m) const override;
};

/// Well-known text; Z and M are dropped. bad_data with GEOS' words for anything else; a GEOMETRYCOLLECTION is
/// unsupported.
[[nodiscard]] Result<Geometry> read_wkt(std::string_view text);
/// With all digits that a double has.
[[nodiscard]] std::string write_wkt(GeometryView view);

}  // namespace yimi::gis
