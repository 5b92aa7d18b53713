#include "core/sight/scene.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::PlanBuilder;

TEST_CASE("heights of buildings come from height, else floors, else are unknown and tall") {
    const char* square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    const Scene scene =
        make_scene(PlanBuilder()
                       .row(Table::buildings, square, {{"height_m", 7.5}, {"floors", std::int64_t{9}}})
                       .row(Table::buildings, square, {{"floors", std::int64_t{4}}})
                       .row(Table::buildings, square)
                       .row(Table::buildings, square, {{"height_m", 0.0}})
                       .row(Table::occluders, "LINESTRING (0 0, 5 5, 9 0)", {{"height_m", 0.8}, {"see_through", 0.3}})
                       .row(Table::occluders, "LINESTRING (0 0, 5 5)")
                       .row(Table::occluders, "POINT (3 3)", {{"height_m", 2.0}})
                       .plan());
    REQUIRE(scene.bodies().size() == 6);
    CHECK(scene.bodies()[0].top_m == 7.5);
    CHECK(scene.bodies()[0].solid);
    CHECK(scene.bodies()[1].top_m == 12);
    CHECK(scene.bodies()[1].height_known);
    CHECK_FALSE(scene.bodies()[2].height_known);
    CHECK(scene.bodies()[2].top_m > 50);
    CHECK_FALSE(scene.bodies()[3].height_known);
    CHECK(scene.bodies()[4].table == Table::occluders);
    CHECK(scene.bodies()[4].see_through_share == 0.3);
    CHECK_FALSE(scene.bodies()[4].solid);
    CHECK_FALSE(scene.bodies()[5].height_known);
    CHECK(scene.segments().size() == 4 * 4 + 3);
    CHECK(scene.segments_of(4).size() == 2);
}

TEST_CASE("inside is inside, an edge is not, and a low body is looked over") {
    const Scene scene = test::SceneBuilder().box(0, 0, 10, 10, 3).box(2, 2, 4, 4, 9).scene();
    CHECK(scene.body_around({5, 5}, 1.0) == 0U);
    CHECK(scene.body_around({3, 3}, 1.0) == 0U);
    CHECK(scene.body_around({3, 3}, 5.0) == 1U);
    CHECK_FALSE(scene.body_around({5, 5}, 3.0));
    CHECK_FALSE(scene.body_around({0, 5}, 1.0));
    CHECK_FALSE(scene.body_around({10, 10}, 1.0));
    CHECK_FALSE(scene.body_around({-1, 5}, 1.0));
    CHECK_FALSE(Scene().body_around({0, 0}, 1.0));
}

TEST_CASE("an underside lets look under, and a row of trees is thin trunks below its crowns") {
    const char* line = "LINESTRING (0 0, 9 0)";
    const Scene scene =
        make_scene(PlanBuilder()
                       .row(Table::occluders, line,
                            {{"kind", "tree_row"}, {"height_m", 8.0}, {"underside_m", 2.2}, {"see_through", 0.2}})
                       .row(Table::occluders, line, {{"kind", "tree_row"}, {"height_m", 8.0}, {"see_through", 0.85}})
                       .row(Table::occluders, line, {{"kind", "other"}, {"height_m", 6.0}, {"underside_m", 4.5}})
                       .row(Table::occluders, line, {{"kind", "wall"}, {"height_m", 2.0}, {"underside_m", 2.0}})
                       .row(Table::occluders, line, {{"kind", "other"}, {"underside_m", 5.0}})
                       .plan());
    REQUIRE(scene.bodies().size() == 6);
    const SceneBody &trunks = scene.bodies()[0], &crown = scene.bodies()[1];
    CHECK(trunks.part == BodyPart::trunks);
    CHECK(trunks.top_m == 2.2);
    CHECK_FALSE(trunks.underside_m);
    CHECK(trunks.see_through_share == trunks_see_through_share);
    CHECK(crown.part == BodyPart::crown);
    CHECK(crown.id == trunks.id);
    CHECK(crown.underside_m == 2.2);
    CHECK(crown.hides_level(3));
    CHECK_FALSE(crown.hides_level(1));
    CHECK_FALSE(trunks.hides_level(1));
    CHECK(scene.bodies()[2].part == BodyPart::whole);
    CHECK_FALSE(scene.bodies()[3].hides_level(4));
    CHECK(scene.bodies()[3].hides_level(5));
    CHECK_FALSE(scene.bodies()[4].underside_m);  // not below its top: says nothing
    CHECK(scene.bodies()[5].underside_m == 5.0);
    CHECK(scene.bodies()[5].top_m > 5.0);
    CHECK_FALSE(scene.bodies()[5].height_known);
}

TEST_CASE("a canopy from 2.2 m hides nobody, and a 1.0 m hedge hides 0.95 m but not 1.2 m") {
    const Scene scene =
        make_scene(PlanBuilder()
                       .row(Table::occluders, "LINESTRING (5 -3, 5 3)",
                            {{"kind", "tree_row"}, {"height_m", 8.0}, {"underside_m", 2.2}, {"see_through", 0.0}})
                       .row(Table::occluders, "LINESTRING (-5 -3, -5 3)", {{"kind", "hedge"}, {"height_m", 1.0}})
                       .plan());
    const auto hides = [&](std::size_t body, double eye_m) { return scene.bodies()[body].hides_level(eye_m); };
    for (const double eye_m : {0.95, 1.0, 1.2, 1.6}) {
        CHECK_FALSE(hides(0, eye_m));
        CHECK_FALSE(hides(1, eye_m));
        CHECK(hides(2, eye_m) == (eye_m < 1.0));
    }
}
