#pragma once

#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/document/history.h"
#include "core/scenario/over_base.h"
#include "gis/store/project_store.h"

namespace yimi::app {

/// The scenarios of the open project, and the one that is being edited, over its base. Changes what is in memory;
/// `save` brings the file to it, so that a file that takes nothing just now loses nothing. A value.
class ScenarioShelf {
public:
    struct Entry {
        Scenario scenario;
        std::optional<Error> damage = {};  ///< it cannot be used, and is not written
        bool unsaved = false;
    };

    ScenarioShelf() = default;
    explicit ScenarioShelf(std::vector<gis::StoredScenario> stored);

    /// Oldest first, those in the bin too.
    [[nodiscard]] const std::vector<Entry>& entries() const noexcept { return entries_; }
    [[nodiscard]] const Entry* find(const std::string& uid) const noexcept;

    /// The scenario that is being edited; null: the base is.
    [[nodiscard]] const Scenario* active() const noexcept { return active_ ? &find(active_->uid)->scenario : nullptr; }
    /// While one is: the plan beneath it, and how it lies over it.
    [[nodiscard]] const Snapshot& base() const noexcept { return active_->base; }
    [[nodiscard]] const OverBase& over() const noexcept { return active_->over; }

    /// Before another plan is shown: what this one, the active scenario's, has been computed to is there again with it.
    void keep_shown(const Snapshot& shown);
    /// Brings the scenario over the base and returns its plan; the one that was kept where nothing has changed since.
    /// Errors: not_found, its damage, those of over_base.
    Result<Plan> activate(const std::string& uid, const Snapshot& base);
    /// Returns to the base.
    Snapshot leave();

    /// One more step of the active scenario, whose plan is `now`; returns the plan with it. `choices`: made in the same
    /// step.
    Result<Plan> add_step(const Plan& now, Edit edit, std::vector<ScenarioChoice> choices);
    /// One step of its history; the caller knows that there is one.
    Result<Plan> step(const Plan& now, HistoryDirection direction);
    [[nodiscard]] std::vector<gis::HistoryEntry> history() const;

    /// A new scenario, or a known one in another state.
    void put(Scenario scenario);
    void remove(const std::string& uid);

    [[nodiscard]] std::size_t unsaved_count() const noexcept;
    /// Writes what is not saved, all in one transaction.
    Result<Done> save(gis::ProjectStore& store);
    /// Whatever is unsaved may be lost.
    void forget_unsaved() noexcept;
    /// All that can be used, for a copy of the project.
    [[nodiscard]] std::vector<Scenario> usable() const;

private:
    struct Active {
        std::string uid;
        Snapshot base;
        OverBase over;
    };
    /// A plan that was shown, with its findings, and what it was made of.
    struct Shown {
        Revision base;
        std::vector<std::int64_t> done;  ///< numbers of the steps
        Snapshot plan;
    };
    [[nodiscard]] Entry& entry(const std::string& uid) noexcept;
    /// What is undone in it goes into the bin, in place of what went there so before and was not touched since.
    void lay_aside(const Scenario& scenario);
    Plan take(Scenario scenario, OverBase over, const Plan& now);
    [[nodiscard]] Plan of_its_own(const Plan& plan, const Plan& derived_from);

    std::vector<Entry> entries_;
    std::vector<std::string> removed_;  ///< from memory, not yet from the file
    std::optional<Active> active_;
    std::map<std::string, Shown> shown_;  ///< by scenario
    std::uint64_t plans_made_ = 0;
};

/// A new, empty scenario with an identifier of its own, made now.
[[nodiscard]] Scenario new_scenario(const QString& name, const QString& colour);
/// Now, as in Scenario::made_at.
[[nodiscard]] std::string time_now();

}  // namespace yimi::app
