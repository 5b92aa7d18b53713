#include "core/seats/children.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

constexpr AgeShares even{0.2, 0.2, 0.4, 0.2};

/// The only block of a plan, with these values.
BlockChildren children(const PlanBuilder::Values& values, std::optional<double> children_share = std::nullopt,
                       const AgeShares& shares = even) {
    const Plan plan = PlanBuilder().row(Table::blocks, Geometry{}, values).plan();
    return children_by_age(*plan.layer(Table::blocks).row({1}), children_share, shares);
}
PlanBuilder::Values counted(int nursery, int kindergarten, int primary, int junior) {
    return {{"children_0_2", std::int64_t{nursery}},
            {"children_3_5", std::int64_t{kindergarten}},
            {"children_6_11", std::int64_t{primary}},
            {"children_12_14", std::int64_t{junior}}};
}
PlanBuilder::Values operator+(PlanBuilder::Values values, const PlanBuilder::Values& more) {
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

}  // namespace

TEST_CASE("a stage's children are those of its ages, a nine-year school's of two of them") {
    const BlockChildren block = children(counted(30, 40, 90, 50));
    CHECK(stage_children(block, "nursery", 0, even).resident == 30);
    CHECK(stage_children(block, "kindergarten", 0, even).resident == 40);
    CHECK(stage_children(block, "primary", 0, even).resident == 90);
    CHECK(stage_children(block, "junior", 0, even).resident == 50);
    CHECK(stage_children(block, "nine_year", 0, even).resident == 140);
    CHECK_FALSE(stage_children(block, "nine_year", 0, even).migrant);
}

TEST_CASE("migrant children come in addition, spread over 3 to 14 as the residents are") {
    const BlockChildren block =
        children(counted(30, 40, 90, 50) + PlanBuilder::Values{{"migrant_children", std::int64_t{36}}});
    CHECK(*stage_children(block, "nursery", 0, even).migrant == 0);
    CHECK(*stage_children(block, "kindergarten", 0, even).migrant == Approx(36 * 40 / 180.0));
    CHECK(*stage_children(block, "primary", 0, even).migrant == Approx(18));
    CHECK(*stage_children(block, "nine_year", 0, even).migrant == Approx(36 * 140 / 180.0));
    const BlockChildren none =
        children(counted(30, 0, 0, 0) + PlanBuilder::Values{{"migrant_children", std::int64_t{36}}});
    CHECK(*stage_children(none, "primary", 0, even).migrant == Approx(18));  // by the shares: 0.4 of 0.8
}

TEST_CASE("each age moves up inside uniform cohorts, and as many are born as now") {
    // Ages: ten a year aged 0-2, twelve aged 3-5, fifteen aged 6-11, twenty aged 12-14.
    const BlockChildren block = children(counted(30, 36, 90, 60));
    const auto after = [&](const char* stage, int years) {
        return *stage_children(block, stage, years, even).resident;
    };
    CHECK(after("nursery", 5) == Approx(30));
    CHECK(after("kindergarten", 1) == Approx(10 + 24));
    CHECK(after("kindergarten", 3) == Approx(30));
    CHECK(after("primary", 1) == Approx(12 + 75));
    CHECK(after("primary", 3) == Approx(36 + 45));
    CHECK(after("primary", 5) == Approx(20 + 36 + 15));
    CHECK(after("junior", 1) == Approx(15 + 40));
    CHECK(after("junior", 5) == Approx(45));
}

TEST_CASE("what is not known of an age is not known of who come from it, and only of them") {
    const BlockChildren block = children(
        {{"children_0_2", std::int64_t{30}}, {"children_6_11", std::int64_t{90}}, {"population", std::int64_t{1000}}},
        0.2);
    CHECK_FALSE(block.estimated);
    CHECK_FALSE(stage_children(block, "kindergarten", 0, even).resident);
    CHECK(stage_children(block, "kindergarten", 3, even).resident == 30);
    CHECK(stage_children(block, "primary", 0, even).resident == 90);
    CHECK_FALSE(stage_children(block, "primary", 1, even).resident);
}

TEST_CASE("where only the population is known the children are estimated, and said to be") {
    const BlockChildren block = children({{"population", std::int64_t{1000}}}, 0.15);
    CHECK(block.estimated);
    CHECK(*stage_children(block, "primary", 0, even).resident == Approx(60));
    CHECK(stage_children(block, "primary", 0, even).estimated);
    CHECK_FALSE(children({{"population", std::int64_t{1000}}}).by_age[0]);  // no district knows the share
    CHECK_FALSE(children({}, 0.15).by_age[0]);
}

TEST_CASE("the city's proportions are those of the blocks counted in every age, else the years'") {
    const auto shares = [](const PlanBuilder& plan) { return age_shares(plan.plan().layer(Table::blocks)); };
    const AgeShares by_count = shares(PlanBuilder()
                                          .row(Table::blocks, Geometry{}, counted(10, 10, 20, 10))
                                          .row(Table::blocks, Geometry{}, counted(0, 10, 30, 10))
                                          .row(Table::blocks, Geometry{}, {{"children_0_2", std::int64_t{500}}}));
    CHECK(by_count[0] == Approx(0.1));
    CHECK(by_count[1] == Approx(0.2));
    CHECK(by_count[2] == Approx(0.5));
    CHECK(by_count[3] == Approx(0.2));
    const AgeShares by_years = shares(PlanBuilder());
    CHECK(by_years[0] == Approx(0.2));
    CHECK(by_years[2] == Approx(0.4));
}
