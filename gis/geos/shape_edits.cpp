#include "gis/geos/shape_edits.h"

#include <algorithm>

#include "core/geometry/meeting_paths.h"
#include "gis/geos/geos_handles.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::gis {
namespace {

void append(Geometry& to, GeometryView more) {
    if (more.empty()) return;
    const auto points = static_cast<std::uint32_t>(to.points.size());
    const auto paths = static_cast<std::uint32_t>(to.path_ends.size());
    to.kind = more.kind;
    to.points.insert(to.points.end(), more.points.begin(), more.points.end());
    for (const std::uint32_t end : more.path_ends) to.path_ends.push_back(points + end);
    for (const std::uint32_t end : more.part_ends) to.part_ends.push_back(paths + end);
}

/// All lines with a node wherever they cross, and none twice.
Result<GeosGeometry> noded(GeometryView lines) {
    YIMI_TRY(all, to_geos(lines));
    GeosGeometry nodes(GEOSUnaryUnion_r(geos_context(), all.get()));
    if (!nodes) return geos_error("union");
    return nodes;
}

/// The areas that lines enclose.
Result<std::vector<Geometry>> faces_between(GeometryView lines) {
    YIMI_TRY(edges, noded(lines));
    const GEOSGeometry* const all[] = {edges.get()};
    const GeosGeometry polygons(GEOSPolygonize_r(geos_context(), all, 1));
    if (!polygons) return geos_error("polygonize");
    std::vector<Geometry> faces;
    const int count = GEOSGetNumGeometries_r(geos_context(), polygons.get());
    for (int index = 0; index < count; ++index) {
        YIMI_TRY(face, from_geos(GEOSGetGeometryN_r(geos_context(), polygons.get(), index)));
        faces.push_back(std::move(face));
    }
    return faces;
}

/// The pieces of one polygon.
Result<std::vector<Geometry>> split_area(const Geometry& area, std::span<const Point> blade) {
    // Where blade and rings meet both get the same vertex, digit by digit: else a blade that only just reaches an edge
    // would leave the area whole.
    Geometry lines{GeometryKind::lines, {}, {}, {}};
    std::vector<Point> knife(blade.begin(), blade.end());
    for (std::size_t path = 0; path < area.view().path_count(); ++path) {
        const auto ring = area.view().path(path);
        append(lines, make_line(with_meetings(ring, blade)));
        knife = with_meetings(knife, ring);
    }
    append(lines, make_line(knife));
    YIMI_TRY(faces, faces_between(lines));
    std::vector<Geometry> pieces;
    for (Geometry& face : faces) {
        YIMI_TRY(inside, GeosKernel().point_on_surface(face));
        if (contains(area, inside)) pieces.push_back(std::move(face));
    }
    if (pieces.size() < 2) return std::vector<Geometry>{area};
    return pieces;
}

/// Lines that touch end to end as one, as far as there are such.
Result<Geometry> sewn(GeometryView lines) {
    YIMI_TRY(all, to_geos(lines));
    const GeosGeometry sewn(GEOSLineMerge_r(geos_context(), all.get()));
    if (!sewn) return geos_error("line merge");
    return from_geos(sewn.get());
}

bool runs_along(std::span<const Point> line, std::span<const Point> sample) {
    const auto from = std::find(line.begin(), line.end(), sample.front());
    return from != line.end() && std::next(from) != line.end() && *std::next(from) == sample[1];
}

}  // namespace

double size_of(GeometryView shape) {
    return shape.kind == GeometryKind::polygons ? area_m2(shape) : length_m(shape);
}

Result<std::vector<Geometry>> split(GeometryView shape, std::span<const Point> blade) {
    std::vector<Geometry> pieces;
    Geometry untouched;
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        const Geometry single = single_part(shape, part);
        std::vector<Geometry> of_part;
        if (shape.kind == GeometryKind::polygons) {
            YIMI_TRY(areas, split_area(single, blade));
            of_part = std::move(areas);
        } else {
            for (const auto& path : pieces_of(single.points, blade)) of_part.push_back(make_line(path));
        }
        if (of_part.size() < 2)
            append(untouched, single);
        else
            std::move(of_part.begin(), of_part.end(), std::back_inserter(pieces));
    }
    if (pieces.empty()) return std::vector<Geometry>{copy_of(shape)};
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Geometry& a, const Geometry& b) { return size_of(a) > size_of(b); });
    append(pieces.front(), untouched);
    return pieces;
}

Result<Geometry> merged(std::span<const GeometryView> shapes) {
    if (shapes.front().kind == GeometryKind::polygons) return GeosKernel().united(shapes);
    Geometry lines;
    for (const GeometryView& shape : shapes) append(lines, shape);
    YIMI_TRY(one, sewn(lines));
    const auto first = shapes.front().path(0);
    if (one.path_ends.size() == 1 && first.size() > 1 && !runs_along(one.points, first))
        std::reverse(one.points.begin(), one.points.end());
    return one;
}

Result<Geometry> parallel(std::span<const Point> line, double distance_m) {
    constexpr int quadrant_segments = 8;
    constexpr double mitre_limit = 5;
    YIMI_TRY(source, to_geos(make_line(line)));
    const GeosGeometry beside(GEOSOffsetCurve_r(geos_context(), source.get(), distance_m, quadrant_segments,
                                                GEOSBUF_JOIN_MITRE, mitre_limit));
    if (!beside) return geos_error("offset curve");
    YIMI_TRY(lines, from_geos(beside.get()));
    if (lines.empty())
        return Error{ErrorCode::bad_data, "nothing is left of the offset curve", {{"reason", "no_room"}}};
    std::size_t longest = 0;
    for (std::size_t path = 1; path < lines.view().path_count(); ++path)
        if (path_length_m(lines.view().path(path)) > path_length_m(lines.view().path(longest))) longest = path;
    return make_line(lines.view().path(longest));
}

}  // namespace yimi::gis
