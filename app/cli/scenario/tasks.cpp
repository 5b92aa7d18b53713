#include "app/cli/scenario/tasks.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/cli/arguments.h"
#include "app/cli/json.h"
#include "app/document/new_scenario.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "app/text/scenario_text.h"
#include "core/network/route_upkeep.h"

namespace yimi::app {

std::unique_ptr<Command> compare_task(const std::string& path);

namespace {

using gis::ProjectStore;
using nlohmann::json;

json described(const Scenario& scenario, const OverBase& over) {
    const ChangeCounts counts = counted_changes(over.edit);
    return {{"uid", scenario.uid},
            {"name", scenario.name},
            {"note", json_of_text(scenario.note)},
            {"colour", scenario.colour},
            {"made_at", scenario.made_at},
            {"changed_at", scenario.changed_at},
            {"deleted", scenario.dropped},
            {"edits", scenario.done},
            {"undone", scenario.steps.size() - scenario.done},
            {"added", counts.added},
            {"changed", counts.changed},
            {"removed", counts.removed},
            {"settings", counts.settings},
            {"conflicts", over.conflicts.size()},
            {"open_conflicts", over.open_conflicts()}};
}

/// `scenario PROJECT list`
class ListTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioListTask)

public:
    explicit ListTask(const std::string& path) : path_(path) {}
    const char* name() const noexcept override { return "list"; }
    QString purpose() const override { return tr("the scenarios, and what each does to the plan"); }
    void declare(CLI::App& options) override { add_json(options, json_); }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(project, open_project(path_, ProjectStore::Access::read_only));
        YIMI_TRY(stored, project.store.scenarios());
        json all = json::array();
        for (const gis::StoredScenario& each : stored) {
            if (each.damage) {
                console.tell(sentence(*each.damage));
                all.push_back({{"uid", each.scenario.uid}, {"name", each.scenario.name}, {"damaged", true}});
                continue;
            }
            YIMI_TRY(scenario, scenario_argument(project, each.scenario.uid));
            YIMI_TRY(over, over_base(project.plan, scenario));
            all.push_back(described(scenario, over));
            if (!json_) describe(scenario, over, console);
        }
        if (json_)
            console.print(json{{"scenarios", std::move(all)}});
        else if (stored.empty())
            console.print(tr("No scenarios."));
        return Outcome::done;
    }

private:
    static void describe(const Scenario& scenario, const OverBase& over, Console& console) {
        QString line = tr("%1: %2").arg(plan_title(&scenario), changes_text(over.edit));
        if (const int open = static_cast<int>(over.open_conflicts()); open > 0)
            line = tr("%1; %n open conflict(s)", nullptr, open).arg(line);
        console.print(scenario.dropped ? tr("%1 (deleted)").arg(line) : line);
    }

    const std::string& path_;
    bool json_ = false;
};

/// `scenario PROJECT new NAME`
class NewTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioNewTask)

public:
    explicit NewTask(const std::string& path) : path_(path) {}
    const char* name() const noexcept override { return "new"; }
    QString purpose() const override { return tr("a new scenario, as the plan or as another one is now"); }
    void declare(CLI::App& options) override {
        options.add_option("name", name_, tr("what it is called").toStdString())->required()->type_name("NAME");
        options.add_option("--note", note_, tr("a sentence about it").toStdString())->type_name("TEXT");
        options.add_option("--of", of_, tr("the scenario that it begins as").toStdString())->type_name("SCENARIO");
        options.add_option("--last", last_, tr("so many of the plan's last edits, which leave the plan").toStdString())
            ->type_name("NUMBER");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        if (last_ < 0 || (last_ > 0 && !of_.empty())) return bad_argument("--last", std::to_string(last_));
        YIMI_TRY(project, open_project(path_, ProjectStore::Access::read_write));
        Scenario scenario = new_scenario(to_qstring(name_), QStringLiteral("#9d174d"));
        scenario.note = note_;
        if (!of_.empty()) {
            YIMI_TRY(other, scenario_argument(project, of_));
            scenario.steps.assign(other.steps.begin(), other.steps.begin() + static_cast<std::ptrdiff_t>(other.done));
            scenario.done = other.done;
        }
        YIMI_TRY(taken, take_last_edits(project, scenario));
        YIMI_TRY(kept, project.store.keep(scenario));
        YIMI_TRY(over, over_base(project.plan, scenario));
        if (json_)
            console.print(described(scenario, over));
        else
            console.print(tr("The scenario “%1” is made.").arg(plan_title(&scenario)));
        return Outcome::done;
    }

private:
    /// They can be redone in the plan.
    Result<Done> take_last_edits(OpenedProject& project, Scenario& scenario) const {
        for (std::int64_t number = last_; number > 0; --number) {
            YIMI_TRY(back, project.store.step_back());
            scenario.steps.push_back({number, time_now(), std::make_shared<const Edit>(inverse(back))});
            YIMI_TRY(applied, project.plan.apply(std::move(back)));
        }
        if (last_ > 0) std::ranges::reverse(scenario.steps);
        scenario.done = scenario.steps.size();
        return Done{};
    }

    const std::string& path_;
    std::string name_, note_, of_;
    int last_ = 0;
    bool json_ = false;
};

/// `scenario PROJECT merge SCENARIO`
class MergeTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioMergeTask)

public:
    explicit MergeTask(const std::string& path) : path_(path) {}
    const char* name() const noexcept override { return "merge"; }
    QString purpose() const override { return tr("make it part of the plan, in one step that can be undone"); }
    void declare(CLI::App& options) override {
        options.add_option("scenario", which_, tr("its name or identifier").toStdString())
            ->required()
            ->type_name("SCENARIO");
        options.add_flag("--keep", keeps_, tr("leave the scenario where it is, not in the bin").toStdString());
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(project, open_project(path_, ProjectStore::Access::read_write));
        YIMI_TRY(scenario, scenario_argument(project, which_));
        YIMI_TRY(over, over_base(project.plan, scenario));
        YIMI_TRY(merged, project.store.append(with_route_upkeep(project.plan, over.edit)));
        scenario.dropped = !keeps_;
        YIMI_TRY(kept, project.store.keep(scenario));
        if (json_) return console.print(described(scenario, over)), Outcome::done;
        console.print(tr("“%1” is part of the plan now: %2.").arg(plan_title(&scenario), changes_text(over.edit)));
        if (const int open = static_cast<int>(over.open_conflicts()); open > 0)
            console.print(tr("%n conflict(s) were open: there the plan stays as it was.", nullptr, open));
        return Outcome::done;
    }

private:
    const std::string& path_;
    std::string which_;
    bool keeps_ = false, json_ = false;
};

/// `scenario PROJECT drop SCENARIO`
class DropTask final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioDropTask)

public:
    explicit DropTask(const std::string& path) : path_(path) {}
    const char* name() const noexcept override { return "drop"; }
    QString purpose() const override { return tr("move it into the bin"); }
    void declare(CLI::App& options) override {
        options.add_option("scenario", which_, tr("its name or identifier").toStdString())
            ->required()
            ->type_name("SCENARIO");
        options.add_flag("--for-good", for_good_, tr("delete it, not to be brought back").toStdString());
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(project, open_project(path_, ProjectStore::Access::read_write));
        YIMI_TRY(scenario, scenario_argument(project, which_));
        scenario.dropped = true;
        YIMI_TRY(done, for_good_ ? project.store.remove_scenario(scenario.uid) : project.store.keep(scenario));
        if (json_)
            console.print(json{{"uid", scenario.uid}, {"name", scenario.name}, {"for_good", for_good_}});
        else
            console.print(for_good_ ? tr("The scenario “%1” is deleted.").arg(plan_title(&scenario))
                                    : tr("The scenario “%1” lies in the bin.").arg(plan_title(&scenario)));
        return Outcome::done;
    }

private:
    const std::string& path_;
    std::string which_;
    bool for_good_ = false, json_ = false;
};

}  // namespace

Result<Scenario> scenario_argument(const OpenedProject& project, const std::string& named) {
    const Error none{ErrorCode::not_found, "no such scenario", {{"scenario", named}}};
    YIMI_TRY(stored, project.store.scenarios());
    const gis::StoredScenario* found = nullptr;
    int with_name = 0;
    for (const gis::StoredScenario& each : stored) {
        if (each.scenario.uid == named) {
            found = &each;
            with_name = 1;
            break;
        }
        if (each.scenario.name != named) continue;
        found = &each;
        ++with_name;
    }
    if (with_name != 1) return none;
    if (found->damage) return *found->damage;
    auto other = renumbered(project.plan, found->scenario);
    return other ? *std::move(other) : found->scenario;
}

std::vector<std::unique_ptr<Command>> scenario_tasks(const std::string& path) {
    std::vector<std::unique_ptr<Command>> tasks;
    tasks.push_back(std::make_unique<ListTask>(path));
    tasks.push_back(std::make_unique<NewTask>(path));
    tasks.push_back(compare_task(path));
    tasks.push_back(std::make_unique<MergeTask>(path));
    tasks.push_back(std::make_unique<DropTask>(path));
    return tasks;
}

}  // namespace yimi::app
