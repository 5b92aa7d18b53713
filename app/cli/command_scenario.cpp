#include <QCoreApplication>

#include "app/cli/scenario/tasks.h"
#include "app/cli/task_command.h"

namespace yimi::app {
namespace {

/// `scenario`: named sets of edits beside the plan, one task each in scenario/.
class ScenarioCommand final : public TaskCommand {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ScenarioCommand)

public:
    ScenarioCommand() { take(scenario_tasks(path())); }
    const char* name() const noexcept override { return "scenario"; }
    QString purpose() const override { return tr("changes tried out beside the plan: list, compare, merge, drop"); }
};

}  // namespace

std::unique_ptr<Command> scenario_command() {
    return std::make_unique<ScenarioCommand>();
}

}  // namespace yimi::app
