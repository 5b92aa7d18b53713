#pragma once

#include <string>

#include "app/document/scenario_shelf.h"
#include "tests/kill/worker.h"

namespace yimi::kill {

/// Makes, edits, switches, drops and removes scenarios and edits the base beneath them, for as long as it lives. Says
/// "try change STATE" and "done STATE" of both together.
int work_on_scenarios(const Order& order);

/// The base and all scenarios in a few characters, whatever their steps are numbered and timed.
[[nodiscard]] std::string state_of(const Plan& base, const std::vector<Scenario>& scenarios);

}  // namespace yimi::kill
