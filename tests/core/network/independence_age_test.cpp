#include "core/network/independence_age.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

/// As resources/profiles: RULES.md section 2.
std::vector<WalkingProfile> alone() {
    WalkingProfile nine, twelve, adult;
    nine.age_from = 9;
    nine.speed_mps = 1.1;
    nine.no_sidewalk_above_kmh = 30;
    nine.zebra_above_kmh = 40;
    nine.zebra_longer_than_m = 14;
    nine.unmarked_s = std::nullopt;
    twelve.age_from = 12;
    twelve.speed_mps = 1.2;
    twelve.no_sidewalk_above_kmh = 40;
    twelve.unmarked_above_kmh = 40;
    adult.age_from = 15;
    adult.speed_mps = 1.35;
    return {nine, twelve, adult};
}

const std::vector<Point> along{{0, 0}, {100, 0}, {200, 0}};
const std::vector<FeatureId> both{{1}, {2}};

IndependenceAge age_of(const Plan& plan) {
    return independence_age(plan, WalkNetwork(plan), alone(), {along, both, 1});
}

PlanBuilder two_streets(PlanBuilder::Values second = test::quiet_street) {
    PlanBuilder plan;
    plan.row(Table::streets, "LINESTRING (0 0, 100 0)", test::quiet_street)
        .row(Table::streets, "LINESTRING (100 0, 200 0)", std::move(second));
    return plan;
}

}  // namespace

TEST_CASE("quiet streets may be walked by the youngest, and nothing limits the age") {
    const IndependenceAge age = age_of(two_streets().plan());
    CHECK(age.age == 9);
    CHECK(age.limits.empty());
    CHECK(age.unknown.empty());
}

TEST_CASE("the street that asks for the oldest child is named") {
    const IndependenceAge age =
        age_of(two_streets({{"speed_limit_kmh", 35.0}, {"sidewalk", std::string("none")}}).plan());
    CHECK(age.age == 12);
    REQUIRE(age.limits.size() == 1);
    CHECK(age.limits[0].street == FeatureId{2});
    CHECK_FALSE(age.limits[0].crossing);
    CHECK(age.limits[0].why == "no_sidewalk");
    CHECK(age_of(two_streets({{"speed_limit_kmh", 60.0}, {"sidewalk", std::string("none")}}).plan()).age == 15);
}

TEST_CASE("of the crossings only those that are passed count, and of one street's the easiest") {
    PlanBuilder plan = two_streets();
    plan.row(Table::crossings, "POINT (150 5)", {{"kind", std::string("unmarked")}, {"approach_speed_kmh", 20.0}});
    const IndependenceAge age = age_of(plan.plan());
    CHECK(age.age == 12);
    REQUIRE(age.limits.size() == 1);
    CHECK(age.limits[0].crossing == FeatureId{1});
    CHECK(age.limits[0].why == "unmarked");
    plan.row(Table::crossings, "POINT (160 5)", {{"kind", std::string("bridge")}});
    CHECK(age_of(plan.plan()).age == 9);
    PlanBuilder other = two_streets();
    other.row(Table::streets, "LINESTRING (200 0, 300 0)", test::quiet_street)
        .row(Table::crossings, "POINT (250 5)", {{"kind", std::string("unmarked")}});
    CHECK(age_of(other.plan()).age == 9);
}

TEST_CASE("a child crosses at a signal alone once green lasts for its pace") {
    const auto [green_s, years] = GENERATE(table<double, int>({{22, 9}, {20.5, 12}, {18.5, 15}}));
    PlanBuilder plan = two_streets();
    plan.row(Table::crossings, "POINT (150 5)",
             {{"kind", std::string("signal")}, {"crossing_length_m", 20.0}, {"green_s", green_s}});
    CHECK(age_of(plan.plan()).age == years);
    PlanBuilder hopeless = two_streets();
    hopeless.row(Table::crossings, "POINT (150 5)",
                 {{"kind", std::string("signal")}, {"crossing_length_m", 20.0}, {"green_s", 10.0}});
    const IndependenceAge age = age_of(hopeless.plan());
    CHECK_FALSE(age.age);
    REQUIRE(age.limits.size() == 1);
    CHECK(age.limits[0].why == "short_green");
}

TEST_CASE("what is not known is said, and does not raise the age") {
    const IndependenceAge age = age_of(two_streets({{"sidewalk", std::string("none")}}).plan());
    CHECK(age.age == 9);
    CHECK(age.unknown == std::vector<std::string_view>{"speed_limit_kmh"});
    CHECK(age.unknown_streets == 1);
}

TEST_CASE("everybody walks on the side that suits him, and a change of sides limits the age") {
    const PlanBuilder::Values left{{"speed_limit_kmh", 50.0}, {"sidewalk", std::string("left")}},
        right{{"speed_limit_kmh", 50.0}, {"sidewalk", std::string("right")}};
    const auto streets = [](const PlanBuilder::Values& first, const PlanBuilder::Values& second) {
        PlanBuilder plan;
        plan.row(Table::streets, "LINESTRING (0 0, 100 0)", first)
            .row(Table::streets, "LINESTRING (100 0, 200 0)", second);
        return plan;
    };
    CHECK(age_of(streets(left, left).plan()).age == 9);
    const IndependenceAge swapped = age_of(streets(left, right).plan());
    CHECK(swapped.age == 15);
    REQUIRE(swapped.limits.size() == 1);
    CHECK(swapped.limits[0].across);
    CHECK_FALSE(swapped.limits[0].crossing);
    CHECK(swapped.limits[0].why == "unmarked");
    CHECK(swapped.limits[0].from_age == 15);
    const Plan with_zebra =
        streets(left, right)
            .row(Table::crossings, "POINT (50 0)", {{"kind", std::string("zebra")}, {"crossing_length_m", 8.0}})
            .plan();
    const IndependenceAge by_zebra = age_of(with_zebra);
    CHECK(by_zebra.age == 12);
    REQUIRE(by_zebra.limits.size() == 1);
    CHECK(by_zebra.limits[0].crossing == FeatureId{1});
    CHECK(by_zebra.limits[0].why == "fast_zebra");
    // Nobody waits at a crossing beside the side on which he walks.
    CHECK(age_of(streets(left, left).row(Table::crossings, "POINT (50 0)", {{"kind", std::string("unmarked")}}).plan())
              .age == 9);
}

TEST_CASE("the age never falls when a way is made worse, and mending all that limits it alone lowers it") {
    const auto seed = GENERATE(range(1U, 101U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto one_of = [&](std::initializer_list<double> values) {
        return *(values.begin() + std::uniform_int_distribution<std::ptrdiff_t>(
                                      0, static_cast<std::ptrdiff_t>(values.size()) - 1)(random));
    };
    PlanBuilder builder;
    std::vector<FeatureId> streets;
    std::vector<Point> line{{0, 0}};
    for (int at = 0; at < 6; ++at) {
        const double x = 100.0 * at;
        builder.row(Table::streets, make_line(std::vector<Point>{{x, 0}, {x + 100, 0}}),
                    {{"speed_limit_kmh", one_of({20, 35, 60})},
                     {"sidewalk", std::string(one_of({0, 1}) > 0 ? "both" : "none")}});
        if (one_of({0, 1}) > 0)
            builder.row(Table::crossings, make_point({x + 50, 3}),
                        {{"kind", std::string(one_of({0, 1}) > 0 ? "zebra" : "unmarked")},
                         {"approach_speed_kmh", one_of({20, 35, 60})},
                         {"crossing_length_m", one_of({8, 20})}});
        streets.push_back(FeatureId{at + 1});
        line.push_back({x + 100, 0});
    }
    const Plan plan = builder.plan();
    const auto of = [&](const Plan& any) {
        return independence_age(any, WalkNetwork(any), alone(), {line, streets, 1});
    };
    const IndependenceAge before = of(plan);
    REQUIRE(before.age);
    const Plan worse = test::with_value(test::with_value(plan, Table::streets, FeatureId{3}, "speed_limit_kmh", 60.0),
                                        Table::streets, FeatureId{3}, "sidewalk", std::string("none"));
    CHECK(*of(worse).age >= *before.age);
    if (before.limits.empty()) return;
    Plan better = plan;
    for (const AgeLimit& limit : before.limits)
        better = limit.crossing
                     ? test::with_value(better, Table::crossings, *limit.crossing, "kind", std::string("bridge"))
                     : test::with_value(better, Table::streets, limit.street, "sidewalk", std::string("both"));
    CHECK(*of(better).age < *before.age);
}
