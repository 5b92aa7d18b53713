#include "app/document/scenario_shelf.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

/// An edit without what is computed from the others: a scenario's findings are nobody's history.
Edit without_derived(Edit edit) {
    std::erase_if(edit.changes, [](const Change& change) {
        if (const auto* row = std::get_if<FeatureChange>(&change)) return is_derived(row->table);
        const auto* rows = std::get_if<RowsChange>(&change);
        return rows && is_derived(rows->table);
    });
    return edit;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioShelf)
};

std::string asides_of(const Scenario& scenario) {
    return scenario.uid + "/aside/";
}

/// What had been undone when something else was edited, as a scenario of its own in the bin, which nobody has touched.
Scenario laid_aside(const Scenario& scenario) {
    Scenario aside = scenario;
    aside.uid = asides_of(scenario) + std::to_string(next_number(scenario));
    aside.name = Words::tr("%1, as it was before undo").arg(QString::fromStdString(scenario.name)).toStdString();
    aside.changed_at.clear();
    aside.done = aside.steps.size();
    aside.dropped = true;
    return aside;
}

std::vector<std::int64_t> done_steps(const Scenario& scenario) {
    std::vector<std::int64_t> numbers;
    for (std::size_t at = 0; at < scenario.done; ++at) numbers.push_back(scenario.steps[at].number);
    return numbers;
}

}  // namespace

std::string time_now() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

Scenario new_scenario(const QString& name, const QString& colour) {
    const std::string now = time_now();
    return {gis::make_uuid(), name.toStdString(), {}, colour.toStdString(), now, now};
}

ScenarioShelf::ScenarioShelf(std::vector<gis::StoredScenario> stored) {
    for (gis::StoredScenario& each : stored)
        entries_.push_back({std::move(each.scenario), std::move(each.damage), false});
}

const ScenarioShelf::Entry* ScenarioShelf::find(const std::string& uid) const noexcept {
    const auto found = std::ranges::find(entries_, uid, [](const Entry& each) { return each.scenario.uid; });
    return found == entries_.end() ? nullptr : &*found;
}

ScenarioShelf::Entry& ScenarioShelf::entry(const std::string& uid) noexcept {
    return *std::ranges::find(entries_, uid, [](const Entry& each) { return each.scenario.uid; });
}

/// Rows that are computed stay those of the plan that is shown. The revision is no other plan's, so that no figure is
/// taken for one of this plan.
Plan ScenarioShelf::of_its_own(const Plan& plan, const Plan& derived_from) {
    constexpr int beyond_any_base = 40;
    std::vector<Layer> layers;
    for (const TableSchema& schema : all_schemas())
        layers.push_back((is_derived(schema.table) ? derived_from : plan).layer(schema.table));
    return Plan(std::move(layers), plan.settings(), Revision{++plans_made_ << beyond_any_base});
}

Result<Plan> ScenarioShelf::activate(const std::string& uid, const Snapshot& base) {
    const Entry* const found = find(uid);
    if (!found) return Error{ErrorCode::not_found, "no such scenario", {{"scenario", uid}}};
    if (found->damage) return *found->damage;
    Scenario scenario = found->scenario;
    auto other = renumbered(*base, scenario);
    if (other) scenario = *other;
    YIMI_TRY(over, over_base(*base, scenario));
    if (other) {
        Entry& known = entry(uid);
        known.scenario = *std::move(other);
        known.unsaved = true;
    }
    const auto shown = shown_.find(uid);
    const bool is_as_shown = shown != shown_.end() && shown->second.base == base->revision() &&
                             shown->second.done == done_steps(find(uid)->scenario);
    Plan plan = is_as_shown ? *shown->second.plan : of_its_own(over.plan, *base);
    active_ = Active{uid, base, std::move(over)};
    return plan;
}

void ScenarioShelf::keep_shown(const Snapshot& shown) {
    shown_[active_->uid] = {active_->base->revision(), done_steps(*active()), shown};
}

Snapshot ScenarioShelf::leave() {
    Snapshot base = std::move(active_->base);
    active_.reset();
    return base;
}

Plan ScenarioShelf::take(Scenario scenario, OverBase over, const Plan& now) {
    Plan plan = of_its_own(over.plan, now);
    active_->over = std::move(over);
    Entry& known = entry(active_->uid);
    known.scenario = std::move(scenario);
    known.unsaved = true;
    return plan;
}

Result<Plan> ScenarioShelf::add_step(const Plan& now, Edit edit, std::vector<ScenarioChoice> choices) {
    Plan plan = now;
    YIMI_TRY(applied, plan.apply(edit));
    ScenarioStep step{0, time_now(), std::make_shared<const Edit>(without_derived(std::move(edit))),
                      std::move(choices)};
    YIMI_TRY(over, over_base(*active_->base, with_step(*active(), step)));
    if (auto settled = settled_by(*step.edit, over); !settled.empty()) {
        step.choices.insert(step.choices.end(), settled.begin(), settled.end());
        YIMI_TRY(with_choices, over_base(*active_->base, with_step(*active(), step)));
        over = std::move(with_choices);
    }
    Scenario with = with_step(*active(), std::move(step));
    if (active()->done < active()->steps.size()) lay_aside(*active());
    return take(std::move(with), std::move(over), plan);
}

void ScenarioShelf::lay_aside(const Scenario& scenario) {
    Scenario aside = laid_aside(scenario);
    std::erase_if(entries_, [&, before = asides_of(scenario)](const Entry& each) {
        const bool goes = each.scenario.uid.starts_with(before) && each.scenario.changed_at.empty();
        if (goes) removed_.push_back(each.scenario.uid);
        return goes;
    });
    put(std::move(aside));
}

Result<Plan> ScenarioShelf::step(const Plan& now, HistoryDirection direction) {
    Scenario scenario = *active();
    direction == HistoryDirection::back ? --scenario.done : ++scenario.done;
    scenario.changed_at = time_now();
    YIMI_TRY(over, over_base(*active_->base, scenario));
    return take(std::move(scenario), std::move(over), now);
}

std::vector<gis::HistoryEntry> ScenarioShelf::history() const {
    std::vector<gis::HistoryEntry> entries;
    const Scenario& scenario = *active();
    for (std::size_t at = 0; at < scenario.steps.size(); ++at) {
        gis::HistoryEntry each = gis::entry_of(*scenario.steps[at].edit);
        each.number = scenario.steps[at].number;
        each.made_at = scenario.steps[at].made_at;
        each.undone = at >= scenario.done;
        entries.push_back(std::move(each));
    }
    return entries;
}

void ScenarioShelf::put(Scenario scenario) {
    const auto known = std::ranges::find(entries_, scenario.uid, [](const Entry& each) { return each.scenario.uid; });
    Entry& place = known == entries_.end() ? entries_.emplace_back() : *known;
    place.scenario = std::move(scenario);
    place.unsaved = true;
}

void ScenarioShelf::remove(const std::string& uid) {
    std::erase_if(entries_, [&](const Entry& each) { return each.scenario.uid == uid; });
    removed_.push_back(uid);
}

std::size_t ScenarioShelf::unsaved_count() const noexcept {
    return removed_.size() + static_cast<std::size_t>(std::ranges::count_if(entries_, &Entry::unsaved));
}

Result<Done> ScenarioShelf::save(gis::ProjectStore& store) {
    if (unsaved_count() == 0) return Done{};
    std::vector<Scenario> unsaved;
    for (const Entry& each : entries_)
        if (each.unsaved) unsaved.push_back(each.scenario);
    YIMI_TRY(kept, store.keep(unsaved, removed_));
    forget_unsaved();
    return Done{};
}

void ScenarioShelf::forget_unsaved() noexcept {
    removed_.clear();
    for (Entry& each : entries_) each.unsaved = false;
}

std::vector<Scenario> ScenarioShelf::usable() const {
    std::vector<Scenario> scenarios;
    for (const Entry& each : entries_)
        if (!each.damage) scenarios.push_back(each.scenario);
    return scenarios;
}

}  // namespace yimi::app
