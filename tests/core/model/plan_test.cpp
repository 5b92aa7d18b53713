#include "core/model/plan.h"

#include <catch2/catch.hpp>

#include "core/edit/edit.h"
#include "tests/support/random_plan.h"

using namespace yimi;

namespace {

Edit creating(Table table, FeatureId id, Feature feature) {
    return {"create", {FeatureChange{table, id, std::nullopt, std::move(feature)}}};
}

}  // namespace

TEST_CASE("undoing any sequence of edits gives the plan back byte for byte") {
    const auto seed = GENERATE(range(0U, 40U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan plan;
    for (int warm_up = 0; warm_up < 5; ++warm_up) REQUIRE(plan.apply(random.edit(plan)));
    const auto before = canonical_bytes(plan);
    std::vector<Edit> inverses;
    for (int step = 0; step < 60; ++step) {
        auto inverse = plan.apply(random.edit(plan));
        REQUIRE(inverse);
        inverses.push_back(inverse.value());
        if (step % 17 == 0) plan = plan.packed(0);
    }
    while (!inverses.empty()) {
        REQUIRE(plan.apply(inverses.back()));
        inverses.pop_back();
    }
    CHECK(canonical_bytes(plan) == before);
}

TEST_CASE("packing changes no row") {
    const auto seed = GENERATE(range(100U, 110U));
    test::RandomPlan random(seed);
    Plan plan;
    for (int step = 0; step < 80; ++step) REQUIRE(plan.apply(random.edit(plan)));
    CHECK(canonical_bytes(plan.packed(0)) == canonical_bytes(plan));
    CHECK(plan.packed(0).layer(Table::streets).overlay_size() == 0);
}

TEST_CASE("an edit whose before is not what the plan holds is a conflict and changes nothing") {
    Plan plan;
    Feature gate = make_feature(Table::school_gates, make_point({1, 2}));
    REQUIRE(plan.apply(creating(Table::school_gates, {1}, gate)));
    const auto before = canonical_bytes(plan);
    Feature moved = gate;
    moved.geometry = make_point({5, 5});
    const Edit wrong{"move",
                     {FeatureChange{Table::school_gates, {2}, std::nullopt, gate},
                      FeatureChange{Table::school_gates, {1}, moved, gate}}};
    const auto result = plan.apply(wrong);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::conflict);
    CHECK(result.error().detail("table") == "school_gates");
    CHECK(result.error().detail("fid") == "1");
    CHECK(canonical_bytes(plan) == before);
    CHECK(plan.revision().number == 1);
}

TEST_CASE("a snapshot stays as it was while the plan goes on") {
    Plan plan;
    REQUIRE(plan.apply(creating(Table::school_gates, {1}, make_feature(Table::school_gates, make_point({1, 2})))));
    const Snapshot snapshot = std::make_shared<const Plan>(plan);
    REQUIRE(plan.apply(creating(Table::school_gates, {2}, make_feature(Table::school_gates, make_point({3, 4})))));
    CHECK(snapshot->layer(Table::school_gates).size() == 1);
    CHECK(plan.layer(Table::school_gates).size() == 2);
}

TEST_CASE("writing findings leaves the revision alone") {
    Plan plan;
    REQUIRE(plan.apply(creating(Table::findings, {1}, make_feature(Table::findings, make_point({1, 2})))));
    CHECK(plan.revision().number == 0);
    REQUIRE(plan.apply(creating(Table::streets, {1}, make_feature(Table::streets, {}))));
    CHECK(plan.revision().number == 1);
}

TEST_CASE("a change with the wrong number of values is refused") {
    Plan plan;
    CHECK_FALSE(plan.apply(creating(Table::streets, {1}, Feature{})));
    CHECK_FALSE(plan.apply(creating(Table::streets, {0}, make_feature(Table::streets, {}))));
}

TEST_CASE("a shape that no journal could read back is refused") {
    Geometry without_kind = make_point({1, 2});
    without_kind.kind = GeometryKind::none;
    Plan plan;
    const auto applied =
        plan.apply(creating(Table::crossings, FeatureId{1}, make_feature(Table::crossings, without_kind)));
    REQUIRE_FALSE(applied);
    CHECK(applied.error().code == ErrorCode::bad_data);
    CHECK(plan.layer(Table::crossings).size() == 0);
}

TEST_CASE("packed rows do what the same rows do one by one, and conflict where they do") {
    const auto seed = GENERATE(range(0U, 20U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan plan;
    for (int warm_up = 0; warm_up < 3; ++warm_up) REQUIRE(plan.apply(random.edit(plan)));
    const RowsChange change = random.packed_rows(plan.layer(Table::buildings));
    const Edit packed{"import", {change}};
    Plan at_once = plan, one_by_one = plan;
    const auto inverse = at_once.apply(packed);
    REQUIRE(inverse);
    REQUIRE(one_by_one.apply(unpacked(packed)));
    CHECK(canonical_bytes(at_once) == canonical_bytes(one_by_one));
    CHECK(row_count(packed) == row_count(unpacked(packed)));
    CHECK(changed_area(packed) == changed_area(unpacked(packed)));
    if (row_count(packed) > 0) {
        Plan twice = at_once;
        CHECK_FALSE(twice.apply(packed));
        Plan doubled = plan;
        CHECK_FALSE(doubled.apply(Edit{"import", {change, change}}));
        CHECK(canonical_bytes(doubled) == canonical_bytes(plan));
    }
    REQUIRE(at_once.apply(inverse.value()));
    CHECK(canonical_bytes(at_once) == canonical_bytes(plan));
}
