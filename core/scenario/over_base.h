#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/plan.h"
#include "core/scenario/scenario.h"

namespace yimi {

/// A place where the base has changed what a scenario had started from. Unless the planner chooses otherwise the base's
/// stays; the scenario's is kept beside it.
struct ScenarioConflict {
    enum class Why : std::uint8_t {
        both_changed,     ///< a column, a shape or a setting; `was`, `mine`, `base` of columns and settings
        gone_in_base,     ///< the scenario changed a row that the base deleted
        changed_in_base,  ///< the scenario deleted a row that the base changed
        in_ledger,        ///< the row stands in the ledger by now: only the base's can be chosen
    };
    ScenarioPlace place;
    Why why = Why::both_changed;
    std::string uid = {}, name = {};  ///< of the row
    Value was = {}, mine = {}, base = {};
    Geometry shape = {};                     ///< where it is: as the scenario has it, or else as the base has it
    std::vector<std::byte> base_state = {};  ///< what the base holds there, as ScenarioChoice::against
    std::optional<Whose> chosen = {};        ///< nothing: still open
};

/// A scenario over the base as it is now.
struct OverBase {
    Plan plan;
    Edit edit;  ///< from the base to the plan, named "merge_scenario"; its ids are free in the base
    std::vector<ScenarioConflict> conflicts;
    std::size_t already_so = 0;  ///< columns, shapes, rows and settings that the base has become by itself
    /// Whether the base still holds all that the scenario started from.
    [[nodiscard]] bool is_as_made() const noexcept { return conflicts.empty() && already_so == 0; }
    [[nodiscard]] std::size_t open_conflicts() const noexcept;
};

/// The plan of what is done in the scenario. `scenario` must have been brought over this base by `renumbered`. Errors:
/// bad_data for shapes that no plan can hold.
[[nodiscard]] Result<OverBase> over_base(const Plan& base, const Scenario& scenario);

/// New rows of a scenario keep their identifier, but the base may have given their ids away since: the same scenario
/// with ids that are free; nothing where all of them are. Choices follow their rows.
[[nodiscard]] std::optional<Scenario> renumbered(const Plan& base, const Scenario& scenario);

/// The choices that say: mine, at each open conflict that the edit, made over the scenario's plan, touches.
[[nodiscard]] std::vector<ScenarioChoice> settled_by(const Edit& edit, const OverBase& with_edit);

}  // namespace yimi
