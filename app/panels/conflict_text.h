#pragma once

#include <QString>

#include "core/scenario/over_base.h"

namespace yimi::app {

/// What a conflict is about: "道路 学府路 · 限速".
[[nodiscard]] QString conflict_title(const ScenarioConflict& conflict);
/// What both say: "was 50 km/h; here 30 km/h; present state 40 km/h".
[[nodiscard]] QString conflict_sides(const ScenarioConflict& conflict);
/// What holds now: "open", "the scenario's", "the present state's".
[[nodiscard]] QString conflict_outcome(const ScenarioConflict& conflict);

}  // namespace yimi::app
