// Scenarios (方案): named sets of edits over the base plan, kept apart from it. A scenario holds its edits only; its
// plan is made of whatever the base is now. May use: core/base, core/model, core/edit, core/ledger. Start here;
// over_base.h makes the plan, scenario_codec.h the stored form of choices.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/edit/edit.h"

namespace yimi {

/// What a scenario and the base may disagree about: a whole row, its shape, one of its columns, or a setting.
struct ScenarioPlace {
    enum class Part : std::uint8_t { row, shape, column, setting };
    Part part = Part::row;
    Table table = Table::districts;
    FeatureId id = {};
    std::size_t column = 0;
    std::string setting = {};
    friend auto operator<=>(const ScenarioPlace&, const ScenarioPlace&) = default;
};

/// Whose word counts at a place where scenario and base disagree.
enum class Whose : std::uint8_t { mine, base };

/// What the planner chose for a place, against what the base held there then: once the base holds something else, the
/// question is open again.
struct ScenarioChoice {
    ScenarioPlace place;
    std::vector<std::byte> against;  ///< see ScenarioConflict::base_state
    Whose whose = Whose::base;
    friend bool operator==(const ScenarioChoice&, const ScenarioChoice&) = default;
};

/// One edit as it was made over the scenario's plan, with what was chosen in the same step.
struct ScenarioStep {
    std::int64_t number = 0;  ///< of its own within the scenario; another content has another number
    std::string made_at;      ///< ISO 8601, UTC
    std::shared_ptr<const Edit> edit;
    std::vector<ScenarioChoice> choices = {};
};

/// A value; copying it shares the edits.
struct Scenario {
    std::string uid, name, note;
    std::string colour;  ///< "#rrggbb"
    std::string made_at, changed_at;
    std::vector<ScenarioStep> steps = {};  ///< oldest first; those from `done` on are undone
    std::size_t done = 0;
    bool dropped = false;  ///< lies in the bin
};

/// The number for the next step.
[[nodiscard]] std::int64_t next_number(const Scenario& scenario) noexcept;
/// The scenario with one more step, in place of those that were undone.
[[nodiscard]] Scenario with_step(Scenario scenario, ScenarioStep step);

}  // namespace yimi
