#include "gis/geos/geos_handles.h"

#include <algorithm>

namespace yimi::gis {
namespace {

static_assert(sizeof(Point) == 2 * sizeof(double), "GEOS copies x and y from one buffer");

/// One context per thread: GEOS' reentrant functions may share a process, never a context.
struct ThreadContext {
    GEOSContextHandle_t handle = GEOS_init_r();
    std::string message;

    ThreadContext() { GEOSContext_setErrorMessageHandler_r(handle, &ThreadContext::collect, this); }
    ThreadContext(const ThreadContext&) = delete;
    ThreadContext& operator=(const ThreadContext&) = delete;
    ~ThreadContext() { GEOS_finish_r(handle); }

    static void collect(const char* text, void* self) { static_cast<ThreadContext*>(self)->message = text; }
};

ThreadContext& thread_context() {
    thread_local ThreadContext context;
    return context;
}

void destroy_sequence(GEOSCoordSequence* sequence) noexcept {
    GEOSCoordSeq_destroy_r(geos_context(), sequence);
}
using Sequence = Owned<GEOSCoordSequence*, destroy_sequence>;

Sequence to_sequence(std::span<const Point> points) {
    const auto* buffer = reinterpret_cast<const double*>(points.data());
    return Sequence(GEOSCoordSeq_copyFromBuffer_r(geos_context(), buffer, static_cast<unsigned>(points.size()), 0, 0));
}

/// Gives a list of geometries to GEOS as one collection; takes them also when it fails.
GeosGeometry collected(int type, std::vector<GeosGeometry>& parts) {
    std::vector<GEOSGeometry*> handles;
    handles.reserve(parts.size());
    for (GeosGeometry& part : parts) handles.push_back(part.release());
    return GeosGeometry(
        GEOSGeom_createCollection_r(geos_context(), type, handles.data(), static_cast<unsigned>(handles.size())));
}

GeosGeometry ring_of(std::span<const Point> points) {
    Sequence sequence = to_sequence(points);
    if (!sequence) return {};
    return GeosGeometry(GEOSGeom_createLinearRing_r(geos_context(), sequence.release()));
}

GeosGeometry polygon_of(GeometryView view, std::size_t part) {
    const std::size_t first = view.first_path(part);
    GeosGeometry shell = ring_of(view.path(first));
    if (!shell) return {};
    std::vector<GeosGeometry> holes;
    for (std::size_t path = first + 1; path < view.part_ends[part]; ++path) {
        holes.push_back(ring_of(view.path(path)));
        if (!holes.back()) return {};
    }
    std::vector<GEOSGeometry*> handles;
    for (GeosGeometry& hole : holes) handles.push_back(hole.release());
    return GeosGeometry(GEOSGeom_createPolygon_r(geos_context(), shell.release(), handles.data(),
                                                 static_cast<unsigned>(handles.size())));
}

GeosGeometry part_of(GeometryView view, std::size_t part) {
    if (view.kind == GeometryKind::points)
        return GeosGeometry(GEOSGeom_createPointFromXY_r(geos_context(), view.points[part].x, view.points[part].y));
    if (view.kind == GeometryKind::polygons) return polygon_of(view, part);
    Sequence sequence = to_sequence(view.path(part));
    if (!sequence) return {};
    return GeosGeometry(GEOSGeom_createLineString_r(geos_context(), sequence.release()));
}

int collection_type(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::points:
            return GEOS_MULTIPOINT;
        case GeometryKind::lines:
            return GEOS_MULTILINESTRING;
        case GeometryKind::polygons:
            return GEOS_MULTIPOLYGON;
        case GeometryKind::none:
            break;
    }
    return GEOS_GEOMETRYCOLLECTION;
}

/// Takes GEOS' parts of one dimension into the flat arrays of a Geometry.
class Collector {
public:
    explicit Collector(Geometry& into) : into_(into) {}

    bool add(const GEOSGeometry* geometry) {
        const auto context = geos_context();
        if (GEOSisEmpty_r(context, geometry) == 1) return true;
        switch (GEOSGeomTypeId_r(context, geometry)) {
            case GEOS_POINT:
                return into_.kind != GeometryKind::points || add_points(geometry);
            case GEOS_LINESTRING:
            case GEOS_LINEARRING:
                return into_.kind != GeometryKind::lines || add_path(geometry);
            case GEOS_POLYGON:
                return into_.kind != GeometryKind::polygons || add_polygon(geometry);
            default:
                break;
        }
        const int count = GEOSGetNumGeometries_r(context, geometry);
        for (int index = 0; index < count; ++index)
            if (!add(GEOSGetGeometryN_r(context, geometry, index))) return false;
        return count >= 0;
    }

private:
    bool add_points(const GEOSGeometry* geometry) {
        const auto context = geos_context();
        const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, geometry);
        unsigned count = 0;
        if (!sequence || !GEOSCoordSeq_getSize_r(context, sequence, &count)) return false;
        const std::size_t begin = into_.points.size();
        into_.points.resize(begin + count);
        return GEOSCoordSeq_copyToBuffer_r(context, sequence, reinterpret_cast<double*>(into_.points.data() + begin), 0,
                                           0) == 1;
    }

    bool add_path(const GEOSGeometry* geometry) {
        if (!add_points(geometry)) return false;
        into_.path_ends.push_back(static_cast<std::uint32_t>(into_.points.size()));
        return true;
    }

    bool add_ring(const GEOSGeometry* ring, bool counter_clockwise) {
        const auto begin = static_cast<std::ptrdiff_t>(into_.points.size());
        if (!ring || !add_path(ring)) return false;
        const auto area = signed_ring_area_m2(std::span(into_.points).subspan(static_cast<std::size_t>(begin)));
        if ((area > 0) != counter_clockwise) std::reverse(into_.points.begin() + begin, into_.points.end());
        return true;
    }

    bool add_polygon(const GEOSGeometry* polygon) {
        const auto context = geos_context();
        if (!add_ring(GEOSGetExteriorRing_r(context, polygon), true)) return false;
        const int holes = GEOSGetNumInteriorRings_r(context, polygon);
        for (int hole = 0; hole < holes; ++hole)
            if (!add_ring(GEOSGetInteriorRingN_r(context, polygon, hole), false)) return false;
        into_.part_ends.push_back(static_cast<std::uint32_t>(into_.path_ends.size()));
        return holes >= 0;
    }

    Geometry& into_;
};

}  // namespace

GEOSContextHandle_t geos_context() {
    return thread_context().handle;
}

Error geos_error(const char* operation) {
    std::string message = std::move(thread_context().message);
    thread_context().message.clear();
    while (!message.empty() && message.back() == '\n') message.pop_back();
    if (message.empty()) message = "GEOS gave no reason";
    return {ErrorCode::bad_data, message, {{"operation", operation}}};
}

Result<GeosGeometry> to_geos(GeometryView view) {
    const std::size_t count = view.part_count();
    if (count == 1) {
        GeosGeometry single = part_of(view, 0);
        if (!single) return geos_error("build");
        return single;
    }
    std::vector<GeosGeometry> parts;
    parts.reserve(count);
    for (std::size_t part = 0; part < count; ++part) {
        parts.push_back(part_of(view, part));
        if (!parts.back()) return geos_error("build");
    }
    GeosGeometry all = collected(collection_type(view.kind), parts);
    if (!all) return geos_error("build");
    return all;
}

Result<Geometry> from_geos(const GEOSGeometry* geometry) {
    const auto context = geos_context();
    if (GEOSisEmpty_r(context, geometry) == 1) return Geometry{};
    static constexpr GeometryKind kinds[] = {GeometryKind::points, GeometryKind::lines, GeometryKind::polygons};
    const int dimension = GEOSGeom_getDimensions_r(context, geometry);
    if (dimension < 0 || dimension > 2) return geos_error("read");
    Geometry result{kinds[dimension], {}, {}, {}};
    if (!Collector(result).add(geometry)) return geos_error("read");
    return result;
}

}  // namespace yimi::gis
