#include "core/sight/sidewalk_width.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const std::vector<Point> way{{0, 5}, {100, 5}};

/// A street with a sidewalk 3 m wide, on whose middle the way lies.
PlanBuilder street() {
    return PlanBuilder().row(Table::streets, "LINESTRING (0 0, 100 0)",
                             {{"sidewalk", "both"}, {"sidewalk_width_m", 3.0}});
}

SidewalkWidth measured(const Plan& plan) {
    return sidewalk_width(make_scene(plan), plan, way);
}

double width_at(const SidewalkWidth& width, double at_m) {
    for (const WidthStretch& stretch : width.stretches)
        if (stretch.from_m <= at_m && at_m <= stretch.to_m)
            return stretch.from_width_m + (stretch.to_width_m - stretch.from_width_m) * (at_m - stretch.from_m) /
                                              (stretch.to_m - stretch.from_m);
    return -1;
}

}  // namespace

TEST_CASE("an empty sidewalk is as wide as its street says") {
    const SidewalkWidth width = measured(street().plan());
    CHECK(width.narrowest.value().width_m == Approx(3));
    CHECK(width.narrower_m(3) == 0);
    CHECK(width.narrower_m(3.1) == Approx(100));
}

TEST_CASE("a box on the sidewalk leaves what is beside it, and is named") {
    const Plan plan = street()
                          .row(Table::occluders, "POLYGON ((20 4, 22 4, 22 5.5, 20 5.5, 20 4))", {{"kind", "box"}})
                          .row(Table::occluders, "POLYGON ((60 3, 70 3, 70 4.2, 60 4.2, 60 3))", {{"kind", "kiosk"}})
                          .plan();
    const SidewalkWidth width = measured(plan);
    REQUIRE(width.narrowest);
    CHECK(width.narrowest->width_m == Approx(1));  // from 5.5 to 6.5; below it half a metre
    CHECK(width.narrowest->at_m == Approx(20));
    REQUIRE(width.narrowest->narrowed_by.size() == 1);
    CHECK(make_scene(plan).bodies()[width.narrowest->narrowed_by[0]].id == FeatureId{1});
    CHECK(width_at(width, 65) == Approx(2.3));
    CHECK(width.narrower_m(1.5) == Approx(2));
    CHECK(width.narrower_m(2.5) == Approx(12));
}

TEST_CASE("a slanting wall narrows evenly, and the length below a width is solved") {
    const SidewalkWidth width =
        measured(street().row(Table::occluders, "LINESTRING (0 6.5, 100 4.5)", {{"kind", "wall"}}).plan());
    // Below the wall 3 − x/50 is left, above it x/50.
    CHECK(width_at(width, 25) == Approx(2.5));
    CHECK(width.narrowest.value().width_m == Approx(1.5));
    CHECK(width.narrowest->at_m == Approx(75));
    CHECK(width.narrower_m(2) == Approx(50));
}

TEST_CASE("a house across the sidewalk leaves nothing, a crown above heads leaves all") {
    const SidewalkWidth house =
        measured(street().row(Table::buildings, "POLYGON ((40 -2, 50 -2, 50 9, 40 9, 40 -2))").plan());
    CHECK(house.narrowest.value().width_m == 0);
    CHECK(house.narrower_m(0.1) == Approx(10));
    CHECK(house.narrowest->narrowed_by.size() == 1);
    const SidewalkWidth crown = measured(
        street().row(Table::occluders, "POLYGON ((40 4, 50 4, 50 6, 40 6, 40 4))", {{"underside_m", 2.2}}).plan());
    CHECK(crown.narrowest.value().width_m == Approx(3));
}

TEST_CASE("without a width nothing is claimed, without a sidewalk there is none to be narrow") {
    const Plan unknown = PlanBuilder().row(Table::streets, "LINESTRING (0 0, 100 0)", {{"sidewalk", "both"}}).plan();
    CHECK(measured(unknown).unknown_m == Approx(100));
    CHECK_FALSE(measured(unknown).narrowest);
    const Plan none =
        PlanBuilder()
            .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"sidewalk", "none"}, {"sidewalk_width_m", 3.0}})
            .plan();
    CHECK(measured(none).stretches.empty());
}

TEST_CASE("among random things the width is that of many looks across") {
    const auto seed = GENERATE(range(1U, 20U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    PlanBuilder builder = street();
    for (int thing = 0; thing < 12; ++thing) {
        const Point at{between(0, 100), between(2, 8)}, along{between(-4, 4), between(-1, 1)};
        const Point aside = Point{-along.y, along.x} * 0.2;
        builder.row(Table::occluders, make_polygon(std::vector<Point>{at, at + along, at + along + aside, at + aside}),
                    {});
    }
    const Plan plan = builder.plan();
    const Scene scene = make_scene(plan);
    const SidewalkWidth width = sidewalk_width(scene, plan, way);
    constexpr double fine_m = 0.005;
    for (int look = 0; look < 60; ++look) {
        const double x = between(0, 100);
        double widest_m = 0, free_m = 0;
        for (double y = 3.5 + fine_m / 2; y < 6.5; y += fine_m) {
            bool is_free = true;
            for (std::uint32_t body = 0; body < scene.bodies().size(); ++body)
                is_free = is_free && !scene.inside(body, {x, y});
            free_m = is_free ? free_m + fine_m : 0;
            widest_m = std::max(widest_m, free_m);
        }
        CHECK(width_at(width, x) == Approx(widest_m).margin(3 * fine_m));
    }
}
