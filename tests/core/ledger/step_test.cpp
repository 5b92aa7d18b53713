#include "core/ledger/step.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/ledger/hazard_columns.h"

using namespace yimi;

namespace {

Feature draft() {
    Feature hazard = make_feature(Table::hazards, make_point({100, 200}));
    hazard.values[hazard_column::kind] = std::string("交通安全");
    hazard.values[hazard_column::severity] = std::string("S1");
    hazard.values[hazard_column::finding_key] = std::string("SAF-02/s1");
    return hazard;
}

LedgerStep step(LedgerAction action, LedgerRole role, const char* by, Date on) {
    LedgerStep made;
    made.action = action;
    made.role = role;
    made.by = by;
    made.on = on;
    made.reason = "理由";
    made.unit = "玉林街道办";
    made.note = "已修剪绿篱";
    made.photo = "ab12";
    made.proof = R"({"kind":"audit"})";
    made.id = "YH-510107-2026-0001";
    return made;
}

/// One entry that takes steps.
struct Entry {
    Feature row = draft();
    std::vector<LedgerStep> past = {};

    Result<Feature> take(const LedgerStep& next) {
        auto after = after_step(row, past, next);
        if (after) {
            row = after.value();
            past.push_back(next);
        }
        return after;
    }
    [[nodiscard]] HazardState state() const { return hazard_state_of(row).value(); }
    [[nodiscard]] std::string text(std::size_t column) const { return std::string(as_text(row.values[column])); }
};

std::string why(const Result<Feature>& refused) {
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::bad_usage);
    return refused.error().detail("reason");
}

using enum LedgerAction;
using enum LedgerRole;

Entry awaiting() {
    Entry entry;
    REQUIRE(entry.take(step(enter, finder, "李", {2026, 3, 1})));
    REQUIRE(entry.take(step(assign, supervisor, "王", {2026, 3, 2})));
    REQUIRE(entry.take(step(start, rectifier, "赵", {2026, 3, 3})));
    REQUIRE(entry.take(step(submit, rectifier, "孙", {2026, 3, 4})));
    return entry;
}

}  // namespace

TEST_CASE("A hazard goes from its draft to its closing, and each column says what was done") {
    Entry entry = awaiting();
    CHECK(entry.text(hazard_column::found_by) == "李");
    CHECK(entry.text(hazard_column::found_on) == "2026-03-01");
    CHECK(entry.text(hazard_column::assigned_by) == "王");
    CHECK(entry.text(hazard_column::due_on) == "2026-03-05");  // S1: three days after assignment
    CHECK(entry.text(hazard_column::rectifier) == "孙");
    CHECK(entry.text(hazard_column::measure) == "已修剪绿篱");
    CHECK(entry.text(hazard_column::photo_after) == "ab12");
    REQUIRE(entry.take(step(LedgerAction::close, acceptor, "周", {2026, 3, 5})));
    CHECK(entry.state() == HazardState::closed);
    CHECK(entry.text(hazard_column::acceptor) == "周");
    CHECK(entry.text(hazard_column::closed_on) == "2026-03-05");
    CHECK(entry.text(hazard_column::proof) == R"({"kind":"audit"})");
}

TEST_CASE("Whoever had a hand in rectifying does not accept, whatever the blanks and capitals") {
    for (const char* by : {"孙", "赵", " 孙 "}) {
        Entry entry = awaiting();
        CHECK(why(entry.take(step(LedgerAction::close, acceptor, by, {2026, 3, 5}))) == "ledger_same_person");
        CHECK(why(entry.take(step(send_back, acceptor, by, {2026, 3, 5}))) == "ledger_same_person");
    }
    Entry entry;
    REQUIRE(entry.take(step(enter, finder, "Li", {2026, 3, 1})));
    REQUIRE(entry.take(step(assign, supervisor, "Wang", {2026, 3, 2})));
    REQUIRE(entry.take(step(start, rectifier, "Zhao Yi", {2026, 3, 3})));
    REQUIRE(entry.take(step(submit, rectifier, "Zhao Yi", {2026, 3, 3})));
    CHECK(why(entry.take(step(LedgerAction::close, acceptor, "zhao yi", {2026, 3, 5}))) == "ledger_same_person");
}

TEST_CASE("A step says what it lacks") {
    const auto lacks = [](Entry entry, LedgerStep next, const char* what) {
        const auto refused = entry.take(next);
        CHECK(why(refused) == "ledger_needs");
        CHECK(refused.error().detail("needs") == what);
    };
    Entry entry;
    entry.row.geometry = {};
    lacks(entry, step(enter, finder, "李", {2026, 3, 1}), "place");
    entry = {};
    entry.row.values[hazard_column::kind] = {};
    lacks(entry, step(enter, finder, "李", {2026, 3, 1}), "kind");
    entry = {};
    entry.row.values[hazard_column::severity] = std::string("S9");
    lacks(entry, step(enter, finder, "李", {2026, 3, 1}), "severity");
    entry = {};
    entry.row.values[hazard_column::finding_key] = {};
    LedgerStep bare = step(enter, finder, "李", {2026, 3, 1});
    bare.photo = "";
    lacks(entry, bare, "photo_or_finding");

    LedgerStep blank = step(LedgerAction::close, acceptor, "周", {2026, 3, 5});
    blank.proof = "  ";
    lacks(awaiting(), blank, "proof");
    blank = step(send_back, acceptor, "周", {2026, 3, 5});
    blank.reason = "";
    lacks(awaiting(), blank, "reason");
    CHECK(why(Entry{}.take(step(enter, finder, " ", {2026, 3, 1}))) == "ledger_person");
    CHECK(why(awaiting().take(step(LedgerAction::close, supervisor, "周", {2026, 3, 5}))) == "ledger_role");
    CHECK(why(awaiting().take(step(LedgerAction::close, acceptor, "周", {2026, 3, 3}))) == "ledger_order");
}

TEST_CASE("A due date moves twice at most, and only later; then the entry is listed") {
    Entry entry;
    entry.row.values[hazard_column::severity] = std::string("S3");
    REQUIRE(entry.take(step(enter, finder, "李", {2026, 3, 1})));
    REQUIRE(entry.take(step(assign, supervisor, "王", {2026, 3, 1})));
    CHECK(entry.text(hazard_column::due_on) == "2026-03-31");
    CHECK(why(entry.take(step(list, supervisor, "王", {2026, 4, 20}))) == "ledger_not_overdue");  // overdue, but S3
    const auto until = [](Date due) {
        LedgerStep later = step(extend, supervisor, "王", {2026, 3, 2});
        later.due = due;
        return later;
    };
    CHECK(why(entry.take(until({2026, 3, 31}))) == "ledger_due");
    REQUIRE(entry.take(until({2026, 4, 10})));
    REQUIRE(entry.take(until({2026, 4, 20})));
    CHECK(why(entry.take(until({2026, 4, 30}))) == "ledger_extended");
    CHECK(as_number(entry.row.values[hazard_column::extended_times]) == 2);
    REQUIRE(entry.take(step(list, supervisor, "王", {2026, 3, 3})));
    CHECK(entry.state() == HazardState::listed);
    REQUIRE(entry.take(step(submit, rectifier, "赵", {2026, 3, 4})));
}

TEST_CASE("An S1 hazard is listed the day after it was due") {
    Entry entry;
    REQUIRE(entry.take(step(enter, finder, "李", {2026, 3, 1})));
    REQUIRE(entry.take(step(assign, supervisor, "王", {2026, 3, 1})));
    CHECK(why(entry.take(step(list, supervisor, "王", {2026, 3, 4}))) == "ledger_not_overdue");
    CHECK(days_overdue(entry.row, {2026, 3, 4}) == std::nullopt);
    CHECK(days_overdue(entry.row, {2026, 3, 6}) == 2);
    CHECK(entry.take(step(list, supervisor, "王", {2026, 3, 5})));
}

TEST_CASE("Whatever steps are tried, nothing closes without proof, by the rectifier, or out of turn") {
    std::mt19937 random(52);
    const auto any = [&](int below) { return std::uniform_int_distribution<>(0, below - 1)(random); };
    const char* const people[] = {"赵", "钱", "孙", ""};
    std::size_t closed = 0, taken = 0;
    for (int round = 0; round < 4000; ++round) {
        Entry entry;
        Date today{2026, 1, 1};
        for (int tries = 0; tries < 25; ++tries) {
            today = plus_days(today, any(4) - 1);
            LedgerStep next = step(static_cast<LedgerAction>(any(ledger_action_count)), static_cast<LedgerRole>(any(4)),
                                   people[any(4)], today);
            if (any(2) == 0) {  // often what the state asks for, so that all states are reached
                std::vector<LedgerMove> moves;
                for (const LedgerMove& move : ledger_moves())
                    if (move.from == entry.state()) moves.push_back(move);
                if (!moves.empty()) {
                    const LedgerMove& move = moves[static_cast<std::size_t>(any(static_cast<int>(moves.size())))];
                    next.action = move.action;
                    if (move.role) next.role = *move.role;
                }
            }
            for (std::string* text : {&next.proof, &next.photo, &next.note, &next.reason, &next.unit})
                if (any(4) == 0) text->clear();
            if (any(3) == 0) next.due = plus_days(today, any(60) - 5);
            const HazardState before = entry.state();
            const Feature row_before = entry.row;
            if (!entry.take(next)) {
                CHECK(entry.row == row_before);
                continue;
            }
            ++taken;
            const auto move = move_of(before, next.action);
            REQUIRE(move);
            CHECK(move->to == entry.state());
            CHECK((!move->role || *move->role == next.role));
            CHECK_FALSE(next.by.empty());
            if (entry.past.size() > 1) CHECK(entry.past[entry.past.size() - 2].on <= next.on);
            CHECK(as_number(entry.row.values[hazard_column::extended_times]).value_or(0) <= 2);
            if (next.action != LedgerAction::close) continue;
            ++closed;
            CHECK(before == HazardState::awaiting_acceptance);
            CHECK_FALSE(next.proof.empty());
            for (const LedgerStep& each : entry.past) CHECK((each.role != rectifier || each.by != next.by));
        }
    }
    CHECK(closed > 50);
    CHECK(taken > 4000);
}
