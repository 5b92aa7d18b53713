// What the document does with scenarios.
#include <algorithm>

#include "app/document/document.h"
#include "core/ledger/records.h"

namespace yimi::app {
namespace {

/// Under this key a project remembers which scenario was shown last.
const QString shown_scenario = QStringLiteral("scenario");

/// Where two plans over one base may differ.
Box area_of(const ScenarioShelf& shelf) {
    return shelf.active() ? changed_area(shelf.over().edit) : Box{};
}

Box together(Box a, const Box& b) {
    a.add(b);
    return a;
}

}  // namespace

bool Document::switch_to(const std::optional<std::string>& scenario) {
    if (busy_) return refuse(tr("Another change is still being saved. Try again when it is done."));
    if (!store_) return false;
    const Scenario* const active = shelf_.active();
    if (scenario ? active && active->uid == *scenario : !active) return true;
    const Box before = area_of(shelf_);
    Plan plan = *base();
    const Snapshot beneath = base();
    if (active) shelf_.keep_shown(snapshot_);
    if (scenario) {
        auto activated = shelf_.activate(*scenario, beneath);
        if (!activated) return tell(activated.error());
        plan = std::move(activated).value();
    } else {
        shelf_.leave();
    }
    put_held_behind();
    show(std::move(plan), {together(before, area_of(shelf_)), false, false, true});
    emit history_changed();
    if (!is_writable()) shelf_.forget_unsaved();  // other ids of its rows than in the file: for as long as it is shown
    keep_shelf();
    const QString now_shown = QString::fromStdString(scenario.value_or(std::string()));
    if (remembered(shown_scenario) != now_shown) remember(shown_scenario, now_shown);
    return true;
}

void Document::show_remembered_scenario() {
    const std::string uid = remembered(shown_scenario).toStdString();
    const ScenarioShelf::Entry* const entry = shelf_.find(uid);
    if (entry && !entry->damage && !entry->scenario.dropped) switch_to(uid);
}

Result<OverBase> Document::over_base_of(const std::string& scenario) const {
    const ScenarioShelf::Entry* const entry = shelf_.find(scenario);
    if (!entry) return Error{ErrorCode::not_found, "no such scenario", {{"scenario", scenario}}};
    if (entry->damage) return *entry->damage;
    const auto other = renumbered(*base(), entry->scenario);
    return over_base(*base(), other ? *other : entry->scenario);
}

void Document::keep_shelf() {
    if (!save_held()) tell_saved();
    emit scenarios_changed();
}

bool Document::add_to_scenario(const Edit& edit, std::vector<ScenarioChoice> choices) {
    const bool derived = is_derived(edit);
    if (derived) {
        Plan changed = *snapshot_;
        if (const auto applied = changed.apply(edit); !applied) return tell(applied.error());
        show(std::move(changed), {changed_area(edit), false, true});
        return true;
    }
    const Box before = area_of(shelf_);
    auto plan = shelf_.add_step(*snapshot_, edit, std::move(choices));
    if (!plan) return tell(plan.error());
    put_held_behind();
    const Box area = edit.empty() ? together(before, area_of(shelf_)) : changed_area(edit);
    show(std::move(plan).value(), {area, false, false});
    emit history_changed();
    keep_shelf();
    return true;
}

bool Document::step_in_scenario(HistoryDirection direction) {
    if (!is_writable() || !history_.next(direction)) return false;
    const Box before = area_of(shelf_);
    auto plan = shelf_.step(*snapshot_, direction);
    if (!plan) return tell(plan.error());
    put_held_behind();
    show(std::move(plan).value(), {together(before, area_of(shelf_)), false, false});
    emit history_changed();
    keep_shelf();
    return true;
}

void Document::commit_in_scenario_in_background(MakeEdit make, std::function<void(bool)> done) {
    if (!may_change()) return done ? done(false) : void();
    busy_ = true;
    emit history_changed();  // nothing can be undone for now
    jobs_.start<Edit>(
        QStringLiteral("bulk"),
        [plan = snapshot_, make = std::move(make)](JobContext& job) -> Result<Edit> {
            YIMI_TRY(edit, make(*plan, job));
            if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            return edit;
        },
        [this, store = std::weak_ptr(store_), done = std::move(done)](Result<Edit> edit) {
            const bool is_same_project = store.lock() == store_;
            if (is_same_project) busy_ = false;
            const bool is_done = is_same_project && edit && commit(edit.value());
            if (is_same_project && !edit && edit.error().code != ErrorCode::cancelled) tell(edit.error());
            if (is_same_project) emit history_changed();
            if (done) done(is_done);
        });
}

bool Document::keep_scenario(Scenario scenario) {
    if (!may_change()) return false;
    if (scenario.dropped && shelf_.active() && shelf_.active()->uid == scenario.uid && !switch_to(std::nullopt))
        return false;
    const ScenarioShelf::Entry* const before = shelf_.find(scenario.uid);
    if (before && before->scenario.dropped && !scenario.dropped) scenario.changed_at = time_now();
    shelf_.put(std::move(scenario));
    keep_shelf();
    return true;
}

bool Document::branch_into(Scenario scenario) {
    if (const Scenario* const active = shelf_.active()) {
        scenario.steps.assign(active->steps.begin(), active->steps.begin() + static_cast<std::ptrdiff_t>(active->done));
        scenario.done = active->done;
    }
    const std::string uid = scenario.uid;
    return keep_scenario(std::move(scenario)) && switch_to(uid);
}

bool Document::remove_scenario(const std::string& scenario) {
    if (!may_change()) return false;
    if (shelf_.active() && shelf_.active()->uid == scenario && !switch_to(std::nullopt)) return false;
    shelf_.remove(scenario);
    keep_shelf();
    return true;
}

bool Document::take_into(Scenario scenario, std::size_t last_edits) {
    if (!may_change() || shelf_.active() || !save_held()) return false;
    bool is_whole = true;
    for (std::size_t left = std::min(last_edits, history_.done()); left > 0 && is_whole; --left) {
        auto back = store_->step_back();
        if (back)
            scenario.steps.push_back(
                {static_cast<std::int64_t>(left), time_now(), std::make_shared<const Edit>(inverse(back.value()))});
        is_whole = follow(std::move(back));
    }
    std::ranges::reverse(scenario.steps);
    scenario.done = scenario.steps.size();
    shelf_.put(std::move(scenario));
    keep_shelf();
    return is_whole;
}

bool Document::merge_scenario(const std::string& scenario) {
    if (!may_change()) return false;
    const auto over = over_base_of(scenario);
    if (!over) return tell(over.error());
    return switch_to(std::nullopt) && commit(over.value().edit);
}

bool Document::choose(std::vector<ScenarioChoice> choices) {
    if (!may_change() || !shelf_.active() || choices.empty()) return false;
    return add_to_scenario({"settle_conflict", {}}, std::move(choices));
}

}  // namespace yimi::app
