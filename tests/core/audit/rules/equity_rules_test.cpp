// EQU-01 to EQU-04, ENV-02. Expected values by hand from RULES.md sections 3, 5 and 9.
#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::audited;
using test::PlanBuilder;

namespace {

std::string square(double x, double y, double half) {
    const auto at = [&](double dx, double dy) {
        return std::to_string(x + dx * half) + " " + std::to_string(y + dy * half);
    };
    return "MULTIPOLYGON (((" + at(-1, -1) + ", " + at(1, -1) + ", " + at(1, 1) + ", " + at(-1, 1) + ", " + at(-1, -1) +
           ")))";
}

/// Two places 5 km apart, each with a primary school and children on one street.
struct Place {
    int seats;
    Value children;
};
PlanBuilder two_places(Place core, Place new_town) {
    const auto whole = [](int number) { return Value(std::int64_t{number}); };
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 6000 0)", {})
        .row(Table::districts, square(0, 0, 2000), {{"code", "510104"}, {"grouping", "core"}})
        .row(Table::districts, square(6000, 0, 2000), {{"code", "510121"}, {"grouping", "new_town"}})
        .row(Table::schools, "POINT (100 0)", {{"stage", "primary"}, {"seats", whole(core.seats)}})
        .row(Table::schools, "POINT (5900 0)", {{"stage", "primary"}, {"seats", whole(new_town.seats)}})
        .row(Table::blocks, square(200, 0, 5), {{"children_6_11", core.children}})
        .row(Table::blocks, square(5800, 0, 5), {{"children_6_11", new_town.children}});
}
Value many(int number) {
    return std::int64_t{number};
}

}  // namespace

TEST_CASE("EQU-02: seats a child in new towns against the core") {
    CHECK(audited(two_places({100, many(100)}, {80, many(100)}).plan(), "EQU-02").state() == "pass");
    const auto poor = audited(two_places({100, many(100)}, {50, many(100)}).plan(), "EQU-02");
    CHECK(poor.state() == "fail");
    CHECK(poor.measured().value_or(0) == Approx(0.5));
    CHECK(audited(two_places({100, many(100)}, {80, Value{}}).plan(), "EQU-02").state() == "unknown");
    // The grouping can change: the figure says which it was.
    const auto grouping = [](const Plan& plan) {
        const auto inputs = audited(plan, "EQU-02").findings.front().inputs;
        const auto found = std::find_if(inputs.begin(), inputs.end(),
                                        [](const FindingInput& input) { return input.name == "grouping"; });
        REQUIRE(found != inputs.end());
        return found->value;
    };
    const Plan as_in_2020 = two_places({100, many(100)}, {50, many(100)}).plan();
    CHECK(grouping(as_in_2020) == Value("2020"));
    CHECK(grouping(test::with_value(as_in_2020, Table::districts, {1}, "code", "519999")) == Value{});
    // Nobody has said which districts are new towns.
    CHECK(audited(PlanBuilder()
                      .row(Table::streets, "LINESTRING (0 0, 900 0)", {})
                      .row(Table::schools, "POINT (100 0)", {{"stage", "primary"}, {"seats", many(9)}})
                      .row(Table::blocks, square(200, 0, 5), {{"children_6_11", many(9)}})
                      .plan(),
                  "EQU-02")
              .state() == "unknown");
    CHECK(audited(PlanBuilder().plan(), "EQU-02").state() == "unknown");
}

TEST_CASE("EQU-03: seats a child in the country against the town") {
    const auto told = [](int country_seats, const Value& country_setting) {
        return audited(
            PlanBuilder()
                .row(Table::streets, "LINESTRING (0 0, 6000 0)", {})
                .row(Table::schools, "POINT (100 0)", {{"stage", "primary"}, {"seats", many(100)}})
                .row(Table::schools, "POINT (5900 0)", {{"stage", "primary"}, {"seats", many(country_seats)}})
                .row(Table::blocks, square(200, 0, 5), {{"children_6_11", many(100)}, {"setting", "urban"}})
                .row(Table::blocks, square(5800, 0, 5), {{"children_6_11", many(50)}, {"setting", country_setting}})
                .plan(),
            "EQU-03");
    };
    CHECK(told(35, "rural").state() == "pass");
    CHECK(told(20, "rural").state() == "fail");
    CHECK(told(20, "rural").measured().value_or(0) == Approx(0.4));
    CHECK(told(20, Value{}).state() == "unknown");  // nobody has said what is country
}

TEST_CASE("EQU-01: the Gini coefficient of seats a child in a district") {
    // 100 children with 0.9 seats each and 100 with 0.1: Σ Σ |difference| = 2 · 100 · 100 · 0.8, over 2 · 200² · 0.5.
    const auto district = [](int far_seats, const Value& far_children) {
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 0, 6000 0)", {})
                           .row(Table::schools, "POINT (100 0)", {{"stage", "primary"}, {"seats", many(90)}})
                           .row(Table::schools, "POINT (5900 0)", {{"stage", "primary"}, {"seats", many(far_seats)}})
                           .row(Table::blocks, square(200, 0, 5), {{"children_6_11", many(100)}})
                           .row(Table::blocks, square(5800, 0, 5), {{"children_6_11", far_children}})
                           .plan(),
                       "EQU-01");
    };
    CHECK(district(10, many(100)).measured().value_or(0) == Approx(0.4));
    CHECK(district(90, many(100)).state() == "pass");
    CHECK(district(10, Value{}).state() == "unknown");
    // Only what is not known nearby makes a district uncertain.
    const auto found = audited(two_places({100, many(100)}, {80, Value{}}).plan(), "EQU-01");
    CHECK(found.pass == 1);
    CHECK(found.unknown == 1);
}

TEST_CASE("EQU-04: the tenth of the children with the fewest seats") {
    // 90 children with one seat each, 10 with 0.3: the worst tenth are those, 0.3 of a mean of 0.93.
    const auto poor = audited(two_places({90, many(90)}, {3, many(10)}).plan(), "EQU-04");
    CHECK(poor.measured().value_or(0) == Approx(0.3 / 0.93));
    // 80 and 20: the worst tenth is half of the 20.
    CHECK(audited(two_places({80, many(80)}, {6, many(20)}).plan(), "EQU-04").measured().value_or(0) ==
          Approx(0.3 / 0.86));
    // 95 and 5: five with 0.2 and five of the others.
    CHECK(audited(two_places({95, many(95)}, {1, many(5)}).plan(), "EQU-04").state() == "pass");  // 0.6 of 0.96
    CHECK(audited(two_places({90, many(90)}, {3, Value{}}).plan(), "EQU-04").state() == "unknown");
}

TEST_CASE("ENV-02: half of a kindergarten's ground has three hours of sun at the winter solstice") {
    const auto kindergarten = [](const char* stage, const std::vector<std::pair<std::string, Value>>& buildings) {
        PlanBuilder plan;
        plan.row(Table::schools, square(0, 0, 15), {{"stage", stage}});
        for (const auto& [wkt, height] : buildings) plan.row(Table::buildings, wkt, {{"height_m", height}});
        return audited(plan.plan(), "ENV-02");
    };
    CHECK(kindergarten("kindergarten", {}).state() == "pass");
    CHECK(kindergarten("primary", {}).state() == "not asked");
    // A slab 200 m long and 60 m high just south of it: at noon its shadow is 60 / tan 35.9° = 83 m long.
    const std::string slab = "MULTIPOLYGON (((-100 -40, 100 -40, 100 -20, -100 -20, -100 -40)))";
    const auto dark = kindergarten("kindergarten", {{slab, Value(60.0)}});
    CHECK(dark.state() == "fail");
    CHECK(dark.measured().value_or(9) < 3);
    CHECK(kindergarten("kindergarten", {{slab, Value(2.0)}}).state() == "pass");
    CHECK(kindergarten("kindergarten", {{slab, Value{}}}).state() == "unknown");
    // In the north it shades nothing, known or not.
    CHECK(kindergarten("kindergarten", {{square(0, 60, 30), Value{}}}).state() == "pass");
    CHECK(kindergarten("kindergarten", {{square(0, 0, 30), Value(10.0)}}).state() == "unknown");  // all built over
}
