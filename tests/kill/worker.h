#pragma once

#include <string>

#include "core/model/plan.h"

namespace yimi::kill {

/// What the program that is killed has to do.
struct Order {
    std::string work;    ///< "edit", "import", "export", "migrate", "scenarios"
    std::string file;    ///< the project; of an export, its target
    unsigned seed = 0;   ///< of what it does
    std::string source;  ///< of an import, the folder of shapefiles; of an export, the project
};

/// Works as the window does, for as long as it lives. Says on its standard output what it is about to do ("try edit
/// STATE") and, once that is on the disk, that it is done ("done STATE"). Returns the program's exit code.
int work(const Order& order);

/// A plan in a few characters; equal for equal plans.
[[nodiscard]] std::string state_of(const Plan& plan);

/// What the export of that number holds: as many gates.
[[nodiscard]] Plan exported_plan(const Plan& plan, int number);

}  // namespace yimi::kill
