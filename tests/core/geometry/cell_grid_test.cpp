#include "core/geometry/cell_grid.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace yimi;

namespace {

bool meet(Point a, Point b, Point c, Point d) {
    const auto apart = [](Point p, Point q, Point r, Point s) {
        const double one = cross(q - p, r - p), other = cross(q - p, s - p);
        return (one > 0 && other > 0) || (one < 0 && other < 0);
    };
    Box one, other;  // of lines on one axis only boxes tell
    one.add(a);
    one.add(b);
    other.add(c);
    other.add(d);
    return one.intersects(other) && !apart(a, b, c, d) && !apart(c, d, a, b);
}

}  // namespace

TEST_CASE("a line finds all segments that it meets, whatever way it runs") {
    const auto seed = GENERATE(range(1U, 12U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-150, 150);
    const Point middle{409500, 3394500};
    const auto place = [&] {
        Point at = middle + Point{offset(random), offset(random)};
        if (random() % 4 == 0) at = {middle.x + 16 * std::round(offset(random) / 16), middle.y};  // on cells' borders
        return at;
    };
    std::vector<CellGrid::Segment> segments;
    for (int segment = 0; segment < 300; ++segment) {
        const Point from = place();
        segments.emplace_back(from,
                              random() % 5 == 0 ? place() : from + Point{offset(random) / 10, offset(random) / 10});
    }
    const CellGrid grid = CellGrid::of_segments(segments);
    REQUIRE(grid.is_made());
    for (int line = 0; line < 200; ++line) {
        const Point a = place();
        const Point b =
            line % 5 == 0 ? Point{a.x, a.y + offset(random)} : place() + Point{0, line % 7 == 0 ? 900.0 : 0.0};
        std::set<std::size_t> found;
        grid.query_line(a, b, [&](std::size_t index) { return found.insert(index), true; });
        for (std::size_t index = 0; index < segments.size(); ++index)
            if (meet(a, b, segments[index].first, segments[index].second)) CHECK(found.count(index) == 1);
    }
}

TEST_CASE("a place finds the boxes that it lies in") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> offset(-100, 100);
    std::vector<Box> boxes(200);
    for (std::size_t index = 1; index < boxes.size(); ++index) {  // the first stays empty
        boxes[index].add(Point{offset(random), offset(random)});
        boxes[index] = boxes[index].grown(std::abs(offset(random)) / 5);
    }
    const CellGrid grid = CellGrid::of_boxes(boxes);
    for (int place = 0; place < 300; ++place) {
        const Point at{offset(random), offset(random)};
        std::set<std::size_t> found;
        grid.query_place(at, [&](std::size_t index) { return found.insert(index), true; });
        CHECK(found.count(0) == 0);
        for (std::size_t index = 0; index < boxes.size(); ++index)
            if (boxes[index].contains(at)) CHECK(found.count(index) == 1);
    }
}

TEST_CASE("a visit that has enough ends the search, and things far apart make no grid") {
    const std::vector<CellGrid::Segment> near{{{0, 0}, {1, 1}}, {{2, 2}, {3, 3}}};
    int visits = 0;
    CellGrid::of_segments(near).query_line({0, 0}, {3, 3}, [&](std::size_t) { return ++visits, false; });
    CHECK(visits == 1);
    const std::vector<CellGrid::Segment> far{{{0, 0}, {1, 1}}, {{1e7, 1e7}, {1e7, 1e7 + 1}}};
    CHECK_FALSE(CellGrid::of_segments(far).is_made());
    CHECK_FALSE(CellGrid::of_segments({}).is_made());
}
