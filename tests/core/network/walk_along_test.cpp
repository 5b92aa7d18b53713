#include "core/network/walk_along.h"

#include <catch2/catch.hpp>

#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;
using test::quiet_street;

namespace {

WalkingProfile child() {
    WalkingProfile profile;
    profile.speed_mps = 1.1;
    profile.no_sidewalk_above_kmh = 30;
    profile.zebra_s = 8;
    profile.signal_s = 25;
    return profile;
}

std::vector<Door> door(const ProfileNetwork& network, Point at) {
    return {{at, *network.attach(at, std::nullopt)}};
}

}  // namespace

TEST_CASE("a found walk that is walked along again takes the time that it took") {
    const auto seed = GENERATE(range(1U, 31U));
    CAPTURE(seed);
    Plan plan = test::random_quarter(seed, 7);
    std::mt19937 random(seed);
    std::uniform_real_distribution<> anywhere(-20, 620);
    for (std::int64_t street = 1; street < 60; ++street)
        if (plan.layer(Table::streets).row(FeatureId{street}) && street % 3 == 0)
            plan = test::with_value(std::move(plan), Table::streets, FeatureId{street}, "slope_pct",
                                    static_cast<double>(street % 9) - 4);
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    for (int pair = 0; pair < 10; ++pair) {
        const auto route = quickest_walk(network, door(network, {anywhere(random), anywhere(random)}),
                                         door(network, {anywhere(random), anywhere(random)}));
        if (!route || route->line.size() < 2) continue;
        const DrawnWalk again = walk_along(network, route->line);
        CHECK(again.route.length_m == Approx(route->length_m).margin(0.1));  // ends a centimetre apart are one
        // Off its streets a walk has legs; a leg of 15 m or less may run beside one, whose slope then counts.
        CHECK(again.route.duration_s == Approx(route->duration_s).epsilon(0.02));
        double at_m = 0;
        for (const LinePart& part : again.route.parts) {
            CHECK(part.from_m == Approx(at_m).margin(1e-9));
            at_m = part.to_m;
        }
        CHECK(at_m == Approx(path_length_m(route->line)));
        CHECK(again.refused.empty());
    }
}

TEST_CASE("what is drawn beside a street counts as walked along it, waits at its crossing and uphill too") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)",
                               {{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}, {"slope_pct", 7.0}})
                          .row(Table::crossings, "POINT (50 0)", {{"kind", std::string("signal")}})
                          .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    const std::vector<Point> up{{10, 4}, {90, 4}}, down{{90, 4}, {10, 4}};
    const DrawnWalk walk = walk_along(network, up);
    REQUIRE(walk.route.parts.size() == 1);
    CHECK(walk.route.duration_s == Approx(80 / 1.1 * 1.4 + 25));
    REQUIRE(walk.route.crosses.size() == 1);
    CHECK(walk.route.crosses[0].at_m == Approx(40));
    CHECK(walk_along(network, down).route.duration_s == Approx(80 / 1.1 + 25));
}

TEST_CASE("where a line leaves the network it has no street, and a refused street is told with its metres") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 200 0)",
                               {{"speed_limit_kmh", 60.0}, {"sidewalk", std::string("none")}})
                          .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    const DrawnWalk walk = walk_along(network, std::vector<Point>{{0, 0}, {100, 0}, {200, 0}, {200, 80}});
    REQUIRE(walk.route.parts.size() == 3);
    CHECK_FALSE(walk.route.parts[2].piece);
    REQUIRE(walk.refused.size() == 1);
    CHECK(walk.refused[0].street == FeatureId{2});
    CHECK(walk.refused[0].why == "no_sidewalk");
    CHECK(walk.refused[0].from_m == Approx(100));
    CHECK(walk.refused[0].to_m == Approx(200));
    CHECK(walk.route.duration_s == Approx(280 / 1.1));
}

TEST_CASE("a line without streets is walked at the profile's pace") {
    const WalkNetwork none{Plan()};
    const ProfileNetwork network(none, child());
    CHECK(walk_along(network, std::vector<Point>{{0, 0}, {110, 0}}).route.duration_s == Approx(100));
}
