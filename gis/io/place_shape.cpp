#include "gis/io/place_shape.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/geometry/simple_shape.h"
#include "core/geometry/union_of.h"

namespace yimi::gis {
namespace {

constexpr const char* cgcs2000_lonlat = "EPSG:4490";

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
    return union_of(flat, kernel);
}

/// Rings that cross are mended only where it hardly matters how: up to a square metre, or a hundredth of the area.
double tolerated_m2(const Geometry& repaired) {
    constexpr double least_m2 = 1, share = 0.01;
    return std::max(least_m2, share * area_m2(repaired));
}

/// Points that repeat the one before; whether there were any.
bool drop_repeated_points(Geometry& geometry) {
    if (geometry.kind != GeometryKind::lines && geometry.kind != GeometryKind::polygons) return false;
    const std::size_t least = geometry.kind == GeometryKind::polygons ? 4 : 2;
    std::size_t kept = 0, begin = 0;
    for (std::uint32_t& end : geometry.path_ends) {
        const std::size_t first = kept;
        for (std::size_t index = begin; index < end; ++index) {
            const std::size_t left = end - index;  // never so few that the path is none any more
            const bool repeats = kept > first && geometry.points[index] == geometry.points[kept - 1];
            if (repeats && kept - first + left > least) continue;
            geometry.points[kept++] = Point(geometry.points[index]);
        }
        begin = std::exchange(end, static_cast<std::uint32_t>(kept));
    }
    const bool dropped = kept < geometry.points.size();
    geometry.points.resize(kept);
    return dropped;
}

/// Parts that mending left over as crumbs beside the real ones; whether there were any.
bool drop_slivers(Geometry& polygons) {
    constexpr double crumb_m2 = 0.01;
    const std::size_t count = polygons.view().part_count();
    Geometry rest{GeometryKind::polygons, {}, {}, {}};
    std::size_t kept = 0;
    for (std::size_t part = 0; part < count && count > 1; ++part) {
        const Geometry single = single_part(polygons, part);
        if (area_m2(single) < crumb_m2) continue;
        ++kept;
        const auto points = static_cast<std::uint32_t>(rest.points.size());
        rest.points.insert(rest.points.end(), single.points.begin(), single.points.end());
        for (const std::uint32_t end : single.path_ends) rest.path_ends.push_back(points + end);
        rest.part_ends.push_back(static_cast<std::uint32_t>(rest.path_ends.size()));
    }
    if (kept == 0 || kept == count) return false;
    polygons = std::move(rest);
    return true;
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

void ShapePlacer::mend_invalid(Geometry& geometry, const Validity& wrong, PlacedShape& placed) const {
    placed.at = wrong.at;
    placed.reason = wrong.reason;
    auto repaired = kernel_->repaired(geometry);
    if (!repaired || repaired.value().kind != geometry.kind) {
        placed.why_not = "invalid_geometry";
        return;
    }
    const bool are_rings = geometry.kind == GeometryKind::polygons;
    const auto doubtful_m2 = are_rings ? kernel_->doubtful_area_m2(geometry) : 0.0;
    if (!doubtful_m2 || doubtful_m2.value() > tolerated_m2(repaired.value())) {
        placed.why_not = "doubtful_geometry";
        return;
    }
    geometry = std::move(repaired).value();
    placed.repair = are_rings ? "rings" : "lines";
}

void ShapePlacer::mend(Geometry& geometry, PlacedShape& placed) const {
    if (drop_repeated_points(geometry)) placed.repair = "duplicate_points";
    if (geometry.kind == GeometryKind::points || is_plainly_valid(geometry)) return;
    const auto validity = kernel_->validity(geometry);
    if (validity && validity.value().valid) return;
    const Validity wrong = validity ? validity.value() : Validity{false, validity.error().message, geometry.points[0]};
    mend_invalid(geometry, wrong, placed);
    if (*placed.why_not == '\0' && drop_slivers(geometry)) placed.repair = "slivers";
}

PlacedShape ShapePlacer::place(SourceShape shape) const {
    PlacedShape placed;
    Geometry& geometry = shape.geometry;
    const auto rejected = [&](const char* why) {
        placed.why_not = why;
        placed.shapes.clear();
        return std::move(placed);
    };
    if (shape.mixed) return rejected("wrong_geometry");
    if (geometry.empty()) return rejected("no_geometry");
    const auto finite = [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); };
    if (!std::all_of(geometry.points.begin(), geometry.points.end(), finite)) return rejected("invalid_geometry");
    if (!transform(geometry.points)) return rejected("no_image_in_crs");
    placed.at = geometry.points.front();
    if (!may_have(settings_.table, geometry.kind)) return rejected("wrong_geometry");
    if (shape.surface && settings_.repair) {
        auto shadow = shadow_of(geometry, *kernel_);
        if (!shadow || shadow.value().kind != GeometryKind::polygons) return rejected("invalid_geometry");
        geometry = std::move(shadow).value();
        placed.repair = "surface";
    }
    if (geometry.kind == GeometryKind::polygons) turn_rings(geometry);
    if (shape.curved) placed.repair = "curves";
    if (settings_.repair) {
        mend(geometry, placed);
    } else if (geometry.kind != GeometryKind::points && !is_plainly_valid(geometry)) {
        const auto validity = kernel_->validity(geometry);
        if (!validity || !validity.value().valid) placed.why_not = "invalid_geometry";
    }
    if (*placed.why_not != '\0') return rejected(placed.why_not);
    placed.shapes = parts_for(settings_.table, std::move(geometry));
    return placed;
}

}  // namespace yimi::gis
