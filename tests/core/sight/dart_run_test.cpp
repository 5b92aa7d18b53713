#include "core/sight/dart_run.h"

#include <catch2/catch.hpp>

#include "core/sight/stopping_sight_distance.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

/// A straight road along x; the parked row's outer face is y = 0, the child runs towards y = `offset_m`.
DartRun straight_run(double offset_m, double car_kmh) {
    DartRun run;
    run.way = {{0, -12}, {0, offset_m}};
    run.lane = {{0, offset_m}, {-300, offset_m}};
    run.car_kmh = car_kmh;
    return run;
}

Scene parked_row(double gap_m) {
    return SceneBuilder().wall({{-300, 0}, {-gap_m, 0}}, 1.5).scene();
}

}  // namespace

TEST_CASE("a run past one row of parked cars is that of the closed form to 5 cm") {
    for (const double gap_m : {0.5, 2.0, 5.0})
        for (const double offset_m : {1.0, 1.75, 3.5})
            for (const double car_kmh : {20.0, 30.0, 50.0}) {
                CAPTURE(gap_m, offset_m, car_kmh);
                const DartConflict conflict = dart_conflict(parked_row(gap_m), straight_run(offset_m, car_kmh));
                const double expected_m = dart_available_sight_m(gap_m, offset_m, car_kmh);
                CHECK_FALSE(conflict.seen_from_gate);
                CHECK(conflict.available_m == Approx(expected_m).margin(0.05));
                CHECK(conflict.blocked_by == 0U);
                const double needed_m = stopping_sight_distance_m(car_kmh, default_braking(car_kmh), 0);
                CHECK(conflict.needed_m == needed_m);
                CHECK(conflict.can_stop() == (conflict.available_m >= needed_m));
                CHECK(conflict.dart_zone_m() == Approx(std::max(0.0, needed_m - expected_m)).margin(0.05));
                CHECK(conflict.child_at.y == Approx(offset_m - conflict.seen_s * dart_speed_mps).margin(1e-6));
            }
}

TEST_CASE("without anything in the way the child is seen from the gate on") {
    const DartConflict conflict = dart_conflict(Scene(), straight_run(2, 30));
    CHECK(conflict.seen_from_gate);
    CHECK_FALSE(conflict.blocked_by);
    CHECK(conflict.seen_s == Approx(14 / dart_speed_mps));
    CHECK(conflict.child_at == Point{0, -12});
    CHECK(conflict.can_stop());
}

TEST_CASE(
    "low things hide no child, a gate in a wall hides it until it is through, and a longer gap never hides more") {
    const Scene low = SceneBuilder().wall({{-300, 0}, {-1, 0}}, 0.5).scene();
    CHECK(dart_conflict(low, straight_run(2, 30)).seen_from_gate);
    double before_m = 0;
    for (const double gap_m : {0.0, 1.0, 3.0, 8.0, 20.0}) {
        const double available_m = dart_conflict(parked_row(gap_m), straight_run(2, 40)).available_m;
        CHECK(available_m > before_m);
        before_m = available_m;
    }
    const Scene yard = SceneBuilder().wall({{-50, -4}, {-1, -4}}, 2).wall({{1, -4}, {50, -4}}, 2).scene();
    const DartConflict out = dart_conflict(yard, straight_run(2, 30));
    CHECK_FALSE(out.seen_from_gate);
    CHECK(out.child_at.y < -3.5);
}
