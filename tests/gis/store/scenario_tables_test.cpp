#include "gis/store/scenario_tables.h"

#include <catch2/catch.hpp>

#include "core/scenario/over_base.h"
#include "gis/store/export.h"
#include "gis/store/project_store.h"
#include "tests/support/plan_builder.h"
#include "tests/support/random_plan.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using test::ChineseFolder;
using test::RandomPlan;
using Access = ProjectStore::Access;

ProjectStore opened(const std::string& path, Access access = Access::read_write) {
    auto store = ProjectStore::open(path, access);
    if (!store) FAIL(store.error().message);
    return std::move(store).value();
}

std::string made_project(const ChineseFolder& folder) {
    const std::string path = folder.file("项目.gpkg");
    REQUIRE(ProjectStore::create(path, find_crs(default_project_crs).value()));
    return path;
}

ScenarioStep step_of(Edit edit, std::vector<ScenarioChoice> choices = {}) {
    return {0, "2026-03-04T05:06:07Z", std::make_shared<const Edit>(std::move(edit)), std::move(choices)};
}

Scenario scenario_named(const std::string& name) {
    return {"uid of " + name, name, "备注", "#d97706", "2026-03-04T05:06:07Z", "2026-03-04T05:06:07Z"};
}

void check_same(const Scenario& there, const Scenario& wanted) {
    CHECK(there.uid == wanted.uid);
    CHECK(there.name == wanted.name);
    CHECK(there.note == wanted.note);
    CHECK(there.colour == wanted.colour);
    CHECK(there.changed_at == wanted.changed_at);
    CHECK(there.dropped == wanted.dropped);
    CHECK(there.done == wanted.done);
    REQUIRE(there.steps.size() == wanted.steps.size());
    for (std::size_t at = 0; at < there.steps.size(); ++at) {
        CHECK(there.steps[at].number == wanted.steps[at].number);
        CHECK(there.steps[at].made_at == wanted.steps[at].made_at);
        CHECK(*there.steps[at].edit == *wanted.steps[at].edit);
        CHECK(there.steps[at].choices == wanted.steps[at].choices);
    }
}

std::vector<StoredScenario> scenarios_in(const std::string& path) {
    auto stored = opened(path, Access::read_only).scenarios();
    if (!stored) FAIL(stored.error().message);
    return std::move(stored).value();
}

void run(const std::string& path, const std::string& sql) {
    const auto database = Database::open(path, Database::Access::read_write);
    REQUIRE(database);
    REQUIRE(database.value().run(sql));
}

std::int64_t count(const std::string& path, const std::string& what) {
    const auto database = Database::open(path, Database::Access::read_only);
    REQUIRE(database);
    return database.value().integer("SELECT count(*) FROM " + what).value();
}

}  // namespace

TEST_CASE("a project without scenarios has no tables for them") {
    const ChineseFolder folder;
    const std::string path = made_project(folder);
    CHECK(scenarios_in(path).empty());
    CHECK(count(path, "sqlite_master WHERE name LIKE 'yimi_scenario%'") == 0);
    REQUIRE(opened(path).keep(scenario_named("一")));
    CHECK(count(path, "sqlite_master WHERE type = 'table' AND name LIKE 'yimi_scenario%'") == 2);
    CHECK(count(path, "gpkg_extensions WHERE table_name LIKE 'yimi_scenario%'") == 2);
}

TEST_CASE("scenarios come back as they were kept, whatever was undone, redone, renamed or edited on in them") {
    const auto seed = GENERATE(range(0U, 12U));
    CAPTURE(seed);
    const ChineseFolder folder;
    const std::string path = made_project(folder);
    RandomPlan random(seed);
    Plan base = opened(path).load().value();
    const Edit first = random.remembered_edit(base);
    REQUIRE(opened(path).append(first));
    base = opened(path).load().value();
    const auto before = canonical_bytes(base);

    std::vector<Scenario> wanted{scenario_named("少"), scenario_named("多")};
    {
        ProjectStore store = opened(path);
        for (int turn = 0; turn < 20; ++turn) {
            Scenario& each = wanted[static_cast<std::size_t>(random.whole(0, 1))];
            const int what = random.whole(0, 9);
            if (what < 2 && each.done > 0)
                --each.done;
            else if (what < 4 && each.done < each.steps.size())
                ++each.done;
            else if (what == 4)
                each.name += "改";
            else if (what == 5)
                each.dropped = !each.dropped;
            else
                each = with_step(each, step_of(random.remembered_edit(over_base(base, each).value().plan)));
            REQUIRE(store.keep(each));
        }
        for (const Scenario& each : wanted) REQUIRE(store.keep(each));
    }
    auto stored = scenarios_in(path);
    REQUIRE(stored.size() == 2);
    for (const StoredScenario& each : stored) {
        CHECK_FALSE(each.damage);
        check_same(each.scenario, each.scenario.uid == wanted[0].uid ? wanted[0] : wanted[1]);
    }
    CHECK(canonical_bytes(opened(path).load().value()) == before);
    CHECK(opened(path).history().value().size() == 1);

    REQUIRE(opened(path).remove_scenario(wanted[0].uid));
    stored = scenarios_in(path);
    REQUIRE(stored.size() == 1);
    check_same(stored[0].scenario, wanted[1]);
    CHECK(count(path, "yimi_scenario_edits WHERE scenario = '" + wanted[0].uid + "'") == 0);
}

TEST_CASE("a damaged scenario says so and leaves the plan and the other scenarios usable") {
    const ChineseFolder folder;
    const std::string path = made_project(folder);
    RandomPlan random(5);
    Plan base = opened(path).load().value();
    Scenario good = scenario_named("好"), bad = scenario_named("坏");
    for (Scenario* each : {&good, &bad})
        for (int step = 0; step < 2; ++step)
            *each = with_step(*each, step_of(random.remembered_edit(over_base(base, *each).value().plan)));
    REQUIRE(opened(path).keep(good));
    REQUIRE(opened(path).keep(bad));
    const std::string damage = GENERATE("UPDATE yimi_scenario_edits SET bytes = zeroblob(40) WHERE number = 2",
                                        "UPDATE yimi_scenario_edits SET choices = NULL WHERE number = 2",
                                        "UPDATE yimi_scenario_edits SET sha256 = 7 WHERE number = 2",
                                        "UPDATE yimi_scenario_edits SET made_at = '2000-01-01' WHERE number = 2",
                                        "UPDATE yimi_scenario_edits SET part = 1 WHERE number = 1",
                                        "UPDATE yimi_scenario_edits SET undone = 1 WHERE number = 1",
                                        "DELETE FROM yimi_scenario_edits WHERE number = 2");
    CAPTURE(damage);
    run(path, damage + " AND scenario = '" + bad.uid + "'");

    const auto stored = scenarios_in(path);
    REQUIRE(stored.size() == 2);
    CHECK_FALSE(stored[0].damage);
    check_same(stored[0].scenario, good);
    REQUIRE(stored[1].damage);
    CHECK(stored[1].damage->code == ErrorCode::bad_data);
    CHECK(stored[1].damage->detail("scenario") == "坏");
    CHECK(stored[1].scenario.steps.empty());
    CHECK(canonical_bytes(opened(path).load().value()) == canonical_bytes(base));
}

TEST_CASE("a clean export has no scenarios, and a copy of the project has all of them") {
    const ChineseFolder folder;
    const std::string path = made_project(folder);
    Plan plan = test::PlanBuilder().row(Table::school_gates, "POINT (410000 3393000)").plan();
    REQUIRE(opened(path).append(test::import_of(plan)));
    plan = opened(path).load().value();
    RandomPlan random(2);
    const Scenario scenario = with_step(scenario_named("一"), step_of(random.remembered_edit(plan)));
    REQUIRE(opened(path).keep(scenario));
    QuietJob job;
    REQUIRE(export_geopackage(plan, folder.file("成果.gpkg"), {}, job));
    CHECK(count(folder.file("成果.gpkg"), "sqlite_master WHERE name LIKE 'yimi_%'") == 0);
    REQUIRE(opened(path).copy_to(folder.file("副本.gpkg"), plan, job));
    check_same(scenarios_in(folder.file("副本.gpkg")).front().scenario, scenario);
}

TEST_CASE("who only looks at a project keeps no scenario in it") {
    const ChineseFolder folder;
    const std::string path = made_project(folder);
    const auto kept = opened(path, Access::read_only).keep(scenario_named("一"));
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == ErrorCode::cannot_write);
    CHECK(scenarios_in(path).empty());
}

}  // namespace yimi::gis
