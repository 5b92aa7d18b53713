#include "core/scenario/over_base.h"

#include <catch2/catch.hpp>

#include "core/scenario/net_rows.h"
#include "core/scenario/scenario_codec.h"
#include "tests/support/plan_builder.h"
#include "tests/support/random_plan.h"

using namespace yimi;
using test::PlanBuilder;
using test::with_value;
using Part = ScenarioPlace::Part;
using Why = ScenarioConflict::Why;

namespace {

Scenario with_edit(Scenario scenario, Edit edit) {
    return with_step(std::move(scenario), {0, "", std::make_shared<const Edit>(std::move(edit))});
}

OverBase laid(const Plan& base, const Scenario& scenario) {
    auto over = over_base(base, scenario);
    if (!over) FAIL(over.error().message);
    return std::move(over).value();
}

/// The edit that gives one column of a row another value.
Edit change_of(const Plan& plan, Table table, FeatureId id, std::string_view name, Value value) {
    const auto before = plan.layer(table).feature(id);
    Feature after = *before;
    set(after, table, name, std::move(value));
    return {"set", {FeatureChange{table, id, before, std::move(after)}}};
}

Edit deletion_of(const Plan& plan, Table table, FeatureId id) {
    return {"delete", {FeatureChange{table, id, plan.layer(table).feature(id), std::nullopt}}};
}

Edit creation_of(Table table, FeatureId id, std::string uid, std::string name) {
    Feature row = make_feature(table, test::shape("POINT (1 2)"));
    set(set(row, table, "uid", std::move(uid)), table, "name", std::move(name));
    return {"draw", {FeatureChange{table, id, std::nullopt, std::move(row)}}};
}

Plan applied(Plan plan, const Edit& edit) {
    REQUIRE(plan.apply(edit));
    return plan;
}

Value value_of(const Plan& plan, Table table, FeatureId id, std::string_view name) {
    return plan.layer(table).feature(id)->values[column(table, name)];
}

constexpr FeatureId one{1}, two{2};
const std::string uuid_a = "11111111-2222-4333-8444-555555555555", uuid_b = "66666666-7777-4888-9999-aaaaaaaaaaaa";

Plan one_street() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 100 0)",
             {{"uid", uuid_a}, {"name", std::string("学府路")}, {"speed_limit_kmh", 50.0}, {"lit", std::int64_t{0}}})
        .plan();
}

ScenarioChoice choice_for(const ScenarioConflict& conflict, Whose whose) {
    return {conflict.place, conflict.base_state, whose};
}

Scenario with_choice(Scenario scenario, const ScenarioConflict& conflict, Whose whose) {
    return with_step(std::move(scenario),
                     {0, "", std::make_shared<const Edit>(Edit{"settle_conflict", {}}), {choice_for(conflict, whose)}});
}

}  // namespace

TEST_CASE("over an unchanged base a scenario is what its edits made of it, however many are undone") {
    const auto seed = GENERATE(range(0U, 60U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan base;
    for (int edit = 0; edit < 3; ++edit) base = applied(base, random.edit(base));
    Plan plan = base;
    Scenario scenario;
    std::vector<std::vector<std::byte>> states{canonical_bytes(base)};
    for (int step = 0; step < 8; ++step) {
        const Edit edit = random.edit(plan);
        plan = applied(plan, edit);
        scenario = with_edit(scenario, edit);
        states.push_back(canonical_bytes(plan));
    }
    CHECK_FALSE(renumbered(base, scenario));
    for (scenario.done = 0; scenario.done < states.size(); ++scenario.done) {
        const OverBase over = laid(base, scenario);
        CHECK(over.is_as_made());
        CHECK(canonical_bytes(over.plan) == states[scenario.done]);
        CHECK(canonical_bytes(applied(base, over.edit)) == states[scenario.done]);
    }
}

TEST_CASE("a scenario over a base that was edited keeps every word of both, and can be laid over it again") {
    const auto seed = GENERATE(range(0U, 80U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan base;
    for (int edit = 0; edit < 4; ++edit) base = applied(base, random.edit(base));
    Plan plan = base, moved = base;
    Scenario scenario;
    for (int step = 0; step < 5; ++step) {
        const Edit edit = random.edit(plan);
        plan = applied(plan, edit);
        scenario = with_edit(scenario, edit);
        moved = applied(moved, random.edit(moved));
    }
    if (auto other = renumbered(moved, scenario)) scenario = *std::move(other);
    CHECK_FALSE(renumbered(moved, scenario));
    OverBase over = laid(moved, scenario);
    // Each side of each conflict can be had.
    for (const ScenarioConflict& conflict : over.conflicts)
        if (conflict.why != Why::in_ledger) scenario = with_choice(scenario, conflict, Whose::mine);
    over = laid(moved, scenario);
    CHECK(over.open_conflicts() == 0);
    const NetRows net = net_rows(scenario.steps);
    for (const NetRow& row : net.rows()) {
        const auto there = over.plan.layer(row.table).feature(row.id);
        if (row.before && row.after && *row.before == *row.after) continue;
        if (!row.after) continue;
        REQUIRE(there);
        for (std::size_t at = 0; at < there->values.size(); ++at)
            if (!row.before || row.before->values[at] != row.after->values[at])
                CHECK(there->values[at] == row.after->values[at]);
    }
    // With the base's word everywhere, what the base changed itself is as the base has it.
    for (const ScenarioConflict& conflict : over.conflicts) scenario = with_choice(scenario, conflict, Whose::base);
    const OverBase theirs = laid(moved, scenario);
    for (const ScenarioConflict& conflict : theirs.conflicts) {
        if (conflict.place.part != Part::column) continue;
        CHECK(theirs.plan.layer(conflict.place.table).feature(conflict.place.id)->values[conflict.place.column] ==
              conflict.base);
    }
}

TEST_CASE("a scenario is edited on over a base that moves, and each edit gives what it says") {
    const auto seed = GENERATE(range(0U, 150U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Plan base;
    for (int edit = 0; edit < 3; ++edit) base = applied(base, random.edit(base));
    Scenario scenario;
    for (int turn = 0; turn < 12; ++turn) {
        CAPTURE(turn);
        if (random.chance(0.4)) base = applied(base, random.edit(base));
        if (auto other = renumbered(base, scenario)) scenario = *std::move(other);
        if (random.chance(0.3)) {
            scenario.done = static_cast<std::size_t>(random.whole(0, static_cast<int>(scenario.steps.size())));
            continue;
        }
        const Plan plan = laid(base, scenario).plan;
        const Edit edit = random.edit(plan);
        ScenarioStep step{0, "", std::make_shared<const Edit>(edit)};
        step.choices = settled_by(edit, laid(base, with_step(scenario, step)));
        scenario = with_step(scenario, step);
        CHECK(canonical_bytes(laid(base, scenario).plan) == canonical_bytes(applied(plan, edit)));
    }
}

TEST_CASE("scenario and base may change different columns of one row") {
    const Plan base = one_street();
    const Scenario scenario = with_edit({}, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    const Plan moved = with_value(base, Table::streets, one, "lit", std::int64_t{1});
    const OverBase over = laid(moved, scenario);
    CHECK(over.is_as_made());
    CHECK(value_of(over.plan, Table::streets, one, "speed_limit_kmh") == Value(30.0));
    CHECK(value_of(over.plan, Table::streets, one, "lit") == Value(std::int64_t{1}));
}

TEST_CASE("what the base has become by itself is no conflict") {
    const Plan base = one_street();
    const Scenario scenario = with_edit({}, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    const OverBase over = laid(with_value(base, Table::streets, one, "speed_limit_kmh", 30.0), scenario);
    CHECK(over.conflicts.empty());
    CHECK(over.already_so == 1);
    CHECK(over.edit.empty());
    CHECK_FALSE(over.is_as_made());
}

TEST_CASE("where both changed a column the base's is shown and the scenario's is kept until the planner chooses") {
    const Plan base = one_street();
    const Scenario scenario = with_edit({}, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    const Plan moved = with_value(base, Table::streets, one, "speed_limit_kmh", 40.0);
    const OverBase over = laid(moved, scenario);
    REQUIRE(over.conflicts.size() == 1);
    const ScenarioConflict& conflict = over.conflicts.front();
    CHECK(conflict.why == Why::both_changed);
    CHECK(conflict.was == Value(50.0));
    CHECK(conflict.mine == Value(30.0));
    CHECK(conflict.base == Value(40.0));
    CHECK(conflict.name == "学府路");
    CHECK_FALSE(conflict.chosen);
    CHECK(value_of(over.plan, Table::streets, one, "speed_limit_kmh") == Value(40.0));

    const Scenario settled = with_choice(scenario, conflict, Whose::mine);
    CHECK(value_of(laid(moved, settled).plan, Table::streets, one, "speed_limit_kmh") == Value(30.0));
    CHECK(laid(moved, settled).open_conflicts() == 0);
    SECTION("undoing the choice asks again") {
        Scenario undone = settled;
        --undone.done;
        CHECK(laid(moved, undone).open_conflicts() == 1);
    }
    SECTION("once the base holds something else the question is open again") {
        const Plan further = with_value(base, Table::streets, one, "speed_limit_kmh", 20.0);
        CHECK(laid(further, settled).open_conflicts() == 1);
        CHECK(value_of(laid(further, settled).plan, Table::streets, one, "speed_limit_kmh") == Value(20.0));
    }
    SECTION("once the base is as it was there is no conflict") {
        CHECK(laid(base, settled).is_as_made());
    }
}

TEST_CASE("who edits at an open conflict has chosen") {
    const Plan base = one_street();
    Scenario scenario = with_edit({}, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    const Plan moved = with_value(base, Table::streets, one, "speed_limit_kmh", 40.0);
    const Edit edit = change_of(laid(moved, scenario).plan, Table::streets, one, "speed_limit_kmh", 20.0);
    Scenario edited = with_edit(scenario, edit);
    edited.steps.back().choices = settled_by(edit, laid(moved, edited));
    REQUIRE(edited.steps.back().choices.size() == 1);
    CHECK(value_of(laid(moved, edited).plan, Table::streets, one, "speed_limit_kmh") == Value(20.0));
    --edited.done;
    CHECK(value_of(laid(moved, edited).plan, Table::streets, one, "speed_limit_kmh") == Value(40.0));
}

TEST_CASE("a row that the base deleted comes back only if the planner says so") {
    const Plan base = one_street();
    const Scenario scenario = with_edit({}, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    const Plan moved = applied(base, deletion_of(base, Table::streets, one));
    const OverBase over = laid(moved, scenario);
    REQUIRE(over.conflicts.size() == 1);
    CHECK(over.conflicts.front().why == Why::gone_in_base);
    CHECK(over.plan.layer(Table::streets).size() == 0);
    const OverBase back = laid(moved, with_choice(scenario, over.conflicts.front(), Whose::mine));
    CHECK(value_of(back.plan, Table::streets, one, "speed_limit_kmh") == Value(30.0));
}

TEST_CASE("a row that the scenario deleted and the base changed stays until the planner chooses") {
    const Plan base = one_street();
    const Scenario scenario = with_edit({}, deletion_of(base, Table::streets, one));
    const Plan moved = with_value(base, Table::streets, one, "lit", std::int64_t{1});
    const OverBase over = laid(moved, scenario);
    REQUIRE(over.conflicts.size() == 1);
    CHECK(over.conflicts.front().why == Why::changed_in_base);
    CHECK(over.plan.layer(Table::streets).size() == 1);
    CHECK(laid(moved, with_choice(scenario, over.conflicts.front(), Whose::mine)).plan.layer(Table::streets).size() ==
          0);
    SECTION("both deleted it: already so") {
        const OverBase both = laid(applied(base, deletion_of(base, Table::streets, one)), scenario);
        CHECK(both.conflicts.empty());
        CHECK(both.already_so == 1);
    }
}

TEST_CASE("new rows whose ids the base has given away get fresh ones and keep their identifier") {
    const Plan base = PlanBuilder().plan();
    Scenario scenario = with_edit({}, creation_of(Table::school_gates, one, uuid_a, "北门"));
    const Plan own = laid(base, scenario).plan;
    scenario = with_edit(scenario, change_of(own, Table::school_gates, one, "name", std::string("东门")));
    const Plan moved = applied(base, creation_of(Table::school_gates, one, uuid_b, "南门"));
    const auto other = renumbered(moved, scenario);
    REQUIRE(other);
    CHECK(next_number(scenario) <= other->steps.front().number);
    const OverBase over = laid(moved, *other);
    CHECK(over.is_as_made());
    CHECK(value_of(over.plan, Table::school_gates, one, "name") == Value(std::string("南门")));
    const auto found = over.plan.layer(Table::school_gates).find_uid(uuid_a);
    REQUIRE(found);
    CHECK(*found == two);
    CHECK(value_of(over.plan, Table::school_gates, two, "name") == Value(std::string("东门")));
}

TEST_CASE("an id that the base has taken for another row is not that row") {
    const Plan base = one_street();
    Scenario scenario = with_edit({}, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    Plan moved = applied(base, deletion_of(base, Table::streets, one));
    moved = applied(moved, creation_of(Table::streets, one, uuid_b, "新路"));
    if (auto other = renumbered(moved, scenario)) scenario = *std::move(other);
    const OverBase over = laid(moved, scenario);
    REQUIRE(over.conflicts.size() == 1);
    CHECK(over.conflicts.front().why == Why::gone_in_base);
    CHECK(canonical_bytes(over.plan) == canonical_bytes(moved));
    const OverBase both = laid(moved, with_choice(scenario, over.conflicts.front(), Whose::mine));
    CHECK(both.plan.layer(Table::streets).size() == 2);
    CHECK(both.plan.layer(Table::streets).find_uid(uuid_a));
}

TEST_CASE("a merged scenario has nothing more to do, and what the base makes of it then is a conflict") {
    const Plan base = one_street();
    Scenario scenario = with_edit({}, creation_of(Table::school_gates, one, uuid_a, "北门"));
    scenario = with_edit(scenario, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    const Plan merged_base = applied(base, laid(base, scenario).edit);
    CHECK_FALSE(renumbered(merged_base, scenario));
    const OverBase over = laid(merged_base, scenario);
    CHECK(over.edit.empty());
    CHECK(over.conflicts.empty());
    const Plan renamed = with_value(merged_base, Table::school_gates, one, "name", std::string("正门"));
    REQUIRE(laid(renamed, scenario).conflicts.size() == 1);
    CHECK(canonical_bytes(laid(renamed, scenario).plan) == canonical_bytes(renamed));
}

TEST_CASE("a hazard that stands in the ledger by now is left to it") {
    const Plan base = PlanBuilder().row(Table::hazards, "POINT (0 0)", {{"description", std::string("暗")}}).plan();
    const Scenario scenario = with_edit({}, deletion_of(base, Table::hazards, one));
    const Plan moved =
        with_value(base, Table::hazards, one, "history", std::string(R"([{"ledger":1,"step":"enter"}])"));
    const OverBase over = laid(moved, scenario);
    REQUIRE(over.conflicts.size() == 1);
    CHECK(over.conflicts.front().why == Why::in_ledger);
    CHECK(over.open_conflicts() == 0);
    CHECK(over.edit.empty());
}

TEST_CASE("settings of both sides meet as columns do") {
    const Plan base = PlanBuilder().setting("a", std::string("x")).setting("b", std::string("x")).plan();
    const Scenario scenario = with_edit({}, Edit{"set",
                                                 {SettingChange{"a", std::string("x"), std::string("mine")},
                                                  SettingChange{"b", std::string("x"), std::string("mine")}}});
    const Plan moved = applied(base, Edit{"set", {SettingChange{"b", std::string("x"), std::string("base")}}});
    const OverBase over = laid(moved, scenario);
    CHECK(over.plan.setting("a") == Value(std::string("mine")));
    CHECK(over.plan.setting("b") == Value(std::string("base")));
    REQUIRE(over.conflicts.size() == 1);
    CHECK(over.conflicts.front().place.setting == "b");
}

TEST_CASE("a scenario shares with the base all that it does not change") {
    PlanBuilder builder;
    for (int street = 0; street < 100; ++street)
        builder.row(Table::streets, "LINESTRING (0 0, 100 0)", {{"uid", "s" + std::to_string(street)}});
    for (int house = 0; house < 100; ++house) builder.row(Table::buildings, "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))");
    const Plan base = builder.plan();
    const Scenario scenario = with_edit({}, change_of(base, Table::streets, one, "speed_limit_kmh", 30.0));
    const Scenario copy = scenario;
    CHECK(copy.steps.front().edit == scenario.steps.front().edit);
    const OverBase over = laid(base, scenario);
    CHECK(over.plan.layer(Table::buildings).columns() == base.layer(Table::buildings).columns());
    CHECK(over.plan.layer(Table::streets).overlay_size() == 1);
    CHECK(over.plan.layer(Table::streets).row(two)->geometry().points.data() ==
          base.layer(Table::streets).row(two)->geometry().points.data());
}

TEST_CASE("choices come back from their bytes, and other bytes are refused") {
    const std::vector<ScenarioChoice> choices{{{Part::column, Table::streets, {7}, column(Table::streets, "lit"), {}},
                                               {std::byte{1}, std::byte{0}},
                                               Whose::mine},
                                              {{Part::setting, Table::districts, {}, 0, "crs"}, {}, Whose::base},
                                              {{Part::row, Table::hazards, {9}, 0, {}}, {}, Whose::mine}};
    const auto bytes = encode(choices);
    CHECK(decode_choices(bytes).value() == choices);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(decode_choices(std::span(bytes).first(length)));
    test::RandomPlan random(1);
    for (int damage = 0; damage < 200; ++damage) {
        auto damaged = bytes;
        damaged[static_cast<std::size_t>(random.whole(0, static_cast<int>(damaged.size()) - 1))] =
            static_cast<std::byte>(random.whole(0, 255));
        static_cast<void>(decode_choices(damaged));
    }
}
