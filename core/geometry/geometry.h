// Plain shapes in the project's plane (metres, x east, y north), their measures and their index.
// May use: core/base. Start here; geometry_kernel.h is the port to what only GEOS does well (buffer, overlay, repair).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/point.h"

namespace yimi {

enum class GeometryKind : std::uint8_t { none, points, lines, polygons };

/// Borrowed shape: what engines and the map read, whether it lies in a packed layer or in a Geometry.
/// `points`: all coordinates in order. `path_ends`: for lines and polygons, the end (one past) of each line or ring in
/// `points`; rings repeat their first point at the end. `part_ends`: for polygons, the end of each polygon in
/// `path_ends`; the first ring of a polygon is its shell (counter-clockwise), the others are holes.
struct GeometryView {
    GeometryKind kind = GeometryKind::none;
    std::span<const Point> points;
    std::span<const std::uint32_t> path_ends;
    std::span<const std::uint32_t> part_ends;

    [[nodiscard]] bool empty() const noexcept { return points.empty(); }
    [[nodiscard]] std::size_t path_count() const noexcept { return path_ends.size(); }
    [[nodiscard]] std::span<const Point> path(std::size_t index) const noexcept {
        const std::size_t begin = index == 0 ? 0 : path_ends[index - 1];
        return points.subspan(begin, path_ends[index] - begin);
    }
    /// Number of points, lines or polygons.
    [[nodiscard]] std::size_t part_count() const noexcept {
        switch (kind) {
            case GeometryKind::points:
                return points.size();
            case GeometryKind::lines:
                return path_ends.size();
            case GeometryKind::polygons:
                return part_ends.size();
            case GeometryKind::none:
                break;
        }
        return 0;
    }
    /// First path (shell) of polygon `part`; its paths run up to `part_ends[part]`.
    [[nodiscard]] std::size_t first_path(std::size_t part) const noexcept {
        return part == 0 ? 0 : part_ends[part - 1];
    }
};

/// Owned shape, a value. See GeometryView for the meaning of the arrays.
struct Geometry {
    GeometryKind kind = GeometryKind::none;
    std::vector<Point> points;
    std::vector<std::uint32_t> path_ends;
    std::vector<std::uint32_t> part_ends;
    friend bool operator==(const Geometry&, const Geometry&) = default;

    operator GeometryView() const noexcept { return {kind, points, path_ends, part_ends}; }
    [[nodiscard]] GeometryView view() const noexcept { return *this; }
    [[nodiscard]] bool empty() const noexcept { return points.empty(); }
};

[[nodiscard]] Geometry make_point(Point at);
[[nodiscard]] Geometry make_line(std::span<const Point> points);
/// One polygon without holes; closes the ring where the last point differs from the first, and turns the shell
/// counter-clockwise.
[[nodiscard]] Geometry make_polygon(std::span<const Point> shell);
[[nodiscard]] Geometry copy_of(GeometryView view);
/// A copy that holds only part `part` of `view`.
[[nodiscard]] Geometry single_part(GeometryView view, std::size_t part);

[[nodiscard]] Box bounding_box(std::span<const Point> points) noexcept;
[[nodiscard]] inline Box bounding_box(GeometryView view) noexcept {
    return bounding_box(view.points);
}

/// Whether both are built alike and no point of the one lies farther than `tolerance_m` from the same point of the
/// other.
[[nodiscard]] bool nearly_equal(GeometryView a, GeometryView b, double tolerance_m) noexcept;

/// Sum of the segment lengths, m.
[[nodiscard]] double path_length_m(std::span<const Point> path) noexcept;
[[nodiscard]] double length_m(GeometryView view) noexcept;
/// Shoelace formula relative to the first point (keeps digits at seven-figure coordinates), m², counter-clockwise is
/// positive.
[[nodiscard]] double signed_ring_area_m2(std::span<const Point> ring) noexcept;
/// Shells less holes, m²; 0 for points and lines.
[[nodiscard]] double area_m2(GeometryView view) noexcept;
/// Area-weighted for polygons, length-weighted for lines, mean for points. Needs a non-empty view.
[[nodiscard]] Point centroid(GeometryView view) noexcept;
/// Whether `at` lies inside by the even-odd rule over all rings; a point on an edge may count either way.
[[nodiscard]] bool contains(GeometryView polygons, Point at) noexcept;

/// Nearest point of segment a–b to `at`, and its share along the segment (0–1).
struct SegmentProjection {
    Point point;
    double share = 0;
    double distance_m = 0;
};
[[nodiscard]] SegmentProjection project_onto_segment(Point at, Point a, Point b) noexcept;

/// Nearest place of a path: metres along it, the point, the distance. Needs at least one point.
struct PathProjection {
    double along_m = 0;
    Point point;
    double distance_m = 0;
    std::size_t segment = 0;
};
[[nodiscard]] PathProjection project_onto_path(Point at, std::span<const Point> path) noexcept;
/// Point `along_m` metres along the path, clamped to its ends. Needs at least one point.
[[nodiscard]] Point point_along(std::span<const Point> path, double along_m) noexcept;
/// The piece of a path between two distances (m, clamped, from <= to), ends included.
[[nodiscard]] std::vector<Point> path_between(std::span<const Point> path, double from_m, double to_m);
/// Shortest distance from a point to a shape, m; 0 inside a polygon; infinity to an empty shape.
[[nodiscard]] double distance_m(GeometryView view, Point at) noexcept;

}  // namespace yimi
