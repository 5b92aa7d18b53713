#include "core/network/lines_apart.h"

#include <catch2/catch.hpp>

using namespace yimi;

TEST_CASE("the metres that differ are those farther than a metre from the other line") {
    const std::vector<Point> straight{{0, 0}, {300, 0}}, back{{300, 0.5}, {0, 0.5}},
        around{{0, 0}, {100, 0}, {100, 100}, {200, 100}, {200, 0}, {300, 0}}, other_side{{0, 6}, {300, 6}};
    CHECK(metres_apart(straight, back) == 0);
    CHECK(metres_apart(straight, other_side) == Approx(300));
    CHECK(metres_apart(straight, around) == Approx(98).margin(0.01));  // a metre at each end is near enough
    CHECK(metres_apart(around, straight) == Approx(298).margin(0.01));
    const auto stretches = stretches_apart(around, straight);
    REQUIRE(stretches.size() == 1);
    CHECK(stretches[0].from_m == Approx(101));
    CHECK(stretches[0].to_m == Approx(399));
}
