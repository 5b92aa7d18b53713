#include "core/geometry/meeting_paths.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::shape;

namespace {

std::vector<Point> path(std::string_view wkt) {
    return shape(wkt).points;
}
std::vector<Point> places(std::string_view one, std::string_view other) {
    std::vector<Point> at;
    for (const Meeting& meeting : meetings(path(one), path(other))) at.push_back(meeting.at);
    return at;
}
using Path = std::vector<Point>;

}  // namespace

TEST_CASE("paths meet where they cross, in the order of the first") {
    CHECK(places("LINESTRING (0 0, 10 0, 10 10, 0 10)", "LINESTRING (2 -5, 2 15)") == Path{{2, 0}, {2, 10}});
}

TEST_CASE("paths meet once where they share a vertex") {
    CHECK(places("LINESTRING (0 0, 5 5, 10 0)", "LINESTRING (0 10, 5 5, 10 10)") == Path{{5, 5}});
}

TEST_CASE("a line that snapped to an edge touches it although digits were lost") {
    const Point on_edge = project_onto_segment({3'391'200.3, 7.7}, {3'391'100.1, 3.3}, {3'391'333.7, 17.9}).point;
    const Path edge{{3'391'100.1, 3.3}, {3'391'333.7, 17.9}}, drawn{on_edge, {3'391'200, 100}};
    const auto found = meetings(edge, drawn);
    REQUIRE(found.size() == 1);
    CHECK(found.front().at == on_edge);
}

TEST_CASE("paths that run along each other meet at both ends of it") {
    CHECK(places("LINESTRING (0 0, 10 0)", "LINESTRING (3 5, 3 0, 7 0, 7 5)") == Path{{3, 0}, {7, 0}});
}

TEST_CASE("paths that pass each other by do not meet") {
    CHECK(places("LINESTRING (0 0, 10 0)", "LINESTRING (0 1, 10 1)").empty());
    CHECK(places("LINESTRING (0 0, 10 0)", "LINESTRING (5 0.01, 5 10)").empty());
}

TEST_CASE("a path is cut into pieces that keep its direction") {
    const auto pieces = pieces_of(path("LINESTRING (0 0, 10 0, 20 0)"), path("LINESTRING (4 -1, 4 1, 16 1, 16 -1)"));
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0] == Path{{0, 0}, {4, 0}});
    CHECK(pieces[1] == Path{{4, 0}, {10, 0}, {16, 0}});
    CHECK(pieces[2] == Path{{16, 0}, {20, 0}});
}

TEST_CASE("a cut at a vertex makes that vertex the end of both pieces") {
    const auto pieces = pieces_of(path("LINESTRING (0 0, 10 0, 20 0)"), path("LINESTRING (10 -1, 10 1)"));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == Path{{0, 0}, {10, 0}});
    CHECK(pieces[1] == Path{{10, 0}, {20, 0}});
}

TEST_CASE("a cut at an end leaves the path whole") {
    const Path line = path("LINESTRING (0 0, 10 0, 20 0)");
    CHECK(pieces_of(line, path("LINESTRING (0 -1, 0 1)")) == std::vector<Path>{line});
    CHECK(pieces_of(line, path("LINESTRING (20 -1, 20 1)")) == std::vector<Path>{line});
}

TEST_CASE("the pieces together are as long as the path was") {
    const Path zigzag = path("LINESTRING (0 0, 10 10, 20 0, 30 10, 40 0, 50 10)");
    double length = 0;
    const auto pieces = pieces_of(zigzag, path("LINESTRING (-5 3, 60 7)"));
    CHECK(pieces.size() == 6);
    for (const Path& piece : pieces) length += path_length_m(piece);
    CHECK(std::abs(length - path_length_m(zigzag)) < 1e-9);
}

TEST_CASE("meetings become vertices of a ring, which stays closed") {
    const Path ring = path("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    const Path with = with_meetings(ring, path("LINESTRING (-1 5, 11 5)"));
    CHECK(with == Path{{0, 0}, {10, 0}, {10, 5}, {10, 10}, {0, 10}, {0, 5}, {0, 0}});
    CHECK(with_meetings(ring, path("LINESTRING (-1 50, 11 50)")) == ring);
}

TEST_CASE("a drawn line takes the place of a stretch of a path, whichever way it was drawn") {
    const Path line = path("LINESTRING (0 0, 10 0, 20 0)"), wanted{{0, 0}, {5, 0}, {10, 5}, {15, 0}, {20, 0}};
    CHECK(reshaped_path(line, path("LINESTRING (5 0, 10 5, 15 0)")) == wanted);
    CHECK(reshaped_path(line, path("LINESTRING (15 0, 10 5, 5 0)")) == wanted);
}

TEST_CASE("what the drawn line reaches beyond the path is left out") {
    CHECK(reshaped_path(path("LINESTRING (0 0, 20 0)"), path("LINESTRING (5 -5, 5 5, 15 5, 15 -5)")) ==
          Path{{0, 0}, {5, 0}, {5, 5}, {15, 5}, {15, 0}, {20, 0}});
}

TEST_CASE("a line that meets the path once changes nothing") {
    CHECK(reshaped_path(path("LINESTRING (0 0, 20 0)"), path("LINESTRING (5 -5, 5 5)")).empty());
    CHECK(reshaped_ring(path("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))"), path("LINESTRING (5 -5, 5 5)")).empty());
}

TEST_CASE("a ring grows by a bulge and shrinks by a bite") {
    const Path ring = path("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    const Path grown = reshaped_ring(ring, path("LINESTRING (10 2, 15 5, 10 8)"));
    CHECK(signed_ring_area_m2(grown) == 115);
    CHECK(grown == Path{{0, 0}, {10, 0}, {10, 2}, {15, 5}, {10, 8}, {10, 10}, {0, 10}, {0, 0}});
    CHECK(signed_ring_area_m2(reshaped_ring(ring, path("LINESTRING (10 8, 5 5, 10 2)"))) == 85);
}

TEST_CASE("a ring may be changed where it begins") {
    const Path ring = path("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    const Path cut = reshaped_ring(ring, path("LINESTRING (2 -1, -1 2)"));  // over the corner where it begins
    CHECK(signed_ring_area_m2(cut) == 99.5);
    CHECK(cut.front() == cut.back());
    CHECK(std::find(cut.begin(), cut.end(), Point{0, 0}) == cut.end());
}
