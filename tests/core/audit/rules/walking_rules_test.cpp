// Rules about who walks how far, and how long. Expected values by hand from RULES.md sections 2, 4 and 9: along one
// straight street a walk is what lies between the two feet, and the legs to them.
#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::audited;
using test::PlanBuilder;
using Values = test::PlanBuilder::Values;

namespace {

std::string square(double x, double y, double half) {
    const auto at = [&](double dx, double dy) { return std::to_string(x + dx) + " " + std::to_string(y + dy); };
    return "MULTIPOLYGON (((" + at(-half, -half) + ", " + at(half, -half) + ", " + at(half, half) + ", " +
           at(-half, half) + ", " + at(-half, -half) + ")))";
}

std::string point(double x, double y) {
    return "POINT (" + std::to_string(x) + " " + std::to_string(y) + ")";
}

const Values quiet{{"speed_limit_kmh", 30.0}, {"sidewalk", "both"}};

/// A street of 3 km from west to east.
PlanBuilder on_street(const Values& street = quiet) {
    PlanBuilder plan;
    plan.row(Table::streets, "LINESTRING (0 0, 3000 0)", street);
    return plan;
}

/// Whose door is 10 m north of the street.
PlanBuilder& add_block(PlanBuilder& plan, double x, const Values& values) {
    return plan.row(Table::blocks, square(x, 10, 5), values);
}

PlanBuilder& add_school(PlanBuilder& plan, const char* stage, double gate_x) {
    const std::string uid = std::string(stage) + "-school";
    return plan.row(Table::schools, point(gate_x, 100), {{"uid", uid}, {"stage", stage}})
        .row(Table::school_gates, point(gate_x, 0), {{"school_uid", uid}});
}

}  // namespace

TEST_CASE("CON-01: 500 m to a primary school are not too far, and 501 m are") {
    const auto walk_to = [](double gate_x, const Values& block) {
        PlanBuilder plan = on_street();
        add_block(plan, 100, block);
        add_school(plan, "primary", gate_x);
        add_school(plan, "kindergarten", 100);
        add_school(plan, "junior", 100);
        return audited(plan.plan(), "CON-01");
    };
    const Values children{{"uid", "b"}, {"children_6_11", std::int64_t{40}}};
    CHECK(walk_to(590, children).pass == 3);  // 10 m to the street, 490 m along it
    const auto far = walk_to(591, children);
    CHECK(far.state_of("CON-01/b/primary") == "fail");
    CHECK(far.measured().value_or(0) == Approx(501));
    CHECK(far.findings.at(0).context == "primary");
    CHECK(walk_to(591, {{"uid", "b"}, {"children_6_11", std::int64_t{0}}}).fail == 0);  // nobody goes there

    PlanBuilder no_streets;
    add_block(no_streets, 100, children);
    add_school(no_streets, "primary", 100);
    const auto lost = audited(no_streets.plan(), "CON-01");
    CHECK(lost.state_of("CON-01/b/primary") == "unknown");
    CHECK(lost.state_of("CON-01/plan/junior") == "unknown");  // nobody has mapped any
}

TEST_CASE("CHI-02: 500 m to a nursery") {
    const auto walk_to = [](double gate_x) {
        PlanBuilder plan = on_street();
        add_block(plan, 100, {{"children_0_2", std::int64_t{10}}});
        add_school(plan, "nursery", gate_x);
        return audited(plan.plan(), "CHI-02");
    };
    CHECK(walk_to(590).state() == "pass");
    CHECK(walk_to(600).measured().value_or(0) == Approx(510));
    PlanBuilder none = on_street();
    add_block(none, 100, {{"children_0_2", std::int64_t{10}}});
    CHECK(audited(none.plan(), "CHI-02").state() == "unknown");
}

TEST_CASE("SCH-03: of a catchment's children at most a tenth walks farther than its stage's limit") {
    const auto catchment = [](const Value& near_children, const Value& far_children) {
        PlanBuilder plan = on_street();
        add_block(plan, 500, {{"children_6_11", near_children}});
        add_block(plan, 1200, {{"children_6_11", far_children}});
        add_school(plan, "primary", 600);
        plan.row(Table::catchments, square(1000, 0, 900), {{"uid", "c"}, {"school_uid", "primary-school"}});
        return audited(plan.plan(), "SCH-03");
    };
    CHECK(catchment(std::int64_t{90}, std::int64_t{10}).state() == "pass");
    CHECK(catchment(std::int64_t{89}, std::int64_t{11}).measured().value_or(0) == Approx(0.11));
    CHECK(catchment(std::int64_t{90}, {}).state() == "unknown");
    CHECK(catchment({}, std::int64_t{10}).state() == "unknown");
    CHECK(catchment({}, std::int64_t{0}).state() == "unknown");
    // However many more live far away: the share only grows.
    PlanBuilder worse = on_street();
    add_block(worse, 500, {{"children_6_11", std::int64_t{80}}});
    add_block(worse, 1200, {{"children_6_11", std::int64_t{20}}});
    add_block(worse, 1300, {});
    add_school(worse, "primary", 600);
    worse.row(Table::catchments, square(1000, 0, 900), {{"school_uid", "primary-school"}});
    CHECK(audited(worse.plan(), "SCH-03").state() == "fail");
}

TEST_CASE("PLG-01: three quarters of the children have a playground within 300 m on foot") {
    const auto covered = [](const Value& near_children, const Value& far_children, const Values& street) {
        PlanBuilder plan = on_street(street);
        add_block(plan, 100, {{"children_6_11", near_children}});
        add_block(plan, 900, {{"children_6_11", far_children}});
        plan.row(Table::playgrounds, square(300, 10, 5), {});  // 10 + 200 + 10 m from the nearer block
        return audited(plan.plan(), "PLG-01");
    };
    CHECK(covered(std::int64_t{75}, std::int64_t{25}, quiet).state() == "pass");
    CHECK(covered(std::int64_t{74}, std::int64_t{26}, quiet).measured().value_or(0) == Approx(0.74));
    CHECK(covered(std::int64_t{75}, {}, quiet).state() == "unknown");
    // Who may walk along a street of which nothing is known is not known either; a fast one without sidewalk nobody
    // may.
    CHECK(covered(std::int64_t{75}, std::int64_t{25}, {}).state() == "unknown");
    CHECK(covered(std::int64_t{74}, std::int64_t{26}, {}).state() == "fail");
    CHECK(covered(std::int64_t{75}, std::int64_t{25}, {{"speed_limit_kmh", 50.0}, {"sidewalk", "none"}}).state() ==
          "fail");
    PlanBuilder no_playground = on_street();
    add_block(no_playground, 100, {{"children_6_11", std::int64_t{10}}});
    CHECK(audited(no_playground.plan(), "PLG-01").state() == "unknown");
}

TEST_CASE("CON-06: school, playground and park within 15 minutes in company") {
    // 1.0 m/s: 900 m in 15 minutes, two legs of 10 m among them.
    const auto circle = [](double park_x, const Values& block) {
        PlanBuilder plan = on_street();
        add_block(plan, 100, block);
        for (const char* stage : {"kindergarten", "primary", "junior"}) add_school(plan, stage, 200);
        plan.row(Table::playgrounds, square(150, 10, 5), {{"kind", "playground"}});
        plan.row(Table::playgrounds, square(park_x, 10, 5), {{"kind", "park"}});
        return audited(plan.plan(), "CON-06");
    };
    const Values counted{
        {"children_3_5", std::int64_t{10}}, {"children_6_11", std::int64_t{20}}, {"children_12_14", std::int64_t{10}}};
    CHECK(circle(980, counted).state() == "pass");
    CHECK(circle(981, counted).state() == "fail");
    CHECK(circle(980, {{"children_3_5", std::int64_t{10}}}).state() == "pass");  // all others reach it as well
    CHECK(circle(980, {}).state() == "unknown");
    CHECK(audited(on_street().plan(), "CON-06").state() == "unknown");
}

TEST_CASE("PLG-09: half of the older children come alone") {
    const auto alone = [](const Values& street, const Values& block) {
        PlanBuilder plan = on_street(street);
        add_block(plan, 100, block);
        plan.row(Table::playgrounds, square(300, 10, 5), {{"kind", "playground"}});
        return audited(plan.plan(), "PLG-09");
    };
    const Values older{{"children_6_11", std::int64_t{40}}, {"children_12_14", std::int64_t{10}}};
    CHECK(alone(quiet, older).state() == "pass");
    // At 40 km/h without a sidewalk those from 12 may walk, the younger may not: 10 of 20 + 10.
    const auto fast = alone({{"speed_limit_kmh", 40.0}, {"sidewalk", "none"}}, older);
    CHECK(fast.measured().value_or(0) == Approx(10.0 / 30));
    CHECK(alone({}, older).state() == "unknown");
    CHECK(alone(quiet, {{"children_6_11", std::int64_t{0}}, {"children_12_14", std::int64_t{0}}}).state() ==
          "not asked");
}

TEST_CASE("OPN-07: two square metres of park a resident") {
    const auto parks = [](const char* kind, const Value& population) {
        PlanBuilder plan;
        plan.row(Table::blocks, square(0, 0, 5), {{"population", population}});
        plan.row(Table::playgrounds, square(100, 0, 10), {{"kind", kind}});  // 400 m²
        return audited(plan.plan(), "OPN-07");
    };
    CHECK(parks("park", std::int64_t{200}).state() == "pass");
    CHECK(parks("pocket_park", std::int64_t{201}).measured().value_or(0) == Approx(400.0 / 201));
    CHECK(parks("park", {}).state() == "unknown");
    CHECK(parks("playground", std::int64_t{200}).state() == "unknown");  // nobody has mapped parks
}

TEST_CASE("CON-03: a quarter of an hour to a primary school") {
    const auto minutes = [](double to_x, const Values& route) {
        PlanBuilder plan = on_street();
        add_school(plan, "primary", to_x);
        Values values{{"school_uid", "primary-school"}};
        values.insert(values.end(), route.begin(), route.end());
        plan.row(Table::routes, "LINESTRING (100 0, " + std::to_string(to_x) + " 0)", values);
        return audited(plan.plan(), "CON-03");
    };
    const Values in_company{{"profile", "accompanied"}};  // 1.0 m/s
    CHECK(minutes(1000, in_company).state() == "pass");   // 900 s
    CHECK(minutes(1006, in_company).measured().value_or(0) == Approx(15.1));
    CHECK(minutes(1006, {{"profile", "alone_9"}}).state() == "pass");  // 1.1 m/s
    CHECK(minutes(1000, {}).state() == "unknown");
    CHECK(minutes(1000, {{"profile", "accompanied"}, {"school_uid", "nobody"}}).state() == "unknown");
}
