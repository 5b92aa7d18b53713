#include "core/audit/route_streets.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

TEST_CASE("the routes that pass a crossing are counted by direction") {
    const Plan plan =
        PlanBuilder()
            .row(Table::crossings, "POINT (50 0)")
            .row(Table::routes, "LINESTRING (0 15, 100 15)", {{"direction", std::string("to_school")}})
            .row(Table::routes, "LINESTRING (0 15.01, 100 15.01)", {{"direction", std::string("to_home")}})
            .row(Table::routes, "LINESTRING (50 -40, 50 40)", {{"direction", std::string("to_home")}})
            .row(Table::routes, "LINESTRING (50 10, 90 40)")
            .plan();
    const auto past = [&](std::string_view at) { return routes_past(plan, test::shape(at).view()); };
    CHECK(past("POINT (50 0)").to_school == 1);
    CHECK(past("POINT (50 0)").to_home == 1);
    CHECK(past("POINT (50 0)").of_unknown_direction == 1);
    CHECK(past("POINT (500 0)").to_school + past("POINT (500 0)").to_home == 0);
}

TEST_CASE("a crossing counts just the routes whose surroundings hold it") {
    std::mt19937 random(7);
    std::uniform_real_distribution<> anywhere(0, 300);
    PlanBuilder builder;
    for (int index = 0; index < 40; ++index) {
        builder.row(Table::crossings, make_point({anywhere(random), anywhere(random)}));
        builder.row(Table::routes,
                    make_line(std::vector<Point>{{anywhere(random), anywhere(random)}, {anywhere(random), 150}}),
                    {{"direction", std::string("to_home")}});
    }
    const Plan plan = builder.plan();
    std::map<FeatureId, std::size_t> expected;
    plan.layer(Table::routes).for_each([&](const RowView& route) {
        for (const FeatureId crossing : surroundings_of_route(plan, route.geometry()).crossings) ++expected[crossing];
        return true;
    });
    plan.layer(Table::crossings).for_each([&](const RowView& crossing) {
        CHECK(routes_past(plan, crossing.geometry()).to_home == expected[crossing.id()]);
        return true;
    });
    CHECK(expected.size() > 20);
}
