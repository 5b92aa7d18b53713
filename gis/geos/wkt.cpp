#include <charconv>

#include "gis/geos/geos_handles.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::gis {
namespace {

void destroy_reader(GEOSWKTReader* reader) noexcept {
    GEOSWKTReader_destroy_r(geos_context(), reader);
}

/// The shortest text that reads back as the same double.
void write(std::string& text, double number) {
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    text.append(digits, end);
}

void write(std::string& text, std::span<const Point> points) {
    text += '(';
    for (std::size_t index = 0; index < points.size(); ++index) {
        if (index > 0) text += ", ";
        write(text, points[index].x);
        text += ' ';
        write(text, points[index].y);
    }
    text += ')';
}

/// Each line, or each ring of polygon `part`, in brackets and joined by commas.
void write_paths(std::string& text, GeometryView view, std::size_t begin, std::size_t end) {
    for (std::size_t path = begin; path < end; ++path) {
        if (path > begin) text += ", ";
        write(text, view.path(path));
    }
}

void write_polygons(std::string& text, GeometryView view) {
    const std::size_t count = view.part_ends.size();
    text += count == 1 ? "POLYGON " : "MULTIPOLYGON (";
    for (std::size_t part = 0; part < count; ++part) {
        text += part > 0 ? ", (" : "(";
        write_paths(text, view, view.first_path(part), view.part_ends[part]);
        text += ')';
    }
    if (count != 1) text += ')';
}

}  // namespace

Result<Geometry> read_wkt(std::string_view text) {
    const auto context = geos_context();
    const Owned<GEOSWKTReader*, destroy_reader> reader(GEOSWKTReader_create_r(context));
    const GeosGeometry read(GEOSWKTReader_read_r(context, reader.get(), std::string(text).c_str()));
    if (!read) return geos_error("wkt");
    if (GEOSGeomTypeId_r(context, read.get()) == GEOS_GEOMETRYCOLLECTION && GEOSisEmpty_r(context, read.get()) != 1)
        return Error{ErrorCode::unsupported, "a GEOMETRYCOLLECTION is not one kind of shape", {}};
    return from_geos(read.get());
}

std::string write_wkt(GeometryView view) {
    if (view.empty()) return "GEOMETRYCOLLECTION EMPTY";
    std::string text;
    const bool many = view.part_count() > 1;
    switch (view.kind) {
        case GeometryKind::points:
            text = many ? "MULTIPOINT " : "POINT ";
            write(text, view.points);
            break;
        case GeometryKind::lines:
            text = many ? "MULTILINESTRING (" : "LINESTRING ";
            write_paths(text, view, 0, view.path_count());
            if (many) text += ')';
            break;
        case GeometryKind::polygons:
            write_polygons(text, view);
            break;
        case GeometryKind::none:
            break;
    }
    return text;
}

}  // namespace yimi::gis
