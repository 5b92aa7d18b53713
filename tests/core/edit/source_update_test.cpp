#include "core/edit/source_update.h"

#include <array>
#include <catch2/catch.hpp>

using namespace yimi;

namespace {

constexpr Table table = Table::schools;

struct School {
    const char* uid;
    const char* name;
    std::int64_t seats;
    double x;
};

Feature feature(const School& school) {
    Feature row = make_feature(table, make_polygon(std::array{Point{school.x, 0}, Point{school.x + 50, 0},
                                                              Point{school.x + 50, 40}, Point{school.x, 40}}));
    set(row, table, "uid", std::string(school.uid));
    set(row, table, "name", std::string(school.name));
    set(row, table, "seats", school.seats);
    return row;
}

std::shared_ptr<const LayerColumns> version(const std::vector<School>& schools, std::int64_t first_id) {
    LayerBuilder builder(table);
    for (const School& school : schools) {
        const Feature row = feature(school);
        builder.add(FeatureId{first_id++}, row.geometry, row.values);
    }
    return builder.finish();
}

/// A plan into which one version was imported, and what the planner did since.
struct Desk {
    Plan plan;
    SourceBase base;

    explicit Desk(const std::vector<School>& schools) {
        REQUIRE(plan.apply(Edit{"import", {RowsChange{table, nullptr, version(schools, 1)}}}));
        for (std::size_t row = 1; row <= schools.size(); ++row) base.rows.push_back({static_cast<std::int64_t>(row)});
    }
    void edit(std::int64_t id, const char* column, Value value) {
        const Feature before = *plan.layer(table).feature({id});
        Feature after = before;
        set(after, table, column, std::move(value));
        commit(id, before, after);
    }
    void remove(std::int64_t id) { commit(id, *plan.layer(table).feature({id}), std::nullopt); }
    void commit(std::int64_t id, const Feature& before, const std::optional<Feature>& after) {
        base.edited.emplace(FeatureId{id}, before);
        REQUIRE(plan.apply(Edit{"edit", {FeatureChange{table, {id}, before, after}}}));
    }
    SourceUpdate update(const std::vector<School>& schools, bool has_own_uids = true,
                        Settle settle = Settle::keep_mine) {
        const auto rows = version(schools, plan.layer(table).next_id().number);
        return update({*rows, has_own_uids}, settle);
    }
    SourceUpdate update(const NewerVersion& newer, Settle settle = Settle::keep_mine) const {
        return update_source(plan, table, base, newer, [settle](const RowUpdate& row) {
            return row.kind == RowUpdate::Kind::gone ? Settle::take_theirs : settle;
        });
    }
    [[nodiscard]] Value value(std::int64_t id, const char* column_name) const {
        return plan.layer(table).row({id})->value(column(table, column_name));
    }
};

const std::vector<School> first = {
    {"a", "第一小学", 900, 0}, {"b", "第二小学", 600, 1000}, {"c", "第三小学", 300, 2000}};

std::vector<const RowUpdate*> of_kind(const SourceUpdate& update, RowUpdate::Kind kind) {
    std::vector<const RowUpdate*> rows;
    for (const RowUpdate& row : update.rows)
        if (row.kind == kind) rows.push_back(&row);
    return rows;
}

}  // namespace

TEST_CASE("the same version again changes nothing") {
    Desk desk(first);
    const auto update = desk.update(first);
    CHECK(update.edit.empty());
    CHECK(update.rows.empty());
    CHECK(update.unchanged == 3);
    CHECK(update.matched_by == "uid");
}

TEST_CASE("a newer version brings what is new, changes what changed and takes what is gone, in one step") {
    Desk desk(first);
    const auto before = canonical_bytes(desk.plan);
    const auto update =
        desk.update({{"a", "第一小学", 950, 0}, {"c", "第三小学", 300, 2000}, {"d", "新小学", 400, 3000}});
    REQUIRE(of_kind(update, RowUpdate::Kind::changed).size() == 1);
    const RowUpdate& changed = *of_kind(update, RowUpdate::Kind::changed)[0];
    CHECK(changed.name == "第一小学");
    CHECK(changed.changes == std::vector{ColumnChange{column(table, "seats"), std::int64_t{900}, std::int64_t{950}}});
    REQUIRE(of_kind(update, RowUpdate::Kind::gone).size() == 1);
    CHECK(of_kind(update, RowUpdate::Kind::gone)[0]->uid == "b");
    REQUIRE(of_kind(update, RowUpdate::Kind::added).size() == 1);
    CHECK(of_kind(update, RowUpdate::Kind::added)[0]->name == "新小学");
    const auto inverse = desk.plan.apply(update.edit);
    REQUIRE(inverse);
    CHECK(desk.plan.layer(table).size() == 3);
    CHECK(desk.value(1, "seats") == Value(std::int64_t{950}));
    CHECK_FALSE(desk.plan.layer(table).contains({2}));
    REQUIRE(desk.plan.apply(inverse.value()));
    CHECK(canonical_bytes(desk.plan) == before);
}

TEST_CASE("what the planner edited stays, beside what the source changed in the same row") {
    Desk desk(first);
    desk.edit(1, "noise_db", 52.0);
    const auto update = desk.update({{"a", "第一小学（本部）", 900, 0}, first[1], first[2]});
    CHECK(of_kind(update, RowUpdate::Kind::conflict).empty());
    REQUIRE(desk.plan.apply(update.edit));
    CHECK(desk.value(1, "name") == Value(std::string("第一小学（本部）")));
    CHECK(desk.value(1, "noise_db") == Value(52.0));
}

TEST_CASE("where both changed the same, differently, the planner's stays unless the source is to win") {
    for (const Settle settle : {Settle::keep_mine, Settle::take_theirs}) {
        Desk desk(first);
        desk.edit(2, "seats", std::int64_t{650});
        const auto update = desk.update({first[0], {"b", "第二小学", 700, 1000}, first[2]}, true, settle);
        REQUIRE(of_kind(update, RowUpdate::Kind::conflict).size() == 1);
        const RowUpdate& conflict = *of_kind(update, RowUpdate::Kind::conflict)[0];
        CHECK(conflict.changes ==
              std::vector{ColumnChange{column(table, "seats"), std::int64_t{650}, std::int64_t{700}}});
        CHECK(conflict.took_theirs == (settle == Settle::take_theirs));
        REQUIRE(desk.plan.apply(update.edit));
        CHECK(desk.value(2, "seats") == Value(std::int64_t{settle == Settle::keep_mine ? 650 : 700}));
    }
    // Both changed it to the same: nothing to settle.
    Desk desk(first);
    desk.edit(2, "seats", std::int64_t{700});
    const auto update = desk.update({first[0], {"b", "第二小学", 700, 1000}, first[2]});
    CHECK(update.rows.empty());
    CHECK(update.edit.empty());
}

TEST_CASE("a row that the planner edited is not lost with the source's; one that he deleted does not come back") {
    Desk desk(first);
    desk.edit(2, "seats", std::int64_t{650});
    desk.remove(3);
    const auto unchanged = desk.update({first[0], first[2]});
    REQUIRE(of_kind(unchanged, RowUpdate::Kind::conflict).size() == 1);
    CHECK(of_kind(unchanged, RowUpdate::Kind::conflict)[0]->uid == "b");
    REQUIRE(desk.plan.apply(unchanged.edit));
    CHECK(desk.plan.layer(table).contains({2}));
    CHECK_FALSE(desk.plan.layer(table).contains({3}));
    const auto changed = desk.update({first[0], first[1], {"c", "第三小学", 360, 2000}}, true, Settle::take_theirs);
    REQUIRE(desk.plan.apply(changed.edit));
    CHECK(desk.value(3, "seats") == Value(std::int64_t{360}));
}

TEST_CASE("rows that the planner drew are not the source's") {
    Desk desk(first);
    REQUIRE(desk.plan.apply(
        Edit{"draw", {FeatureChange{table, {9}, std::nullopt, feature({"own", "画的学校", 100, 5000})}}}));
    const auto update = desk.update({first[0]});
    REQUIRE(desk.plan.apply(update.edit));
    CHECK(desk.plan.layer(table).contains({9}));
    CHECK(desk.plan.layer(table).size() == 2);
}

TEST_CASE("without identifiers rows are known by their name, and by their shape where the name changed") {
    Desk desk(first);
    const auto update = desk.update(
        {{"x", "第三小学", 330, 2000}, {"y", "第一小学", 900, 0}, {"z", "二小", 600, 1002}, {"w", "新小学", 1, 9000}},
        false);
    CHECK(update.matched_by == "name");
    REQUIRE(desk.plan.apply(update.edit));
    CHECK(desk.value(3, "seats") == Value(std::int64_t{330}));
    CHECK(desk.value(2, "name") == Value(std::string("二小")));
    CHECK(desk.value(2, "uid") == Value(std::string("b")));
    CHECK(desk.plan.layer(table).size() == 4);
    CHECK(of_kind(update, RowUpdate::Kind::gone).empty());
}

TEST_CASE("without names rows are known by their shapes, each once") {
    const std::vector<School> nameless = {{"a", "", 1, 0}, {"b", "", 2, 20}, {"c", "", 3, 500}};
    Desk desk(nameless);
    const auto update = desk.update({{"x", "", 3, 505}, {"y", "", 2, 20}, {"z", "", 1, 0}}, false);
    CHECK(update.matched_by == "shape");
    CHECK(of_kind(update, RowUpdate::Kind::added).empty());
    CHECK(of_kind(update, RowUpdate::Kind::gone).empty());
    REQUIRE(of_kind(update, RowUpdate::Kind::changed).size() == 1);
    CHECK(of_kind(update, RowUpdate::Kind::changed)[0]->id == FeatureId{3});
    CHECK_FALSE(of_kind(update, RowUpdate::Kind::changed)[0]->changes[0].column);
}

TEST_CASE("what the newer version does not speak of stays as it was") {
    Desk desk(first);
    const auto rows = version({{"a", "第一小学", 950, 0}, {"b", "第二小学", 1, 1000}, {"c", "三小", 2, 2000}}, 10);
    NewerVersion newer{*rows, true, std::vector<bool>(schema_of(table).columns.size())};
    newer.said[common_column::uid] = newer.said[common_column::name] = true;
    const auto update = desk.update(newer);
    REQUIRE(update.rows.size() == 1);
    CHECK(update.rows[0].name == "第三小学");
    REQUIRE(desk.plan.apply(update.edit));
    CHECK(desk.value(1, "seats") == Value(std::int64_t{900}));
    CHECK(desk.value(3, "name") == Value(std::string("三小")));
    CHECK(desk.value(3, "seats") == Value(std::int64_t{300}));
}

TEST_CASE("a row is not gone where the newer version has something that cannot be read") {
    Desk desk(first);
    const auto rows = version({first[0]}, 10);
    NewerVersion newer{*rows, true, {}, {{2054, 44}}};  // within 5 m of the third school
    const auto update = desk.update(newer);
    CHECK(update.unread == 1);
    REQUIRE(of_kind(update, RowUpdate::Kind::gone).size() == 1);
    CHECK(of_kind(update, RowUpdate::Kind::gone)[0]->uid == "b");
}

TEST_CASE("a millimetre is no change, five are") {
    Desk desk(first);
    CHECK(desk.update({{"a", "第一小学", 900, 0.001}, first[1], first[2]}).edit.empty());
    const auto moved = desk.update({{"a", "第一小学", 900, 0.005}, first[1], first[2]});
    REQUIRE(moved.rows.size() == 1);
    CHECK_FALSE(moved.rows[0].changes[0].column);
}

TEST_CASE("rows of the same names elsewhere are another source's") {
    Desk desk(first);
    const auto elsewhere = desk.update({{"", "第一小学", 900, 50'000}, {"", "第二小学", 600, 51'000}}, false);
    CHECK_FALSE(elsewhere.is_same_source);
    CHECK(desk.update({{"", "第一小学", 900, 500}, {"", "第二小学", 600, 1500}}, false).is_same_source);
    CHECK_FALSE(desk.update({}, false).is_same_source);
}

TEST_CASE("it is told which row of the plan a newer row is") {
    Desk desk(first);
    const auto update = desk.update({first[2], {"d", "新小学", 1, 5000}, first[0]});
    CHECK(update.known_as == std::vector<std::pair<FeatureId, FeatureId>>{{{4}, {3}}, {{6}, {1}}});
}
