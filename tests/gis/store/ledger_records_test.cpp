// What stands in the ledger stays: no edit and no undo changes it, and what is undone around it is.
#include <catch2/catch.hpp>

#include "core/ledger/hazard_columns.h"
#include "core/ledger/records.h"
#include "gis/ledger/chain.h"
#include "gis/store/project_store.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::gis;

namespace {

constexpr FeatureId drawn{1}, street{1};

Feature hazard() {
    Feature row = make_feature(Table::hazards, make_point({410000, 3393000}));
    set(row, Table::hazards, "uid", std::string("h1"));
    set(row, Table::hazards, "kind", std::string("井盖"));
    set(row, Table::hazards, "severity", std::string("S2"));
    set(row, Table::hazards, "photo_before", std::string("ab12"));
    return row;
}

Feature line() {
    return make_feature(Table::streets, make_line(std::array{Point{410000, 3393000}, Point{410100, 3393000}}));
}

Edit registering(const Feature& before) {
    LedgerHead head;
    LedgerStep step;
    step.by = "李";
    step.on = {2026, 3, 1};
    step.id = next_number("510107", 2026, head);
    auto written = with_step(before, after_step(before, {}, step).value(), step, "2026-03-01T00:00:00Z", head);
    return {"ledger_step",
            {FeatureChange{Table::hazards, drawn, before, written.value()},
             SettingChange{std::string(ledger_setting), {}, to_text(head)}}};
}

struct Project {
    test::ChineseFolder folder;
    ProjectStore store;

    static ProjectStore made(const std::string& path) {
        REQUIRE(ProjectStore::create(path, find_crs(default_project_crs).value()));
        return ProjectStore::open(path, ProjectStore::Access::read_write).value();
    }
    Project() : store(made(folder.file("a.gpkg"))) {
        REQUIRE(store.append({"draw_street", {FeatureChange{Table::streets, street, std::nullopt, line()}}}));
        REQUIRE(store.append({"draw_hazard", {FeatureChange{Table::hazards, drawn, std::nullopt, hazard()}}}));
        REQUIRE(store.append(registering(hazard())));
    }
    [[nodiscard]] std::optional<Feature> entry() const {
        return store.load().value().layer(Table::hazards).feature(drawn);
    }
};

}  // namespace

TEST_CASE("A step of the ledger is no step of the undo history, and undo goes round what it holds") {
    Project project;
    CHECK(project.store.history().value().size() == 2);
    const Feature entered = project.entry().value();
    CHECK(is_recorded(entered));

    const auto back = project.store.step_back();  // of the drawing: the hazard stands in the ledger by now
    REQUIRE(back);
    CHECK(back.value().empty());
    CHECK(project.entry() == entered);
    REQUIRE(project.store.step_back());  // of the street
    CHECK(project.store.load().value().layer(Table::streets).size() == 0);
    REQUIRE(project.store.step_forward());
    REQUIRE(project.store.step_forward());
    CHECK(project.store.load().value().layer(Table::streets).size() == 1);
    CHECK(project.entry() == entered);
}

TEST_CASE("No other edit changes or deletes an entry, or the ledger's head") {
    Project project;
    const Feature entered = project.entry().value();
    const auto refused = [&](const Edit& edit) {
        const auto kept = project.store.append(edit);
        REQUIRE_FALSE(kept);
        CHECK(kept.error().code == ErrorCode::conflict);
        CHECK(kept.error().detail("reason") == "recorded");
        CHECK(project.entry() == entered);
    };
    refused({"delete", {FeatureChange{Table::hazards, drawn, entered, std::nullopt}}});
    Feature moved = entered;
    moved.geometry.points[0].x += 1;
    refused({"move", {FeatureChange{Table::hazards, drawn, entered, moved}}});
    Feature rewritten = entered;
    rewritten.values[hazard_column::history] = std::string("[]");
    refused({"ledger_step", {FeatureChange{Table::hazards, drawn, entered, rewritten}}});
    Feature shorter = entered;
    shorter.values[hazard_column::history] = {};
    refused({"ledger_step", {FeatureChange{Table::hazards, drawn, entered, shorter}}});
    LayerBuilder rows(Table::hazards);
    rows.add(drawn, entered.geometry, entered.values);
    refused({"delete_many", {RowsChange{Table::hazards, rows.finish(), nullptr}}});
    const Value head = project.store.load().value().setting(std::string(ledger_setting));
    refused({"any", {SettingChange{std::string(ledger_setting), head, Value{std::string("{}")}}}});
    // With a street in it, an edit is a step of the history, so it must not touch the ledger.
    Edit both = registering(hazard());
    std::get<FeatureChange>(both.changes[0]).before = entered;
    both.changes.push_back(FeatureChange{Table::streets, FeatureId{2}, std::nullopt, line()});
    refused(both);
}
