#include "core/network/route_upkeep.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/random_plan.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

constexpr FeatureId to_school{1}, to_home{2};

Plan pair_of_routes() {
    return PlanBuilder()
        .row(Table::routes, "LINESTRING (0 0, 100 0, 200 0)",
             {{"uid", std::string("out")},
              {"pair_uid", std::string("back")},
              {"direction", std::string("to_school")},
              {"via_vertices", std::string("[1]")}})
        .row(Table::routes, "LINESTRING (200 0, 100 0, 0 0)",
             {{"uid", std::string("back")}, {"pair_uid", std::string("out")}, {"direction", std::string("to_home")}})
        .plan();
}

FeatureChange redrawn(const Plan& plan, FeatureId id, const char* wkt) {
    FeatureChange change{Table::routes, id, plan.layer(Table::routes).feature(id), {}};
    change.after = change.before;
    change.after->geometry = test::shape(wkt);
    return change;
}
FeatureChange deleted(const Plan& plan, FeatureId id) {
    return {Table::routes, id, plan.layer(Table::routes).feature(id), {}};
}
Value value(const Plan& plan, FeatureId id, std::string_view name) {
    return plan.layer(Table::routes).row(id)->value(column(Table::routes, name));
}
Plan after(Plan plan, const Edit& edit) {
    REQUIRE(plan.apply(with_route_upkeep(plan, edit)));
    return plan;
}

}  // namespace

TEST_CASE("a way home is to be checked once its way to school goes elsewhere, until it is changed itself") {
    const Plan plan = pair_of_routes();
    const Plan moved = after(plan, {"move_vertex", {redrawn(plan, to_school, "LINESTRING (0 0, 100 50, 200 0)")}});
    CHECK(value(moved, to_home, "to_check") == Value{std::int64_t{1}});
    CHECK(is_unknown(value(moved, to_school, "to_check")));
    const Plan followed = after(moved, {"move_vertex", {redrawn(moved, to_home, "LINESTRING (200 0, 100 50, 0 0)")}});
    CHECK(is_unknown(value(followed, to_home, "to_check")));
    CHECK(is_unknown(value(followed, to_school, "to_check")));
}

TEST_CASE("both of a pair changed together need no check, nor does one whose words alone change") {
    const Plan plan = pair_of_routes();
    const Plan moved = after(plan, {"move",
                                    {redrawn(plan, to_school, "LINESTRING (0 1, 100 1, 200 1)"),
                                     redrawn(plan, to_home, "LINESTRING (200 1, 100 1, 0 1)")}});
    CHECK(is_unknown(value(moved, to_home, "to_check")));
    FeatureChange named{Table::routes, to_school, plan.layer(Table::routes).feature(to_school), {}};
    named.after = named.before;
    set(*named.after, Table::routes, "name", std::string("East"));
    CHECK(with_route_upkeep(plan, {"change_attribute", {named}}).changes.size() == 1);
}

TEST_CASE("who has lost the other of a pair names it no longer, and one undo brings both back") {
    const Plan plan = pair_of_routes();
    const Edit edit = with_route_upkeep(plan, {"delete", {deleted(plan, to_school)}});
    Plan without = plan;
    const auto undo = without.apply(edit);
    REQUIRE(undo);
    CHECK(is_unknown(value(without, to_home, "pair_uid")));
    REQUIRE(without.apply(undo.value()));
    CHECK(value(without, to_home, "pair_uid") == Value{std::string("out")});
    CHECK(without.layer(Table::routes).size() == 2);
    CHECK(after(plan, {"delete", {deleted(plan, to_school), deleted(plan, to_home)}}).layer(Table::routes).size() == 0);
}

TEST_CASE("upkeep of upkeep changes nothing, and any edit that fits still does, packed rows or not") {
    const auto seed = GENERATE(range(0U, 100U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan plan = pair_of_routes();
    for (int step = 0; step < 40; ++step) {
        const Edit edit = with_route_upkeep(plan, random.edit(plan));
        CHECK(with_route_upkeep(plan, edit) == edit);
        REQUIRE(plan.apply(edit));
    }
}

TEST_CASE("a place that was set stays the same place when a vertex before it is added") {
    const Plan plan = pair_of_routes();
    const Plan longer =
        after(plan, {"insert_vertex", {redrawn(plan, to_school, "LINESTRING (0 0, 50 9, 100 0, 200 0)")}});
    CHECK(value(longer, to_school, "via_vertices") == Value{std::string("[2]")});
    const Plan without = after(plan, {"delete_vertex", {redrawn(plan, to_school, "LINESTRING (0 0, 200 0)")}});
    CHECK(is_unknown(value(without, to_school, "via_vertices")));
}

TEST_CASE("a route that is named by one it does not name keeps its own pair") {
    Plan plan = pair_of_routes();
    plan = test::with_value(std::move(plan), Table::routes, to_home, "pair_uid", std::string("another"));
    const Plan without = after(plan, {"delete", {deleted(plan, to_school)}});
    CHECK(value(without, to_home, "pair_uid") == Value{std::string("another")});
}
