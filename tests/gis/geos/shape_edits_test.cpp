#include "gis/geos/shape_edits.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::shape;

namespace {

std::vector<Geometry> split_wkt(std::string_view what, std::string_view blade) {
    const auto pieces = gis::split(shape(what), shape(blade).points);
    REQUIRE(pieces);
    return pieces.value();
}
double total_area_m2(const std::vector<Geometry>& pieces) {
    return std::accumulate(pieces.begin(), pieces.end(), 0.0,
                           [](double sum, const Geometry& piece) { return sum + area_m2(piece); });
}
Geometry merged_wkt(const std::vector<std::string>& texts) {
    std::vector<Geometry> shapes;
    for (const std::string& text : texts) shapes.push_back(shape(text));
    const auto merged = gis::merged(std::vector<GeometryView>(shapes.begin(), shapes.end()));
    REQUIRE(merged);
    return merged.value();
}

}  // namespace

TEST_CASE("an area is split into pieces with the same area in all, the larger one first") {
    const auto pieces = split_wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "LINESTRING (7 -1, 7 11)");
    REQUIRE(pieces.size() == 2);
    CHECK(area_m2(pieces[0]) == 70);
    CHECK(area_m2(pieces[1]) == 30);
    CHECK(pieces[0].kind == GeometryKind::polygons);
    CHECK(pieces[1].kind == GeometryKind::polygons);
}

TEST_CASE("a blade that only just reaches the edges splits too") {
    // Ends that snapped to slanted edges at seven-figure coordinates lie a little beside them.
    const Point a{412'000.1, 3'391'000.3}, b{412'101.7, 3'391'013.9}, c{412'090.3, 3'391'120.7},
        d{411'990.9, 3'391'100.1};
    const Geometry area = make_polygon(std::vector{a, b, c, d});
    const std::vector<Point> blade{project_onto_segment({412'050, 3'391'010}, a, b).point,
                                   project_onto_segment({412'040, 3'391'110}, d, c).point};
    const auto pieces = gis::split(area, blade);
    REQUIRE(pieces);
    REQUIRE(pieces.value().size() == 2);
    CHECK(std::abs(total_area_m2(pieces.value()) - area_m2(area)) < 1e-3);
}

TEST_CASE("a blade that ends inside an area leaves it whole") {
    CHECK(split_wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "LINESTRING (7 -1, 7 5)").size() == 1);
}

TEST_CASE("a blade that runs back and forth makes as many pieces as it parts") {
    const auto pieces =
        split_wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "LINESTRING (-1 2, 11 2, 11 5, -1 5, -1 8, 11 8)");
    CHECK(pieces.size() == 4);
    CHECK(total_area_m2(pieces) == 100);
}

TEST_CASE("a hole stays one in the piece that it lies in, and opens where the blade crosses it") {
    const char* const yard = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 4, 1 6, 3 6, 3 4, 1 4))";
    const auto beside = split_wkt(yard, "LINESTRING (7 -1, 7 11)");
    REQUIRE(beside.size() == 2);
    CHECK(beside[0].path_ends.size() == 2);
    CHECK(area_m2(beside[0]) == 66);
    const auto across = split_wkt(yard, "LINESTRING (2 -1, 2 11)");
    REQUIRE(across.size() == 2);
    CHECK(across[0].path_ends.size() == 1);
    CHECK(total_area_m2(across) == 96);
}

TEST_CASE("parts that the blade does not cross stay with the largest piece") {
    const auto pieces = split_wkt("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((50 0, 60 0, 60 10, 50 10, 50 0)))",
                                  "LINESTRING (2 -1, 2 11)");
    REQUIRE(pieces.size() == 2);
    CHECK(area_m2(pieces[0]) == 180);
    CHECK(area_m2(pieces[1]) == 20);
}

TEST_CASE("a line is split, the longer piece first, both in its direction") {
    const auto pieces = split_wkt("LINESTRING (0 0, 10 0, 10 10)", "LINESTRING (4 -1, 4 1)");
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].points == std::vector<Point>{{4, 0}, {10, 0}, {10, 10}});
    CHECK(pieces[1].points == std::vector<Point>{{0, 0}, {4, 0}});
}

TEST_CASE("areas that touch become one, areas apart one of two parts") {
    const Geometry one =
        merged_wkt({"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"});
    CHECK(area_m2(one) == 200);
    CHECK(one.view().part_count() == 1);
    const Geometry two =
        merged_wkt({"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((15 0, 20 0, 20 10, 15 10, 15 0))"});
    CHECK(two.view().part_count() == 2);
}

TEST_CASE("lines that touch end to end become one that runs as the first does") {
    const Geometry one =
        merged_wkt({"LINESTRING (20 0, 10 0)", "LINESTRING (10 0, 5 5, 0 0)", "LINESTRING (20 0, 30 0)"});
    CHECK(one.points == std::vector<Point>{{30, 0}, {20, 0}, {10, 0}, {5, 5}, {0, 0}});
    CHECK(one.path_ends.size() == 1);
}

TEST_CASE("lines that do not touch stay several") {
    CHECK(merged_wkt({"LINESTRING (0 0, 10 0)", "LINESTRING (11 0, 20 0)"}).path_ends.size() == 2);
}

TEST_CASE("a parallel lies to the left at exactly its distance and runs the same way") {
    const auto left = gis::parallel(shape("LINESTRING (0 0, 100 0, 100 100)").points, 3);
    REQUIRE(left);
    CHECK(left.value().points == std::vector<Point>{{0, 3}, {97, 3}, {97, 100}});
    const auto right = gis::parallel(shape("LINESTRING (0 0, 100 0, 100 100)").points, -3);
    REQUIRE(right);
    CHECK(right.value().points == std::vector<Point>{{0, -3}, {103, -3}, {103, 100}});
}

TEST_CASE("of a parallel that has no room everywhere the longest stretch is taken") {
    const auto inner = gis::parallel(shape("LINESTRING (0 0, 100 0, 100 4, 200 4)").points, 10);
    REQUIRE(inner);
    CHECK(inner.value().path_ends.size() == 1);
    CHECK(length_m(inner.value()) > 90);
}
