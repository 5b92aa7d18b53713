#include "core/seats/school_walks.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "core/network/profile_network.h"
#include "core/seats/walk_hurdles.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;

/// A side street from west to east, cut by an arterial road from south to north at x = 100 and by another side street
/// at x = 200; the school stands at its eastern end.
PlanBuilder side_street() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"road_class", "lane"}})
        .row(Table::streets, "LINESTRING (100 0, 200 0)", {{"road_class", "lane"}})
        .row(Table::streets, "LINESTRING (200 0, 300 0)", {{"road_class", "lane"}})
        .row(Table::streets, "LINESTRING (100 -50, 100 0)", {{"road_class", "arterial"}})
        .row(Table::streets, "LINESTRING (100 0, 100 50)", {{"road_class", "arterial"}})
        .row(Table::streets, "LINESTRING (200 -50, 200 0)", {{"road_class", "lane"}})
        .row(Table::streets, "LINESTRING (200 0, 200 50)", {{"road_class", "lane"}})
        .row(Table::schools, "POINT (300 0)", {{"uid", "s"}, {"stage", "primary"}});
}

SchoolWalk walk_from(const PlanBuilder& plan, Point home) {
    QuietJob job;
    const std::vector<std::optional<Point>> homes{home};
    const std::vector<FeatureId> schools{{1}};
    return SchoolWalks::between(plan.plan(), homes, schools, kernel, job, 2).value().walk(0, 0);
}

}  // namespace

TEST_CASE("a walk tells its metres, the main roads that it crosses and the hazards that it meets") {
    const SchoolWalk walk = walk_from(side_street(), {10, 5});
    CHECK(walk.length_m == Approx(5 + 290));
    CHECK(walk.main_roads == 1);
    CHECK(walk.hazards == 0);
    CHECK(walk_from(side_street(), {150, 0}).main_roads == 0);
}

TEST_CASE("who walks along a main road crosses none, nor who turns off on the same side") {
    CHECK(walk_from(side_street(), {100, 40}).main_roads == 0);
    const auto two_on_one_side =
        side_street().row(Table::streets, "LINESTRING (100 0, 180 40)", {{"road_class", "lane"}});
    CHECK(walk_from(two_on_one_side, {180, 45}).main_roads == 0);
}

TEST_CASE("a road of another class is a main road where cars may go 50") {
    CHECK(is_main_road("arterial", std::nullopt));
    CHECK(is_main_road("primary", 30.0));
    CHECK(is_main_road("", 50.0));
    CHECK_FALSE(is_main_road("lane", 40.0));
    CHECK_FALSE(is_main_road("", std::nullopt));
}

TEST_CASE("open hazards within 15 m of the walk are met, those behind the home or closed are not") {
    const auto hazards = side_street()
                             .row(Table::hazards, "POINT (60 10)", {{"state", "registered"}})
                             .row(Table::hazards, "POINT (250 -14)", {{"state", "assigned"}})
                             .row(Table::hazards, "POINT (250 -16)", {{"state", "assigned"}})
                             .row(Table::hazards, "POINT (240 0)", {{"state", "closed"}});
    CHECK(walk_from(hazards, {10, 0}).hazards == 2);
    CHECK(walk_from(hazards, {70, 0}).hazards == 1);
    CHECK(walk_from(hazards, {260, 0}).hazards == 0);
}

TEST_CASE("children go in by the nearest gate, and nowhere where there is no way") {
    const auto gates = side_street()
                           .row(Table::school_gates, "POINT (200 40)", {{"school_uid", "s"}})
                           .row(Table::school_gates, "POINT (290 0)", {{"school_uid", "s"}});
    CHECK(walk_from(gates, {150, 0}).length_m == Approx(50 + 40));
    CHECK(walk_from(gates, {280, 0}).length_m == Approx(10));
    CHECK(std::isinf(
        walk_from(PlanBuilder().row(Table::schools, "POINT (300 0)", {{"stage", "primary"}}), {0, 0}).length_m));
}

TEST_CASE("metres are those of the shortest walk, whatever the streets and the threads") {
    const auto seed = GENERATE(range(0U, 10U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> place(0, 12);
    PlanBuilder builder;
    const auto at = [&] { return std::to_string(place(random) * 10) + " " + std::to_string(place(random) * 10); };
    for (int street = 0; street < 90; ++street)
        builder.row(Table::streets, test::shape("LINESTRING (" + at() + ", " + at() + ")"));
    for (int school = 0; school < 3; ++school)
        builder.row(Table::schools, "POINT (" + at() + ")", {{"stage", "primary"}});
    const Plan plan = builder.plan();
    std::vector<std::optional<Point>> homes{std::nullopt};
    for (int home = 0; home < 40; ++home) homes.push_back(Point{place(random) * 10.5, place(random) * 9.5});
    const std::vector<FeatureId> schools{{1}, {2}, {3}};
    QuietJob job;
    const SchoolWalks walks = SchoolWalks::between(plan, homes, schools, kernel, job, 3).value();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, WalkingProfile{});
    for (std::size_t school = 0; school < schools.size(); ++school) {
        const Point door = plan.layer(Table::schools).row(schools[school])->geometry().points.front();
        const WalkDistances distances(network, {*network.attach(door, std::nullopt)});
        CHECK(std::isinf(walks.walk(0, school).length_m));
        for (std::size_t home = 1; home < homes.size(); ++home) {
            const double expected = distances.to(*network.attach(*homes[home], std::nullopt));
            if (std::isinf(expected))
                CHECK(std::isinf(walks.walk(home, school).length_m));
            else
                CHECK(walks.walk(home, school).length_m == Approx(expected).margin(1e-9));
        }
    }
}
