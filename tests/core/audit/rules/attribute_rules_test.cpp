// Every rule that compares one figure of one row: at its threshold, just beyond it, without the figure, and for rows
// that it is not about. Expected values are worked out from RULES.md section 9 by hand.
#include "core/audit/rules/attribute_rules.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/support/plan_builder.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::audited;
using test::PlanBuilder;

namespace {

struct Case {
    std::string rule, state;
    std::optional<double> measured;
    Table table;
    std::string wkt;
    PlanBuilder::Values values;
};

const std::string street = "LINESTRING (0 0, 100 0)", square = "MULTIPOLYGON (((0 0, 15 0, 15 10, 0 10, 0 0)))",
                  point = "POINT (50 0)";
const std::int64_t no = 0, yes = 1;

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        // 70 m round a corner for 50 m; 71 for 50.6; home and gate in one place give no ratio.
        {"CON-02", "pass", {}, Table::routes, "LINESTRING (0 0, 30 0, 30 40)", {}},
        {"CON-02", "fail", 71 / std::hypot(31, 40), Table::routes, "LINESTRING (0 0, 31 0, 31 40)", {}},
        {"CON-02", "unknown", {}, Table::routes, "LINESTRING (0 0, 31 0, 0 0)", {}},
        {"CON-07", "pass", {}, Table::schools, point, {{"stop_distance_m", 300.0}}},
        {"CON-07", "fail", 301, Table::schools, point, {{"stop_distance_m", 301.0}}},
        {"CON-07", "unknown", {}, Table::schools, point, {}},
        {"SAF-02", "not asked", {}, Table::streets, street, {{"speed_limit_kmh", 60.0}}},  // no gate near
        {"SAF-03", "fail", {}, Table::streets, street, {{"sidewalk", "none"}, {"speed_limit_kmh", 31.0}}},
        {"SAF-03", "pass", {}, Table::streets, street, {{"sidewalk", "none"}, {"speed_limit_kmh", 30.0}}},
        {"SAF-03", "pass", {}, Table::streets, street, {{"sidewalk", "left"}, {"speed_limit_kmh", 60.0}}},
        {"SAF-03", "unknown", {}, Table::streets, street, {{"sidewalk", "none"}}},
        {"SAF-03", "unknown", {}, Table::streets, street, {{"speed_limit_kmh", 60.0}}},
        {"SAF-03",
         "not asked",
         {},
         Table::streets,
         street,
         {{"road_class", "motorway"}, {"sidewalk", "none"}, {"speed_limit_kmh", 80.0}}},
        {"SAF-04",
         "pass",
         {},
         Table::crossings,
         point,
         {{"kind", "zebra"}, {"crossing_length_m", 14.0}, {"approach_speed_kmh", 49.0}}},
        {"SAF-04",
         "fail",
         {},
         Table::crossings,
         point,
         {{"kind", "zebra"}, {"crossing_length_m", 14.1}, {"approach_speed_kmh", 30.0}}},
        {"SAF-04",
         "fail",
         {},
         Table::crossings,
         point,
         {{"kind", "unmarked"}, {"crossing_length_m", 7.0}, {"approach_speed_kmh", 50.0}}},
        {"SAF-04",
         "pass",
         {},
         Table::crossings,
         point,
         {{"kind", "signal"}, {"crossing_length_m", 30.0}, {"approach_speed_kmh", 60.0}}},
        {"SAF-04", "not asked", {}, Table::crossings, point, {{"kind", "bridge"}, {"crossing_length_m", 30.0}}},
        // One of the two is enough to fail, whatever the other is; to pass takes both.
        {"SAF-04", "fail", {}, Table::crossings, point, {{"kind", "zebra"}, {"crossing_length_m", 20.0}}},
        {"SAF-04", "fail", {}, Table::crossings, point, {{"kind", "zebra"}, {"approach_speed_kmh", 60.0}}},
        {"SAF-04", "unknown", {}, Table::crossings, point, {{"kind", "zebra"}, {"crossing_length_m", 7.0}}},
        {"SAF-04", "unknown", {}, Table::crossings, point, {{"crossing_length_m", 20.0}, {"approach_speed_kmh", 60.0}}},
        // 20 − 3 − 17 = 0 s; half a metre more is half a second short.
        {"SAF-05",
         "pass",
         {},
         Table::crossings,
         point,
         {{"kind", "signal"}, {"green_s", 20.0}, {"crossing_length_m", 17.0}}},
        {"SAF-05",
         "fail",
         -0.5,
         Table::crossings,
         point,
         {{"kind", "signal"}, {"green_s", 20.0}, {"crossing_length_m", 17.5}}},
        {"SAF-05", "unknown", {}, Table::crossings, point, {{"kind", "signal"}, {"crossing_length_m", 17.0}}},
        {"SAF-05", "not asked", {}, Table::crossings, point, {{"kind", "zebra"}, {"crossing_length_m", 17.0}}},
        {"SAF-06", "pass", {}, Table::crossings, point, {{"kind", "zebra"}, {"crossing_length_m", 16.0}}},
        {"SAF-06", "fail", 16.5, Table::crossings, point, {{"kind", "zebra"}, {"crossing_length_m", 16.5}}},
        {"SAF-06", "pass", {}, Table::crossings, point, {{"kind", "refuge"}, {"crossing_length_m", 24.0}}},
        {"SAF-06", "unknown", {}, Table::crossings, point, {{"kind", "zebra"}}},
        {"SAF-08", "pass", {}, Table::streets, street, {{"lit", yes}}},
        {"SAF-08", "fail", 100, Table::streets, street, {{"lit", no}}},
        {"SAF-08", "unknown", {}, Table::streets, street, {}},
        {"SAF-10", "pass", {}, Table::streets, street, {{"separated", no}, {"traffic_per_hour", 300.0}}},
        {"SAF-10", "fail", 301, Table::streets, street, {{"separated", no}, {"traffic_per_hour", 301.0}}},
        {"SAF-10", "pass", {}, Table::streets, street, {{"separated", yes}, {"traffic_per_hour", 900.0}}},
        {"SAF-10", "unknown", {}, Table::streets, street, {{"traffic_per_hour", 900.0}}},
        {"SAF-10",
         "not asked",
         {},
         Table::streets,
         street,
         {{"sidewalk", "none"}, {"separated", no}, {"traffic_per_hour", 900.0}}},
        {"SAF-11", "pass", {}, Table::streets, street, {{"separated", no}, {"traffic_per_hour", 1000.0}}},
        {"SAF-11", "fail", 1001, Table::streets, street, {{"separated", no}, {"traffic_per_hour", 1001.0}}},
        {"SAF-11", "unknown", {}, Table::streets, street, {{"separated", no}}},
        {"SMO-01", "pass", {}, Table::streets, street, {{"usable_width_m", 1.5}}},
        {"SMO-01", "fail", 1.4, Table::streets, street, {{"usable_width_m", 1.4}}},
        {"SMO-01", "unknown", {}, Table::streets, street, {}},
        {"SMO-01", "not asked", {}, Table::streets, street, {{"sidewalk", "none"}}},
        {"SMO-03", "pass", {}, Table::streets, street, {{"slope_pct", 5.0}}},
        {"SMO-03", "fail", 5.5, Table::streets, street, {{"slope_pct", -5.5}}},  // downhill is a slope too
        {"SMO-03", "unknown", {}, Table::streets, street, {}},
        {"PLG-03", "pass", {}, Table::playgrounds, square, {{"max_fall_height_m", 3.0}}},
        {"PLG-03", "fail", 3.1, Table::playgrounds, square, {{"max_fall_height_m", 3.1}}},
        {"PLG-03", "unknown", {}, Table::playgrounds, square, {}},
        {"PLG-04", "pass", {}, Table::playgrounds, square, {{"inspected_on", "2025-11-25"}}},
        {"PLG-04", "fail", 366, Table::playgrounds, square, {{"inspected_on", "2025-11-24"}}},
        {"PLG-04", "unknown", {}, Table::playgrounds, square, {}},
        {"PLG-04", "unknown", {}, Table::playgrounds, square, {{"inspected_on", "last spring"}}},
        {"PLG-07", "pass", {}, Table::playgrounds, square, {{"seats_for_carers", std::int64_t{2}}}},
        {"PLG-07", "fail", 1, Table::playgrounds, square, {{"seats_for_carers", std::int64_t{1}}}},
        {"PLG-07", "unknown", {}, Table::playgrounds, square, {}},
        {"PLG-08", "pass", {}, Table::playgrounds, square, {}},  // as drawn, 15 m × 10 m
        {"PLG-08", "fail", 149, Table::playgrounds, square, {{"area_m2", 149.0}}},
        {"PLG-10", "pass", {}, Table::playgrounds, square, {{"equipment_year", std::int64_t{2016}}}},
        {"PLG-10", "fail", 11, Table::playgrounds, square, {{"equipment_year", std::int64_t{2015}}}},
        {"PLG-10", "unknown", {}, Table::playgrounds, square, {}},
        {"ENV-01", "pass", {}, Table::schools, point, {{"noise_db", 55.0}}},
        {"ENV-01", "fail", 55.1, Table::schools, point, {{"noise_db", 55.1}}},
        {"ENV-01", "unknown", {}, Table::schools, point, {}},
        {"GOV-01", "pass", {}, Table::hazards, point, {{"state", "assigned"}, {"due_on", "2026-11-25"}}},
        {"GOV-01", "fail", 1, Table::hazards, point, {{"state", "rectifying"}, {"due_on", "2026-11-24"}}},
        {"GOV-01", "unknown", {}, Table::hazards, point, {{"state", "assigned"}}},
        {"GOV-01", "not asked", {}, Table::hazards, point, {{"state", "closed"}, {"due_on", "2020-01-01"}}},
        {"GOV-02", "fail", {}, Table::hazards, point, {{"state", "closed"}}},
        {"GOV-02", "pass", {}, Table::hazards, point, {{"state", "closed"}, {"proof", "audit 12"}}},
        {"GOV-02", "not asked", {}, Table::hazards, point, {{"state", "assigned"}}},
        {"GOV-03", "fail", {}, Table::hazards, point, {{"state", "closed"}, {"rectifier", "A"}, {"acceptor", "A"}}},
        {"GOV-03", "pass", {}, Table::hazards, point, {{"state", "closed"}, {"rectifier", "A"}, {"acceptor", "B"}}},
        {"GOV-03", "unknown", {}, Table::hazards, point, {{"state", "closed"}, {"rectifier", "A"}}},
    };
    return all;
}

}  // namespace

TEST_CASE("each rule of one figure passes at its threshold, fails beyond it, and is unknown without the figure") {
    for (const Case& one : cases()) {
        std::string given;
        for (const auto& [name, value] : one.values)
            given += std::string(name) + "=" +
                     (as_number(value) ? std::to_string(*as_number(value)) : std::string(as_text(value))) + " ";
        CAPTURE(one.rule, given);
        const auto found = audited(PlanBuilder().row(one.table, one.wkt, one.values).plan(), one.rule);
        CHECK(found.state() == one.state);
        CHECK(found.measured().has_value() == one.measured.has_value());
        if (found.measured() && one.measured) CHECK(*found.measured() == Approx(*one.measured));
        for (const Finding& finding : found.findings)
            if (one.state == "unknown") CHECK_FALSE(finding.missing.empty());
    }
}

TEST_CASE("no rule of one figure is left out") {
    std::set<std::string> asked;
    for (const Case& one : cases()) asked.insert(one.rule);
    for (const AttributeRule& rule : attribute_rules()) {
        CAPTURE(rule.id);
        CHECK(asked.contains(std::string(rule.id)));
    }
}

TEST_CASE("within 150 m of a school gate cars are slower and sidewalks wider") {
    const auto beside_gate = [](double away_m, const PlanBuilder::Values& values) {
        return PlanBuilder()
            .row(Table::streets, street, values)
            .row(Table::school_gates, "POINT (50 " + std::to_string(away_m) + ")", {})
            .plan();
    };
    CHECK(audited(beside_gate(150, {{"speed_limit_kmh", 30.0}}), "SAF-02").state() == "pass");
    CHECK(audited(beside_gate(150, {{"speed_limit_kmh", 40.0}}), "SAF-02").measured() == 40);
    CHECK(audited(beside_gate(150, {}), "SAF-02").state() == "unknown");
    CHECK(audited(beside_gate(151, {{"speed_limit_kmh", 40.0}}), "SAF-02").state() == "not asked");

    const auto narrow = audited(beside_gate(150, {{"usable_width_m", 1.9}}), "SMO-01");
    REQUIRE(narrow.findings.size() == 1);
    CHECK(narrow.findings[0].threshold == 2.0);
    CHECK(narrow.findings[0].context == "school_150m");
    CHECK(audited(beside_gate(151, {{"usable_width_m", 1.9}}), "SMO-01").state() == "pass");
}

TEST_CASE("once there are routes, only the streets along them must be lit") {
    const auto with_route = [](const char* route) {
        return PlanBuilder().row(Table::streets, street, {{"lit", no}}).row(Table::routes, route, {}).plan();
    };
    CHECK(audited(with_route("LINESTRING (0 3, 100 3)"), "SAF-08").measured() == 100);
    CHECK(audited(with_route("LINESTRING (0 300, 100 300)"), "SAF-08").state() == "not asked");
}

TEST_CASE("a finding carries what it rests on, with its source") {
    const auto found = audited(
        PlanBuilder()
            .row(Table::playgrounds, square,
                 {{"uid", "p1"}, {"max_fall_height_m", 3.4}, {"source", "survey"}, {"source_date", "2026-03-01"}})
            .plan(),
        "PLG-03");
    REQUIRE(found.findings.size() == 1);
    const Finding& finding = found.findings[0];
    CHECK(finding.severity == Severity::s1);
    CHECK(finding.unit == "m");
    CHECK(finding.confidence == 'A');
    CHECK(finding.subject == "p1");
    REQUIRE(finding.inputs.size() == 1);
    CHECK(finding.inputs[0].name == "playgrounds/p1/max_fall_height_m");
    CHECK(finding.inputs[0].source == "survey");
    CHECK(finding.inputs[0].source_date == "2026-03-01");
    CHECK(finding.explanation_en.find("3.4") != std::string::npos);
    CHECK_FALSE(finding.source.empty());
}
