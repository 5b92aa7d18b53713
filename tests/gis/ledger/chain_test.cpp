#include <catch2/catch.hpp>
#include <random>

#include "core/ledger/hazard_columns.h"
#include "core/ledger/records.h"
#include "gis/ledger/verify.h"

using namespace yimi;
using namespace yimi::gis;

namespace {

using Kind = LedgerFault::Kind;
using enum LedgerAction;
using enum LedgerRole;

Feature draft(double x) {
    Feature hazard = make_feature(Table::hazards, make_point({x, 200.125}));
    set(hazard, Table::hazards, "uid", "h" + std::to_string(static_cast<int>(x)));
    set(hazard, Table::hazards, "kind", std::string("视线遮挡 \"绿篱\"\n=1+1"));
    set(hazard, Table::hazards, "severity", std::string("S2"));
    set(hazard, Table::hazards, "finding_key", std::string("SAF-02/s1"));
    return hazard;
}

/// A ledger as rows and a head, written as the program does.
struct Ledger {
    std::vector<Feature> rows;
    LedgerHead head = {};

    void take(std::size_t entry, LedgerStep step) {
        const Feature before = rows[entry];
        const auto history = read_history(before).value();
        auto after = after_step(before, steps_of(history), step);
        REQUIRE(after);
        auto written = with_step(before, after.value(), step, "2026-03-01T00:00:00Z", head);
        REQUIRE(written);
        rows[entry] = std::move(written).value();
    }
    void take(std::size_t entry, LedgerAction action, LedgerRole role, const char* by, int day) {
        LedgerStep step;
        step.action = action;
        step.role = role;
        step.by = by;
        step.on = {2026, 3, day};
        step.reason = "理由";
        step.unit = "街道办";
        step.note = "已改";
        step.photo = action == submit ? "ab12" : "";
        step.proof = action == LedgerAction::close ? R"({"kind":"audit"})" : "";
        if (action == enter) step.id = next_number("510107", 2026, head);
        take(entry, std::move(step));
    }

    [[nodiscard]] Plan plan() const {
        Edit edit{"test", {}};
        for (std::size_t index = 0; index < rows.size(); ++index)
            edit.changes.push_back(FeatureChange{Table::hazards, FeatureId{static_cast<std::int64_t>(index) + 1},
                                                 std::nullopt, rows[index]});
        edit.changes.push_back(SettingChange{std::string(ledger_setting), {}, to_text(head)});
        Plan made;
        REQUIRE(made.apply(edit));
        return made;
    }
    [[nodiscard]] std::vector<LedgerFault> faults() const {
        return verify_ledger(plan(), [](const std::string& photo) { return photo == "ab12"; }).faults;
    }
};

Ledger two_entries() {
    Ledger ledger{{draft(100), draft(300)}};
    ledger.take(0, enter, finder, "李", 1);
    ledger.take(1, enter, finder, "李", 1);
    ledger.take(0, assign, supervisor, "王", 2);
    ledger.take(0, start, rectifier, "赵", 3);
    ledger.take(1, assign, supervisor, "王", 3);
    ledger.take(0, submit, rectifier, "赵", 4);
    ledger.take(0, LedgerAction::close, acceptor, "周", 5);
    return ledger;
}

std::string& history(Feature& row) {
    return std::get<std::string>(row.values[hazard_column::history]);
}

bool names(const std::vector<LedgerFault>& faults, Kind kind) {
    return std::any_of(faults.begin(), faults.end(), [&](const LedgerFault& fault) { return fault.kind == kind; });
}

}  // namespace

TEST_CASE("A ledger that nobody touched verifies, and reads back as it was written") {
    const Ledger ledger = two_entries();
    CHECK(ledger.faults().empty());
    const auto steps = read_history(ledger.rows[0]).value();
    REQUIRE(steps.size() == 5);
    CHECK(steps[0].number == 1);
    CHECK(steps[1].number == 3);
    CHECK(steps[1].previous == steps[0].hash);
    CHECK(steps[1].step.by == "王");
    CHECK(as_text(ledger.rows[1].values[hazard_column::id]) == "YH-510107-2026-0002");
    const Plan plan = ledger.plan();
    CHECK(ledger_head(plan).value() == ledger.head);
    CHECK(verify_ledger(plan, nullptr).entries == 2);
    CHECK(verify_ledger(Plan(), nullptr).faults.empty());
}

TEST_CASE("A row that stands in the ledger is told from any other") {
    Ledger ledger = two_entries();
    CHECK(is_recorded(ledger.rows[0]));
    CHECK_FALSE(is_recorded(draft(1)));
    Feature other = draft(1);
    other.values[hazard_column::history] = std::string("[]");
    CHECK_FALSE(is_recorded(other));
}

TEST_CASE("Every change of a ledger is seen") {
    Ledger ledger = two_entries();
    SECTION("a name in the history") {
        auto& text = history(ledger.rows[0]);
        text.replace(text.find("王"), 3, "汪");
        CHECK(names(ledger.faults(), Kind::hash));
    }
    SECTION("a name in the history, with its hash made anew") {
        auto steps = read_history(ledger.rows[0]).value();
        steps[1].step.by = "汪";
        auto& text = history(ledger.rows[0]);
        const std::string hash = hash_of(steps[1]);
        text.replace(text.find(steps[1].hash), 64, hash);  // its own; the next step still names the old one
        text.replace(text.find("王"), 3, "汪");
        CHECK(names(ledger.faults(), Kind::link));
    }
    SECTION("a column of the row") {
        ledger.rows[0].values[hazard_column::acceptor] = std::string("赵");
        CHECK(names(ledger.faults(), Kind::row));
    }
    SECTION("a column that steps do not touch") {
        set(ledger.rows[0], Table::hazards, "description", std::string("小事"));
        CHECK(names(ledger.faults(), Kind::row));
    }
    SECTION("the place") {
        ledger.rows[0].geometry.points[0].x += 1e-6;
        CHECK(names(ledger.faults(), Kind::shape));
    }
    SECTION("the last step taken out") {
        auto& text = history(ledger.rows[0]);
        text = text.substr(0, text.rfind(",{\"ledger\"")) + "]";
        ledger.rows[0].values[hazard_column::state] = std::string("awaiting_acceptance");
        for (const std::size_t column :
             {hazard_column::acceptor, hazard_column::accepted_on, hazard_column::proof, hazard_column::closed_on})
            ledger.rows[0].values[column] = {};
        CHECK(names(ledger.faults(), Kind::missing_step));
    }
    SECTION("an entry taken out") {
        ledger.rows.erase(ledger.rows.begin() + 1);
        CHECK(names(ledger.faults(), Kind::missing_step));
    }
    SECTION("an entry put in twice") {
        ledger.rows.push_back(ledger.rows[1]);
        CHECK(names(ledger.faults(), Kind::double_step));
    }
    SECTION("a history taken out") {
        ledger.rows[0].values[hazard_column::history] = {};
        CHECK(names(ledger.faults(), Kind::no_history));
    }
    SECTION("a state set by hand, without any ledger") {
        Feature closed = draft(500);
        closed.values[hazard_column::state] = std::string("closed");
        ledger.rows.push_back(closed);
        CHECK(names(ledger.faults(), Kind::no_history));
    }
    SECTION("the head") {
        ledger.head.hash = std::string(64, '0');
        CHECK(names(ledger.faults(), Kind::head));
    }
    SECTION("a photo that is gone") {
        CHECK(names(verify_ledger(ledger.plan(), [](const std::string&) { return false; }).faults, Kind::photo));
    }
    SECTION("histories that are none") {
        for (const char* text :
             {"{}", "[1]", "[{\"ledger\":1}]", "nonsense", "[{\"ledger\":1,\"number\":-1}]",
              "[{\"ledger\":1,\"number\":18446744073709551615,\"action\":\"close\",\"role\":\"acceptor\","
              "\"on\":\"2026-03-01\"}]"}) {
            history(ledger.rows[0]) = text;
            CHECK_FALSE(ledger.faults().empty());
        }
    }
}

TEST_CASE("Any single changed byte of a history is seen") {
    const Ledger whole = two_entries();
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        Ledger ledger = whole;
        auto& text = history(ledger.rows[static_cast<std::size_t>(round % 2)]);
        auto& byte = text[std::uniform_int_distribution<std::size_t>(0, text.size() - 1)(random)];
        byte = static_cast<char>(byte ^ (1 << std::uniform_int_distribution<>(0, 6)(random)));
        INFO(text);
        CHECK_FALSE(ledger.faults().empty());
    }
}
