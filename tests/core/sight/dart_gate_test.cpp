#include "core/sight/dart_gate.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

/// A street along x, and cars parked before the gate from the west up to 2 m from the child's way, 2 m from the middle.
PlanBuilder parked_street(const PlanBuilder::Values& street) {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (-300 0, 300 0)", street)
        .row(Table::occluders, "POLYGON ((-60 2, -2 2, -2 4, -60 4, -60 2))",
             {{"uid", "cars"}, {"kind", "parked_car"}, {"height_m", 1.5}});
}

constexpr Point gate{0, 12};

}  // namespace

TEST_CASE("out of a gate past a row of cars driver and child see each other as far as the closed form says") {
    const Plan plan = parked_street({{"speed_limit_kmh", 30.0}}).plan();
    const Scene scene = make_scene(plan);
    const GateDart dart = dart_from_gate(scene, plan, gate);
    CHECK(dart.street == FeatureId{1});
    CHECK(dart.meeting == Point{0, 0});
    REQUIRE(dart.conflicts.size() == 2);
    const DartConflict& past_cars = dart.conflicts[0].conflict;
    CHECK(dart.conflicts[0].along_street);
    CHECK(past_cars.available_m == Approx(dart_available_sight_m(2, 2, 30)).margin(0.05));
    CHECK_FALSE(past_cars.can_stop());
    CHECK(scene.bodies()[past_cars.blocked_by.value()].id == FeatureId{1});
    CHECK(dart.conflicts[1].conflict.seen_from_gate);
}

TEST_CASE("one side only on a one-way street, nothing without a speed or without a street") {
    const Plan oneway = parked_street({{"speed_limit_kmh", 30.0}, {"oneway_for_cars", true}}).plan();
    CHECK(dart_from_gate(make_scene(oneway), oneway, gate).conflicts.size() == 1);
    const Plan no_speed = parked_street({}).plan();
    const GateDart unknown = dart_from_gate(make_scene(no_speed), no_speed, gate);
    CHECK(unknown.missing == "speed_limit_kmh");
    CHECK(unknown.conflicts.empty());
    CHECK_FALSE(dart_from_gate(make_scene(oneway), oneway, {0, 80}).street);
}
