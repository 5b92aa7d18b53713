#pragma once

namespace CLI {
class App;
}

namespace yimi::app {

/// The whole of yimi-cli: returns the exit code of ARCHITECTURE.md section 4. Makes the application object itself, as
/// only a command that draws needs fonts.
[[nodiscard]] int run_command_line(int argc, char** argv);

/// The help of a command, or of a task of one, in the present language.
void describe_help(CLI::App& app);

}  // namespace yimi::app
