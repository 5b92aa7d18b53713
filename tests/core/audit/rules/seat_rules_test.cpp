// Rules about seats, catchments and what is kept of a plan. Expected values by hand from RULES.md sections 5, 6 and 9.
#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::audited;
using test::PlanBuilder;
using Values = test::PlanBuilder::Values;

namespace {

std::string square_at(double x, double y) {
    const auto at = [](double px, double py) { return std::to_string(px) + " " + std::to_string(py); };
    return "MULTIPOLYGON (((" + at(x, y) + ", " + at(x + 10, y) + ", " + at(x + 10, y + 10) + ", " + at(x, y + 10) +
           ", " + at(x, y) + ")))";
}

Value whole(int number) {
    return std::int64_t{number};
}

const char* west = "MULTIPOLYGON (((-50 -50, 50 -50, 50 50, -50 50, -50 -50)))";
const char* all = "MULTIPOLYGON (((-500 -500, 500 -500, 500 500, -500 500, -500 -500)))";

/// A primary school with a catchment in the west, and blocks there with those numbers of children aged 6–11.
PlanBuilder primary_school(int seats, const std::vector<Value>& children) {
    PlanBuilder plan;
    plan.row(Table::schools, "POINT (0 0)", {{"uid", "p"}, {"stage", "primary"}, {"seats", whole(seats)}});
    plan.row(Table::catchments, west, {{"school_uid", "p"}});
    double x = -40;
    for (const Value& count : children) plan.row(Table::blocks, square_at(x += 15, 0), {{"children_6_11", count}});
    return plan;
}

}  // namespace

TEST_CASE("SCH-01: children of the catchment less seats") {
    CHECK(audited(primary_school(100, {whole(60), whole(40)}).plan(), "SCH-01").state() == "pass");
    CHECK(audited(primary_school(100, {whole(60), whole(50)}).plan(), "SCH-01").measured() == 10);
    // Outside the catchment, and of another age, nobody counts.
    CHECK(
        audited(primary_school(100, {whole(100)})
                    .row(Table::blocks, square_at(300, 0), {{"children_6_11", whole(99)}})
                    .row(Table::blocks, square_at(0, 20), {{"children_6_11", whole(0)}, {"children_12_14", whole(99)}})
                    .plan(),
                "SCH-01")
            .state() == "pass");
    // Children that nobody counted can only add to the gap.
    CHECK(audited(primary_school(100, {whole(60), Value{}}).plan(), "SCH-01").state() == "unknown");
    CHECK(audited(primary_school(100, {whole(101), Value{}}).plan(), "SCH-01").measured() == 1);
    CHECK(audited(PlanBuilder()
                      .row(Table::schools, "POINT (0 0)", {{"stage", "primary"}})
                      .row(Table::blocks, square_at(0, 0), {{"children_6_11", whole(5)}})
                      .plan(),
                  "SCH-01")
              .state() == "unknown");
}

TEST_CASE("SCH-02: each block lies in one catchment of a stage") {
    CHECK(audited(primary_school(100, {whole(1), whole(1)}).plan(), "SCH-02").state() == "pass");
    const auto outside =
        audited(primary_school(100, {whole(1)}).row(Table::blocks, square_at(300, 0), {{"uid", "b"}}).plan(), "SCH-02");
    CHECK(outside.measured() == 1);
    CHECK(outside.findings.at(0).blockers == std::vector<std::string>{"b"});
    const auto twice = audited(primary_school(100, {whole(1)})
                                   .row(Table::schools, "POINT (5 5)", {{"uid", "q"}, {"stage", "primary"}})
                                   .row(Table::catchments, all, {{"school_uid", "q"}})
                                   .plan(),
                               "SCH-02");
    CHECK(twice.measured() == 1);
    const auto undrawn = PlanBuilder()
                             .row(Table::schools, "POINT (0 0)", {{"stage", "primary"}})
                             .row(Table::blocks, square_at(0, 0), {});
    CHECK(audited(undrawn.plan(), "SCH-02").state() == "unknown");
}

TEST_CASE("CHI-01: nursery places for a thousand people") {
    const auto nursery = [](const Value& places, const Value& people) {
        return audited(PlanBuilder()
                           .row(Table::schools, "POINT (0 0)", {{"stage", "nursery"}, {"seats", places}})
                           .row(Table::blocks, square_at(0, 0), {{"population", people}})
                           .plan(),
                       "CHI-01");
    };
    CHECK(nursery(whole(45), whole(10000)).state() == "pass");
    CHECK(nursery(whole(44), whole(10000)).measured().value_or(0) == Approx(4.4));
    CHECK(nursery(Value{}, whole(10000)).state() == "unknown");
    CHECK(nursery(whole(45), Value{}).state() == "unknown");
    CHECK(audited(PlanBuilder().row(Table::blocks, square_at(0, 0), {{"population", whole(9)}}).plan(), "CHI-01")
              .state() == "unknown");
}

TEST_CASE("CHI-03: kindergarten seats of a district") {
    const auto kindergarten = [](const Value& children, int seats) {
        return audited(PlanBuilder()
                           .row(Table::schools, "POINT (0 0)", {{"stage", "kindergarten"}, {"seats", whole(seats)}})
                           .row(Table::blocks, square_at(0, 0), {{"children_3_5", children}})
                           .plan(),
                       "CHI-03");
    };
    CHECK(kindergarten(whole(90), 90).state() == "pass");
    CHECK(kindergarten(whole(91), 90).measured() == 1);
    CHECK(kindergarten(Value{}, 90).state() == "unknown");
}

/// The finding about one stage among those of a rule that looks at several.
const Finding* about(const test::RuleAudit& found, const std::string& stage) {
    for (const Finding& finding : found.findings)
        if (finding.key.find(stage) != std::string::npos) return &finding;
    return nullptr;
}

TEST_CASE("SCH-04: migrant children are spread over 3–14 in proportion and may lack seats of their own") {
    // 30 + 60 + 30 children and 12 migrant ones: 3, 6 and 3 of them. Primary: 60 + 6 − 62 = 4 are missing, 0 without.
    const auto district = [](const Value& migrant) {
        return audited(PlanBuilder()
                           .row(Table::schools, "POINT (0 0)", {{"stage", "primary"}, {"seats", whole(62)}})
                           .row(Table::blocks, square_at(0, 0),
                                {{"children_3_5", whole(30)},
                                 {"children_6_11", whole(60)},
                                 {"children_12_14", whole(30)},
                                 {"migrant_children", migrant}})
                           .plan(),
                       "SCH-04");
    };
    const auto found = district(whole(12));
    REQUIRE(about(found, "primary"));
    CHECK(about(found, "primary")->measured.value_or(0) == Approx(4));
    CHECK_FALSE(about(district(whole(4)), "primary"));  // 60 + 2 − 62 = 0
    const auto uncounted = district(Value{});
    REQUIRE(about(uncounted, "primary"));
    CHECK(about(uncounted, "primary")->state == State::unknown);
}

TEST_CASE("SCH-05: in three years each age is three years older") {
    // Primary in three years: all of 3–5 and half of 6–11, 40 + 30 = 70. Junior: the other half, 30.
    const auto found = audited(PlanBuilder()
                                   .row(Table::schools, "POINT (0 0)", {{"stage", "primary"}, {"seats", whole(65)}})
                                   .row(Table::schools, "POINT (0 0)", {{"stage", "junior"}, {"seats", whole(30)}})
                                   .row(Table::blocks, square_at(0, 0),
                                        {{"children_0_2", whole(1)},
                                         {"children_3_5", whole(40)},
                                         {"children_6_11", whole(60)},
                                         {"children_12_14", whole(500)}})
                                   .plan(),
                               "SCH-05");
    REQUIRE(about(found, "primary"));
    CHECK(about(found, "primary")->measured == 5);
    CHECK_FALSE(about(found, "junior"));
}

TEST_CASE("GOV-04: data is at most two years old") {
    const auto streets_of = [](const std::vector<Value>& dates) {
        PlanBuilder plan;
        for (const Value& date : dates) plan.row(Table::streets, "LINESTRING (0 0, 9 0)", {{"source_date", date}});
        return audited(plan.plan(), "GOV-04");
    };
    CHECK(streets_of({Value("2024-11-26"), Value("2026-01-01")}).state() == "pass");
    CHECK(streets_of({Value("2024-11-20")}).measured().value_or(0) == Approx(735 / 365.25));
    CHECK(streets_of({Value{}}).state() == "unknown");
    CHECK(streets_of({Value("2026-01-01"), Value{}}).state() == "unknown");
    CHECK(streets_of({Value("2020-01-01"), Value{}}).state() == "fail");
}

TEST_CASE("GOV-05: a school was inspected within the last 180 days") {
    const auto inspected = [](const char* day, const char* how, const char* at) {
        return audited(PlanBuilder()
                           .row(Table::schools, "POINT (0 0)", {{"uid", "p"}})
                           .row(Table::hazards, at, {{"found_how", how}, {"found_on", day}})
                           .plan(),
                       "GOV-05");
    };
    CHECK(inspected("2026-05-29", "inspection", "POINT (0 150)").state() == "pass");  // 180 days
    CHECK(inspected("2026-05-28", "inspection", "POINT (0 150)").measured() == 181);
    CHECK(inspected("2026-05-29", "report", "POINT (0 150)").state() == "unknown");
    CHECK(inspected("2026-05-29", "inspection", "POINT (0 151)").state() == "unknown");
}
