#include "gis/geos/geos_kernel.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/parallel.h"
#include "core/geometry/simple_shape.h"

using namespace yimi;
using gis::read_wkt;
using gis::write_wkt;

namespace {

const gis::GeosKernel kernel;

Geometry shape(const char* wkt) {
    return read_wkt(wkt).value();
}

}  // namespace

TEST_CASE("buffers have the areas that GEOS gives by other ways") {  // RULES.md's worked examples W18–W20
    CHECK(area_m2(kernel.buffer(shape("POINT (410000 3393000)"), 300).value()) ==
          Approx(282289.3641491484).margin(1e-4));
    CHECK(area_m2(kernel.buffer(shape("LINESTRING (0 0, 100 0, 100 50)"), 30).value()) ==
          Approx(11628.617051864183).margin(1e-4));
    CHECK(kernel.area_m2(kernel.buffer(shape("POLYGON ((0 0,40 0,40 30,0 30,0 0))"), 300).value()).value() ==
          Approx(325489.3641491346).margin(1e-4));
    CHECK(area_m2(kernel.buffer(shape("POINT (0 0)"), 1, 1).value()) == Approx(2));  // a square on its corner
}

TEST_CASE("overlays give flat arrays with shells counter-clockwise and holes clockwise") {
    const Geometry square = shape("POLYGON ((0 0,10 0,10 10,0 10,0 0))");
    const Geometry core = shape("POLYGON ((4 4,6 4,6 6,4 6,4 4))");
    const Geometry ring = kernel.difference(square, core).value();
    REQUIRE(ring.kind == GeometryKind::polygons);
    REQUIRE(ring.part_ends == std::vector<std::uint32_t>{2});
    CHECK(signed_ring_area_m2(ring.view().path(0)) == Approx(100));
    CHECK(signed_ring_area_m2(ring.view().path(1)) == Approx(-4));
    CHECK(kernel.area_m2(ring).value() == Approx(96));
    CHECK(kernel.length_m(ring).value() == Approx(48));
    CHECK(area_m2(kernel.intersection(square, shape("POLYGON ((5 5,15 5,15 15,5 15,5 5))")).value()) == Approx(25));
    CHECK(kernel.intersection(square, shape("POLYGON ((20 20,30 20,30 30,20 20))")).value().empty());
    CHECK(kernel.intersection(square, shape("POLYGON ((10 0,20 0,20 10,10 10,10 0))")).value().kind ==
          GeometryKind::lines);
}

TEST_CASE("a union of many shapes counts overlaps once") {
    const std::vector<Geometry> squares{shape("POLYGON ((0 0,10 0,10 10,0 10,0 0))"),
                                        shape("POLYGON ((5 0,15 0,15 10,5 10,5 0))"),
                                        shape("POLYGON ((40 0,50 0,50 10,40 10,40 0))")};
    const std::vector<GeometryView> views(squares.begin(), squares.end());
    const Geometry all = kernel.united(views).value();
    CHECK(area_m2(all) == Approx(250));
    CHECK(all.part_ends.size() == 2);
    CHECK(kernel.united({}).value().empty());
}

TEST_CASE("the covered area is that of the union of zones within the shape") {
    const Geometry block = shape("POLYGON ((0 0,400 0,400 400,0 400,0 0))");
    std::vector<Geometry> zones;
    for (const char* place : {"POINT (100 100)", "POINT (350 200)", "POINT (9000 9000)"})
        zones.push_back(kernel.buffer(shape(place), 300).value());
    const std::vector<GeometryView> views(zones.begin(), zones.end());
    const double direct = kernel.area_m2(kernel.intersection(block, kernel.united(views).value()).value()).value();
    CHECK(kernel.covered_area_m2(block, views).value() == Approx(direct).epsilon(1e-12));
    CHECK(kernel.covered_area_m2(block, {}).value() == 0);
    CHECK(kernel.covered_area_m2(block, std::span(views).subspan(2)).value() == 0);
}

TEST_CASE("distances are zero inside and measured to the nearest edge outside") {
    const Geometry square = shape("POLYGON ((0 0,10 0,10 10,0 10,0 0))");
    CHECK(kernel.distance_m(square, shape("POINT (13 14)")).value() == Approx(5));
    CHECK(kernel.distance_m(square, shape("POINT (5 5)")).value() == 0);
    CHECK_FALSE(kernel.distance_m(square, Geometry{}));
    CHECK(contains(square, kernel.point_on_surface(square).value()));
    CHECK_FALSE(kernel.point_on_surface(Geometry{}));
}

TEST_CASE("a polygon that crosses itself is found invalid, with the place, and repaired") {
    const Geometry bowtie = shape("POLYGON ((0 0,10 10,10 0,0 10,0 0))");
    const Validity validity = kernel.validity(bowtie).value();
    CHECK_FALSE(validity.valid);
    CHECK(validity.reason == "Self-intersection");
    CHECK(validity.at == Point{5, 5});
    const Geometry repaired = kernel.repaired(bowtie).value();
    CHECK(kernel.validity(repaired).value().valid);
    CHECK(area_m2(repaired) == Approx(50));
}

TEST_CASE("the area that crossing rings leave in doubt is what two readings differ by") {
    CHECK(kernel.doubtful_area_m2(shape("POLYGON ((0 0,10 10,10 0,0 10,0 0))")).value() == Approx(0).margin(1e-9));
    // Parts that overlap are one area however one reads them.
    CHECK(kernel.doubtful_area_m2(shape("MULTIPOLYGON (((0 0,10 0,10 10,0 10,0 0)),((4 0,20 0,20 10,4 10,4 0)))"))
              .value() == Approx(0).margin(1e-9));
    // A ring that runs around a square of 36 m² twice.
    const Geometry twice = shape("POLYGON ((0 0,10 0,10 10,2 10,2 2,8 2,8 8,0 8,0 0))");
    CHECK(kernel.doubtful_area_m2(twice).value() == Approx(36));
}

TEST_CASE("a shape that is plainly valid is valid for GEOS, and most of the valid ones are plainly so") {
    std::mt19937 random(4);
    std::size_t plain = 0, valid = 0;
    for (int round = 0; round < 20000; ++round) {
        // On a coarse grid corners and sides meet often.
        std::uniform_int_distribution<int> place(0, round % 2 == 0 ? 6 : 1000), sides(3, 7);
        Geometry ring{GeometryKind::polygons, {}, {}, {1}};
        for (int side = sides(random); side > 0; --side)
            ring.points.push_back({410000.0 + place(random) * 0.1, 3393000.0 + place(random) * 0.1});
        ring.points.push_back(Point(ring.points.front()));
        ring.path_ends = {static_cast<std::uint32_t>(ring.points.size())};
        const bool is_valid = kernel.validity(ring).value().valid;
        if (is_valid) ++valid;
        if (!is_plainly_valid(ring)) continue;
        ++plain;
        REQUIRE(is_valid);
    }
    CHECK(plain > 1000);
    CHECK(plain > valid * 8 / 10);
}

TEST_CASE("repair drops what has no area and fails where nothing is left") {
    const Geometry spike = kernel.repaired(shape("POLYGON ((0 0,10 0,10 10,10 20,10 10,0 10,0 0))")).value();
    CHECK(spike.kind == GeometryKind::polygons);
    CHECK(area_m2(spike) == Approx(100));
    const auto flat = kernel.repaired(shape("POLYGON ((0 0,10 0,20 0,0 0))"));
    REQUIRE_FALSE(flat);
    CHECK(flat.error().code == ErrorCode::bad_data);
}

TEST_CASE("repair mends what GEOS would not even build") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Geometry open{GeometryKind::polygons, {{0, 0}, {10, 0}, {10, 10}, {nan, 3}, {0, 10}, {1, 1}, {2, 2}}, {5, 7}, {2}};
    CHECK_FALSE(kernel.validity(open).value().valid);
    const Geometry closed = kernel.repaired(open).value();
    CHECK(area_m2(closed) == Approx(100));
    CHECK(closed.path_ends.size() == 1);
    Geometry unclosed{GeometryKind::polygons, {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {4}, {1}};
    CHECK(kernel.validity(unclosed).value().reason == "Ring is not closed");
    const auto area = kernel.area_m2(unclosed);
    REQUIRE_FALSE(area);
    CHECK(area.error().code == ErrorCode::bad_data);
    CHECK_FALSE(area.error().message.empty());
}

TEST_CASE("simplifying keeps within the tolerance") {
    CHECK(kernel.simplified(shape("LINESTRING (0 0, 5 0.1, 10 0)"), 1).value() == shape("LINESTRING (0 0, 10 0)"));
    CHECK(kernel.simplified(shape("LINESTRING (0 0, 5 3, 10 0)"), 1).value().points.size() == 3);
}

TEST_CASE("well-known text reads back as it was, to the last digit") {
    for (const char* wkt :
         {"POINT (410451.03721444675 3393363.76285489)", "MULTIPOINT (1 2, 3 4)", "LINESTRING (0 0, 0.1 0.2)",
          "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 5))", "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 2, 6 3, 6 2, 5 2))",
          "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))"}) {
        CAPTURE(wkt);
        CHECK(write_wkt(shape(wkt)) == wkt);
    }
    CHECK(shape("POINT Z (1 2 3)") == make_point({1, 2}));
    CHECK(shape("POLYGON EMPTY").empty());
    CHECK(shape(write_wkt(Geometry{}).c_str()) == Geometry{});
    CHECK(signed_ring_area_m2(shape("POLYGON ((0 0, 0 9, 9 9, 0 0))").points) > 0);
}

TEST_CASE("text that is no shape is bad data, and a collection is unsupported") {
    for (const char* wkt : {"", "POINT", "POLYGON ((0 0, 1 1))", "POINT (1 x)", "hello"}) {
        CAPTURE(wkt);
        const auto read = read_wkt(wkt);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::bad_data);
        CHECK_FALSE(read.error().message.empty());
    }
    const auto collection = read_wkt("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))");
    REQUIRE_FALSE(collection);
    CHECK(collection.error().code == ErrorCode::unsupported);
}

TEST_CASE("several threads may ask at once") {
    std::vector<double> areas(400);
    parallel_for(areas.size(), 4, 1, [&](std::size_t index) {
        areas[index] = area_m2(kernel.buffer(make_point({static_cast<double>(index), 0}), 10).value());
    });
    for (const double area : areas) CHECK(area == Approx(areas.front()).epsilon(1e-9));
}
