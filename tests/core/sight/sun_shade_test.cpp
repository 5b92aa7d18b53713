#include "core/sight/sun_shade.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

/// A building of 20 m from (−10, −30) to (10, −20), south of the origin.
Plan with_building(const test::PlanBuilder::Values& values) {
    return PlanBuilder()
        .row(Table::buildings, "MULTIPOLYGON (((-10 -30, 10 -30, 10 -20, -10 -20, -10 -30)))", values)
        .plan();
}

}  // namespace

TEST_CASE("a building of 20 m, 20 m to the south, keeps out the noon sun below 45 degrees") {
    const Scene scene = make_scene(with_building({{"height_m", 20.0}}));
    const SunShade shade(scene);
    // The nearer edge is the higher one: its shadow ends at the origin at 45°.
    CHECK(shade.at({0, 0}, {180, 44.9}) == Sunlight::shaded);
    CHECK(shade.at({0, 0}, {180, 45.1}) == Sunlight::lit);
    CHECK(shade.at({0, 0}, {90, 10}) == Sunlight::lit);
    CHECK(shade.at({0, 0}, {0, 10}) == Sunlight::lit);
    CHECK(shade.at({10.5, 0}, {180, 10}) == Sunlight::lit);    // beside it
    CHECK(shade.at({0, 0}, {180, -1}) == Sunlight::shaded);    // night
    CHECK(shade.at({0, -25}, {180, 60}) == Sunlight::shaded);  // inside
}

TEST_CASE("a building without a height may shade") {
    const Scene scene = make_scene(with_building({}));
    CHECK(SunShade(scene).at({0, 0}, {180, 30}) == Sunlight::unknown);
    CHECK(SunShade(scene).at({0, 0}, {90, 30}) == Sunlight::lit);
}

TEST_CASE("walls, hedges and trees are no buildings") {
    const Plan plan = PlanBuilder().row(Table::occluders, "LINESTRING (-10 -1, 10 -1)", {{"height_m", 9.0}}).plan();
    const Scene scene = make_scene(plan);
    CHECK(SunShade(scene).at({0, 0}, {180, 30}) == Sunlight::lit);
}

TEST_CASE("at the winter solstice the noon sun in Chengdu stands 35.9 degrees high") {
    // 90 − 30.66 − 23.44; at 9 o'clock sin h = sin φ sin δ + cos φ cos δ cos 45°.
    const SunPosition noon = sun_at_solar_time(30.66, -23.44, 12);
    CHECK(noon.azimuth_deg == Approx(180));
    CHECK(noon.elevation_deg == Approx(35.9).margin(1e-9));
    const SunPosition nine = sun_at_solar_time(30.66, -23.44, 9);
    CHECK(nine.elevation_deg == Approx(20.807).margin(0.001));
    CHECK(nine.azimuth_deg < 180);
    const SunPosition three = sun_at_solar_time(30.66, -23.44, 15);
    CHECK(three.elevation_deg == Approx(nine.elevation_deg));
    CHECK(three.azimuth_deg == Approx(360 - nine.azimuth_deg));
}

TEST_CASE("of several places the shaded and the unknown are counted apart") {
    const std::vector<Point> places{{0, 0}, {0, -5}, {100, 0}, {200, 0}};
    const Scene known = make_scene(with_building({{"height_m", 20.0}})), unknown = make_scene(with_building({}));
    const ShadeShares shaded = shade_shares(SunShade(known), places, {180, 44.9});
    CHECK(shaded.shaded == 0.5);
    CHECK(shaded.unknown == 0);
    CHECK(shade_shares(SunShade(unknown), places, {180, 44.9}).unknown == 0.5);
    CHECK(shade_shares(SunShade(known), places, {180, -1}).shaded == 1);
    CHECK(shade_shares(SunShade(known), {}, {180, 30}).shaded == 0);
}
