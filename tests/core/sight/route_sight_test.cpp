#include "core/sight/route_sight.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const std::vector<Point> sidewalk{{0, 6}, {100, 6}};

PlanBuilder street_with_cars(const PlanBuilder::Values& cars) {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"speed_limit_kmh", 30.0}})
        .row(Table::occluders, "POLYGON ((20 3, 60 3, 60 5, 20 5, 20 3))", cars);
}

}  // namespace

TEST_CASE("parked cars hide the street's middle from a child, not from an adult") {
    const Plan plan = street_with_cars({{"kind", "parked_car"}, {"height_m", 1.45}}).plan();
    const Scene scene = make_scene(plan);
    const StreetView child = street_view(scene, plan, sidewalk, child_eye);
    CHECK(child.length_m == Approx(100));
    CHECK(child.judged_m == Approx(100));
    CHECK(child.blind_m == Approx(40).margin(1e-6));
    CHECK(child.certain_blind_m == Approx(40).margin(1e-6));
    REQUIRE(child.intervals.size() == 1);
    CHECK(child.intervals[0].from_m == Approx(20).margin(1e-6));
    CHECK(child.intervals[0].to_m == Approx(60).margin(1e-6));
    CHECK(child.intervals[0].blockers == std::vector<std::uint32_t>{0});
    // At the row's far side the line from 1.6 m down to 1.2 m is 1.4 m high: a car of 1.35 m is overlooked.
    const Plan low = street_with_cars({{"kind", "parked_car"}, {"height_m", 1.35}}).plan();
    CHECK(street_view(make_scene(low), low, sidewalk, child_eye).blind_m == Approx(40).margin(1e-6));
    CHECK(street_view(make_scene(low), low, sidewalk, adult_eye).blind_m == 0);
}

TEST_CASE("cars of unknown height hide, but not for certain") {
    const Plan plan = street_with_cars({{"kind", "parked_car"}}).plan();
    const StreetView view = street_view(make_scene(plan), plan, sidewalk, child_eye);
    CHECK(view.blind_m == Approx(40).margin(1e-6));
    CHECK(view.certain_blind_m == 0);
    CHECK(view.intervals.front().unknown_height);
}

TEST_CASE("a way far from every street is not judged") {
    const Plan plan = street_with_cars({{"height_m", 2.0}}).plan();
    const StreetView view = street_view(make_scene(plan), plan, {{Point{0, 16}, Point{100, 16}}}, child_eye);
    CHECK(view.judged_m == 0);
    CHECK(view.blind_m == 0);
}

TEST_CASE("a route's profile adds up, and does not depend on the number of threads") {
    const Plan plan =
        street_with_cars({{"kind", "parked_car"}, {"height_m", 1.45}})
            .row(Table::crossings, "POINT (80 0)", {{"kind", "zebra"}, {"crossing_length_m", 7.0}})
            .row(Table::crossings, "POINT (10 0)", {{"kind", "bridge"}, {"crossing_length_m", 7.0}})
            .row(Table::crossings, "POINT (50 0)", {{"kind", "zebra"}})
            .row(Table::crossings, "POINT (50 30)", {{"kind", "zebra"}})
            // Beside the zebra, between the kerb and a child 3.8 m from the middle: 1 to 2 m before the crossing.
            .row(Table::occluders, "LINESTRING (78 -3.6, 79 -3.6)", {{"kind", "hedge"}, {"height_m", 1.25}})
            .row(Table::buildings, "POLYGON ((30 8, 50 8, 50 20, 30 20, 30 8))", {{"floors", std::int64_t{3}}})
            .plan();
    const Scene scene = make_scene(plan);
    QuietJob job;
    const auto result = route_sight(scene, plan, sidewalk, {}, job);
    REQUIRE(result);
    const RouteSight& sight = result.value();
    REQUIRE(sight.crossings.size() == 3);
    CHECK(sight.crossings[0].id == FeatureId{2});
    CHECK_FALSE(sight.crossings[0].sight);
    CHECK(sight.crossings[1].setting.missing == std::vector<std::string>{"crossing_length_m"});
    REQUIRE(sight.worst == 2U);
    CHECK(sight.crossings[2].at_m == Approx(80));
    // From 10.25 m to where braking at 30 km/h begins.
    const CrossingSight& zebra = *sight.crossings[2].sight;
    CHECK(sight.blind_m == zebra.blind_m);
    CHECK(zebra.blind_m == Approx(zebra.needed_m - 10.25).margin(1e-6));
    CHECK(scene.bodies()[zebra.blockers.at(0)].id == FeatureId{2});

    REQUIRE(sight.samples.size() == 101);
    CHECK(sight.samples.back().at_m == Approx(100));
    for (const RouteSample& sample : sight.samples) {
        CHECK(sample.adult_visible_area_m2 >= sample.visible_area_m2);
        CHECK(sample.visible_area_m2 == isovist_area_m2(scene, sample.at, child_eye, 50));
        CHECK(sample.blind == (sample.at_m >= 20 - 1e-6 && sample.at_m <= 60 + 1e-6));
        CHECK(sample.blocker.has_value() == sample.blind);
    }
    const auto on_four =
        route_sight(scene, plan, sidewalk, {.eye = {}, .radius_m = 50, .step_m = 1, .threads = 4}, job);
    REQUIRE(on_four);
    for (std::size_t index = 0; index < sight.samples.size(); ++index)
        CHECK(on_four.value().samples[index].visible_area_m2 == sight.samples[index].visible_area_m2);
}
