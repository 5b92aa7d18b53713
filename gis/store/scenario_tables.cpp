#include "gis/store/scenario_tables.h"

#include <algorithm>
#include <set>

#include "core/edit/edit_codec.h"
#include "core/scenario/scenario_codec.h"
#include "gis/support/sha256.h"

namespace yimi::gis {
namespace {

constexpr std::size_t largest_part = std::size_t{64} << 20U;

// A step too large for one row of SQLite goes on in further parts, which hold nothing but bytes.
constexpr const char* tables_sql = R"sql(
CREATE TABLE IF NOT EXISTS yimi_scenarios (
    uid TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, colour TEXT NOT NULL, made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL, dropped INTEGER NOT NULL, steps INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS yimi_scenario_edits (
    scenario TEXT NOT NULL, number INTEGER NOT NULL, part INTEGER NOT NULL, undone INTEGER NOT NULL, made_at TEXT,
    choices BLOB, sha256 TEXT, bytes BLOB NOT NULL, PRIMARY KEY (scenario, number, part));
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
    SELECT column1, NULL, 'yimi_project', 'Bookkeeping of the map editor Yimi: scenarios, sets of edits that are not'
        || ' made in the map. Reading the map needs none of it.', 'write-only'
    FROM (VALUES ('yimi_scenarios'), ('yimi_scenario_edits'))
    WHERE column1 NOT IN (SELECT table_name FROM gpkg_extensions WHERE table_name IS NOT NULL);
)sql";

/// Over when, what was chosen and the edit itself.
std::string hash_of(std::string_view made_at, std::span<const std::byte> choices, std::span<const std::byte> bytes) {
    const auto time = std::as_bytes(std::span(made_at));
    std::vector<std::byte> all(time.begin(), time.end());
    all.insert(all.end(), choices.begin(), choices.end());
    all.insert(all.end(), bytes.begin(), bytes.end());
    return sha256(all);
}

Error damaged(std::string message) {
    return {ErrorCode::bad_data, std::move(message), {{"reason", "scenario"}}};
}

}  // namespace

Result<bool> ScenarioTables::are_there() const {
    YIMI_TRY(count, database_->integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                       " AND name IN ('yimi_scenarios', 'yimi_scenario_edits')"));
    return count == 2;
}

Result<Done> ScenarioTables::make_tables() {
    YIMI_TRY(there, are_there());
    return there ? Done{} : database_->run(tables_sql);
}

Result<std::vector<StoredScenario>> ScenarioTables::all() const {
    std::vector<StoredScenario> scenarios;
    YIMI_TRY(there, are_there());
    if (!there) return scenarios;
    YIMI_TRY(rows, database_->prepare("SELECT uid, name, note, colour, made_at, changed_at, dropped, steps FROM"
                                      " yimi_scenarios ORDER BY rowid"));
    for (;;) {
        YIMI_TRY(more, rows.step());
        if (!more) return scenarios;
        const auto text = [&](int at) { return std::string(rows.text(at)); };
        StoredScenario stored{{text(0), text(1), text(2), text(3), text(4), text(5)}};
        stored.scenario.dropped = rows.integer(6) != 0;
        auto read = read_steps(stored.scenario);
        if (read && static_cast<std::int64_t>(stored.scenario.steps.size()) != rows.integer(7))
            read = damaged("steps of the scenario are gone");
        if (!read) {
            if (read.error().detail("reason") != "scenario") return std::move(read).error();
            stored.damage = std::move(read).with("scenario", stored.scenario.name).error();
            stored.scenario.steps.clear();
            stored.scenario.done = 0;
        }
        scenarios.push_back(std::move(stored));
    }
}

Result<Done> ScenarioTables::read_steps(Scenario& scenario) const {
    YIMI_TRY(rows, database_->prepare("SELECT number, part, undone, made_at, choices, sha256, bytes"
                                      " FROM yimi_scenario_edits WHERE scenario = ? ORDER BY number, part"));
    rows.bind(1, std::string_view(scenario.uid));
    YIMI_TRY(more, rows.step());
    while (more) {
        if (rows.integer(1) != 0) return damaged("a step of the scenario lacks its beginning");
        ScenarioStep step{rows.integer(0), std::string(rows.text(3)), nullptr};
        const bool is_undone = rows.integer(2) != 0;
        const auto choice_bytes = rows.blob(4);
        const std::vector<std::byte> choices(choice_bytes.begin(), choice_bytes.end());
        const std::string hash(rows.text(5));
        std::vector<std::byte> bytes;
        do {
            const auto piece = rows.blob(6);
            bytes.insert(bytes.end(), piece.begin(), piece.end());
            YIMI_TRY(next, rows.step());
            more = next;
        } while (more && rows.integer(0) == step.number);
        if (hash_of(step.made_at, choices, bytes) != hash) return damaged("a step of the scenario was changed");
        auto chosen = decode_choices(choices);
        auto edit = decode_edit(bytes);
        if (!chosen || !edit) return damaged(chosen ? edit.error().message : chosen.error().message);
        step.choices = std::move(chosen).value();
        step.edit = std::make_shared<const Edit>(std::move(edit).value());
        if (!is_undone && scenario.done < scenario.steps.size()) return damaged("a step follows on one that is undone");
        scenario.steps.push_back(std::move(step));
        if (!is_undone) ++scenario.done;
    }
    return Done{};
}

Result<Done> ScenarioTables::keep(const Scenario& scenario) {
    YIMI_TRY(made, make_tables());
    YIMI_TRY(line,
             database_->prepare(
                 "INSERT INTO yimi_scenarios VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (uid) DO UPDATE SET"
                 " name = ?2, note = ?3, colour = ?4, made_at = ?5, changed_at = ?6, dropped = ?7, steps = ?8"));
    line.bind(1, std::string_view(scenario.uid)).bind(2, std::string_view(scenario.name));
    line.bind(3, std::string_view(scenario.note)).bind(4, std::string_view(scenario.colour));
    line.bind(5, std::string_view(scenario.made_at)).bind(6, std::string_view(scenario.changed_at));
    line.bind(7, std::int64_t{scenario.dropped}).bind(8, static_cast<std::int64_t>(scenario.steps.size()));
    YIMI_TRY(kept, line.run());

    std::set<std::int64_t> there, wanted;
    for (const ScenarioStep& step : scenario.steps) wanted.insert(step.number);
    YIMI_TRY(numbers, database_->prepare("SELECT number FROM yimi_scenario_edits WHERE scenario = ? AND part = 0"));
    numbers.bind(1, std::string_view(scenario.uid));
    for (;;) {
        YIMI_TRY(more, numbers.step());
        if (!more) break;
        there.insert(numbers.integer(0));
    }
    YIMI_TRY(remove, database_->prepare("DELETE FROM yimi_scenario_edits WHERE scenario = ? AND number = ?"));
    for (const std::int64_t number : there) {
        if (wanted.contains(number)) continue;
        YIMI_TRY(removed, remove.bind(1, std::string_view(scenario.uid)).bind(2, number).run());
    }
    YIMI_TRY(mark, database_->prepare("UPDATE yimi_scenario_edits SET undone = ? WHERE scenario = ? AND number = ?"));
    for (std::size_t at = 0; at < scenario.steps.size(); ++at) {
        const ScenarioStep& step = scenario.steps[at];
        if (!there.contains(step.number)) {
            YIMI_TRY(added, keep_step(scenario.uid, step));
        }
        mark.bind(1, std::int64_t{at >= scenario.done}).bind(2, std::string_view(scenario.uid));
        YIMI_TRY(marked, mark.bind(3, step.number).run());
    }
    return Done{};
}

Result<Done> ScenarioTables::keep_step(const std::string& uid, const ScenarioStep& step) {
    const std::vector<std::byte> bytes = encode(*step.edit), choices = encode(step.choices);
    const std::string hash = hash_of(step.made_at, choices, bytes);
    YIMI_TRY(add, database_->prepare("INSERT INTO yimi_scenario_edits VALUES (?, ?, ?, 0, ?, ?, ?, ?)"));
    std::int64_t part = 0;
    for (auto rest = std::span<const std::byte>(bytes); !rest.empty(); ++part) {
        const auto piece = rest.first(std::min(rest.size(), largest_part));
        add.bind(1, std::string_view(uid)).bind(2, step.number).bind(3, part);
        if (part == 0)
            add.bind(4, std::string_view(step.made_at)).bind(5, std::span(choices)).bind(6, std::string_view(hash));
        else
            add.bind_null(4).bind_null(5).bind_null(6);
        YIMI_TRY(added, add.bind(7, piece).run());
        rest = rest.subspan(piece.size());
    }
    return Done{};
}

Result<Done> ScenarioTables::remove(const std::string& uid) {
    YIMI_TRY(there, are_there());
    if (!there) return Done{};
    for (const char* sql :
         {"DELETE FROM yimi_scenarios WHERE uid = ?", "DELETE FROM yimi_scenario_edits WHERE scenario = ?"}) {
        YIMI_TRY(remove, database_->prepare(sql));
        YIMI_TRY(removed, remove.bind(1, std::string_view(uid)).run());
    }
    return Done{};
}

}  // namespace yimi::gis
