#include "gis/geos/geos_kernel.h"

#include <cmath>

#include "gis/geos/geos_handles.h"

namespace yimi::gis {
namespace {

/// Runs one GEOS operation that gives a new geometry.
template <class Operation>
Result<Geometry> computed(const char* name, const Operation& operation) {
    const GeosGeometry result(operation(geos_context()));
    if (!result) return geos_error(name);
    return from_geos(result.get());
}

Result<GeosGeometry> unary_union(std::vector<GeosGeometry>& parts) {
    std::vector<GEOSGeometry*> handles;
    handles.reserve(parts.size());
    for (GeosGeometry& part : parts) handles.push_back(part.release());
    const GeosGeometry all(GEOSGeom_createCollection_r(geos_context(), GEOS_GEOMETRYCOLLECTION, handles.data(),
                                                       static_cast<unsigned>(handles.size())));
    if (!all) return geos_error("union");
    GeosGeometry result(GEOSUnaryUnion_r(geos_context(), all.get()));
    if (!result) return geos_error("union");
    return result;
}

Result<double> area_of(const GEOSGeometry* geometry) {
    double area = 0;
    if (GEOSArea_r(geos_context(), geometry, &area) != 1) return geos_error("area");
    return area;
}

/// What keeps a view from becoming a GEOS geometry at all; MakeValid never sees these.
std::optional<Validity> malformation(GeometryView view) {
    for (const Point point : view.points)
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) return Validity{false, "Invalid Coordinate", point};
    const bool rings = view.kind == GeometryKind::polygons;
    for (std::size_t path = 0; path < view.path_count(); ++path) {
        const auto points = view.path(path);
        const Point at = points.empty() ? Point{} : points.front();
        if (points.size() < (rings ? 4U : 2U)) return Validity{false, "Too few points in geometry component", at};
        if (rings && points.front() != points.back()) return Validity{false, "Ring is not closed", at};
    }
    return std::nullopt;
}

/// The view without points that are no places, with closed rings, without paths that have too few points.
Geometry well_formed(GeometryView view) {
    Geometry clean{view.kind, {}, {}, {}};
    const auto add = [&](std::span<const Point> path, std::size_t least, bool closed) {
        const std::size_t begin = clean.points.size();
        for (const Point point : path)
            if (std::isfinite(point.x) && std::isfinite(point.y)) clean.points.push_back(point);
        if (closed && clean.points.size() > begin && clean.points[begin] != clean.points.back())
            clean.points.push_back(Point(clean.points[begin]));
        if (clean.points.size() - begin >= least) return true;
        clean.points.resize(begin);
        return false;
    };
    if (view.kind == GeometryKind::points) add(view.points, 0, false);
    if (view.kind == GeometryKind::lines)
        for (std::size_t path = 0; path < view.path_count(); ++path)
            if (add(view.path(path), 2, false))
                clean.path_ends.push_back(static_cast<std::uint32_t>(clean.points.size()));
    for (std::size_t part = 0; part < view.part_ends.size(); ++part) {
        const std::size_t shell = view.first_path(part);
        bool kept = false;
        for (std::size_t path = shell; path < view.part_ends[part]; ++path) {
            if (path > shell && !kept) break;  // a hole of nothing
            if (!add(view.path(path), 4, true)) continue;
            kept = true;
            clean.path_ends.push_back(static_cast<std::uint32_t>(clean.points.size()));
        }
        if (kept) clean.part_ends.push_back(static_cast<std::uint32_t>(clean.path_ends.size()));
    }
    return clean;
}

void destroy_params(GEOSMakeValidParams* params) noexcept {
    GEOSMakeValidParams_destroy_r(geos_context(), params);
}

Result<GeosGeometry> made_valid(GeometryView view, GEOSMakeValidMethods method) {
    const Geometry clean = well_formed(view);
    YIMI_TRY(shape, to_geos(clean));
    const auto context = geos_context();
    const Owned<GEOSMakeValidParams*, destroy_params> params(GEOSMakeValidParams_create_r(context));
    GEOSMakeValidParams_setMethod_r(context, params.get(), method);
    if (method == GEOS_MAKE_VALID_STRUCTURE) GEOSMakeValidParams_setKeepCollapsed_r(context, params.get(), 0);
    GeosGeometry valid(GEOSMakeValidWithParams_r(context, shape.get(), params.get()));
    if (!valid) return geos_error("repair");
    return valid;
}

}  // namespace

Result<Geometry> GeosKernel::buffer(GeometryView view, double distance_m, int quadrant_segments) const {
    YIMI_TRY(shape, to_geos(view));
    return computed("buffer",
                    [&](auto context) { return GEOSBuffer_r(context, shape.get(), distance_m, quadrant_segments); });
}

Result<Geometry> GeosKernel::united(std::span<const GeometryView> views) const {
    std::vector<GeosGeometry> parts;
    parts.reserve(views.size());
    for (const GeometryView& view : views) {
        YIMI_TRY(part, to_geos(view));
        parts.push_back(std::move(part));
    }
    YIMI_TRY(all, unary_union(parts));
    return from_geos(all.get());
}

Result<Geometry> GeosKernel::intersection(GeometryView a, GeometryView b) const {
    YIMI_TRY(left, to_geos(a));
    YIMI_TRY(right, to_geos(b));
    return computed("intersection", [&](auto context) { return GEOSIntersection_r(context, left.get(), right.get()); });
}

Result<Geometry> GeosKernel::difference(GeometryView a, GeometryView b) const {
    YIMI_TRY(left, to_geos(a));
    YIMI_TRY(right, to_geos(b));
    return computed("difference", [&](auto context) { return GEOSDifference_r(context, left.get(), right.get()); });
}

Result<double> GeosKernel::covered_area_m2(GeometryView view, std::span<const GeometryView> zones) const {
    if (zones.empty() || view.kind != GeometryKind::polygons) return 0.0;
    YIMI_TRY(shape, to_geos(view));
    // Cutting each zone to the view before the union keeps the overlays small: a zone is large, what it shares is not.
    std::vector<GeosGeometry> pieces;
    for (const GeometryView& zone : zones) {
        YIMI_TRY(whole, to_geos(zone));
        GeosGeometry piece(GEOSIntersection_r(geos_context(), shape.get(), whole.get()));
        if (!piece) return geos_error("intersection");
        if (GEOSGeom_getDimensions_r(geos_context(), piece.get()) == 2) pieces.push_back(std::move(piece));
    }
    if (pieces.empty()) return 0.0;
    if (pieces.size() == 1) return area_of(pieces.front().get());
    YIMI_TRY(all, unary_union(pieces));
    return area_of(all.get());
}

Result<double> GeosKernel::area_m2(GeometryView view) const {
    YIMI_TRY(shape, to_geos(view));
    return area_of(shape.get());
}

Result<double> GeosKernel::length_m(GeometryView view) const {
    YIMI_TRY(shape, to_geos(view));
    double length = 0;
    if (GEOSLength_r(geos_context(), shape.get(), &length) != 1) return geos_error("length");
    return length;
}

Result<double> GeosKernel::distance_m(GeometryView a, GeometryView b) const {
    if (a.empty() || b.empty()) return Error{ErrorCode::bad_data, "an empty shape has no distance", {}};
    YIMI_TRY(left, to_geos(a));
    YIMI_TRY(right, to_geos(b));
    double distance = 0;
    if (GEOSDistance_r(geos_context(), left.get(), right.get(), &distance) != 1) return geos_error("distance");
    return distance;
}

Result<Point> GeosKernel::point_on_surface(GeometryView view) const {
    YIMI_TRY(shape, to_geos(view));
    YIMI_TRY(point,
             computed("point on surface", [&](auto context) { return GEOSPointOnSurface_r(context, shape.get()); }));
    if (point.empty()) return Error{ErrorCode::bad_data, "an empty shape has no point on its surface", {}};
    return point.points.front();
}

Result<Validity> GeosKernel::validity(GeometryView view) const {
    if (auto malformed = malformation(view)) return *malformed;
    YIMI_TRY(shape, to_geos(view));
    const auto context = geos_context();
    char* reason = nullptr;
    GEOSGeometry* where = nullptr;
    const char valid = GEOSisValidDetail_r(context, shape.get(), 0, &reason, &where);
    Validity validity{valid == 1, reason ? reason : "", {}};
    const GeosGeometry at(where);
    if (reason) GEOSFree_r(context, reason);
    if (valid == 2) return geos_error("validity");
    if (at) {
        GEOSGeomGetX_r(context, at.get(), &validity.at.x);
        GEOSGeomGetY_r(context, at.get(), &validity.at.y);
    }
    return validity;
}

Result<Geometry> GeosKernel::repaired(GeometryView view) const {
    YIMI_TRY(valid, made_valid(view, GEOS_MAKE_VALID_STRUCTURE));
    YIMI_TRY(repaired, from_geos(valid.get()));
    if (repaired.kind != view.kind) return Error{ErrorCode::bad_data, "nothing is left of the shape", {}};
    return repaired;
}

Result<double> GeosKernel::doubtful_area_m2(GeometryView polygons) const {
    YIMI_TRY(by_winding, made_valid(polygons, GEOS_MAKE_VALID_STRUCTURE));
    YIMI_TRY(by_parity, made_valid(polygons, GEOS_MAKE_VALID_LINEWORK));
    const GeosGeometry between(GEOSSymDifference_r(geos_context(), by_winding.get(), by_parity.get()));
    if (!between) return geos_error("symmetric difference");
    return area_of(between.get());
}

Result<Geometry> GeosKernel::simplified(GeometryView view, double tolerance_m) const {
    YIMI_TRY(shape, to_geos(view));
    return computed("simplify",
                    [&](auto context) { return GEOSTopologyPreserveSimplify_r(context, shape.get(), tolerance_m); });
}

}  // namespace yimi::gis
