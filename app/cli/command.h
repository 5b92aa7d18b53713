// yimi-cli: everything that needs no mouse, for batches, schedulers and tests. run.h is what main calls; each command
// is one file (command_*.cpp) and one line in commands.cpp; console.h is what commands say, arguments.h what they are
// given. May use: core, gis, app/document, app/map (pictures), app/report, app/text, CLI11, nlohmann/json, QtCore.
// The contract (options, JSON, exit codes) is ARCHITECTURE.md section 4. Start here.
#pragma once

#include <CLI/CLI.hpp>
#include <QString>
#include <memory>
#include <vector>

#include "app/cli/console.h"
#include "core/base/result.h"

namespace yimi::app {

/// What a command that did its work ends with.
enum class Outcome { done = 0, found_some = 1 };

/// One command. Made, declared and run once.
class Command {
public:
    virtual ~Command() = default;
    virtual const char* name() const noexcept = 0;
    /// One sentence for the list of commands, in the present language.
    virtual QString purpose() const = 0;
    /// Whether it draws and so needs fonts (a QGuiApplication).
    virtual bool draws() const noexcept { return false; }
    /// Adds its options; they are filled in before `run`.
    virtual void declare(CLI::App& options) = 0;
    virtual Result<Outcome> run(Console& console) = 0;
};

/// All commands in the order of the help. A new command is one file and one line in commands.cpp.
[[nodiscard]] std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace yimi::app
