#include "gis/io/place_shape.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yimi::gis {
namespace {

constexpr const char* cgcs2000_lonlat = "EPSG:4490";

bool holds(Table table, GeometryKind kind) {
    switch (schema_of(table).geometry) {
        case GeometryColumn::point:
            return kind == GeometryKind::points;
        case GeometryColumn::line:
            return kind == GeometryKind::lines;
        case GeometryColumn::multi_polygon:
            return kind == GeometryKind::polygons;
        case GeometryColumn::any:
            break;
    }
    if (table == Table::occluders) return kind != GeometryKind::points;
    return table != Table::schools || kind != GeometryKind::lines;
}

/// Shells counter-clockwise, holes clockwise.
void turn_rings(Geometry& polygons) {
    std::size_t path = 0;
    for (std::size_t part = 0; part < polygons.part_ends.size(); ++part) {
        const std::size_t shell = path;
        for (; path < polygons.part_ends[part]; ++path) {
            const auto ring = polygons.view().path(path);
            const double area = signed_ring_area_m2(ring);
            if ((path == shell) == (area >= 0)) continue;
            const auto begin = polygons.points.begin() + (ring.data() - polygons.points.data());
            std::reverse(begin, begin + static_cast<std::ptrdiff_t>(ring.size()));
        }
    }
}

/// The shadow that triangles and patches in space cast on the map.
Result<Geometry> shadow_of(const Geometry& patches, const GeometryKernel& kernel) {
    std::vector<Geometry> flat;
    for (std::size_t part = 0; part < patches.part_ends.size(); ++part)
        if (Geometry patch = single_part(patches, part); area_m2(patch) > 0) flat.push_back(std::move(patch));
    const std::vector<GeometryView> views(flat.begin(), flat.end());
    return kernel.united(views);
}

/// Single lines and points, where the table holds nothing else.
std::vector<Geometry> parts_for(Table table, Geometry shape) {
    const auto column = schema_of(table).geometry;
    const bool single = column == GeometryColumn::point || column == GeometryColumn::line ||
                        (table == Table::schools && shape.kind == GeometryKind::points);
    std::vector<Geometry> parts;
    const std::size_t count = shape.view().part_count();
    if (!single || count == 1) {
        parts.push_back(std::move(shape));
        return parts;
    }
    for (std::size_t part = 0; part < count; ++part) parts.push_back(single_part(shape, part));
    return parts;
}

}  // namespace

Result<ShapePlacer> ShapePlacer::make(const Settings& settings, const GeometryKernel& kernel) {
    ShapePlacer placer(settings, kernel);
    std::string from = settings.from.wkt;
    if (settings.datum != Datum::wgs84) {
        if (!settings.from.geographic) {
            YIMI_TRY(to_lonlat, Transformer::between(from, cgcs2000_lonlat));
            placer.to_lonlat_ = std::move(to_lonlat);
        }
        from = cgcs2000_lonlat;
    } else if (!settings.from.code.empty() && settings.from.code == settings.to) {
        return placer;
    }
    YIMI_TRY(to_plan, Transformer::between(from, settings.to));
    placer.to_plan_ = std::move(to_plan);
    return placer;
}

bool ShapePlacer::transform(std::vector<Point>& points) const {
    if (to_lonlat_ && !to_lonlat_->transform(points)) return false;
    if (settings_.datum == Datum::bd09)
        for (Point& point : points) point = bd09_to_gcj02(point);
    if (settings_.datum != Datum::wgs84)
        for (Point& point : points) point = gcj02_to_wgs84(point);
    return !to_plan_ || static_cast<bool>(to_plan_->transform(points));
}

PlacedShape ShapePlacer::place(SourceShape shape) const {
    PlacedShape placed;
    const auto rejected = [&](const char* why) {
        placed.shapes.clear();
        placed.why_not = why;
        return std::move(placed);
    };
    Geometry& geometry = shape.geometry;
    if (shape.mixed) return rejected("wrong_geometry");
    if (geometry.empty()) return rejected("no_geometry");
    if (!holds(settings_.table, geometry.kind)) return rejected("wrong_geometry");
    const auto finite = [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); };
    if (!std::all_of(geometry.points.begin(), geometry.points.end(), finite)) return rejected("invalid_geometry");
    if (!transform(geometry.points)) return rejected("no_image_in_crs");
    if (shape.surface && settings_.repair) {
        auto shadow = shadow_of(geometry, *kernel_);
        if (!shadow || shadow.value().kind != GeometryKind::polygons) return rejected("invalid_geometry");
        geometry = std::move(shadow).value();
        placed.repaired = true;
    }
    if (geometry.kind == GeometryKind::polygons) turn_rings(geometry);
    if (geometry.kind != GeometryKind::points) {
        const auto validity = kernel_->validity(geometry);
        if (!validity || !validity.value().valid) {
            if (!settings_.repair) return rejected("invalid_geometry");
            auto repaired = kernel_->repaired(geometry);
            if (!repaired || repaired.value().kind != geometry.kind) return rejected("invalid_geometry");
            geometry = std::move(repaired).value();
            placed.repaired = true;
        }
    }
    placed.shapes = parts_for(settings_.table, std::move(geometry));
    return placed;
}

}  // namespace yimi::gis
