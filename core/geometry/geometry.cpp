#include "core/geometry/geometry.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace yimi {

Geometry make_point(Point at) {
    return {GeometryKind::points, {at}, {}, {}};
}

Geometry make_line(std::span<const Point> points) {
    return {GeometryKind::lines, {points.begin(), points.end()}, {static_cast<std::uint32_t>(points.size())}, {}};
}

Geometry make_polygon(std::span<const Point> shell) {
    Geometry polygon{GeometryKind::polygons, {shell.begin(), shell.end()}, {}, {1}};
    if (!polygon.points.empty() && polygon.points.front() != polygon.points.back())
        polygon.points.push_back(polygon.points.front());
    if (signed_ring_area_m2(polygon.points) < 0) std::reverse(polygon.points.begin(), polygon.points.end());
    polygon.path_ends.push_back(static_cast<std::uint32_t>(polygon.points.size()));
    return polygon;
}

Geometry copy_of(GeometryView view) {
    return {view.kind,
            {view.points.begin(), view.points.end()},
            {view.path_ends.begin(), view.path_ends.end()},
            {view.part_ends.begin(), view.part_ends.end()}};
}

Geometry single_part(GeometryView view, std::size_t part) {
    assert(part < view.part_count());
    if (view.kind == GeometryKind::points) return make_point(view.points[part]);
    if (view.kind == GeometryKind::lines) return make_line(view.path(part));
    Geometry polygon{GeometryKind::polygons, {}, {}, {}};
    for (std::size_t path = view.first_path(part); path < view.part_ends[part]; ++path) {
        const auto ring = view.path(path);
        polygon.points.insert(polygon.points.end(), ring.begin(), ring.end());
        polygon.path_ends.push_back(static_cast<std::uint32_t>(polygon.points.size()));
    }
    polygon.part_ends.push_back(static_cast<std::uint32_t>(polygon.path_ends.size()));
    return polygon;
}

Box bounding_box(std::span<const Point> points) noexcept {
    Box box;
    for (const Point point : points) box.add(point);
    return box;
}

bool nearly_equal(GeometryView a, GeometryView b, double tolerance_m) noexcept {
    return a.kind == b.kind && std::ranges::equal(a.path_ends, b.path_ends) &&
           std::ranges::equal(a.part_ends, b.part_ends) &&
           std::ranges::equal(a.points, b.points, [tolerance_m](Point one, Point other) {
               return std::abs(one.x - other.x) <= tolerance_m && std::abs(one.y - other.y) <= tolerance_m;
           });
}

double path_length_m(std::span<const Point> path) noexcept {
    double length = 0;
    for (std::size_t index = 1; index < path.size(); ++index) length += distance(path[index - 1], path[index]);
    return length;
}

double length_m(GeometryView view) noexcept {
    double length = 0;
    for (std::size_t path = 0; path < view.path_count(); ++path) length += path_length_m(view.path(path));
    return length;
}

double signed_ring_area_m2(std::span<const Point> ring) noexcept {
    if (ring.size() < 3) return 0;
    double doubled = 0;
    const Point origin = ring.front();
    for (std::size_t index = 1; index < ring.size(); ++index)
        doubled += cross(ring[index - 1] - origin, ring[index] - origin);
    return doubled / 2;
}

double area_m2(GeometryView view) noexcept {
    double area = 0;
    for (std::size_t part = 0; part < view.part_ends.size(); ++part) {
        const std::size_t shell = view.first_path(part);
        for (std::size_t path = shell; path < view.part_ends[part]; ++path) {
            const double ring = std::abs(signed_ring_area_m2(view.path(path)));
            area += path == shell ? ring : -ring;
        }
    }
    return area;
}

namespace {

Point mean(std::span<const Point> points) noexcept {
    Point sum;
    const Point origin = points.front();
    for (const Point point : points) sum = sum + (point - origin);
    return origin + sum * (1.0 / static_cast<double>(points.size()));
}

Point line_centroid(GeometryView view) noexcept {
    const Point origin = view.points.front();
    Point sum;
    double length = 0;
    for (std::size_t path = 0; path < view.path_count(); ++path) {
        const auto points = view.path(path);
        for (std::size_t index = 1; index < points.size(); ++index) {
            const double piece = distance(points[index - 1], points[index]);
            sum = sum + ((points[index - 1] - origin) + (points[index] - origin)) * (piece / 2);
            length += piece;
        }
    }
    return length > 0 ? origin + sum * (1 / length) : mean(view.points);
}

Point polygon_centroid(GeometryView view) noexcept {
    const Point origin = view.points.front();
    Point sum;
    double doubled_area = 0;
    for (std::size_t part = 0; part < view.part_ends.size(); ++part) {
        const std::size_t shell = view.first_path(part);
        for (std::size_t path = shell; path < view.part_ends[part]; ++path) {
            const auto ring = view.path(path);
            const bool counter_clockwise = signed_ring_area_m2(ring) > 0;
            const double sign = counter_clockwise == (path == shell) ? 1 : -1;  // whatever way a ring was drawn
            for (std::size_t index = 1; index < ring.size(); ++index) {
                const Point a = ring[index - 1] - origin, b = ring[index] - origin;
                const double twice = sign * cross(a, b);
                sum = sum + (a + b) * twice;
                doubled_area += twice;
            }
        }
    }
    return doubled_area != 0 ? origin + sum * (1 / (3 * doubled_area)) : line_centroid(view);
}

}  // namespace

Point centroid(GeometryView view) noexcept {
    assert(!view.empty());
    switch (view.kind) {
        case GeometryKind::lines:
            return line_centroid(view);
        case GeometryKind::polygons:
            return polygon_centroid(view);
        case GeometryKind::points:
        case GeometryKind::none:
            break;
    }
    return mean(view.points);
}

bool contains(GeometryView polygons, Point at) noexcept {
    if (polygons.kind != GeometryKind::polygons) return false;
    bool inside = false;
    for (std::size_t path = 0; path < polygons.path_count(); ++path) {
        const auto ring = polygons.path(path);
        for (std::size_t index = 1; index < ring.size(); ++index) {
            const Point a = ring[index - 1], b = ring[index];
            if ((a.y > at.y) == (b.y > at.y)) continue;
            const double side = cross(b - a, at - a);
            if ((side > 0) == (b.y > a.y)) inside = !inside;
        }
    }
    return inside;
}

SegmentProjection project_onto_segment(Point at, Point a, Point b) noexcept {
    const Point along = b - a;
    const double squared = dot(along, along);
    const double share = squared > 0 ? std::clamp(dot(at - a, along) / squared, 0.0, 1.0) : 0.0;
    const Point nearest = share == 1.0 ? b : a + along * share;
    return {nearest, share, distance(at, nearest)};
}

PathProjection project_onto_path(Point at, std::span<const Point> path) noexcept {
    assert(!path.empty());
    PathProjection best{0, path.front(), distance(at, path.front()), 0};
    double walked = 0;
    for (std::size_t index = 1; index < path.size(); ++index) {
        const SegmentProjection here = project_onto_segment(at, path[index - 1], path[index]);
        const double piece = distance(path[index - 1], path[index]);
        if (here.distance_m < best.distance_m)
            best = {walked + here.share * piece, here.point, here.distance_m, index - 1};
        walked += piece;
    }
    return best;
}

Point point_along(std::span<const Point> path, double along_m) noexcept {
    assert(!path.empty());
    if (along_m <= 0) return path.front();
    for (std::size_t index = 1; index < path.size(); ++index) {
        const double piece = distance(path[index - 1], path[index]);
        if (along_m <= piece && piece > 0) return path[index - 1] + (path[index] - path[index - 1]) * (along_m / piece);
        along_m -= piece;
    }
    return path.back();
}

std::vector<Point> path_between(std::span<const Point> path, double from_m, double to_m) {
    std::vector<Point> piece{point_along(path, from_m)};
    double walked = 0;
    for (std::size_t index = 1; index + 1 < path.size(); ++index) {
        walked += distance(path[index - 1], path[index]);
        if (walked > from_m && walked < to_m) piece.push_back(path[index]);
    }
    piece.push_back(point_along(path, to_m));
    return piece;
}

double distance_m(GeometryView view, Point at) noexcept {
    if (view.kind == GeometryKind::polygons && contains(view, at)) return 0;
    double nearest = std::numeric_limits<double>::infinity();
    if (view.kind == GeometryKind::points) {
        for (const Point point : view.points) nearest = std::min(nearest, distance(point, at));
        return nearest;
    }
    for (std::size_t path = 0; path < view.path_count(); ++path) {
        const auto points = view.path(path);
        if (!points.empty()) nearest = std::min(nearest, project_onto_path(at, points).distance_m);
    }
    return nearest;
}

}  // namespace yimi
