#include "tests/kill/expected.h"

#include <algorithm>
#include <filesystem>

#include "gis/store/project_store.h"
#include "gis/support/sqlite.h"

namespace yimi::kill {
namespace {

using gis::ProjectStore;

/// What is in the file.
struct Found {
    std::string plan, view;
    std::size_t done = 0, remembered = 0;

    [[nodiscard]] bool is(const Expected& expected) const {
        const std::string& wanted = expected.plans[expected.done];
        return done == expected.done && remembered + 1 == expected.plans.size() && view == expected.view &&
               (wanted.empty() || wanted == plan);
    }
    [[nodiscard]] std::string text() const {
        return "plan " + plan + ", " + std::to_string(done) + " of " + std::to_string(remembered) + " edits, view " +
               view;
    }
};

std::string text_of(const Expected& expected) {
    return "plan " + expected.plans[expected.done] + ", " + std::to_string(expected.done) + " of " +
           std::to_string(expected.plans.size() - 1) + " edits, view " + expected.view;
}

std::optional<ProjectStore> opened(const std::string& path, ProjectStore::Access access, Checks& checks) {
    auto store = ProjectStore::open(path, access);
    if (!checks.expect(bool(store), store ? "" : "cannot be opened: " + store.error().message)) return {};
    return std::move(store).value();
}

std::optional<Found> look(const ProjectStore& store, Checks& checks) {
    const auto plan = store.load();
    if (!checks.expect(bool(plan), plan ? "" : "cannot be read: " + plan.error().message)) return {};
    const auto history = store.history();
    if (!checks.expect(bool(history), history ? "" : "its history cannot be read: " + history.error().message))
        return {};
    Found found{state_of(plan.value()), store.remembered("view"), 0, history.value().size()};
    for (const gis::HistoryEntry& entry : history.value()) found.done += entry.undone ? 0U : 1U;
    return found;
}

/// One step of the history, and that it leads where it must.
bool check_step(ProjectStore& store, Plan& plan, Expected& expected, const char* direction, Checks& checks) {
    const bool back = std::string(direction) == "undo";
    const auto edit = back ? store.step_back() : store.step_forward();
    if (!checks.expect(bool(edit), edit ? "" : std::string(direction) + ": " + edit.error().message)) return false;
    if (!checks.expect(bool(plan.apply(edit.value())), std::string(direction) + " does not fit the plan")) return false;
    expected = expected.after(direction);
    std::string& wanted = expected.plans[expected.done];
    if (wanted.empty()) wanted = state_of(plan);
    return checks.expect(wanted == state_of(plan), std::string(direction) + " leads to another plan");
}

/// Some steps back and the same forward again.
void check_history(ProjectStore& store, Expected& expected, std::size_t most_steps, Checks& checks) {
    auto plan = store.load();
    if (!plan) return;
    const std::size_t steps = std::min(most_steps, expected.done);
    for (std::size_t step = 0; step < steps; ++step)
        if (!check_step(store, plan.value(), expected, "undo", checks)) return;
    for (std::size_t step = 0; step < steps; ++step)
        if (!check_step(store, plan.value(), expected, "redo", checks)) return;
}

}  // namespace

Expected Expected::after(const std::string& tried) const {
    Expected next = *this;
    const auto blank = tried.find(' ');
    const std::string what = tried.substr(0, blank), rest = blank == std::string::npos ? "" : tried.substr(blank + 1);
    if (what == "undo") --next.done;
    if (what == "redo") ++next.done;
    if (what == "look") next.view = rest;
    if (what == "edit" || what == "import") {
        next.plans.resize(done + 1);
        next.plans.push_back(rest);
        ++next.done;
    }
    return next;
}

Outcome outcome_of(const LastWords& words, Expected before, Checks& checks) {
    checks.expect(words.was_killed || words.exit_code == 0,
                  "the worker ended by itself: " + (words.lines.empty() ? "" : words.lines.back().rest));
    Outcome outcome{std::move(before), {}};
    for (const Said& said : words.lines) {
        if (said.verb == "try") outcome.tried = outcome.confirmed.after(said.rest);
        if (said.verb != "done" || !outcome.tried) continue;
        outcome.confirmed = *std::exchange(outcome.tried, {});
        std::string& plan = outcome.confirmed.plans[outcome.confirmed.done];
        if (plan.empty()) plan = said.rest;
        checks.expect(plan == said.rest, "the window shows another plan than it was to become");
    }
    return outcome;
}

Expected check_project(const std::string& path, const Outcome& outcome, std::size_t most_steps, Checks& checks) {
    Expected there = outcome.confirmed;
    {
        // As another program, or a second Yimi, sees it first.
        const auto reader = opened(path, ProjectStore::Access::read_only, checks);
        const auto found = reader ? look(*reader, checks) : std::nullopt;
        if (!found) return there;
        const bool is_tried = outcome.tried && found->is(*outcome.tried);
        const bool is_right = found->is(outcome.confirmed) || is_tried;
        checks.expect(is_right, "lost or half: there is " + found->text() + "; confirmed was " +
                                    text_of(outcome.confirmed) +
                                    (outcome.tried ? "; tried was " + text_of(*outcome.tried) : ""));
        if (!is_right) return there;
        if (is_tried) there = *outcome.tried;
        there.plans[there.done] = found->plan;
    }
    check_sound(path, checks);
    {
        auto writer = opened(path, ProjectStore::Access::read_write, checks);
        if (!writer) return there;
        const auto found = look(*writer, checks);
        if (found) checks.expect(found->is(there), "opening to write changed it to " + found->text());
        check_history(*writer, there, most_steps, checks);
        // The next that is written clears up after the killed one.
        checks.expect(bool(writer->remember("looked_at", "yes")), "nothing can be written any more");
    }
    check_sound(path, checks);
    check_alone(path, checks);
    return there;
}

bool check_sound(const std::string& path, Checks& checks) {
    const auto verdict = [&]() -> Result<std::string> {
        YIMI_TRY(database, gis::Database::open(path, gis::Database::Access::read_only));
        YIMI_TRY(integrity, database.prepare("PRAGMA integrity_check"));
        YIMI_TRY(has_row, integrity.step());
        if (!has_row || integrity.text(0) != "ok") return std::string(integrity.text(0));
        YIMI_TRY(keys, database.prepare("PRAGMA foreign_key_check"));
        YIMI_TRY(violated, keys.step());
        return std::string(violated ? "a foreign key points nowhere" : "ok");
    }();
    const std::string said = verdict ? verdict.value() : verdict.error().message;
    return checks.expect(said == "ok", path + ": " + said);
}

void check_alone(const std::string& path, Checks& checks) {
    const std::filesystem::path file(path);
    for (const auto& entry : std::filesystem::directory_iterator(file.parent_path()))
        checks.expect(entry.path() == file, "left behind: " + entry.path().filename().string());
}

}  // namespace yimi::kill
