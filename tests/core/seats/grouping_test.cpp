#include "core/seats/grouping.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;

namespace {

Plan districts() {
    return test::PlanBuilder()
        .row(Table::districts, "POLYGON ((0 0, 1 0, 1 1, 0 0))", {{"code", "510104"}})
        .row(Table::districts, "POLYGON ((2 0, 3 0, 3 1, 2 0))", {{"code", "510121"}, {"grouping", "suburb"}})
        .row(Table::districts, "POLYGON ((4 0, 5 0, 5 1, 4 0))", {{"name", "无代码"}, {"grouping", "core"}})
        .plan();
}
Plan with(Plan plan, const Edit& edit) {
    REQUIRE(plan.apply(edit));
    return plan;
}

}  // namespace

TEST_CASE("the grouping of 2020 has twelve core districts and eight new towns") {
    std::map<std::string, int> count;
    for (const auto& [code, group] : grouping_of_2020().groups) ++count[group];
    CHECK(count == std::map<std::string, int>{{"core", 12}, {"new_town", 8}});
    CHECK(grouping_of_2020().group_of("510185") == "new_town");
    CHECK(grouping_of_2020().group_of("110101").empty());
}

TEST_CASE("taking a grouping changes the districts that it names, in one edit that can be undone") {
    Plan plan = districts();
    const auto before = canonical_bytes(plan);
    const auto undo = plan.apply(take_grouping(plan, grouping_of_2020()));
    REQUIRE(undo);
    CHECK(grouping_now(plan).groups ==
          std::map<std::string, std::string, std::less<>>{{"510104", "core"}, {"510121", "new_town"}});
    CHECK(plan.layer(Table::districts).row({3})->text(column(Table::districts, "grouping")) == "core");
    CHECK(take_grouping(plan, grouping_of_2020()).empty());
    REQUIRE(plan.apply(undo.value()));
    CHECK(canonical_bytes(plan) == before);
}

TEST_CASE("a grouping is kept under its date and found again, oldest first") {
    Plan plan = with(districts(), keep_grouping(districts(), "2026-11-30"));
    plan = with(plan, set_group(plan, {1}, "core"));
    plan = with(plan, keep_grouping(plan, "2030-01-01"));
    const auto kept = kept_groupings(plan);
    REQUIRE(kept.size() == 3);
    CHECK(kept[0] == grouping_of_2020());
    CHECK(kept[1].date == "2026-11-30");
    CHECK(kept[1].group_of("510104").empty());
    CHECK(kept[2].group_of("510104") == "core");
    CHECK(keep_grouping(plan, "2030-01-01").empty());
}

TEST_CASE("the present grouping has the date of the latest kept one that says the same") {
    CHECK(date_of_grouping(districts()).empty());  // 510121 is a suburb there, in 2020 it was a new town
    Plan plan = with(districts(), take_grouping(districts(), grouping_of_2020()));
    CHECK(date_of_grouping(plan) == "2020");
    plan = with(plan, keep_grouping(plan, "2026-11-30"));
    CHECK(date_of_grouping(plan) == "2026-11-30");
    plan = with(plan, set_group(plan, {1}, "suburb"));
    CHECK(date_of_grouping(plan).empty());
    CHECK(date_of_grouping(Plan()).empty());
}

TEST_CASE("what a hand has spoilt in the settings is passed over") {
    const Plan plan = test::PlanBuilder()
                          .setting("grouping.2024", std::string("510104=core\n=\n\n510105=village\nnonsense"))
                          .setting("grouping.2025", std::string("\x01\x02"))
                          .setting("grouping.2026", std::int64_t{7})
                          .setting("grouping.", std::string("510104=core"))
                          .plan();
    const auto kept = kept_groupings(plan);
    REQUIRE(kept.size() == 2);
    CHECK(kept[1].groups == std::map<std::string, std::string, std::less<>>{{"510104", "core"}});
}
