#include "core/sight/scene_near.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;

TEST_CASE("the scene near a place holds what touches it, as the whole scene does") {
    const Plan plan = test::PlanBuilder()
                          .row(Table::buildings, "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))", {{"height_m", 6.0}})
                          .row(Table::buildings, "MULTIPOLYGON (((500 0, 509 0, 509 9, 500 9, 500 0)))", {})
                          .row(Table::occluders, "LINESTRING (20 0, 30 0)",
                               {{"kind", std::string("tree_row")}, {"height_m", 7.0}, {"underside_m", 2.2}})
                          .row(Table::occluders, "LINESTRING (400 0, 400 9)", {{"height_m", 1.0}})
                          .plan();
    const Scene whole = make_scene(plan), near = scene_near(plan, box_around({15, 0}, 20));
    REQUIRE(near.bodies().size() == 3);  // a house, trunks, crowns
    for (std::uint32_t body = 0; body < 3; ++body) {
        const SceneBody& here = near.bodies()[body];
        const std::uint32_t same = body == 0 ? 0 : body + 1;  // the far house lies between
        CHECK(here.id == whole.bodies()[same].id);
        CHECK(here.top_m == whole.bodies()[same].top_m);
        CHECK(here.underside_m == whole.bodies()[same].underside_m);
        CHECK(near.segments_of(body).size() == whole.segments_of(same).size());
    }
}
