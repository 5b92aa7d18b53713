#pragma once

#include <string>

#include "app/cli/command.h"

namespace yimi::app {

/// A command that does one of several tasks with a project: `ledger PROJECT enter …`.
class TaskCommand : public Command {
public:
    void declare(CLI::App& options) final;
    Result<Outcome> run(Console& console) final;

protected:
    /// Filled in before a task runs.
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    /// In the order of the help; for the constructor.
    void take(std::vector<std::unique_ptr<Command>> tasks) { tasks_ = std::move(tasks); }

private:
    std::string path_;
    std::vector<std::unique_ptr<Command>> tasks_;
    const CLI::App* options_ = nullptr;
};

}  // namespace yimi::app
