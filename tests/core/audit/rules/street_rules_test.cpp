// Rules about crossings, ways and playgrounds that look beyond one row. Expected values by hand from RULES.md 3, 4, 9.
#include <catch2/catch.hpp>
#include <numbers>

#include "tests/support/plan_builder.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::audited;
using test::PlanBuilder;
using Values = test::PlanBuilder::Values;

namespace {

const std::int64_t no = 0, yes = 1;

/// A street of 40 km/h from west to east, crossed in its middle at (100, 0), 7 m wide.
PlanBuilder crossed_street(const Values& crossing = {
                               {"kind", "zebra"}, {"crossing_length_m", 7.0}, {"approach_speed_kmh", 40.0}}) {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 200 0)", {{"uid", "s1"}, {"speed_limit_kmh", 40.0}})
        .row(Table::crossings, "POINT (100 0)", crossing);
}

}  // namespace

TEST_CASE("SAF-01: a hedge hides the child for 30.75 m, and not the adult") {
    // Worked out in crossing_sight_test: the hedge's shadow on the near lane is 10.25 m to 41 m from the crossing.
    const auto hedged = [](const Values& hedge) {
        return crossed_street().row(Table::occluders, "LINESTRING (96 -3.6, 99 -3.6)", hedge).plan();
    };
    const Plan plan = hedged({{"uid", "hedge"}, {"kind", "hedge"}, {"height_m", 1.25}});
    const auto child = audited(plan, "SAF-01");
    CHECK(child.state() == "fail");
    CHECK(child.measured().value_or(0) == Approx(30.75).margin(1e-6));
    CHECK(child.findings.at(0).blockers == std::vector<std::string>{"hedge"});
    CHECK(audited(plan, "SAF-01", adult_eye).state() == "pass");
    CHECK(audited(hedged({{"kind", "hedge"}}), "SAF-01").state() == "unknown");
    CHECK(audited(crossed_street().plan(), "SAF-01").state() == "pass");
    CHECK(audited(crossed_street({{"kind", "zebra"}, {"approach_speed_kmh", 40.0}}).plan(), "SAF-01").state() ==
          "unknown");
    CHECK(audited(crossed_street({{"kind", "bridge"}}).plan(), "SAF-01").state() == "not asked");
}

TEST_CASE("SAF-07: a parked car is at least 5 m from a crossing, 50 m at a junction") {
    const auto with_car = [](PlanBuilder plan, double x) {
        const std::string from = std::to_string(x), to = std::to_string(x + 4);
        return plan
            .row(Table::occluders,
                 "POLYGON ((" + from + " -2, " + to + " -2, " + to + " 2, " + from + " 2, " + from + " -2))",
                 {{"uid", "car"}, {"kind", "parked_car"}})
            .plan();
    };
    CHECK(audited(with_car(crossed_street(), 105), "SAF-07").state() == "pass");
    const auto close = audited(with_car(crossed_street(), 104.5), "SAF-07");
    CHECK(close.state() == "fail");
    CHECK(close.measured().value_or(0) == Approx(4.5));
    CHECK(close.findings.at(0).blockers == std::vector<std::string>{"car"});
    const auto junction = PlanBuilder()
                              .row(Table::streets, "LINESTRING (0 0, 100 0)", {})
                              .row(Table::streets, "LINESTRING (100 0, 300 0)", {})
                              .row(Table::streets, "LINESTRING (100 0, 100 200)", {})
                              .row(Table::crossings, "POINT (100 0)", {{"kind", "zebra"}});
    CHECK(audited(with_car(junction, 150), "SAF-07").state() == "pass");
    const auto at_junction = audited(with_car(junction, 149), "SAF-07");
    CHECK(at_junction.measured().value_or(0) == Approx(49));
    CHECK(at_junction.findings.at(0).context == "junction");
    // Nobody has looked for parked cars in this plan.
    CHECK(audited(crossed_street().plan(), "SAF-07").state() == "unknown");
}

TEST_CASE("SMO-02: a crossing has ramps where its street says so") {
    const auto crossing = [](const Values& street, const char* kind) {
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 0, 200 0)", street)
                           .row(Table::crossings, "POINT (100 2)", {{"kind", kind}})
                           .plan(),
                       "SMO-02")
            .state();
    };
    CHECK(crossing({{"kerb_ramp", yes}}, "zebra") == "pass");
    CHECK(crossing({{"kerb_ramp", no}}, "zebra") == "fail");
    CHECK(crossing({}, "zebra") == "unknown");
    CHECK(crossing({{"kerb_ramp", no}}, "raised") == "not asked");
    CHECK(audited(PlanBuilder().row(Table::crossings, "POINT (0 0)", {{"kind", "zebra"}}).plan(), "SMO-02").state() ==
          "unknown");
}

TEST_CASE("OPN-06: no hedge above a child's chin within 10 m of a crossing's kerbs") {
    const auto hedge = [](const char* wkt, const Values& values) {
        return audited(crossed_street().row(Table::occluders, wkt, values).plan(), "OPN-06");
    };
    // The kerbs are at y = ±3.5.
    CHECK(hedge("LINESTRING (100 4, 120 4)", {{"kind", "hedge"}, {"height_m", 0.6}}).state() == "pass");
    CHECK(hedge("LINESTRING (100 4, 120 4)", {{"kind", "hedge"}, {"height_m", 0.61}}).measured() == 0.61);
    CHECK(hedge("LINESTRING (100 13.6, 120 13.6)", {{"kind", "wall"}, {"height_m", 2.0}}).state() == "pass");
    CHECK(hedge("LINESTRING (100 13.4, 120 13.4)", {{"kind", "wall"}, {"height_m", 2.0}}).state() == "fail");
    CHECK(hedge("LINESTRING (100 4, 120 4)", {{"kind", "tree_row"}, {"height_m", 6.0}}).state() == "pass");
    CHECK(hedge("LINESTRING (100 4, 120 4)", {{"kind", "hedge"}}).state() == "unknown");
}

TEST_CASE("CON-04: crossings stand no farther apart than children walk, where children walk") {
    const auto street = [](std::vector<double> places, const char* grouping, const char* gate) {
        PlanBuilder plan;
        plan.row(Table::streets, "LINESTRING (0 0, 600 0)", {}).row(Table::school_gates, gate, {});
        plan.row(Table::districts, "MULTIPOLYGON (((-100 -100, 700 -100, 700 100, -100 100, -100 -100)))",
                 {{"code", "510104"}, {"grouping", grouping}});
        for (const double x : places)
            plan.row(Table::crossings, "POINT (" + std::to_string(x) + " 1)", {{"kind", "zebra"}});
        return audited(plan.plan(), "CON-04");
    };
    const char* near = "POINT (300 20)";
    CHECK(street({200, 450}, "core", near).state() == "pass");  // 200, 250 and 150 m
    const auto wide = street({200, 451}, "core", near);
    CHECK(wide.measured().value_or(0) == Approx(251));
    CHECK(wide.findings.at(0).place.points == std::vector<Point>{{200, 0}, {451, 0}});
    CHECK(street({200, 451}, "new_town", near).state() == "pass");
    CHECK(street({200, 501}, "new_town", near).measured().value_or(0) == Approx(301));
    CHECK(street({}, "core", near).state() == "unknown");
    CHECK(street({200, 451}, "core", "POINT (300 151)").state() == "not asked");
}

TEST_CASE("SMO-04, SMO-05: stairs and missing sidewalks along a way") {
    const auto way_along = [](const Values& street, const char* rule, const char* profile = "alone_9") {
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 0, 200 0)", street)
                           .row(Table::routes, "LINESTRING (0 3, 200 3)", {{"profile", profile}})
                           .plan(),
                       rule);
    };
    CHECK(way_along({{"stairs", yes}}, "SMO-04").measured() == 1);
    CHECK(way_along({{"stairs", no}}, "SMO-04").state() == "pass");
    CHECK(way_along({}, "SMO-04").state() == "unknown");

    const Values fast{{"sidewalk", "none"}, {"speed_limit_kmh", 40.0}};
    CHECK(way_along(fast, "SMO-05").measured().value_or(0) == Approx(200));
    CHECK(way_along(fast, "SMO-05", "alone_12").state() == "pass");  // up to 40 km/h
    CHECK(way_along({{"sidewalk", "none"}, {"speed_limit_kmh", 30.0}}, "SMO-05").state() == "pass");
    CHECK(way_along({{"sidewalk", "both"}}, "SMO-05").state() == "pass");
    CHECK(way_along({{"sidewalk", "none"}}, "SMO-05").state() == "unknown");
    CHECK(way_along({{"speed_limit_kmh", 60.0}}, "SMO-05").state() == "unknown");
}

TEST_CASE("SMO-06: waiting at the signals of a way; the arms of one junction are one") {
    const auto waits = [](std::vector<std::pair<double, Value>> signals) {
        PlanBuilder plan;
        plan.row(Table::routes, "LINESTRING (0 0, 500 0)", {});
        for (const auto& [x, wait] : signals)
            plan.row(Table::crossings, "POINT (" + std::to_string(x) + " 0)", {{"kind", "signal"}, {"wait_s", wait}});
        return audited(plan.plan(), "SMO-06");
    };
    CHECK(waits({{100, 30.0}, {300, 30.0}}).state() == "pass");
    CHECK(waits({{100, 30.0}, {300, 31.0}}).measured() == 61);
    CHECK(waits({{100, 35.0}, {120, 40.0}}).state() == "pass");
    CHECK(waits({{100, 30.0}, {300, Value{}}}).state() == "unknown");
    CHECK(waits({{100, 61.0}, {300, Value{}}}).state() == "fail");  // more can only be longer
}

TEST_CASE("OPN-01: the share of a way on which the street's middle is hidden") {
    const auto hedge = [](const Values& values, const char* line) {
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 0, 200 0)", {})
                           .row(Table::occluders, line, values)
                           .row(Table::routes, "LINESTRING (0 6, 200 6)", {})
                           .plan(),
                       "OPN-01");
    };
    CHECK(hedge({{"height_m", 1.2}}, "LINESTRING (20 3, 60 3)").measured().value_or(0) == Approx(0.2));
    CHECK(hedge({{"height_m", 1.2}}, "LINESTRING (20 3, 29 3)").state() == "pass");  // 4.5 %
    CHECK(hedge({{"height_m", 1.0}}, "LINESTRING (20 3, 60 3)").state() == "pass");  // the line is 1.1 m high there
    CHECK(hedge({}, "LINESTRING (20 3, 60 3)").state() == "unknown");
}

TEST_CASE("OPN-02, OPN-03: walls around a place close it, to a child sooner than to an adult") {
    const char* ring = "LINESTRING (-5 -5, 5 -5, 5 5, -5 5, -5 -5)";
    const auto walled = [&](const Values& wall, const char* rule) {
        return audited(PlanBuilder()
                           .row(Table::occluders, ring, wall)
                           .row(Table::playgrounds, "MULTIPOLYGON (((-4 -4, 4 -4, 4 4, -4 4, -4 -4)))", {})
                           .row(Table::routes, "LINESTRING (0 0, 1 0)", {})
                           .plan(),
                       rule);
    };
    const double share = 100 / (std::numbers::pi * 2500);  // 10 m × 10 m of a disc of 50 m
    CHECK(walled({{"height_m", 1.2}}, "OPN-02").measured().value_or(0) == Approx(share).epsilon(1e-6));
    CHECK(walled({{"height_m", 0.9}}, "OPN-02").state() == "pass");
    CHECK(walled({}, "OPN-02").state() == "unknown");
    CHECK(walled({{"height_m", 1.2}}, "OPN-03").measured().value_or(0) == Approx(1 - share).epsilon(1e-6));
    CHECK(walled({{"height_m", 2.0}}, "OPN-03").state() == "pass");  // neither sees over it
    CHECK(walled({}, "OPN-03").state() != "fail");
}

TEST_CASE("PLG-02: what one falls on from more than 0.6 m gives way") {
    const auto ground = [](const Values& values) {
        return audited(
                   PlanBuilder().row(Table::playgrounds, "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))", values).plan(),
                   "PLG-02")
            .state();
    };
    CHECK(ground({{"max_fall_height_m", 0.6}, {"surfacing", "concrete"}}) == "pass");
    CHECK(ground({{"max_fall_height_m", 0.7}, {"surfacing", "Concrete"}}) == "fail");
    CHECK(ground({{"max_fall_height_m", 0.7}, {"surfacing", "水泥地"}}) == "fail");
    CHECK(ground({{"max_fall_height_m", 2.0}, {"surfacing", "橡胶"}}) == "pass");
    CHECK(ground({{"max_fall_height_m", 1.0}, {"surfacing", "草地"}}) == "pass");
    CHECK(ground({{"max_fall_height_m", 1.1}, {"surfacing", "草地"}}) == "fail");
    CHECK(ground({{"max_fall_height_m", 2.0}, {"surfacing", "??"}}) == "unknown");
    CHECK(ground({{"max_fall_height_m", 2.0}}) == "unknown");
    CHECK(ground({{"surfacing", "rubber"}}) == "unknown");
}

TEST_CASE("PLG-05: a playground less than 30 m from fast cars has a fence") {
    const auto beside = [](double away_m, const Values& street, const Values& playground) {
        const std::string y = std::to_string(-away_m);
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (-50 " + y + ", 50 " + y + ")", street)
                           .row(Table::playgrounds, "MULTIPOLYGON (((0 0, 20 0, 20 20, 0 20, 0 0)))", playground)
                           .plan(),
                       "PLG-05");
    };
    const Values fast{{"uid", "ring"}, {"speed_limit_kmh", 31.0}}, slow{{"speed_limit_kmh", 30.0}};
    const auto near = beside(29, fast, {{"fenced", no}});
    CHECK(near.measured().value_or(0) == Approx(29));
    CHECK(near.findings.at(0).blockers == std::vector<std::string>{"ring"});
    CHECK(beside(30, fast, {{"fenced", no}}).state() == "pass");
    CHECK(beside(10, fast, {{"fenced", yes}}).state() == "pass");
    CHECK(beside(10, slow, {{"fenced", no}}).state() == "pass");
    CHECK(beside(10, fast, {}).state() == "unknown");
    CHECK(beside(10, {}, {{"fenced", no}}).state() == "unknown");
}
