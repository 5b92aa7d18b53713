#include "gis/store/edit_history.h"

#include <catch2/catch.hpp>

#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using Access = ProjectStore::Access;

Edit gates_moved() {
    const Feature gate = make_feature(Table::school_gates, make_point({1, 2}));
    return {"move", {FeatureChange{Table::school_gates, FeatureId{1}, std::nullopt, gate}}};
}
Edit several_moved() {
    Edit edit = gates_moved();
    edit.changes.push_back(FeatureChange{Table::crossings, FeatureId{1}, std::nullopt,
                                         make_feature(Table::crossings, make_point({3, 4}))});
    std::get<FeatureChange>(edit.changes.front()).id = FeatureId{2};
    return edit;
}

std::vector<HistoryEntry> history_of(const ProjectStore& store) {
    auto history = store.history();
    REQUIRE(history);
    return std::move(history).value();
}

}  // namespace

TEST_CASE("the history says how many rows of which table an edit was about") {
    const test::ChineseFolder folder;
    REQUIRE(ProjectStore::create(folder.file("plan.gpkg"), find_crs(default_project_crs).value()));
    auto store = ProjectStore::open(folder.file("plan.gpkg"), Access::read_write);
    REQUIRE(store);
    REQUIRE(store.value().append(gates_moved()));
    REQUIRE(store.value().append(several_moved()));
    const auto history = history_of(store.value());
    CHECK(history[0].subject == Table::school_gates);
    CHECK(history[0].rows == 1);
    CHECK_FALSE(history[1].subject);
    CHECK(history[1].rows == 2);
}

TEST_CASE("a project of an older Yimi, which kept no subjects, is read and written on") {
    const test::ChineseFolder folder;
    const std::string path = folder.file("plan.gpkg");
    REQUIRE(ProjectStore::create(path, find_crs(default_project_crs).value()));
    REQUIRE(ProjectStore::open(path, Access::read_write).value().append(gates_moved()));
    {
        auto database = Database::open(path, Database::Access::read_write);
        REQUIRE(database);
        REQUIRE(database.value().run("ALTER TABLE yimi_journal DROP COLUMN subject"));
    }
    CHECK_FALSE(history_of(ProjectStore::open(path, Access::read_only).value()).front().subject);
    auto store = ProjectStore::open(path, Access::read_write);
    REQUIRE(store);
    REQUIRE(store.value().append(several_moved()));
    CHECK(history_of(store.value()).size() == 2);
    REQUIRE(store.value().step_back());
}

}  // namespace yimi::gis
