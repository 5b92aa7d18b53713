#pragma once

#include <string>

#include "app/cli/console.h"
#include "core/model/plan.h"
#include "core/network/profile.h"
#include "gis/store/project_store.h"

namespace yimi::app {

/// A project as commands work on it. The store keeps the file for itself as long as it lives, if opened for writing.
struct OpenedProject {
    gis::ProjectStore store;
    Plan plan;
};
[[nodiscard]] Result<OpenedProject> open_project(const std::string& path, gis::ProjectStore::Access access);
/// The plan of a project that is only read.
[[nodiscard]] Result<Plan> read_project(const std::string& path);

/// The project's profile of that name; says beside the result where it was changed or cannot be used.
[[nodiscard]] Result<WalkingProfile> profile_argument(const Plan& plan, const std::string& id, Console& console);

/// Empty where there is no such row, or it has none.
[[nodiscard]] std::string uid_of(const Plan& plan, Table table, FeatureId id);

}  // namespace yimi::app
