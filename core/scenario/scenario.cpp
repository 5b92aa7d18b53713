#include "core/scenario/scenario.h"

#include <algorithm>

namespace yimi {

std::int64_t next_number(const Scenario& scenario) noexcept {
    std::int64_t largest = 0;
    for (const ScenarioStep& step : scenario.steps) largest = std::max(largest, step.number);
    return largest + 1;
}

Scenario with_step(Scenario scenario, ScenarioStep step) {
    step.number = next_number(scenario);  // before what was undone goes: no number comes twice
    scenario.changed_at = step.made_at;
    scenario.steps.resize(scenario.done);
    scenario.steps.push_back(std::move(step));
    ++scenario.done;
    return scenario;
}

}  // namespace yimi
