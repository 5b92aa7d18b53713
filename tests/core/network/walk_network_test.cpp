#include <catch2/catch.hpp>
#include <cmath>

#include "core/network/profile_network.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;
using test::quiet_street;

namespace {

WalkingProfile accompanied() {
    WalkingProfile profile;
    profile.no_sidewalk_above_kmh = 30;
    profile.unmarked_above_kmh = 30;
    profile.zebra_above_kmh = 40;
    profile.zebra_s = 8;
    profile.signal_s = 25;
    profile.unmarked_s = 20;
    return profile;
}

double walk_m(const Plan& plan, Point from, Point to) {
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, accompanied());
    const auto home = network.attach(from, std::nullopt), place = network.attach(to, std::nullopt);
    REQUIRE(home);
    REQUIRE(place);
    return WalkDistances(network, {*place}).to(*home);
}

}  // namespace

TEST_CASE("streets join where their ends are within a centimetre, not where they cross") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (100.009 0, 200 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (200.02 0, 300 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (50 -50, 50 50)", quiet_street)
                          .plan();
    const WalkNetwork streets(plan);
    CHECK(streets.node_count() == 7);
    CHECK(walk_m(plan, {10, 5}, {150, 0}) == Approx(145).margin(0.01));
    CHECK(std::isinf(walk_m(plan, {10, 0}, {290, 0})));
    CHECK(std::isinf(walk_m(plan, {10, 0}, {50, 40})));
}

TEST_CASE("ends on both sides of a metre's border join too") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 99.996 0.004)", quiet_street)
                          .row(Table::streets, "LINESTRING (100.003 -0.002, 200 0)", quiet_street)
                          .plan();
    CHECK(WalkNetwork(plan).node_count() == 3);
}

TEST_CASE("two places on one street walk straight along it, legs counted") {
    const Plan plan = PlanBuilder().row(Table::streets, "LINESTRING (0 0, 100 0, 100 100)", quiet_street).plan();
    CHECK(walk_m(plan, {30, 7}, {104, 20}) == Approx(7 + 90 + 4));
    CHECK(walk_m(plan, {30, 7}, {30, -3}) == Approx(10));
}

TEST_CASE("a place joins the nearest street that may be walked, up to the longest leg") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)",
                               {{"speed_limit_kmh", 60.0}, {"sidewalk", std::string("none")}})
                          .row(Table::streets, "LINESTRING (0 40, 100 40)", quiet_street)
                          .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, accompanied());
    REQUIRE(network.refused().size() == 1);
    CHECK(network.refused().front().why == "no_sidewalk");
    CHECK(network.refused().front().street == FeatureId{1});
    const auto home = network.attach({50, 5}, std::nullopt);
    REQUIRE(home);
    CHECK(home->leg_m == Approx(35));
    CHECK(network.attach({50, 5}, 35.0));
    CHECK_FALSE(network.attach({50, 5}, 34.0));
    CHECK_FALSE(ProfileNetwork(WalkNetwork{}, accompanied()).attach({0, 0}, std::nullopt));
}

TEST_CASE("what is unknown about a street does not refuse it but is counted") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"sidewalk", std::string("none")}})
                          .row(Table::streets, "LINESTRING (0 40, 100 40)", {{"sidewalk", std::string("both")}})
                          .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, accompanied());
    CHECK(network.refused().empty());
    CHECK(network.unknown_streets() == 1);
}

TEST_CASE("a crossing within 15 m belongs to the nearest street and may close it") {
    const auto plan_with = [](const char* place, double approach_kmh) {
        return PlanBuilder()
            .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
            .row(Table::streets, "LINESTRING (0 30, 100 30)", quiet_street)
            .row(Table::crossings, place,
                 {{"kind", std::string("zebra")}, {"approach_speed_kmh", approach_kmh}, {"crossing_length_m", 9.0}})
            .plan();
    };
    const auto refused = [](const Plan& plan) {
        const WalkNetwork streets(plan);
        return ProfileNetwork(streets, accompanied()).refused().size();
    };
    CHECK(refused(plan_with("POINT (50 14)", 50)) == 1);
    CHECK(refused(plan_with("POINT (50 -16)", 50)) == 0);
    CHECK(refused(plan_with("POINT (50 14)", 40)) == 0);
    const Plan crossed = plan_with("POINT (50 14)", 30);
    const WalkNetwork streets(crossed);
    const ProfileNetwork network(streets, accompanied());
    CHECK(shortest_path(network.graph(), streets.edges()[0].from, streets.edges()[0].to)->duration_s == Approx(108));
    CHECK(shortest_path(network.graph(), streets.edges()[1].from, streets.edges()[1].to)->duration_s == Approx(100));
}

TEST_CASE("one usable crossing keeps a street open, and the quickest counts") {
    const Plan plan =
        PlanBuilder()
            .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
            .row(Table::crossings, "POINT (20 0)", {{"kind", std::string("unmarked")}, {"approach_speed_kmh", 50.0}})
            .row(Table::crossings, "POINT (50 0)", {{"kind", std::string("signal")}})
            .row(Table::crossings, "POINT (80 0)", {{"kind", std::string("zebra")}, {"approach_speed_kmh", 50.0}})
            .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, accompanied());
    CHECK(network.refused().empty());
    CHECK(shortest_path(network.graph(), 0, 1)->duration_s == Approx(125));
}

TEST_CASE("uphill takes longer than downhill, and metres are the same") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)",
                               {{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}, {"slope_pct", 7.0}})
                          .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, accompanied());
    CHECK(shortest_path(network.graph(), 0, 1)->duration_s == Approx(140));
    CHECK(shortest_path(network.graph(), 1, 0)->duration_s == Approx(100));
    CHECK(shortest_path(network.graph(), 0, 1)->length_m == 100);
}
