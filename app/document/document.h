// The open project as the window sees it: one plan, one store, one history. Panels and tools read its snapshot and
// commit edits. May use: core, gis/store, app/jobs, app/text. Start here.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "app/document/held_edits.h"
#include "app/document/history.h"
#include "app/document/loaded_project.h"
#include "app/document/scenario_shelf.h"
#include "app/jobs/job_runner.h"
#include "core/model/plan.h"

namespace yimi::gis {
struct LayerReport;
struct SeenFile;
}  // namespace yimi::gis

namespace yimi::app {

class KeptStreets;
struct BulkChange;
struct ImportRequest;
struct ReadLayers;

/// What an edit changed, for the map and the panels.
struct PlanChange {
    Box area;              ///< shapes before and after; empty where only attributes or settings changed nothing in plan
    bool whole = false;    ///< another plan altogether: opened, closed
    bool derived = false;  ///< only findings or route profiles
    bool switched = false;  ///< another scenario of the same project, or its base: nothing was edited
};

/// Owns the open project. Each commit is on disk before it is shown as saved; one that the file cannot take is shown
/// and held until it can. Lives on the main thread; bulk imports run as a job during which other edits are refused.
class Document final : public QObject {
    Q_OBJECT

public:
    explicit Document(JobRunner& jobs, QObject* parent = nullptr);
    ~Document() override;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    /// Opens a project; one that another Yimi has open, or that cannot be written, opens read-only and says so through
    /// `opened_to_look_at`. On failure the document stays as it was; so it does while it holds unsaved edits
    /// (cannot_write, reason "unsaved").
    Result<Done> open(const QString& path);
    /// The same as a job: `done` is told the outcome once the project is shown. Whatever is open stays until then.
    void open_in_background(const QString& path, std::function<void(Result<Done>)> done);
    /// Called at the beginning of `open_in_background`; what it returns, which may be empty, looks at the project on a
    /// worker before all of it is read.
    void set_first_look(std::function<FirstLook()> make) { make_first_look_ = std::move(make); }
    /// Makes a project and opens it.
    Result<Done> create(const QString& path, const QString& crs);
    void close();

    [[nodiscard]] bool is_open() const noexcept { return store_ != nullptr; }
    [[nodiscard]] bool is_writable() const noexcept;
    /// Whether the project is open for looking only, for as long as it is open here.
    [[nodiscard]] bool is_read_only() const noexcept;
    /// Whether a bulk change is under way, during which other edits are refused.
    [[nodiscard]] bool is_busy() const noexcept { return busy_; }
    [[nodiscard]] QString path() const;
    /// The file, where it holds what is shown and may be written, for gis::keep_detail.
    [[nodiscard]] std::optional<gis::SeenFile> seen_file() const;
    /// Never null; an empty plan where nothing is open.
    [[nodiscard]] const Snapshot& snapshot() const noexcept { return snapshot_; }
    /// The streets of its snapshots as a graph; never null, and outlives the document where a job holds it.
    [[nodiscard]] const std::shared_ptr<KeptStreets>& streets() const noexcept { return streets_; }
    [[nodiscard]] std::string crs() const;

    /// Applies an edit, with what changes of routes take along, and makes it durable; where the file cannot take it
    /// now, it is held and `unsaved` tells why. On failure nothing is changed and `failed` has told why.
    bool commit(const Edit& wanted);
    /// Applies steps of the ledger (core/ledger/records.h), with the photos that they name. They are on disk before
    /// they are shown, never held, and no step of the undo history. On failure nothing is changed and `failed` or
    /// `notice_given` has told why.
    bool record(const Edit& steps, std::span<const Medium> photos);
    /// A file that the project keeps (ProjectStore::medium); not_found while a bulk change is under way.
    [[nodiscard]] Result<Medium> medium(const std::string& sha256) const;
    /// Whether there are edits that are not on the disk.
    [[nodiscard]] bool is_unsaved() const noexcept { return !held_.empty() || shelf_.unsaved_count() > 0; }
    [[nodiscard]] std::size_t unsaved_count() const noexcept { return held_.count() + shelf_.unsaved_count(); }
    /// Tries once more to write what is held. True where nothing is left.
    bool save_held();
    /// Tells anew that all is saved, or that it is not.
    void tell_saved();
    /// The planner wants to lose what is held.
    void drop_held() noexcept {
        held_ = {};
        shelf_.forget_unsaved();
    }
    /// Writes the whole project, with its history and what is held, to a new file and goes on there, as a job.
    using Copied = gis::ProjectStore::Copied;
    void go_on_in(const QString& path, std::function<void(Result<Copied>)> done);
    /// Whether there was a step to take; one of many rows goes on as a job, during which other edits are refused.
    bool undo();
    bool redo();
    [[nodiscard]] bool can_undo() const noexcept { return history_.next(HistoryDirection::back) != nullptr; }
    [[nodiscard]] bool can_redo() const noexcept { return history_.next(HistoryDirection::forward) != nullptr; }
    [[nodiscard]] const std::vector<gis::HistoryEntry>& history() const noexcept { return history_.entries(); }
    /// What undo turns back; null where there is nothing.
    [[nodiscard]] const gis::HistoryEntry* last_edit() const noexcept { return history_.next(HistoryDirection::back); }
    /// What has been done so far is how the project began: it stands in no history and cannot be undone.
    void begin_history();
    /// Undoes or redoes until exactly the first `count` entries of the history are done.
    void go_to(std::size_t count);
    /// What had been undone when something else was edited, oldest first: laid aside, not lost.
    [[nodiscard]] const std::vector<gis::HistoryEntry>& aside() const noexcept;
    /// Takes it again from where it had begun; what was edited since then is laid aside in its place.
    void take_aside();

    using ImportRequest = app::ImportRequest;
    using ImportDone = std::function<void(Result<std::vector<gis::LayerReport>>)>;
    /// Reads all layers into one edit and commits it, as a job; either all of them or none.
    void import(std::vector<ImportRequest> requests, ImportDone done);
    /// The same for every layer of `paths` as it is proposed, looked at in the job too: for files of our own making.
    void import_as_proposed(const QStringList& paths, ImportDone done);

    /// Makes an edit from the present plan and commits it, both as a job: for edits of many rows. `made` must not touch
    /// anything but its arguments. `done` is told whether it is on disk; after a failure `failed` has said why.
    using MakeEdit = std::function<Result<Edit>(const Plan& plan, JobContext& job)>;
    void commit_in_background(MakeEdit make, std::function<void(bool)> done);

    // Scenarios (core/scenario). While one is active it is what the snapshot shows, every edit is a step of it, and the
    // base stays as it is on the disk. What is recorded in the ledger and what is imported goes to the base alone.
    [[nodiscard]] const ScenarioShelf& scenarios() const noexcept { return shelf_; }
    /// The plan beneath the scenarios.
    [[nodiscard]] const Snapshot& base() const noexcept { return shelf_.active() ? shelf_.base() : snapshot_; }
    /// Shows and edits that scenario, or the base. False where it cannot be; the planner has been told.
    bool switch_to(const std::optional<std::string>& scenario);
    /// A scenario as it lies over the base now.
    [[nodiscard]] Result<OverBase> over_base_of(const std::string& scenario) const;
    /// Keeps a new scenario, or a known one with another name, note or colour, or in the bin. Not the active one into
    /// it.
    bool keep_scenario(Scenario scenario);
    /// Keeps it as a new scenario that has all that is shown now, and shows it.
    bool branch_into(Scenario scenario);
    /// From the bin: for good.
    bool remove_scenario(const std::string& scenario);
    /// Takes the last edits out of the base (they can be redone there) and puts them into that new scenario.
    bool take_into(Scenario scenario, std::size_t last_edits);
    /// One edit of the base that does what the scenario does; shows the base. Open conflicts stay as the base has them.
    bool merge_scenario(const std::string& scenario);
    /// Settles conflicts of the active scenario, as one step of it.
    bool choose(std::vector<ScenarioChoice> choices);

    void remember(const QString& key, const QString& value);
    [[nodiscard]] QString remembered(const QString& key) const;

signals:
    /// The open project is about to be closed or replaced: the last moment to `remember` something with it.
    void closing();
    void plan_changed(const yimi::app::PlanChange& change);
    /// What can be undone and redone; also when a bulk change begins or ends.
    void history_changed();
    /// Which scenarios there are, what they hold, or which one is active.
    void scenarios_changed();
    void saved();
    /// What is shown is not all on the disk; why not.
    void unsaved(const QString& sentence, const QString& details);
    /// Something could not be done; the plan is as it was.
    void failed(const QString& sentence, const QString& details);
    /// What was to be opened in the background is not, after a first look at it perhaps.
    void not_opened();
    /// The project that is shown now cannot be written; why not.
    void opened_to_look_at(const QString& sentence);
    /// An edit was made while others were undone: those lie `aside` from now on.
    void laid_aside();
    /// Something the planner should know, but nothing failed.
    void notice_given(const QString& sentence);

private:
    void take(LoadedProject opened);
    void show(Plan plan, const PlanChange& change);
    void read_history();
    void read_stored_history();
    void put_held_behind();
    bool tell(const Error& error);
    bool refuse(const QString& why);
    bool add_to_scenario(const Edit& edit, std::vector<ScenarioChoice> choices);
    bool step_in_scenario(HistoryDirection direction);
    void commit_in_scenario_in_background(std::function<Result<Edit>(const Plan& plan, JobContext& job)> make,
                                          std::function<void(bool)> done);
    /// After something on the shelf has changed: writes it, or tells why not, and lets everybody know.
    void keep_shelf();
    void show_remembered_scenario();
    /// False where nothing can be changed now; the planner has been told.
    bool may_change();
    /// Nothing, or why no other project may take the place of this one now.
    [[nodiscard]] Result<Done> may_leave();
    /// Makes an applied edit durable or holds it.
    Result<Done> keep(const Edit& edit);
    void hold(Edit edit, std::vector<Medium> media, Error why);
    enum class Step { none, taken, started };
    /// A step of many rows is only started; `later`, which may be empty, is called once it is taken.
    Step step(HistoryDirection direction, const std::function<void()>& later);
    /// `then`, which may be empty, is called once that is so.
    void go_to(std::size_t count, const std::function<void()>& then);
    /// Applies what the store has already stepped over.
    bool follow(Result<Edit> step);
    /// Runs `make` and makes what it brings durable.
    using MakeImported =
        std::function<Result<ReadLayers>(const Plan& plan, const gis::ProjectStore& store, JobContext& job)>;
    void start_bulk(MakeImported make, ImportDone done);
    /// Work that changes the project, as a job; only this job touches the store until it is delivered.
    using BulkWork = std::function<Result<BulkChange>(const Plan& plan, gis::ProjectStore& store, JobContext& job)>;
    void run_bulk(BulkWork work, ImportDone done);
    void finish_bulk(bool is_same_project, Result<BulkChange> result, const ImportDone& done);
    void pack_in_background();

    JobRunner& jobs_;
    std::function<FirstLook()> make_first_look_;
    std::shared_ptr<gis::ProjectStore> store_;  ///< shared with the job that writes a bulk change
    Snapshot snapshot_;
    std::shared_ptr<KeptStreets> streets_;
    StoredHistory stored_history_;
    History history_;  ///< with what is held
    HeldEdits held_;
    ScenarioShelf shelf_;
    std::optional<Error> why_held_;
    bool busy_ = false;
};

}  // namespace yimi::app
