#include "core/geometry/affine.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::shape;

TEST_CASE("a shape is turned about a point") {
    const Geometry line = transformed(shape("LINESTRING (10 0, 20 0)"), rotation({10, 0}, std::numbers::pi / 2));
    CHECK(distance(line.points[0], {10, 0}) < 1e-12);
    CHECK(distance(line.points[1], {10, 10}) < 1e-12);
}

TEST_CASE("turning at seven-figure coordinates keeps lengths to a thousandth of a millimetre") {
    const Point about{412'345.678, 3'391'234.567};
    const Point end = rotation(about, 0.7)(about + Point{30, 40});
    CHECK(std::abs(distance(about, end) - 50) < 1e-6);
}

TEST_CASE("a shape is scaled about a point") {
    CHECK(transformed(shape("POINT (3 5)"), scaling({1, 1}, 2, 0.5)).points.front() == Point{5, 3});
}

TEST_CASE("a shell in a mirror still runs counter-clockwise, a hole clockwise") {
    const Geometry polygon = shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))");
    const Geometry mirrored = transformed(polygon, scaling({0, 0}, -1, 1));
    CHECK(signed_ring_area_m2(mirrored.view().path(0)) == 100);
    CHECK(signed_ring_area_m2(mirrored.view().path(1)) == -4);
    CHECK(transformed(mirrored, scaling({0, 0}, -1, 1)).points == polygon.points);
}
