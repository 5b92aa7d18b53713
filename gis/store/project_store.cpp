#include "gis/store/project_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "core/base/parallel.h"
#include "core/ledger/records.h"
#include "gis/store/edit_history.h"
#include "gis/store/edit_writer.h"
#include "gis/store/file_beside.h"
#include "gis/store/kept_detail.h"
#include "gis/store/plan_reader.h"
#include "gis/store/project_copy.h"
#include "gis/store/project_database.h"
#include "gis/store/project_stamp.h"
#include "gis/store/table_rows.h"
#include "gis/store/writer_lock.h"
#include "gis/support/sha256.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {
namespace {
namespace fs = std::filesystem;

Result<Done> put_media(const Database& database, std::span<const Medium> media) {
    for (const Medium& medium : media) {
        YIMI_TRY(put, database.prepare("INSERT OR IGNORE INTO yimi_media VALUES (?, ?, ?, ?)"));
        put.bind(1, std::string_view(medium.sha256)).bind(2, std::string_view(medium.kind));
        YIMI_TRY(kept, put.bind(3, std::string_view(medium.name)).bind(4, std::span(medium.bytes)).run());
    }
    return Done{};
}

const Error::Detail write_protected{"reason", "write_protected"};

/// A step of undo or redo without the hazards that stand in the ledger by now: those stay as they are.
Result<Edit> without_records(const Database& database, Edit edit) {
    YIMI_TRY(find, database.prepare("SELECT history FROM hazards WHERE fid = ?"));
    std::optional<Error> failure;
    edit = without_records(std::move(edit), [&](FeatureId hazard) {
        const auto found = find.bind(1, hazard.number).step();
        if (!found) failure = found.error();
        const bool is_in_ledger = found && found.value() && is_ledger_history(find.text(0));
        find.reset();
        return is_in_ledger;
    });
    if (failure) return *failure;
    return edit;
}

/// Each edit needs a journal beside the project for as long as it is being written.
bool is_folder_writable(const std::string& path) {
    const auto folder = fs::path(path).parent_path();
    return faccessat(AT_FDCWD, folder.empty() ? "." : folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

}  // namespace

struct ProjectStore::State {
    std::string path;
    Access access = Access::read_only;
    std::optional<WriterLock> lock;  ///< given up after the database is closed
    Database database;

    ChangeCount changes;               ///< of the file, as long as nobody else changes it
    std::optional<DetailMark> detail;  ///< of the transaction that is being written
    std::string stamp;                 ///< of the file's contents, as far as nobody but this store may change them

    [[nodiscard]] Error named(Error error) const {
        error.context.emplace_back("file", path);
        return error;
    }

    /// That the file holds what it held after our last edit; cannot_write, reason "replaced".
    [[nodiscard]] Result<Done> check_own() const {
        const auto there = read_stamp(database);
        if (there && there.value() == stamp) return Done{};
        const std::string why = there ? "holds another project: " + there.value() : there.error().message;
        return Error{ErrorCode::cannot_write, "the file " + why, {{"reason", "replaced"}}};
    }

    /// One durable transaction around `work(EditHistory&)`, which returns what it has written.
    template <class Work>
    auto commit(const Work& work) -> decltype(work(std::declval<EditHistory&>())) {
        if (access == Access::read_only)
            return named({ErrorCode::cannot_write, "the project is open for reading only", {}});
        auto done = write_through(work);
        if (done) return done;
        Error error = std::move(done).error();
        // While writing, what cannot be opened is the journal beside the project.
        if (error.code == ErrorCode::cannot_read) error = {ErrorCode::cannot_write, error.message, {write_protected}};
        return named(std::move(error));
    }

    template <class Work>
    auto write_through(const Work& work) -> decltype(work(std::declval<EditHistory&>())) {
        if (lock) {
            YIMI_TRY(in_place, lock->check(path));
        }
        database.forget_pages();
        YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::write));
        YIMI_TRY(own, check_own());
        YIMI_TRY(mark, DetailMark::begin(database, changes));
        detail.emplace(mark);
        EditHistory history(database);
        auto done = work(history);
        if (!done) return done;
        YIMI_TRY(moved, detail->move_on());
        YIMI_TRY(written, read_stamp(database));
        YIMI_TRY(committed, transaction.commit());
        stamp = std::move(written);
        changes = detail->next();
        return done;
    }

    Result<Done> write(const Edit& edit, JobContext& job) {
        YIMI_TRY(written, EditWriter(database, job).write(edit));
        YIMI_TRY(forgotten, detail->forget(edit));
        if (is_derived(edit)) return Done{};
        return database.run("UPDATE yimi_project SET value = value + 1 WHERE key = 'revision'");
    }
};

bool ProjectStore::is_free(const std::string& path) {
    return static_cast<bool>(WriterLock::take(path));
}

ProjectStore::ProjectStore(std::unique_ptr<State> state) : state_(std::move(state)) {}
ProjectStore::ProjectStore(ProjectStore&&) noexcept = default;
ProjectStore& ProjectStore::operator=(ProjectStore&&) noexcept = default;
ProjectStore::~ProjectStore() = default;

Result<Done> ProjectStore::create(const std::string& path, const Crs& crs) {
    const auto make = [&]() -> Result<Done> {
        std::error_code ignored;
        if (fs::exists(path, ignored)) return Error{ErrorCode::conflict, "the file exists", {{"reason", "exists"}}};
        YIMI_TRY(beside, FileBeside::make(path));
        {
            YIMI_TRY(database, Database::open(beside.path(), Database::Access::create));
            YIMI_TRY(fast, database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"));
            YIMI_TRY(written, write_project(database, crs));
        }
        return beside.take_place(FileBeside::Existing::keep);
    };
    return make().with("file", path);
}

Result<ProjectStore> ProjectStore::open(const std::string& path, Access access) {
    const auto make = [&]() -> Result<ProjectStore> {
        std::error_code ignored;
        if (!fs::exists(path, ignored)) return Error{ErrorCode::not_found, "no such file", {}};
        if (!fs::is_regular_file(path, ignored))
            return Error{ErrorCode::unsupported, "not a file", {{"reason", "no_project"}}};
        auto state = std::make_unique<State>();
        state->path = path;
        state->access = access;
        if (access == Access::read_write) {
            if (!is_folder_writable(path)) return Error{ErrorCode::cannot_write, "the folder", {write_protected}};
            YIMI_TRY(lock, WriterLock::take(path));
            state->lock.emplace(std::move(lock));
        }
        YIMI_TRY(database, open_project_database(path, access));
        state->database = std::move(database);
        YIMI_TRY(stamp, read_stamp(state->database));
        state->stamp = std::move(stamp);
        state->changes = change_count(state->database);
        return ProjectStore(std::move(state));
    };
    return make().with("file", path);
}

const std::string& ProjectStore::path() const noexcept {
    return state_->path;
}

ProjectStore::Access ProjectStore::access() const noexcept {
    return state_->access;
}

Result<Plan> ProjectStore::load() const {
    const auto read = [this]() -> Result<Plan> {
        const Database& database = state_->database;
        YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::read));
        YIMI_TRY(layers, read_all_layers(database, path(), default_threads()));
        YIMI_TRY(settings, read_settings(database));
        YIMI_TRY(revision, database.integer("SELECT value FROM yimi_project WHERE key = 'revision'"));
        return Plan(std::move(layers), std::move(settings), Revision{static_cast<std::uint64_t>(revision)});
    };
    return read().with("file", path());
}

Result<Box> ProjectStore::extent() const {
    return stored_extent(state_->database).with("file", path());
}

Result<std::optional<Glimpse>> ProjectStore::glimpse(const GlimpseWish& wish) const {
    return read_glimpse(state_->database, wish).with("file", path());
}

SeenFile ProjectStore::seen() const {
    return {state_->stamp, state_->changes};
}

Result<Done> ProjectStore::append(const Edit& edit) {
    QuietJob job;
    return append(edit, job);
}

Result<Edit> ProjectStore::step_back() {
    QuietJob job;
    return step_back(job);
}

Result<Edit> ProjectStore::step_forward() {
    QuietJob job;
    return step_forward(job);
}

Result<Done> ProjectStore::append(const Edit& edit, JobContext& job) {
    return append(edit, {}, job);
}

Result<Done> ProjectStore::append(const Edit& edit, std::span<const Medium> media, JobContext& job) {
    if (edit.empty()) return Done{};
    YIMI_TRY(allowed, check_records(edit));
    return state_->commit([&](EditHistory& history) -> Result<Done> {
        YIMI_TRY(kept, put_media(state_->database, media));
        YIMI_TRY(written, state_->write(edit, job));
        if (is_derived(edit) || is_ledger_step(edit)) return Done{};
        YIMI_TRY(set_aside, history.set_undone_aside());
        return history.add(edit, EditHistory::Mark::done);
    });
}

Result<Done> ProjectStore::replace_undone(std::span<const Edit> edits, std::span<const Medium> media) {
    return state_->commit([&](EditHistory& history) -> Result<Done> {
        YIMI_TRY(kept, put_media(state_->database, media));
        YIMI_TRY(set_aside, history.set_undone_aside());
        for (const Edit& edit : edits) {
            YIMI_TRY(added, history.add(edit, EditHistory::Mark::undone));
        }
        return Done{};
    });
}

Result<Done> ProjectStore::exchange_aside() {
    return state_->commit([](EditHistory& history) { return history.exchange_aside(); });
}

Result<Edit> ProjectStore::step_back(JobContext& job) {
    return state_->commit([&](EditHistory& history) -> Result<Edit> {
        YIMI_TRY(newest, history.newest_done());
        YIMI_TRY(back, without_records(state_->database, inverse(newest.edit)));
        YIMI_TRY(written, state_->write(back, job));
        YIMI_TRY(marked, history.mark(newest, EditHistory::Mark::undone));
        return back;
    });
}

Result<Edit> ProjectStore::step_forward(JobContext& job) {
    return state_->commit([&](EditHistory& history) -> Result<Edit> {
        YIMI_TRY(next, history.first_undone());
        YIMI_TRY(forward, without_records(state_->database, next.edit));
        YIMI_TRY(written, state_->write(forward, job));
        YIMI_TRY(marked, history.mark(next, EditHistory::Mark::done));
        return forward;
    });
}

Result<ProjectStore::Copied> ProjectStore::copy_to(const std::string& to, const Plan& plan, JobContext& job) const {
    const auto copy = [&]() -> Result<Copied> {
        state_->database.forget_pages();
        // Where something else has been written into the file, only what is in memory is still ours.
        if (const auto there = read_stamp(state_->database); !there || there.value() != state_->stamp) {
            YIMI_TRY(written, write_project_of(plan, to, job));
            return Copied::plan_only;
        }
        YIMI_TRY(copied, copy_database(state_->database, to, job));
        return Copied::whole;
    };
    return copy().with("file", to);
}

Result<std::vector<HistoryEntry>> ProjectStore::history() const {
    return EditHistory(state_->database).entries().with("file", path());
}

Result<std::vector<HistoryEntry>> ProjectStore::aside() const {
    return EditHistory(state_->database).aside().with("file", path());
}

Result<Medium> ProjectStore::medium(const std::string& hash) const {
    const auto read = [&]() -> Result<Medium> {
        YIMI_TRY(find, state_->database.prepare("SELECT kind, name, bytes FROM yimi_media WHERE sha256 = ?"));
        YIMI_TRY(found, find.bind(1, std::string_view(hash)).step());
        if (!found) return Error{ErrorCode::not_found, "the project does not hold it", {{"medium", hash}}};
        const auto bytes = find.blob(2);
        Medium medium{hash, std::string(find.text(0)), std::string(find.text(1)), {bytes.begin(), bytes.end()}};
        if (sha256(medium.bytes) != hash)
            return Error{ErrorCode::bad_data, "its bytes are not what they were", {{"medium", hash}}};
        return medium;
    };
    return read().with("file", path());
}

Result<SourceBase> ProjectStore::source_base(const std::string& key, Table table) const {
    return EditHistory(state_->database).source_base(key, table).with("file", path());
}

Result<std::vector<StoredScenario>> ProjectStore::scenarios() const {
    return ScenarioTables(state_->database).all().with("file", path());
}

Result<Done> ProjectStore::keep(const Scenario& scenario) {
    return keep(std::span(&scenario, 1), {});
}

Result<Done> ProjectStore::keep(std::span<const Scenario> scenarios, std::span<const std::string> removed) {
    return state_->commit([&](EditHistory&) -> Result<Done> {
        ScenarioTables tables(state_->database);
        for (const Scenario& scenario : scenarios) {
            YIMI_TRY(kept, tables.keep(scenario));
        }
        for (const std::string& uid : removed) {
            YIMI_TRY(gone, tables.remove(uid));
        }
        return Done{};
    });
}

Result<Done> ProjectStore::remove_scenario(const std::string& uid) {
    return keep({}, std::span(&uid, 1));
}

Result<Done> ProjectStore::remember(const std::string& key, const std::string& value) {
    return state_->commit([&](EditHistory&) {
        return put_value(state_->database, "INSERT OR REPLACE INTO yimi_remembered VALUES (?, ?)", key, value);
    });
}

std::string ProjectStore::remembered(const std::string& key) const {
    auto find = state_->database.prepare("SELECT value FROM yimi_remembered WHERE key = ?");
    if (!find) return {};
    const auto found = find.value().bind(1, std::string_view(key)).step();
    return found && found.value() ? std::string(find.value().text(0)) : std::string();
}

}  // namespace yimi::gis
