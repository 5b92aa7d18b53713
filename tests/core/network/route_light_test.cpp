#include "core/network/route_light.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

PlanBuilder::Values street(Value lit) {
    return {{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}, {"lit", std::move(lit)}};
}

/// 200 m with lamps, 200 m without, 200 m of which nobody knows.
Plan three_streets() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 200 0)", street(std::int64_t{1}))
        .row(Table::streets, "LINESTRING (200 0, 400 0)", street(std::int64_t{0}))
        .row(Table::streets, "LINESTRING (400 0, 600 0)", street(Value{}))
        .plan();
}

struct Walk {
    Plan plan = three_streets();
    WalkNetwork streets{plan};
    WalkingProfile profile = [] {
        WalkingProfile child;
        child.speed_mps = 1;
        child.refuses_unlit_after_dark = true;
        return child;
    }();
    std::vector<Point> line{{0, 0}, {600, 0}};

    [[nodiscard]] DrawnWalk along(Daylight light) const {
        return walk_along(ProfileNetwork(streets, profile, light), line, light);
    }
    [[nodiscard]] RouteLight under(const std::function<double(double)>& sun) const {
        return route_light(streets, along(Daylight::day).route, sun);
    }
};

}  // namespace

TEST_CASE("it is dusk from sunset until the sun stands 6 degrees below the horizon") {
    CHECK(sky_light(12) == SkyLight::day);
    CHECK(sky_light(sunset_elevation_deg) == SkyLight::day);
    CHECK(sky_light(-0.84) == SkyLight::dusk);
    CHECK(sky_light(-6) == SkyLight::dusk);
    CHECK(sky_light(-6.0001) == SkyLight::dark);
}

TEST_CASE("metres in the dark are counted by lamps, and those of which nobody knows apart") {
    const Walk walk;
    SECTION("by night all of them") {
        const RouteLight light = walk.under([](double) { return -20.0; });
        const LightMetres dark = light.under(SkyLight::dark);
        CHECK(dark.all_m == Approx(600));
        CHECK(dark.unlit_m == Approx(200));
        CHECK(dark.unknown_m == Approx(200));
        CHECK(light.stretches.size() == 3);
        CHECK(daylight_of(light) == Daylight::dark);
    }
    SECTION("by day none") {
        const RouteLight light = walk.under([](double) { return 20.0; });
        CHECK(light.under(SkyLight::dark).all_m == 0);
        CHECK(light.under(SkyLight::dusk).all_m == 0);
        CHECK(light.under(SkyLight::day).unknown_m == Approx(200));
        CHECK(daylight_of(light) == Daylight::day);
    }
    SECTION("while night falls from the metre on where the child is then") {
        // 1 m a second: dusk from 90 s on, dark from 300 s on.
        const RouteLight light = walk.under([](double at_s) {
            return at_s < 90 ? sunset_elevation_deg + (90 - at_s) / 100
                             : -6 + (300 - at_s) * (6 + sunset_elevation_deg) / 210;
        });
        CHECK(light.under(SkyLight::day).all_m == Approx(90).margin(0.01));
        const LightMetres dusk = light.under(SkyLight::dusk), dark = light.under(SkyLight::dark);
        CHECK(dusk.all_m == Approx(210).margin(0.01));
        CHECK(dusk.unlit_m == Approx(100).margin(0.01));
        CHECK(dusk.unknown_m == 0);
        CHECK(dark.all_m == Approx(300).margin(0.01));
        CHECK(dark.unlit_m == Approx(100).margin(0.01));
        CHECK(dark.unknown_m == Approx(200).margin(0.01));
        double at_m = 0;
        for (const LightStretch& stretch : light.stretches) {
            CHECK(stretch.from_m == Approx(at_m));
            at_m = stretch.to_m;
        }
        CHECK(at_m == Approx(600));
    }
}

TEST_CASE("where a walk follows no street, nobody knows of lamps") {
    Walk walk;
    walk.line = {{0, 0}, {100, 0}, {100, -200}};
    const LightMetres dark = walk.under([](double) { return -20.0; }).under(SkyLight::dark);
    CHECK(dark.all_m == Approx(300));
    CHECK(dark.unknown_m == Approx(200).margin(20));  // within 15 m of the street it counts as on it only if it runs so
    CHECK(dark.unlit_m == 0);
}

TEST_CASE("who does not walk unlit ways in the dark is refused those metres that are dark, and no others") {
    const Walk walk;
    CHECK(walk.along(Daylight::day).refused.empty());
    const auto refused = walk.along(Daylight::dark).refused;
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().why == "unlit");
    CHECK(refused_in(walk.under([](double) { return 20.0; }), refused).empty());
    const auto late = refused_in(walk.under([](double at_s) { return -5.9 - at_s / 3000; }), refused);
    REQUIRE(late.size() == 1);
    CHECK(late.front().from_m == Approx(300).margin(0.01));
    CHECK(late.front().to_m == Approx(400));
    const std::vector<RefusedStretch> other{{FeatureId{1}, "no_sidewalk", 0, 200}};
    CHECK(refused_in(walk.under([](double) { return 20.0; }), other).size() == 1);
}
