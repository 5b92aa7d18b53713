#include "core/geometry/geometry.h"

#include <catch2/catch.hpp>

using namespace yimi;

namespace {

/// A 10 × 10 square at (x, y) with a 2 × 2 hole in its middle; the hole runs clockwise.
void add_square_with_hole(Geometry& polygons, double x, double y) {
    const auto add_ring = [&](std::initializer_list<Point> ring) {
        for (const Point corner : ring) polygons.points.push_back(corner + Point{x, y});
        polygons.path_ends.push_back(static_cast<std::uint32_t>(polygons.points.size()));
    };
    add_ring({{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}});
    add_ring({{4, 4}, {4, 6}, {6, 6}, {6, 4}, {4, 4}});
    polygons.part_ends.push_back(static_cast<std::uint32_t>(polygons.path_ends.size()));
}

Geometry two_squares() {
    Geometry polygons{GeometryKind::polygons, {}, {}, {}};
    add_square_with_hole(polygons, 0, 0);
    add_square_with_hole(polygons, 410000, 3393000);
    return polygons;
}

}  // namespace

TEST_CASE("areas count shells less holes, also far from the origin") {
    CHECK(area_m2(two_squares()) == Approx(2 * 96).epsilon(1e-12));
    CHECK(area_m2(single_part(two_squares(), 1)) == Approx(96).epsilon(1e-12));
    CHECK(area_m2(make_line(std::vector<Point>{{0, 0}, {5, 0}})) == 0);
}

TEST_CASE("centroids lie where they should") {
    const Point middle = centroid(single_part(two_squares(), 1));
    CHECK(middle.x == Approx(410005).epsilon(1e-12));
    CHECK(middle.y == Approx(3393005).epsilon(1e-12));
    CHECK(centroid(make_line(std::vector<Point>{{0, 0}, {2, 0}, {2, 6}})).y == Approx(2.25));
    CHECK(centroid(make_point({3, 4})) == Point{3, 4});
    const Geometry flat = make_polygon(std::vector<Point>{{0, 0}, {4, 0}, {8, 0}});
    CHECK(centroid(flat).x == Approx(4));  // no area: as a line
}

TEST_CASE("a point in a hole is outside") {
    const Geometry squares = two_squares();
    CHECK(contains(squares, {1, 1}));
    CHECK_FALSE(contains(squares, {5, 5}));
    CHECK_FALSE(contains(squares, {-1, 5}));
    CHECK(contains(squares, {410001, 3393001}));
}

TEST_CASE("a polygon is closed and turned counter-clockwise") {
    const Geometry square = make_polygon(std::vector<Point>{{0, 0}, {0, 2}, {2, 2}, {2, 0}});
    CHECK(square.points.size() == 5);
    CHECK(square.points.front() == square.points.back());
    CHECK(signed_ring_area_m2(square.points) == Approx(4));
}

TEST_CASE("places along a path are found and cut out") {
    const std::vector<Point> path{{0, 0}, {300, 0}, {300, 400}};
    CHECK(path_length_m(path) == Approx(700));
    const PathProjection near = project_onto_path({320, 100}, path);
    CHECK(near.along_m == Approx(400));
    CHECK(near.distance_m == Approx(20));
    CHECK(near.segment == 1);
    CHECK(point_along(path, 500) == Point{300, 200});
    CHECK(point_along(path, -5) == path.front());
    CHECK(point_along(path, 5000) == path.back());
    CHECK(path_between(path, 250, 350) == std::vector<Point>{{250, 0}, {300, 0}, {300, 50}});
    CHECK(path_length_m(path_between(path, 100, 100)) == 0);
}

TEST_CASE("distance is zero inside a polygon and positive in its hole") {
    const Geometry squares = two_squares();
    CHECK(distance_m(squares, {1, 1}) == 0);
    CHECK(distance_m(squares, {5, 5}) == Approx(1));
    CHECK(distance_m(squares, {-3, -4}) == Approx(5));
    CHECK(std::isinf(distance_m(Geometry{}, {0, 0})));
}
