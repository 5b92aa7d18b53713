#include "core/seats/service_balance.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"
#include "tests/support/street_plans.h"

using namespace yimi;

namespace {

const gis::GeosKernel kernel;

std::string square(double x, double half = 10) {
    const auto at = [](double east, double north) { return std::to_string(east) + " " + std::to_string(north); };
    return "MULTIPOLYGON (((" + at(x - half, -half) + ", " + at(x + half, -half) + ", " + at(x + half, half) + ", " +
           at(x - half, half) + ", " + at(x - half, -half) + ")))";
}
test::PlanBuilder::Values block(int children, const char* district, const char* setting) {
    return {{"children_0_2", std::int64_t{0}},
            {"children_3_5", std::int64_t{0}},
            {"children_6_11", std::int64_t{children}},
            {"children_12_14", std::int64_t{0}},
            {"district_code", district},
            {"setting", setting}};
}

/// A street through two districts: three blocks and two playgrounds (400 and 900 m²) of core, two blocks of a new town.
Plan two_districts() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 5000 0)", test::quiet_street)
        .row(Table::districts, square(0, 1), {{"code", "510104"}, {"name", "锦江区"}, {"grouping", "core"}})
        .row(Table::districts, square(9, 1), {{"code", "510121"}, {"name", "金堂县"}})
        .row(Table::playgrounds, square(100, 10), {{"kind", "playground"}})
        .row(Table::playgrounds, square(600, 15), {{"kind", "park"}})
        .row(Table::blocks, square(200), block(10, "510104", "urban"))
        .row(Table::blocks, square(400), block(20, "510104", "urban"))
        .row(Table::blocks, square(1500), block(30, "510104", "urban"))
        .row(Table::blocks, square(3000), block(40, "510121", "rural"))
        .row(Table::blocks, square(800), block(50, "510121", "urban"))
        .plan();
}
ServiceBalance balance_of(const Plan& plan, std::string_view word, double within_m, const Grouping& grouping) {
    QuietJob job;
    auto balance = service_balance(plan, *service_named(word), within_m, grouping, kernel, job);
    REQUIRE(balance);
    return std::move(balance).value();
}

}  // namespace

TEST_CASE("playgrounds are shared by the children within reach, and groups add up to the whole") {
    const Plan plan = two_districts();
    const ServiceBalance balance = balance_of(plan, "playgrounds", 300, grouping_of_2020());
    // By hand: 400 m² for the 30 of blocks 1 and 2; 900 m² for the 70 of blocks 2 and 5.
    CHECK(balance.all.children == 150);
    CHECK(balance.all.reached == 80);
    CHECK(*balance.all.access.mean() ==
          Approx((10 * 400.0 / 30 + 20 * (400.0 / 30 + 900.0 / 70) + 50 * 900.0 / 70) / 150));
    const ServiceShares& core = balance.groupings.at("core");
    const ServiceShares& town = balance.groupings.at("new_town");
    CHECK(core.children == 60);
    CHECK(core.reached == 30);
    CHECK(town.children == 90);
    CHECK(town.reached == 50);
    CHECK(core.children + town.children == balance.all.children);
    CHECK(balance.settings.at("rural").reached == 0);
    // New towns reach 5/9, the core 1/2: nothing is missing there; the other way round 5/9 of 60 less 30.
    CHECK(children_to_equal(balance.groupings, "new_town", "core") == 0.0);
    CHECK(*children_to_equal(balance.groupings, "core", "new_town") == Approx(60 * 5.0 / 9 - 30));
    CHECK(*children_to_equal(balance.settings, "rural", "urban") == Approx(40 * 80.0 / 110));
    CHECK_FALSE(children_to_equal(balance.groupings, "suburb", "core"));
}

TEST_CASE("children whom a population lets expect are counted, and said to be estimated") {
    CHECK(balance_of(two_districts(), "playgrounds", 300, grouping_of_2020()).estimated_children == 0);
    const Plan plan =
        test::PlanBuilder()
            .row(Table::streets, "LINESTRING (0 0, 900 0)", test::quiet_street)
            .row(Table::districts, square(0, 500), {{"code", "510104"}, {"children_share", 0.2}})
            .row(Table::blocks, square(200), block(10, "510104", "urban"))
            .row(Table::blocks, square(400), {{"population", std::int64_t{100}}, {"district_code", "510104"}})
            .plan();
    const ServiceBalance balance = balance_of(plan, "playgrounds", 300, grouping_of_2020());
    CHECK(balance.all.children == Approx(30));
    CHECK(balance.estimated_children == Approx(20));
}

TEST_CASE("parks are only the parks, and a service without places reaches nobody") {
    const Plan plan = two_districts();
    CHECK(balance_of(plan, "parks", 300, grouping_of_2020()).all.reached == 70);
    const ServiceBalance none = balance_of(plan, "nursery", 500, grouping_of_2020());
    CHECK(none.places == 0);
    CHECK(none.all.reached == 0);
}

TEST_CASE("the worst blocks are those out of reach by their children, then those that have least") {
    const ServiceBalance balance = balance_of(two_districts(), "playgrounds", 300, grouping_of_2020());
    std::vector<std::int64_t> worst;
    for (const ServedBlock& each : balance.worst) worst.push_back(each.access.block.number);
    CHECK(worst == std::vector<std::int64_t>{4, 3, 5, 1, 2});
}

TEST_CASE("at most twenty blocks are the worst") {
    test::PlanBuilder plan;
    plan.row(Table::streets, "LINESTRING (0 0, 5000 0)", test::quiet_street);
    for (int at = 1; at <= 30; ++at) plan.row(Table::blocks, square(100.0 * at), block(at, "", "urban"));
    const ServiceBalance balance = balance_of(plan.plan(), "primary", 500, {});
    REQUIRE(balance.worst.size() == most_worst_blocks);
    CHECK(balance.worst.front().access.children == 30.0);
}

TEST_CASE("another grouping puts the same blocks into other groups") {
    const Plan plan = two_districts();
    const ServiceBalance balance = balance_of(plan, "playgrounds", 300, grouping_now(plan));
    CHECK(balance.groupings.at("core").children == 60);
    CHECK(balance.groupings.at("").children == 90);  // its district says no group
    const auto earlier = grouped(plan, balance, grouping_of_2020());
    CHECK(earlier.at("new_town").children == 90);
}

TEST_CASE("Palma's ratio sets the best served tenth against the worst served four tenths") {
    AccessShares even, uneven;
    for (int child = 1; child <= 10; ++child) {
        even.add({{}, 1.0, 2.0});
        uneven.add({{}, 1.0, static_cast<double>(child)});
    }
    CHECK(*even.palma() == Approx(0.25));  // a tenth against four tenths
    CHECK(*uneven.palma() == Approx(10.0 / (1 + 2 + 3 + 4)));
    AccessShares nothing_below;
    nothing_below.add({{}, 5.0, 0.0});
    nothing_below.add({{}, 5.0, 1.0});
    CHECK_FALSE(nothing_below.palma());
    CHECK_FALSE(AccessShares().palma());
}
