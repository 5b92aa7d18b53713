#include "core/network/walk_time.h"

#include <catch2/catch.hpp>

using namespace yimi;

TEST_CASE("a timetable sums walking and waiting") {  // W35
    const std::vector<Leg> legs{{320, 1, 0}, {15, 1, 25}, {410, 1, 8}};
    CHECK(duration_s(legs) == 778);
    CHECK(arrival_second(7 * 3600 + 40 * 60, 778) == 7 * 3600 + 52 * 60 + 58);
    CHECK(duration_s({}) == 0);
}

TEST_CASE("arrival is rounded to the second and goes on past midnight") {
    CHECK(arrival_second(100, 0.4) == 100);
    CHECK(arrival_second(100, 0.6) == 101);
    CHECK(arrival_second(86399, 2) == 1);
}

TEST_CASE("a detour is measured against the straight line") {  // W33
    CHECK(*detour_factor(std::vector<Point>{{0, 0}, {300, 0}, {300, 400}}) == Approx(1.4));
    CHECK_FALSE(detour_factor(std::vector<Point>{{0, 0}, {5, 5}, {0, 0}}));
    CHECK_FALSE(detour_factor(std::vector<Point>{{0, 0}}));
}

TEST_CASE("a green that is too short has a negative margin") {  // W34
    CHECK(green_time_margin_s(18, 1, 3, 20) == -1);
    CHECK(green_time_margin_s(18, 1.2, 3, 20) == Approx(2));
}
