#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/run.h"
#include "app/cli/scenario/tasks.h"

namespace yimi::app {
namespace {

/// `scenario`: named sets of edits beside the plan, one task each in scenario/.
class ScenarioCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioCommand)

public:
    const char* name() const noexcept override { return "scenario"; }
    QString purpose() const override { return tr("changes tried out beside the plan: list, compare, merge, drop"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        for (const auto& task : tasks_) {
            CLI::App* const own = options.add_subcommand(task->name(), task->purpose().toStdString());
            own->group(tr("Tasks").toStdString());
            describe_help(*own);
            task->declare(*own);
        }
        options.require_subcommand(1);
        options_ = &options;
    }

    Result<Outcome> run(Console& console) override {
        for (const auto& task : tasks_)
            if (options_->got_subcommand(task->name())) return task->run(console);
        return Error{ErrorCode::bad_usage, "no task", {}};
    }

private:
    std::string path_;
    std::vector<std::unique_ptr<Command>> tasks_ = scenario_tasks(path_);
    const CLI::App* options_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> scenario_command() {
    return std::make_unique<ScenarioCommand>();
}

}  // namespace yimi::app
