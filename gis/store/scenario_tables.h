#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scenario/scenario.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// A scenario as it lies in the file.
struct StoredScenario {
    Scenario scenario;
    /// Its bytes are not what was written: `scenario` has none of its steps, and the file keeps what there is.
    /// bad_data, detail "scenario" its name.
    std::optional<Error> damage = {};
};

/// Scenarios in the tables yimi_scenarios (one line each) and yimi_scenario_edits (a step each, with a hash over all
/// that it says), which are there from the first scenario on. Works within the caller's transaction; lives no longer
/// than the database.
class ScenarioTables {
public:
    explicit ScenarioTables(const Database& database) noexcept : database_(&database) {}

    /// Oldest first.
    [[nodiscard]] Result<std::vector<StoredScenario>> all() const;
    /// The one with this identifier becomes what it is here, or comes to be; steps are told apart by their numbers.
    Result<Done> keep(const Scenario& scenario);
    Result<Done> remove(const std::string& uid);

private:
    Result<Done> make_tables();
    [[nodiscard]] Result<bool> are_there() const;
    Result<Done> read_steps(Scenario& scenario) const;
    Result<Done> keep_step(const std::string& uid, const ScenarioStep& step);

    const Database* database_;
};

}  // namespace yimi::gis
