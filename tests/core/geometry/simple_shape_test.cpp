#include "core/geometry/simple_shape.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>

using namespace yimi;

namespace {

Geometry ring(std::vector<Point> corners) {
    Geometry shape{GeometryKind::polygons, std::move(corners), {}, {1}};
    shape.points.push_back(Point(shape.points.front()));
    shape.path_ends = {static_cast<std::uint32_t>(shape.points.size())};
    return shape;
}

}  // namespace

TEST_CASE("buildings of every usual plan are plainly valid") {
    CHECK(is_plainly_valid(ring({{0, 0}, {10, 0}, {10, 10}, {0, 10}})));
    CHECK(is_plainly_valid(ring({{0, 0}, {10, 0}, {5, 8}})));
    CHECK(is_plainly_valid(ring({{0, 0}, {10, 0}, {10, 4}, {4, 4}, {4, 10}, {0, 10}})));
    CHECK(is_plainly_valid(make_line(std::array{Point{0, 0}, Point{10, 0}, Point{0, 0}})));
    CHECK(is_plainly_valid(make_point({1, 2})));
}

TEST_CASE("whatever touches itself, or nearly, is left to somebody thorough") {
    CHECK_FALSE(is_plainly_valid(ring({{0, 0}, {10, 10}, {10, 0}, {0, 10}})));                      // crosses
    CHECK_FALSE(is_plainly_valid(ring({{0, 0}, {10, 0}, {10, 10}, {5, 0}, {0, 10}})));              // touches a side
    CHECK_FALSE(is_plainly_valid(ring({{0, 0}, {10, 0}, {5, 5}, {10, 10}, {0, 10}, {5, 5}})));      // touches a corner
    CHECK_FALSE(is_plainly_valid(ring({{0, 0}, {10, 0}, {10, 10}, {10, 20}, {10, 10}, {0, 10}})));  // a spike
    CHECK_FALSE(is_plainly_valid(ring({{0, 0}, {10, 0}, {20, 0}})));                                // no area
    CHECK_FALSE(is_plainly_valid(ring({{0, 0}, {10, 0}, {10, 0}, {10, 10}})));                      // a point twice
    CHECK_FALSE(is_plainly_valid(make_line(std::array{Point{3, 3}, Point{3, 3}})));
    CHECK_FALSE(is_plainly_valid(make_point({std::nan(""), 2})));
    Geometry open = ring({{0, 0}, {10, 0}, {10, 10}});
    open.points.back() = {1, 1};
    CHECK_FALSE(is_plainly_valid(open));
}

TEST_CASE("a shape whose arrays do not fit each other is told from one that can be read") {
    const Geometry square = ring({{0, 0}, {10, 0}, {10, 10}, {0, 10}});
    CHECK(is_well_formed(square));
    CHECK(is_well_formed(make_line(std::array{Point{0, 0}, Point{10, 0}})));
    CHECK(is_well_formed(make_point({1, 2})));
    CHECK(is_well_formed(Geometry{}));
    for (const auto break_it :
         {+[](Geometry& shape) { shape.kind = GeometryKind::none; },
          +[](Geometry& shape) { shape.kind = GeometryKind::lines; }, +[](Geometry& shape) { shape.part_ends.clear(); },
          +[](Geometry& shape) { shape.path_ends.front() = 9; }, +[](Geometry& shape) { shape.points.clear(); }}) {
        Geometry broken = square;
        break_it(broken);
        CHECK_FALSE(is_well_formed(broken));
    }
}
