#include "core/network/street_trace.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

std::vector<Point> trace(const Plan& plan, Point from, Point to) {
    return StreetTrace(std::make_shared<const FollowedStreets>(plan), from).to(to);
}

void check_way(const std::vector<Point>& way, const std::vector<Point>& expected) {
    REQUIRE(way.size() == expected.size());
    for (std::size_t index = 0; index < way.size(); ++index) {
        CAPTURE(index, way[index].x, way[index].y);
        CHECK(distance(way[index], expected[index]) < 1e-6);
    }
}

/// Streets every 100 m, from 0 to 400 either way, each drawn from crossing to crossing, every other one backwards.
Plan grid() {
    PlanBuilder plan;
    const auto line = [](int x0, int y0, int x1, int y1) {
        return "LINESTRING (" + std::to_string(x0) + " " + std::to_string(y0) + ", " + std::to_string(x1) + " " +
               std::to_string(y1) + ")";
    };
    for (int row = 0; row <= 400; row += 100)
        for (int at = 0; at < 400; at += 100) {
            plan.row(Table::streets, at % 200 ? line(at, row, at + 100, row) : line(at + 100, row, at, row));
            plan.row(Table::streets, line(row, at, row, at + 100));
        }
    return plan.plan();
}

}  // namespace

TEST_CASE("a trace follows the bends of the streets and turns where they join") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 50 20, 100 0)")
                          .row(Table::streets, "LINESTRING (100 100, 100 0)")
                          .plan();
    check_way(trace(plan, {0, 0}, {100, 60}), {{0, 0}, {50, 20}, {100, 0}, {100, 60}});
    check_way(trace(plan, {100, 60}, {0, 0}), {{100, 60}, {100, 0}, {50, 20}, {0, 0}});
}

TEST_CASE("what leads off the streets is straight") {
    const Plan plan = PlanBuilder().row(Table::streets, "LINESTRING (0 0, 300 0)").plan();
    check_way(trace(plan, {50, 30}, {200, -10}), {{50, 30}, {50, 0}, {200, 0}, {200, -10}});
}

TEST_CASE("a trace is straight where the streets lead nowhere") {
    const Plan apart = PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 0, 100 0)")
                           .row(Table::streets, "LINESTRING (0 50, 100 50)")
                           .plan();
    SECTION("they do not join") {
        check_way(trace(apart, {10, 0}, {90, 50}), {{10, 0}, {90, 50}});
    }
    SECTION("they are farther than the goal") {
        check_way(trace(apart, {10, 20}, {30, 20}), {{10, 20}, {30, 20}});
    }
    SECTION("there are none") {
        check_way(trace(Plan(), {10, 20}, {30, 90}), {{10, 20}, {30, 90}});
    }
}

TEST_CASE("on the pavement of a street a trace does not go to its middle and back") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (100 0, 200 0)")
                          .row(Table::streets, "LINESTRING (100 0, 100 80)")
                          .plan();
    check_way(trace(plan, {20, 6}, {180, 5}), {{20, 6}, {180, 5}});
    check_way(trace(plan, {20, 6}, {99, 6}), {{20, 6}, {99, 6}});  // at the mouth of the third street
    check_way(trace(plan, {20, 6}, {180, 0}), {{20, 6}, {20, 0}, {100, 0}, {180, 0}});
    check_way(trace(plan, {20, 6}, {107, 60}), {{20, 6}, {20, 0}, {100, 0}, {100, 60}, {107, 60}});
}

TEST_CASE("along one street a trace does not leave it") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0, 100 100, 0 100, 0 1)")
                          .row(Table::streets, "LINESTRING (0 0, 0 1)")
                          .plan();
    check_way(trace(plan, {20, 0}, {60, 0}), {{20, 0}, {60, 0}});
    // Around the ring the other way it is shorter.
    check_way(trace(plan, {20, 0}, {20, 100}), {{20, 0}, {0, 0}, {0, 1}, {0, 100}, {20, 100}});
}

TEST_CASE("a ring street that ends where it began is followed the shorter way") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0, 100 100, 0 100, 0 0)")
                          .row(Table::streets, "LINESTRING (0 0, -50 0)")
                          .plan();
    check_way(trace(plan, {-50, 0}, {0, 60}), {{-50, 0}, {0, 0}, {0, 60}});
    check_way(trace(plan, {0, 60}, {-50, 0}), {{0, 60}, {0, 0}, {-50, 0}});
}

TEST_CASE("a trace is as long as the shortest path, from wherever to wherever") {
    const auto streets = std::make_shared<const FollowedStreets>(grid());
    std::mt19937 random(11);
    std::uniform_int_distribution<int> crossing(0, 4), along(0, 100);
    for (int pair = 0; pair < 200; ++pair) {
        const Point from{crossing(random) * 100.0, static_cast<double>(along(random))};
        const Point to{static_cast<double>(along(random)), crossing(random) * 100.0};
        CAPTURE(from.x, from.y, to.x, to.y);
        const auto way = StreetTrace(streets, from).to(to);
        // By hand: along the own street to its lower or upper crossing, over the grid, along the other street.
        double shortest = 1e9;
        for (const double y : {0.0, 100.0})
            for (const double x : {0.0, 100.0})
                shortest = std::min(
                    shortest, std::abs(from.y - y) + std::abs(from.x - x) + std::abs(to.y - y) + std::abs(to.x - x));
        CHECK(path_length_m(way) == Approx(shortest).margin(1e-6));
        CHECK(way.front() == from);
        CHECK(way.back() == to);
    }
}

TEST_CASE("one trace answers near and far, in any order") {
    PlanBuilder plan;
    for (int at = 0; at < 5000; at += 100)
        plan.row(Table::streets, "LINESTRING (" + std::to_string(at) + " 0, " + std::to_string(at + 100) + " 0)");
    StreetTrace from_start(std::make_shared<const FollowedStreets>(plan.plan()), {10, 0});
    CHECK(path_length_m(from_start.to({250, 0})) == Approx(240));
    CHECK(path_length_m(from_start.to({4950, 0})) == Approx(4940));  // beyond what is explored at first
    CHECK(path_length_m(from_start.to({250, 0})) == Approx(240));
}
