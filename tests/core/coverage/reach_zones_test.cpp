#include "core/coverage/reach_zones.h"

#include <catch2/catch.hpp>

#include "gis/geos/geos_kernel.h"
#include "tests/support/street_plans.h"

using namespace yimi;

namespace {

const gis::GeosKernel kernel;

/// Of two profiles, the second of which refuses what the first walks.
ReachZones zones_of(const Plan& plan, Point door, double within_m) {
    const WalkNetwork streets(plan);
    WalkingProfile careful;
    careful.no_sidewalk_above_kmh = 30;
    const ProfileNetwork accompanied(streets, WalkingProfile{}), alone(streets, careful);
    return reach_zones(plan, make_point(door).view(), std::vector{door}, accompanied, alone, {within_m}, kernel)
        .value();
}

double area_outside_m2(const Geometry& inner, const Geometry& outer) {
    if (inner.empty()) return 0;
    return outer.empty() ? area_m2(inner) : area_m2(kernel.difference(inner, outer).value());
}

/// Every fourth street becomes one that a careful child does not walk.
Plan with_fast_streets(Plan plan, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<FeatureId> streets;
    plan.layer(Table::streets).for_each([&](const RowView& row) { return streets.push_back(row.id()), true; });
    for (const FeatureId street : streets)
        if (random() % 4 == 0) {
            plan = test::with_value(std::move(plan), Table::streets, street, "speed_limit_kmh", 60.0);
            plan = test::with_value(std::move(plan), Table::streets, street, "sidewalk", std::string("none"));
        }
    return plan;
}

}  // namespace

TEST_CASE("alone lies in on foot, and that in the circle") {
    int smaller = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const Plan plan = with_fast_streets(test::random_quarter(seed, 4), seed);
        std::mt19937 random(seed + 1000);
        std::uniform_real_distribution<> anywhere(20, 280);
        const ReachZones zones = zones_of(plan, {anywhere(random), anywhere(random)}, 120.0 + seed % 80);
        constexpr double rounding_m2 = 1e-6;
        CHECK(area_outside_m2(zones.walk, zones.circle) < rounding_m2);
        CHECK(area_outside_m2(zones.alone, zones.walk) < rounding_m2);
        CHECK(zones.alone_m2 <= zones.walk_m2 + rounding_m2);
        CHECK(zones.walk_m2 < zones.circle_m2);
        smaller += zones.alone_m2 < zones.walk_m2 - 1;
    }
    CHECK(smaller > 50);
}

TEST_CASE("along one straight street the zones are what a hand would draw") {
    const Plan plan = test::PlanBuilder().row(Table::streets, "LINESTRING (0 0, 1000 0)", test::quiet_street).plan();
    const ReachZones zones = zones_of(plan, {500, 0}, 100);
    // 75 m of full width (25 m) to both sides, then triangles of 25 by 25.
    CHECK(zones.walk_m2 == Approx(2 * 75 * 50 + 2 * 25 * 25));
    CHECK(zones.alone_m2 == Approx(zones.walk_m2));
    CHECK(zones.circle_m2 == Approx(3.14159 * 100 * 100).epsilon(0.002));
    CHECK(zones_of(plan, {500, 300}, 100).walk.empty());
}
