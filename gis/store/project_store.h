// The project file: one GeoPackage in which each Edit is one durable transaction, and the clean copy that leaves the
// house. May use: core, gis/support, gis/crs, SQLite. Start here; geopackage_schema.h writes tables, export.h the clean
// copy.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/edit/journal.h"
#include "core/edit/medium.h"
#include "core/edit/source_update.h"
#include "core/model/plan.h"
#include "gis/crs/crs.h"
#include "gis/store/glimpse.h"
#include "gis/store/scenario_tables.h"

namespace yimi::gis {

struct SeenFile;

/// One remembered edit, for the history panel.
struct HistoryEntry {
    std::int64_t number = 0;
    std::string name;  ///< the edit's stable word
    std::size_t rows = 0;
    std::string made_at = {};  ///< ISO 8601, UTC
    bool undone = false;
    std::optional<Table> subject = {};  ///< the one table that all its rows are of
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

/// What the history says of an edit that is not remembered yet: no number, no time.
[[nodiscard]] HistoryEntry entry_of(const Edit& edit);

/// An open project. Writing needs the file's lock (one Yimi at a time); others may read. Belongs to one thread at a
/// time. What cannot be written says why, where that is known: reason "full", "write_protected", "removed", "replaced",
/// "moved" (with detail "now"); nothing is written then.
class ProjectStore final : public Journal {
public:
    enum class Access { read_write, read_only };

    /// A new, empty project; refuses to replace an existing file (conflict). Written beside and renamed.
    [[nodiscard]] static Result<Done> create(const std::string& path, const Crs& crs);
    /// What an edit that broke off has left half-written is taken back first, when opening to read, too.
    /// Errors: not_found; bad_data (damaged; detail "file"); unsupported (reason "newer": from a newer Yimi;
    /// "no_project": any other file); conflict (another Yimi has it open for writing); cannot_write (read-only file
    /// opened for writing).
    [[nodiscard]] static Result<ProjectStore> open(const std::string& path, Access access);
    /// Whether nobody has the project open for writing now, and it could be written.
    [[nodiscard]] static bool is_free(const std::string& path);
    ProjectStore(ProjectStore&&) noexcept;
    ProjectStore& operator=(ProjectStore&&) noexcept;
    ~ProjectStore() override;

    [[nodiscard]] const std::string& path() const noexcept;
    [[nodiscard]] Access access() const noexcept;
    /// Everything in the file as a plan. Setting "crs" is the project's CRS ("EPSG:4544").
    [[nodiscard]] Result<Plan> load() const;
    /// Of all rows in the file, as their R-trees say; empty without any.
    [[nodiscard]] Result<Box> extent() const;
    /// What a view of the plan shows, before all rows are read; nothing where that would take as long.
    [[nodiscard]] Result<std::optional<Glimpse>> glimpse(const GlimpseWish& wish) const;
    /// The file as it is after the last edit, for `keep_detail`.
    [[nodiscard]] SeenFile seen() const;

    Result<Done> append(const Edit& edit) override;
    Result<Edit> step_back() override;
    Result<Edit> step_forward() override;
    // The same for edits of many rows: told how far it is, and taken back when cancelled.
    Result<Done> append(const Edit& edit, JobContext& job);
    Result<Edit> step_back(JobContext& job);
    Result<Edit> step_forward(JobContext& job);
    /// The same with files that the edit's rows and settings refer to, in one transaction.
    Result<Done> append(const Edit& edit, std::span<const Medium> media, JobContext& job);
    /// What step_forward() takes from now on, next first; what had been undone before lies aside.
    Result<Done> replace_undone(std::span<const Edit> edits, std::span<const Medium> media);
    /// What was kept under this hash. not_found (detail "medium"), bad_data where the bytes are no longer what they
    /// were.
    [[nodiscard]] Result<Medium> medium(const std::string& sha256) const;
    /// Oldest first; entries that are undone come last.
    [[nodiscard]] Result<std::vector<HistoryEntry>> history() const;
    /// What had been undone when another edit was made: the last such steps, oldest first. They follow on what the
    /// history holds with lower numbers.
    [[nodiscard]] Result<std::vector<HistoryEntry>> aside() const;
    /// What lies aside is what step_forward() takes from now on, and what it would have taken lies aside.
    Result<Done> exchange_aside();

    /// The whole project, history included, as a new file: also when its own file is gone, full or write-protected by
    /// now. Where something else has been written into it, the new one holds `plan`, without history. Errors, with
    /// detail "file": conflict with reason "exists", cannot_write, cancelled.
    enum class Copied { whole, plan_only };
    Result<Copied> copy_to(const std::string& path, const Plan& plan, JobContext& job) const;

    /// How the imports that set `key` (app/document/provenance) left the rows that they brought into a table.
    [[nodiscard]] Result<SourceBase> source_base(const std::string& key, Table table) const;

    /// The scenarios that lie beside the plan, oldest first, those in the bin too.
    [[nodiscard]] Result<std::vector<StoredScenario>> scenarios() const;
    /// A new scenario, or a known one as it is now: one transaction, which touches nothing of the plan. Not for one
    /// that is damaged: what is left of it would go.
    Result<Done> keep(const Scenario& scenario);
    /// The same of several, and others that go, all in one transaction.
    Result<Done> keep(std::span<const Scenario> scenarios, std::span<const std::string> removed);
    Result<Done> remove_scenario(const std::string& uid);

    /// What the window remembers with the project but what is not part of the plan (view, layer order): not an Edit.
    Result<Done> remember(const std::string& key, const std::string& value);
    [[nodiscard]] std::string remembered(const std::string& key) const;

private:
    struct State;
    explicit ProjectStore(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace yimi::gis
