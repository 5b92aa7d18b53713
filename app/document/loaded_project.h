#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/model/plan.h"
#include "gis/store/project_store.h"

namespace yimi::app {

class HeldEdits;

/// The history that a project's file holds.
struct StoredHistory {
    std::vector<gis::HistoryEntry> entries;  ///< what can be undone and redone
    std::vector<gis::HistoryEntry> aside;    ///< as ProjectStore::aside
};
/// Under this key a project remembers the number of the last edit that made it what it was in the beginning.
inline const QString history_begins_after = QStringLiteral("history_begins_after");
[[nodiscard]] Result<StoredHistory> history_of(const gis::ProjectStore& store);

/// A project that is open and read, but not shown yet.
struct LoadedProject {
    std::shared_ptr<gis::ProjectStore> store;
    Plan plan;
    StoredHistory history;
    QString notice;  ///< why it is open for looking only
    std::vector<gis::StoredScenario> scenarios;
    std::optional<Error> no_scenarios;  ///< why they could not be read at all
};

/// A look at a project that is open, before its rows are read; on the thread that reads them.
using FirstLook = std::function<void(const gis::ProjectStore& store, JobContext& job)>;

/// To write, if that is possible, else to look at. `first_look` may be empty.
[[nodiscard]] Result<LoadedProject> load_project(const QString& path, const FirstLook& first_look, JobContext& job);

struct ProjectCopy {
    std::shared_ptr<gis::ProjectStore> store;
    gis::ProjectStore::Copied copied = gis::ProjectStore::Copied::whole;
};
/// The project of `store`, whose base is `plan`, as a new file, opened to write; `held` and the scenarios as they are
/// now are written there too.
[[nodiscard]] Result<ProjectCopy> copy_project(const gis::ProjectStore& store, const Plan& plan, HeldEdits held,
                                               std::span<const Scenario> scenarios, const QString& path,
                                               JobContext& job);

}  // namespace yimi::app
