// Rules about what stands beside streets, gates and playgrounds, and its shade. Expected values by hand from RULES.md
// sections 3 and 9.
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "tests/support/plan_builder.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::audited;
using test::PlanBuilder;
using Values = test::PlanBuilder::Values;

namespace {

std::string box(double min_x, double min_y, double max_x, double max_y) {
    const auto at = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y); };
    return "MULTIPOLYGON (((" + at(min_x, min_y) + ", " + at(max_x, min_y) + ", " + at(max_x, max_y) + ", " +
           at(min_x, max_y) + ", " + at(min_x, min_y) + ")))";
}

}  // namespace

TEST_CASE("OPN-04: fronts of 20 m, 8 m apart, stand too high") {
    const auto street = [](double half_width_m, const Values& north) {
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 0, 100 0)", {})
                           .row(Table::buildings, box(-10, half_width_m, 110, 60), north)
                           .row(Table::buildings, box(-10, -60, 110, -half_width_m), {{"height_m", 12.0}})
                           .plan(),
                       "OPN-04");
    };
    CHECK(street(4, {{"height_m", 20.0}}).state() == "pass");  // 16 m over 8 m
    CHECK(street(3.9, {{"height_m", 20.0}}).measured().value_or(0) == Approx(16 / 7.8));
    CHECK(street(4, {}).state() == "unknown");
    CHECK(street(1.4, {}).state() == "fail");  // 12 m on one side alone: at least 6 m over 2.8 m
}

TEST_CASE("OPN-04 asks nothing where only one side is built") {
    CHECK(audited(PlanBuilder()
                      .row(Table::streets, "LINESTRING (0 0, 100 0)", {})
                      .row(Table::buildings, box(-10, 4, 110, 60), {{"height_m", 60.0}})
                      .plan(),
                  "OPN-04")
              .state() == "not asked");
}

TEST_CASE("SMO-07: a kiosk leaves 1.5 m of a sidewalk, or less") {
    // The route runs along the middle of a sidewalk of 3 m; the kiosk reaches from beyond its edge to `to_y`.
    const auto kiosk = [](double to_y, const Values& street) {
        return audited(
            PlanBuilder()
                .row(Table::streets, "LINESTRING (0 -5, 100 -5)", street)
                .row(Table::routes, "LINESTRING (0 0, 100 0)", {})
                .row(Table::occluders, box(40, -3, 42, to_y), {{"uid", "k"}, {"kind", "kiosk"}, {"height_m", 2.5}})
                .plan(),
            "SMO-07");
    };
    const Values three_metres{{"sidewalk", "both"}, {"sidewalk_width_m", 3.0}};
    CHECK(kiosk(0, three_metres).state() == "pass");
    const auto narrow = kiosk(0.25, three_metres);
    CHECK(narrow.measured().value_or(0) == Approx(1.25));
    CHECK(narrow.findings.at(0).blockers == std::vector<std::string>{"k"});
    CHECK(kiosk(0, {{"sidewalk", "both"}}).state() == "unknown");
    CHECK(kiosk(-2, three_metres).state() == "pass");  // it stands beside the sidewalk
}

TEST_CASE("SAF-12: a footbridge with stairs alone keeps wheels out") {
    const auto bridge = [](const std::vector<Values>& ways) {
        PlanBuilder plan;
        plan.row(Table::crossings, "POINT (0 0)", {{"kind", "bridge"}});
        plan.row(Table::streets, "LINESTRING (-50 0, 50 0)", {{"level", std::int64_t{0}}, {"stairs", std::int64_t{0}}});
        for (const Values& way : ways) plan.row(Table::streets, "LINESTRING (0 -10, 0 10)", way);
        return audited(plan.plan(), "SAF-12").state();
    };
    const Value up = std::int64_t{1}, yes = std::int64_t{1}, no = std::int64_t{0};
    CHECK(bridge({{{"level", up}, {"stairs", yes}}}) == "fail");
    CHECK(bridge({{{"level", up}, {"stairs", yes}}, {{"level", up}, {"stairs", no}}}) == "pass");
    CHECK(bridge({{{"level", up}}}) == "unknown");
    CHECK(bridge({}) == "unknown");  // the road below is no way up
    CHECK(audited(PlanBuilder().row(Table::crossings, "POINT (0 0)", {{"kind", "zebra"}}).plan(), "SAF-12").state() ==
          "not asked");
}

TEST_CASE("SAF-09: a wall beside a driveway hides the sidewalk from a driver who comes out") {
    // The driveway comes from the north to the road in the south; the sidewalk crosses it at (0, 5), the driver's eye
    // is 5 m behind, at (0, 10). The wall along y = 7.5 from x = 1 hides the sidewalk from x = 2 to its end at 5.
    const auto driveway = [](const Values& wall, const char* driveway_class) {
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (0 30, 0 0)", {{"road_class", driveway_class}})
                           .row(Table::streets, "LINESTRING (-50 0, 0 0)", {{"road_class", "secondary"}})
                           .row(Table::crossings, "POINT (0 5)", {{"uid", "x"}, {"kind", "unmarked"}})
                           .row(Table::occluders, "LINESTRING (1 7.5, 30 7.5)", wall)
                           .plan(),
                       "SAF-09");
    };
    const auto hidden = driveway({{"uid", "w"}, {"kind", "wall"}, {"height_m", 2.0}}, "driveway");
    CHECK(hidden.measured().value_or(0) == Approx(3));
    CHECK(hidden.findings.at(0).blockers == std::vector<std::string>{"w"});
    CHECK(driveway({{"kind", "wall"}, {"height_m", 0.9}}, "driveway").state() == "pass");
    CHECK(driveway({{"kind", "wall"}}, "driveway").state() == "unknown");
    CHECK(driveway({{"kind", "wall"}, {"height_m", 2.0}}, "residential").state() == "unknown");  // none is mapped
}

TEST_CASE("CON-05: pupils wait before a gate on sidewalks, and on what else is open") {
    // Along a sidewalk of 2 m on both sides of a street, 20 m to either side of the gate: 160 m².
    const auto gate = [](std::int64_t enrolled, const Values& street, bool walled_in) {
        PlanBuilder plan;
        plan.row(Table::streets, "LINESTRING (-100 0, 100 0)", street)
            .row(Table::schools, box(-50, 0, 50, 80), {{"uid", "s"}, {"enrolled", enrolled}})
            .row(Table::school_gates, "POINT (0 0)", {{"school_uid", "s"}});
        if (walled_in) plan.row(Table::buildings, box(-50, -80, 50, -5), {});
        return audited(plan.plan(), "CON-05");
    };
    const Values wide{{"sidewalk", "both"}, {"sidewalk_width_m", 2.0}};
    CHECK(gate(266, wide, false).state() == "pass");  // 160 / 266 = 0.602
    CHECK(gate(267, wide, false).state() == "unknown");
    CHECK(gate(100, {}, false).state() == "unknown");
    // Between the school and a building 5 m before it no more than 196 m² are left.
    const auto narrow = gate(400, wide, true);
    const double segment_m2 = 200 * std::numbers::pi - (400 * std::acos(0.25) - 5 * std::sqrt(375.0));
    CHECK(narrow.measured().value_or(0) == Approx(segment_m2 / 400).epsilon(0.01));
    CHECK(narrow.state() == "fail");
    CHECK(audited(PlanBuilder().row(Table::schools, "POINT (0 0)", {{"enrolled", std::int64_t{10}}}).plan(), "CON-05")
              .state() == "unknown");
}

TEST_CASE("CON-05: a second gate an hour later halves the crowd") {
    const auto gates = [](const char* other_closes) {
        return audited(PlanBuilder()
                           .row(Table::streets, "LINESTRING (-300 0, 300 0)",
                                {{"sidewalk", "both"}, {"sidewalk_width_m", 2.0}})
                           .row(Table::schools, box(-250, 0, 250, 80), {{"uid", "s"}, {"enrolled", std::int64_t{500}}})
                           .row(Table::school_gates, "POINT (0 0)", {{"school_uid", "s"}, {"closes_at", "16:00"}})
                           .row(Table::school_gates, "POINT (5 0)", {{"school_uid", "s"}, {"closes_at", other_closes}})
                           .plan(),
                       "CON-05")
            .state();
    };
    CHECK(gates("17:00") == "pass");     // 160 m² for 250
    CHECK(gates("16:10") == "unknown");  // about 180 m² for 500
}

TEST_CASE("OPN-05: half of a playground is seen from homes") {
    const auto watched = [](const Values& building, const Values& wall) {
        PlanBuilder plan;
        plan.row(Table::playgrounds, box(0, 0, 30, 30), {}).row(Table::buildings, box(0, 50, 30, 60), building);
        if (!wall.empty()) plan.row(Table::occluders, "LINESTRING (-100 40, 130 40)", wall);
        return audited(plan.plan(), "OPN-05").state();
    };
    const Values home{{"use", "residential"}, {"floors", std::int64_t{1}}, {"height_m", 3.0}};
    CHECK(watched(home, {}) == "pass");
    CHECK(watched(home, {{"kind", "wall"}, {"height_m", 5.0}}) == "fail");
    CHECK(watched(home, {{"kind", "wall"}}) == "unknown");
    CHECK(watched({{"height_m", 3.0}}, {}) == "unknown");  // somebody may live there
    CHECK(watched({{"use", "office"}, {"height_m", 3.0}}, {}) == "fail");
}

TEST_CASE("PLG-06, ENV-03: the shade of a summer afternoon") {
    // 21 July 2026 in Chengdu by NOAA's formulas: at 15:00 Beijing time the sun stands in the south-west.
    const auto playground = [](const Values& values, const Values& building) {
        return audited(PlanBuilder()
                           .row(Table::playgrounds, box(0, 0, 20, 20), values)
                           .row(Table::buildings, box(-60, -60, -1, 80), building)
                           .plan(),
                       "PLG-06")
            .state();
    };
    CHECK(playground({{"shaded_share", 0.3}}, {{"height_m", 3.0}}) == "pass");
    CHECK(playground({{"shaded_share", 0.29}}, {{"height_m", 90.0}}) == "fail");  // who was there knows better
    CHECK(playground({}, {{"height_m", 90.0}}) == "pass");
    CHECK(playground({}, {{"height_m", 3.0}}) == "fail");
    CHECK(playground({}, {}) == "unknown");

    const auto route = [](const Values& trees, const char* shape) {
        return audited(PlanBuilder()
                           .row(Table::routes, "LINESTRING (0 0, 0 100)", {})
                           .row(Table::occluders, shape, trees)
                           .plan(),
                       "ENV-03")
            .state();
    };
    const Values crowns{{"kind", "tree_row"}, {"height_m", 8.0}, {"underside_m", 3.0}};
    CHECK(route(crowns, "POLYGON ((-8 -10, 2 -10, 2 110, -8 110, -8 -10))") == "pass");
    // In the afternoon the sun stands in the west: crowns along a line may reach over the way, or may not.
    CHECK(route(crowns, "LINESTRING (-2 -10, -2 110)") != "fail");
    CHECK(route(crowns, "LINESTRING (40 -10, 40 110)") == "fail");
    CHECK(route({{"kind", "hedge"}, {"height_m", 8.0}}, "POLYGON ((-8 -10, 2 -10, 2 110, -8 110, -8 -10))") == "fail");
}
