#include "core/network/walk_route.h"

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

/// 0–100 along y = 0 with a signal in the middle, and a way round it by y = 50.
Plan with_a_signal() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
        .row(Table::streets, "LINESTRING (100 0, 200 0)", quiet_street)
        .row(Table::crossings, "POINT (150 0)", {{"kind", std::string("signal")}})
        .plan();
}

}  // namespace

TEST_CASE("a walk is leg, street and leg, and waits where it passes the crossing") {
    const Plan plan = with_a_signal();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    const auto route = quickest_walk(network, door(network, {20, 5}), door(network, {190, -4}));
    REQUIRE(route);
    CHECK(route->length_m == Approx(5 + 170 + 4));
    CHECK(route->duration_s == Approx(179 / 1.1 + 25));
    CHECK(path_length_m(route->line) == Approx(route->length_m));
    CHECK(route->line.front() == Point{20, 5});
    CHECK(route->line.back() == Point{190, -4});
    CHECK(route->streets == std::vector<FeatureId>{{1}, {2}});
    REQUIRE(route->crosses.size() == 1);
    CHECK(route->crosses[0].at_m == Approx(135));
    CHECK(route->crosses[0].wait_s == 25);

    // On this side of the signal nobody waits.
    const auto before_it = quickest_walk(network, door(network, {20, 0}), door(network, {140, 0}));
    CHECK(before_it->duration_s == Approx(120 / 1.1));
    CHECK(before_it->crosses.empty());
}

TEST_CASE("the timetable says where the child is, also while it waits") {
    const Plan plan = with_a_signal();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    const auto route = quickest_walk(network, door(network, {0, 0}), door(network, {200, 0}));
    REQUIRE(route);
    const double at_signal_s = 150 / 1.1;
    CHECK(metres_after(*route, 0) == 0);
    CHECK(metres_after(*route, 60) == Approx(66));
    CHECK(metres_after(*route, at_signal_s + 1) == Approx(150));
    CHECK(metres_after(*route, at_signal_s + 24) == Approx(150));
    CHECK(metres_after(*route, at_signal_s + 25 + 10) == Approx(161));
    CHECK(metres_after(*route, 1e6) == Approx(200));
}

TEST_CASE("a dragged place is passed, and there is no way where a street in between is refused") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (0 0, 0 50, 100 50, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 200 0)",
                               {{"speed_limit_kmh", 60.0}, {"sidewalk", std::string("none")}})
                          .row(Table::streets, "LINESTRING (200 0, 300 0)", quiet_street)
                          .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    const auto from = door(network, {0, 0}), to = door(network, {100, 0});
    CHECK(quickest_walk(network, from, to)->length_m == Approx(100));
    const auto by = quickest_walk_by(network, from, std::vector<Stop>{door(network, {50, 50})}, to);
    REQUIRE(by);
    CHECK(by->length_m == Approx(200));
    CHECK(path_length_m(by->line) == Approx(200));
    CHECK_FALSE(quickest_walk(network, from, door(network, {290, 0})));
    CHECK_FALSE(quickest_walk(network, {}, to));
}

TEST_CASE("the nearest gate counts, and two doors of one street need not go to its ends") {
    const Plan plan = with_a_signal();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    std::vector<Door> gates = door(network, {190, 0});
    gates.push_back(door(network, {60, 0}).front());
    CHECK(quickest_walk(network, door(network, {20, 0}), gates)->length_m == Approx(40));
}

TEST_CASE("a quickest walk is no longer than the shortest where all go at one pace, and the sum of its parts") {
    const auto seed = GENERATE(range(1U, 21U));
    CAPTURE(seed);
    const Plan plan = test::random_quarter(seed, 7);
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, child());
    std::mt19937 random(seed);
    std::uniform_real_distribution<> anywhere(-50, 650);
    for (int pair = 0; pair < 20; ++pair) {
        const auto from = door(network, {anywhere(random), anywhere(random)}),
                   to = door(network, {anywhere(random), anywhere(random)});
        const auto route = quickest_walk(network, from, to);
        const double walk_m = WalkDistances(network, {to[0].street}).to(from[0].street);
        REQUIRE(route.has_value() == std::isfinite(walk_m));
        if (!route) continue;
        CHECK(route->length_m == Approx(walk_m).epsilon(1e-9));
        CHECK(route->duration_s == Approx(walk_m / 1.1).epsilon(1e-9));
        CHECK(path_length_m(route->line) == Approx(walk_m).margin(0.1));  // ends a centimetre apart are one
        CHECK(route->timetable.back().at_m == Approx(route->length_m));
        CHECK(route->timetable.back().at_s == Approx(route->duration_s));
        const auto back = quickest_walk(network, to, from);
        CHECK(back->length_m == Approx(route->length_m).epsilon(1e-9));
    }
}
