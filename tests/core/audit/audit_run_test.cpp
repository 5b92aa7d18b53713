// An audit that is brought up to date says, byte for byte, what an audit of the whole says.
#include "core/audit/audit_run.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>

#include "core/model/districts.h"
#include "core/sight/carried_street.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"
#include "tests/support/random_town.h"
#include "tests/support/rule_audit.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel& kernel() {
    static const gis::GeosKernel one;
    return one;
}

AuditOptions usual_options() {
    AuditOptions options;
    options.today = test::audit_day;
    options.longitude_deg = 104.06;
    options.latitude_deg = 30.66;
    options.profiles = test::own_profiles();
    return options;
}

AuditRun run_of(const Plan& plan, const AuditOptions& options) {
    QuietJob job;
    auto run = AuditRun::of(plan, test::own_rules(), options, kernel(), job);
    REQUIRE(run);
    return std::move(run).value();
}

AuditRun brought(const AuditRun& run, const Plan& plan, std::span<const Edit> edits, const AuditOptions& options) {
    QuietJob job;
    auto next = run.brought_to(plan, edits, options, kernel(), job);
    REQUIRE(next);
    return std::move(next).value();
}

/// The first rule under which the two differ, with the finding; empty where they are the same.
std::string unlike(const AuditReport& a, const AuditReport& b) {
    const FindingsDifference differs = difference(a.findings, b.findings);
    if (!differs.come.empty()) return "come: " + differs.come.front()->key;
    if (!differs.gone.empty()) return "gone: " + differs.gone.front()->key;
    if (!differs.changed.empty()) {
        const auto& [one, other] = differs.changed.front();
        return "changed: " + one->key + ": " + one->explanation_en + " / " + other->explanation_en;
    }
    if (a.findings.size() != b.findings.size()) return "findings twice";
    if (a.pass != b.pass || a.fail != b.fail || a.unknown != b.unknown) return "counts";
    if (a.fails_by_severity != b.fails_by_severity) return "severities";
    if (a.rules_run != b.rules_run || a.revision != b.revision) return "rules or revision";
    const bool same_routes = std::equal(a.routes.begin(), a.routes.end(), b.routes.begin(), b.routes.end(),
                                        [](const RouteScore& one, const RouteScore& other) {
                                            return one.uid == other.uid && one.score == other.score &&
                                                   one.completeness == other.completeness;
                                        });
    return same_routes ? "" : "routes";
}

using States = std::multimap<std::string, std::string>;

States keys_of(const AuditReport& report) {
    States states;
    for (const Finding& finding : report.findings) states.emplace(finding.key, word(finding.state));
    return states;
}

/// Of the plan's table of findings, whose first row names the plan's revision.
States keys_in(const Plan& plan) {
    States states;
    plan.layer(Table::findings).for_each([&](const RowView& row) {
        const auto revision = row.number(column(Table::findings, "revision"));
        if (states.empty()) CHECK(revision == static_cast<double>(plan.revision().number));
        states.emplace(row.text(column(Table::findings, "key")), row.text(column(Table::findings, "state")));
        return true;
    });
    return states;
}

/// More towns by hand: YIMI_TOWNS=400 yimi_core_tests "[#audit_run_test]"
unsigned towns() {
    const char* wanted = std::getenv("YIMI_TOWNS");  // NOLINT(concurrency-mt-unsafe): before any thread
    return wanted ? static_cast<unsigned>(std::atoi(wanted)) : 4;
}

bool has_district(const Plan& plan, const std::string& code) {
    return code.empty() || Districts(plan, kernel()).with_code(code);
}

/// An edit of nothing would count as a new revision.
void write(Plan& plan, const Edit& findings) {
    if (!findings.empty()) REQUIRE(plan.apply(findings));
}

void follow_edits(unsigned seed, AuditOptions options, int edits, std::vector<Table> favoured = {}) {
    test::RandomTown town(seed, std::move(favoured));
    Plan plan = town.plan();
    if (!has_district(plan, options.district)) return;
    AuditRun run = run_of(plan, options);
    write(plan, findings_edit(plan, run.report()));
    std::vector<Edit> since;
    for (int step = 0; step < edits; ++step) {
        CAPTURE(seed, step);
        since.push_back(town.edit(plan));
        REQUIRE(plan.apply(since.back()));
        if (!has_district(plan, options.district)) return;
        if (step % 5 == 3) continue;  // two edits at once
        if (step % 4 == 2) options.latitude_deg = *options.latitude_deg + 0.01;
        const AuditRun next = brought(run, plan, since, options);
        QuietJob job;
        const auto compared = run.brought_to(plan, options, kernel(), job);
        REQUIRE(compared);
        REQUIRE(unlike(compared.value().report(), next.report()) == "");
        CHECK(compared.value().asked() <= next.asked());
        Plan table = plan;
        write(table, findings_edit(plan, run.report(), next.report()));
        CHECK(keys_in(table) == keys_of(next.report()));
        plan = std::move(table);
        run = next;
        since.clear();
        REQUIRE(unlike(run.report(), run_of(plan, options).report()) == "");
    }
}

}  // namespace

TEST_CASE("after any edit an audit that is brought up to date equals one from scratch") {
    for (unsigned seed = 0; seed < towns(); ++seed) follow_edits(seed, usual_options(), 25);
}

TEST_CASE("so it does for a district, and for another eye") {
    for (unsigned seed = 0; seed < towns() / 4 + 1; ++seed) {
        AuditOptions options = usual_options();
        options.district = "510104";
        follow_edits(seed, options, 6);
    }
    const Plan plan = test::RandomTown(3).plan();
    AuditOptions tall = usual_options();
    tall.eye = adult_eye;
    CHECK(unlike(brought(run_of(plan, usual_options()), plan, {}, tall).report(), run_of(plan, tall).report()) == "");
}

TEST_CASE("so it does for each rule by itself, when what it rests on is edited") {
    for (const auto& check : all_checks()) {
        const auto rests_on = check->rests_on();
        std::vector<Table> tables;
        if (rests_on) {
            tables = rests_on->anywhere;
            if (rests_on->subjects) tables.push_back(*rests_on->subjects);
            for (const NearRows& near : rests_on->near) tables.insert(tables.end(), 2, near.table);
            for (const Table table : rests_on->shapes_anywhere) tables.push_back(table);
        }
        AuditOptions options = usual_options();
        options.only = {std::string(check->id())};
        CAPTURE(check->id());
        for (unsigned seed = 0; seed < towns(); ++seed) follow_edits(seed, options, 15, tables);
    }
}

TEST_CASE("an edit of one row asks few of many subjects again") {
    PlanBuilder builder;
    for (int index = 0; index < 200; ++index)
        builder.row(Table::streets, make_line(std::vector<Point>{{index * 100.0, 0}, {index * 100.0 + 90, 0}}),
                    {{"speed_limit_kmh", 50.0}});
    Plan plan = builder.plan();
    AuditOptions options = usual_options();
    options.only = {"SAF-02", "SAF-03", "SMO-01", "SAF-08"};
    const AuditRun run = run_of(plan, options);
    Feature slow = *plan.layer(Table::streets).feature({7});
    const Feature fast = slow;
    set(slow, Table::streets, "speed_limit_kmh", 30.0);
    const Edit edit{"slow", {FeatureChange{Table::streets, {7}, fast, slow}}};
    REQUIRE(plan.apply(edit));
    const AuditRun next = brought(run, plan, {&edit, 1}, options);
    CHECK(run.asked() == 600);
    CHECK(next.asked() == 3);
    CHECK(unlike(next.report(), run_of(plan, options).report()) == "");
}

TEST_CASE("what hides a driver at the far end of his way to a crossing is asked about") {
    const auto street = [](double speed_kmh) {
        return PlanBuilder()
            .row(Table::streets, "LINESTRING (-300 0, 300 0)", {{"uid", "s1"}, {"speed_limit_kmh", speed_kmh}})
            .row(Table::crossings, "POINT (0 0)",
                 {{"kind", "zebra"}, {"crossing_length_m", 7.0}, {"approach_speed_kmh", speed_kmh}})
            .plan();
    };
    AuditOptions options = usual_options();
    options.only = {"SAF-01"};
    for (const double speed_kmh : {30.0, 50.0, 70.0}) {
        Plan plan = street(speed_kmh);
        const AuditRun run = run_of(plan, options);
        REQUIRE(run.report().pass == 1);
        // A wall across the lane, a metre before the driver must see, is in no line but the last.
        const double needed_m = needed_sight_m(speed_kmh, 0);
        Feature wall =
            make_feature(Table::occluders, make_line(std::vector<Point>{{1 - needed_m, 1}, {1 - needed_m, -4}}));
        set(wall, Table::occluders, "uid", std::string("wall"));
        set(wall, Table::occluders, "kind", std::string("wall"));
        set(wall, Table::occluders, "height_m", 2.0);
        const Edit edit{"wall", {FeatureChange{Table::occluders, {1}, std::nullopt, wall}}};
        REQUIRE(plan.apply(edit));
        const AuditRun next = brought(run, plan, {&edit, 1}, options);
        CAPTURE(speed_kmh);
        CHECK(next.report().fail == 1);
        CHECK(unlike(next.report(), run_of(plan, options).report()) == "");
    }
}
