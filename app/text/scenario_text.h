#pragma once

#include <QString>

#include "core/scenario/scenario.h"

namespace yimi::app {

/// 现状, or the scenario's name; "Scenario" where it has none. `scenario`: null for the base.
[[nodiscard]] QString plan_title(const Scenario* scenario);

/// How many rows and settings a scenario's edit of the base makes, changes and removes.
struct ChangeCounts {
    int added = 0, changed = 0, removed = 0, settings = 0;
};
[[nodiscard]] ChangeCounts counted_changes(const Edit& from_base);
/// "2 added, 5 changed, 1 removed"
[[nodiscard]] QString changes_text(const Edit& from_base);

}  // namespace yimi::app
