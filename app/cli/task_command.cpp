#include "app/cli/task_command.h"

#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/run.h"

namespace yimi::app {

void TaskCommand::declare(CLI::App& options) {
    add_project(options, path_);
    for (const auto& task : tasks_) {
        CLI::App* const own = options.add_subcommand(task->name(), task->purpose().toStdString());
        own->group(QCoreApplication::translate("yimi::app::TaskCommand", "Tasks").toStdString());
        describe_help(*own);
        task->declare(*own);
    }
    options.require_subcommand(1);
    options_ = &options;
}

Result<Outcome> TaskCommand::run(Console& console) {
    for (const auto& task : tasks_)
        if (options_->got_subcommand(task->name())) return task->run(console);
    return Error{ErrorCode::bad_usage, "no task", {}};
}

}  // namespace yimi::app
