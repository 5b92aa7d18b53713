#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/project.h"
#include "core/scenario/over_base.h"

namespace yimi::app {

/// The tasks of `scenario PROJECT TASK`, in the order of its help. `path` is the project's, filled in before they run;
/// it must outlive them.
[[nodiscard]] std::vector<std::unique_ptr<Command>> scenario_tasks(const std::string& path);

/// How the command line names the plan beneath the scenarios.
inline constexpr std::string_view base_plan = "base";

/// The scenario of that identifier or, where only one has it, name, brought over the project's base; those in the bin
/// too. Errors: not_found with detail "scenario"; its damage.
[[nodiscard]] Result<Scenario> scenario_argument(const OpenedProject& project, const std::string& named);

}  // namespace yimi::app
