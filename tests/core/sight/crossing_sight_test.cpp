#include "core/sight/crossing_sight.h"

#include <catch2/catch.hpp>

#include "core/sight/stopping_sight_distance.h"
#include "tests/support/plan_builder.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::PlanBuilder;
using test::SceneBuilder;

namespace {

CrossingSite two_lanes() {
    CrossingSite site;
    site.at = {100, 0};
    site.length_m = 7;
    site.approach_speed_kmh = 40;
    site.street = {{0, 0}, {200, 0}};
    return site;
}

CrossingSetting setting_of(const Plan& plan) {
    return crossing_setting(plan, *plan.layer(Table::crossings).row({1}));
}

}  // namespace

TEST_CASE("a hedge hides the driver from the child and not from the adult") {
    // Child 0.3 m behind the southern kerb at y = -3.8; the nearer lane's middle at -1.75. The line over the hedge at
    // y = -3.6 stands 0.2 / 2.05 of the way, 1.02 m high; its shadow on the lane is 2.05 / 0.2 as long: 10.25 to 41 m.
    const Scene scene = SceneBuilder().wall({{96, -3.6}, {99, -3.6}}, 1.25).scene();
    const CrossingSight child = crossing_sight(scene, two_lanes(), {1.0});
    CHECK(child.needed_m == Approx(stopping_sight_distance_m(40, default_braking(40), 0)));
    CHECK(child.blind_m == Approx(30.75).margin(1e-6));
    CHECK(child.certain_blind_m == Approx(30.75).margin(1e-6));
    REQUIRE(child.blind.intervals.size() == 1);
    CHECK(child.blind.intervals[0].from_m == Approx(10.25).margin(1e-6));
    CHECK(child.blind.intervals[0].to_m == Approx(41).margin(1e-6));
    CHECK(child.child == Point{100, -3.8});
    CHECK_FALSE(child.child_on_left);
    CHECK(child.approach.along_street);
    CHECK(child.approach.lane == 1);
    CHECK(child.blockers == std::vector<std::uint32_t>{0});
    CHECK(crossing_sight(scene, two_lanes(), adult_eye).blind_m == 0);
}

TEST_CASE("an unknown height makes a crossing blind, but not for certain") {
    SceneBuilder builder;
    builder.wall({{96, -3.6}, {99, -3.6}}, assumed_occluder_top_m).of_unknown_height();
    const CrossingSight sight = crossing_sight(builder.scene(), two_lanes(), {1.0});
    CHECK(sight.blind_m == Approx(30.75).margin(1e-6));
    CHECK(sight.certain_blind_m == 0);
}

TEST_CASE("blind metres end at the stopping sight distance") {
    const Scene scene = SceneBuilder().wall({{60, -3.6}, {99, -3.6}}, 1.25).scene();
    const CrossingSight sight = crossing_sight(scene, two_lanes(), {1.0});
    CHECK(sight.blind_m == Approx(sight.needed_m - 10.25).margin(1e-6));
}

TEST_CASE("lanes: right-hand traffic, as near to 3.5 m as whole lanes allow") {
    CrossingSite site = two_lanes();
    const auto offsets = [&] {
        std::vector<double> found;
        for (const Approach& approach : approaches(site)) {
            found.push_back(approach.path.front().y);
            CHECK(path_length_m(approach.path) == Approx(45.93).margin(0.01));
            CHECK((approach.path.back().x < 100) == approach.along_street);
        }
        return found;
    };
    CHECK(offsets() == std::vector<double>{-1.75, 1.75});
    site.length_m = 14;
    CHECK(offsets() == std::vector<double>{-5.25, -1.75, 5.25, 1.75});
    site.oneway = true;
    CHECK(offsets() == std::vector<double>{-5.25, -1.75, 1.75, 5.25});
    site.oneway = false;
    site.length_m = 4;
    CHECK(offsets() == std::vector<double>{0, 0});
}

TEST_CASE("a lane round a bend keeps its distance from the centre line and its length") {
    CrossingSite site = two_lanes();
    site.street = {{100, 60}, {80, 20}, {100, 0}, {200, 0}};
    site.at = {100, 0};
    for (const Approach& approach : approaches(site)) {
        CHECK(path_length_m(approach.path) == Approx(45.93).margin(0.01));
        CHECK(project_onto_path(approach.path.back(), site.street).distance_m == Approx(1.75).margin(1e-6));
    }
}

TEST_CASE("the plan gives a crossing's street, carried on straight ahead") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 10 0)", {{"speed_limit_kmh", 40.0}})
                          .row(Table::streets, "LINESTRING (80 1, 10 0)")
                          .row(Table::streets, "LINESTRING (10 0, 10 50)")
                          .row(Table::streets, "LINESTRING (0 0, -60 -2)")
                          .row(Table::crossings, "POINT (6 1)", {{"kind", "zebra"}, {"crossing_length_m", 7.0}})
                          .plan();
    const CrossingSetting setting = setting_of(plan);
    REQUIRE(setting.site);
    CHECK(setting.missing.empty());
    CHECK(setting.street == FeatureId{1});
    CHECK(setting.speed_from_street);
    CHECK_FALSE(setting.slope_known);
    CHECK(setting.site->at == Point{6, 0});
    CHECK(setting.site->street == std::vector<Point>{{-60, -2}, {0, 0}, {10, 0}, {80, 1}});
}

TEST_CASE("what a crossing lacks is named, and a bridge needs no sight") {
    const Plan bare = PlanBuilder().row(Table::crossings, "POINT (5 0)", {{"kind", "bridge"}}).plan();
    CHECK(setting_of(bare).missing == std::vector<std::string>{"crossing_length_m", "approach_speed_kmh", "streets"});
    CHECK_FALSE(setting_of(bare).at_grade);
    const Plan far =
        PlanBuilder()
            .row(Table::streets, "LINESTRING (0 25, 100 25)")
            .row(Table::crossings, "POINT (5 0)", {{"crossing_length_m", 7.0}, {"approach_speed_kmh", 30.0}})
            .plan();
    CHECK(setting_of(far).missing == std::vector<std::string>{"streets"});
}
