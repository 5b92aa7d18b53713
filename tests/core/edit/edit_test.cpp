#include "core/edit/edit.h"

#include <catch2/catch.hpp>

#include "core/model/plan.h"
#include "tests/support/random_plan.h"

using namespace yimi;

TEST_CASE("a merged edit does what its parts do one after another") {
    const auto seed = GENERATE(range(0U, 60U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan plan;
    REQUIRE(plan.apply(random.edit(plan)));
    Plan stepwise = plan, at_once = plan;
    const Edit first = random.edit(stepwise);
    REQUIRE(stepwise.apply(first));
    const Edit second = random.edit(stepwise);
    REQUIRE(stepwise.apply(second));
    REQUIRE(at_once.apply(merged(first, second)));
    CHECK(canonical_bytes(at_once) == canonical_bytes(stepwise));
}

TEST_CASE("an edit merged with its inverse is empty") {
    test::RandomPlan random(3);
    Plan plan;
    const Edit edit = random.edit(plan);
    CHECK(merged(edit, inverse(edit)).empty());
}

TEST_CASE("only edits of findings and route profiles alone are derived") {
    const FeatureChange finding{Table::findings, {1}, std::nullopt, make_feature(Table::findings, {})};
    const FeatureChange street{Table::streets, {1}, std::nullopt, make_feature(Table::streets, {})};
    CHECK(is_derived(Edit{"audit", {finding}}));
    CHECK_FALSE(is_derived(Edit{"audit", {finding, street}}));
    CHECK_FALSE(is_derived(Edit{"nothing", {}}));
    CHECK_FALSE(is_derived(Edit{"settings", {SettingChange{"crs", {}, std::string("EPSG:4544")}}}));
}

TEST_CASE("the changed area holds the shapes before and after") {
    const FeatureChange moved{Table::school_gates,
                              {1},
                              make_feature(Table::school_gates, make_point({1, 2})),
                              make_feature(Table::school_gates, make_point({5, -1}))};
    CHECK(changed_area(Edit{"move", {moved}}) == Box{1, -1, 5, 2});
}
