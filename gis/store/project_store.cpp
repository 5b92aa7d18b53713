#include "gis/store/project_store.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>

#include "core/base/parallel.h"
#include "gis/store/edit_history.h"
#include "gis/store/file_beside.h"
#include "gis/store/geopackage_schema.h"
#include "gis/store/plan_reader.h"
#include "gis/store/table_rows.h"
#include "gis/store/table_writer.h"
#include "gis/store/writer_lock.h"
#include "gis/support/sha256.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {
namespace {
namespace fs = std::filesystem;

constexpr std::int64_t format_version = 1;

constexpr const char* project_tables = R"sql(
CREATE TABLE IF NOT EXISTS yimi_project (key TEXT PRIMARY KEY NOT NULL, value);
CREATE TABLE IF NOT EXISTS yimi_settings (key TEXT PRIMARY KEY NOT NULL, value);
CREATE TABLE IF NOT EXISTS yimi_remembered (key TEXT PRIMARY KEY NOT NULL, value TEXT);
CREATE TABLE IF NOT EXISTS yimi_media (
    sha256 TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL);
)sql";

constexpr const char* register_project_tables = R"sql(
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
    SELECT column1, NULL, 'yimi_project', 'Bookkeeping of the map editor Yimi: settings and the history of edits.'
        || ' Reading the map needs none of it.', 'write-only'
    FROM (VALUES ('yimi_project'), ('yimi_settings'), ('yimi_remembered'), ('yimi_media'), ('yimi_journal'),
                 ('yimi_journal_bytes'))
    WHERE column1 NOT IN (SELECT table_name FROM gpkg_extensions WHERE table_name IS NOT NULL);
)sql";

Result<bool> has_plain_table(const Database& database, std::string_view name) {
    YIMI_TRY(found, database.prepare("SELECT 1 FROM pragma_table_list(?) WHERE schema = 'main' AND type = 'table'"));
    return found.bind(1, name).step();
}

/// Whether this is a project that this program can read.
Result<Done> check_project(const Database& database) {
    YIMI_TRY(is_geopackage, has_plain_table(database, "gpkg_contents"));
    if (!is_geopackage) return Error{ErrorCode::unsupported, "not a GeoPackage", {{"reason", "no_project"}}};
    YIMI_TRY(is_project, has_plain_table(database, "yimi_project"));
    if (!is_project) return Error{ErrorCode::unsupported, "a GeoPackage, but no project", {{"reason", "no_project"}}};
    YIMI_TRY(format, database.integer("SELECT value FROM yimi_project WHERE key = 'format'"));
    if (format > format_version)
        return Error{ErrorCode::unsupported, "format " + std::to_string(format), {{"reason", "newer"}}};
    if (format < 1) return Error{ErrorCode::bad_data, "the project does not say its format", {}};
    return Done{};
}

Result<Done> put_value(const Database& database, const char* sql, std::string_view key, const Value& value) {
    YIMI_TRY(put, database.prepare(sql));
    return put.bind(1, key).bind(2, value).run();
}

/// Yimi's bookkeeping.
Result<Done> make_own_tables(const Database& database) {
    YIMI_TRY(project, database.run(project_tables));
    YIMI_TRY(history, EditHistory(database).make_tables());
    return database.run(register_project_tables);
}

/// What another program took away, or an older Yimi did not have yet, comes back empty.
Result<Done> complete_tables(const Database& database) {
    YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::write));
    YIMI_TRY(own, make_own_tables(database));
    YIMI_TRY(srs_id, database.integer("SELECT srs_id FROM gpkg_geometry_columns ORDER BY table_name LIMIT 1"));
    for (const TableSchema& schema : all_schemas()) {
        YIMI_TRY(stored, find_table(database, schema.table));
        if (!stored.exists) {
            YIMI_TRY(made, write_table(database, schema.table, static_cast<std::int32_t>(srs_id)));
            continue;
        }
        for (std::size_t column = 0; column < schema.columns.size(); ++column) {
            if (stored.has_column[column]) continue;
            YIMI_TRY(added, add_column(database, schema.table, column));
        }
    }
    return transaction.commit();
}

Result<Done> write_project(const Database& database, const Crs& crs) {
    YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::write));
    YIMI_TRY(srs_id, write_foundation(database, crs));
    for (const TableSchema& schema : all_schemas()) {
        YIMI_TRY(made, write_table(database, schema.table, srs_id));
    }
    YIMI_TRY(styles, write_style_table(database));
    YIMI_TRY(own, make_own_tables(database));
    constexpr const char* insert = "INSERT INTO yimi_project VALUES (?, ?)";
    YIMI_TRY(format, put_value(database, insert, "format", format_version));
    YIMI_TRY(revision, put_value(database, insert, "revision", std::int64_t{0}));
    const std::string& setting = crs.code.empty() ? crs.wkt : crs.code;
    YIMI_TRY(set, put_value(database, "INSERT INTO yimi_settings VALUES (?, ?)", "crs", setting));
    return transaction.commit();
}

Result<std::map<std::string, Value>> read_settings(const Database& database) {
    std::map<std::string, Value> settings;
    YIMI_TRY(rows, database.prepare("SELECT key, value FROM yimi_settings"));
    for (;;) {
        YIMI_TRY(more, rows.step());
        if (!more) return settings;
        Value& value = settings[std::string(rows.text(0))];
        if (rows.type(1) == SQLITE_INTEGER) value = rows.integer(1);
        if (rows.type(1) == SQLITE_FLOAT) value = rows.real(1);
        if (rows.type(1) == SQLITE_TEXT) value = std::string(rows.text(1));
        if (is_unknown(value)) settings.erase(std::string(rows.text(0)));
    }
}

Result<Done> put_medium(const Database& database, const Medium& medium) {
    YIMI_TRY(put, database.prepare("INSERT OR IGNORE INTO yimi_media VALUES (?, ?, ?, ?)"));
    put.bind(1, std::string_view(medium.sha256)).bind(2, std::string_view(medium.kind));
    return put.bind(3, std::string_view(medium.name)).bind(4, std::span(medium.bytes)).run();
}

/// Applies an edit's changes in their order, table by table as they are first touched.
class EditWriter {
public:
    EditWriter(const Database& database, JobContext& job) : database_(database), job_(job) {}

    Result<Done> write(const Edit& edit) {
        for (const Change& change : edit.changes) {
            auto written = std::visit([this](const auto& each) { return take(each); }, change);
            if (!written) return written;
        }
        for (auto& table : tables_) {
            if (!table) continue;
            YIMI_TRY(finished, table->finish());
        }
        return Done{};
    }

private:
    Result<TableWriter*> writer(Table wanted) {
        auto& table = tables_[static_cast<std::size_t>(wanted)];
        if (!table) {
            YIMI_TRY(opened, TableWriter::open(database_, wanted));
            table.emplace(std::move(opened));
        }
        return &*table;
    }

    Result<Done> take(const FeatureChange& change) {
        YIMI_TRY(table, writer(change.table));
        return table->apply(change);
    }

    Result<Done> take(const RowsChange& change) {
        YIMI_TRY(table, writer(change.table));
        return change.after ? table->insert_all(*change.after, job_) : table->remove_all(*change.before, job_);
    }

    Result<Done> take(const SettingChange& change) {
        YIMI_TRY(settings, read_settings(database_));
        const auto held = settings.find(change.key);
        if ((held == settings.end() ? Value{} : held->second) != change.before)
            return Error{
                ErrorCode::conflict, "the setting is not what the edit starts from", {{"setting", change.key}}};
        if (!is_unknown(change.after))
            return put_value(database_, "INSERT OR REPLACE INTO yimi_settings VALUES (?, ?)", change.key, change.after);
        YIMI_TRY(remove, database_.prepare("DELETE FROM yimi_settings WHERE key = ?"));
        return remove.bind(1, std::string_view(change.key)).run();
    }

    const Database& database_;
    JobContext& job_;
    std::array<std::optional<TableWriter>, table_count> tables_;
};

bool has_content(const std::string& path) {
    std::error_code failure;
    const auto size = fs::file_size(path, failure);
    return !failure && size > 0;
}

bool is_in_wal_mode(const std::string& path) {
    std::array<char, 20> header{};
    std::ifstream file(path, std::ios::binary);
    return file.read(header.data(), header.size()) && is_written_ahead({header.data(), header.size()});
}

/// Whoever wrote an edit died over it: SQLite takes the half of it back as soon as somebody may write.
Result<Done> take_back_half_an_edit(const std::string& path) {
    YIMI_TRY(database, Database::open(path, Database::Access::read_write));
    YIMI_TRY(rows, database.integer("SELECT count(*) FROM sqlite_master"));
    static_cast<void>(rows);
    return Done{};
}

Result<Database> open_to_read(const std::string& path) {
    const auto is_not_let = [](const Error& error) {
        return error.code == ErrorCode::cannot_read || error.code == ErrorCode::cannot_write;
    };
    const auto open_plainly = [&]() -> Result<Database> {
        YIMI_TRY(database, Database::open(path, Database::Access::read_only));
        YIMI_TRY(rows, database.integer("SELECT count(*) FROM sqlite_master"));
        static_cast<void>(rows);
        return database;
    };
    auto database = open_plainly();
    if (!database && is_not_let(database.error()) && has_content(path + "-journal") && take_back_half_an_edit(path))
        database = open_plainly();
    if (!database && is_not_let(database.error())) {
        // In WAL mode in a folder that is not writable: as it lies, if no other file belongs to it.
        if (has_content(path + "-journal") || has_content(path + "-wal"))
            return Error{ErrorCode::cannot_read, database.error().message, {}};
        database = Database::open(path, Database::Access::immutable);
    }
    YIMI_TRY(readable, std::move(database));
    YIMI_TRY(is_project, check_project(readable));
    return readable;
}

Result<Database> open_to_write(const std::string& path) {
    YIMI_TRY(database, Database::open(path, Database::Access::read_write));
    YIMI_TRY(is_project, check_project(database));
    // A file that another program has left in WAL mode becomes one file again, unless that program still has it open.
    static_cast<void>(database.run("PRAGMA journal_mode = DELETE"));
    YIMI_TRY(careful, database.run("PRAGMA synchronous = EXTRA"));
    YIMI_TRY(complete, complete_tables(database));
    return database;
}

/// Of a database in WAL mode, which is some other program's more likely than not: looking whether it is a project must
/// leave nothing beside it.
Result<Done> check_as_it_lies(const std::string& path) {
    YIMI_TRY(database, Database::open(path, Database::Access::immutable));
    return check_project(database);
}

Result<Database> open_database(const std::string& path, ProjectStore::Access access) {
    const auto open = [&]() -> Result<Database> {
        if (is_in_wal_mode(path)) {
            YIMI_TRY(is_project, check_as_it_lies(path));
            static_cast<void>(is_project);
        }
        return access == ProjectStore::Access::read_write ? open_to_write(path) : open_to_read(path);
    };
    auto database = open();
    const bool is_no_database = !database && database.error().code == ErrorCode::unsupported;
    if (is_no_database && database.error().detail("reason").empty())
        return std::move(database).with("reason", "no_project");
    return database;
}

}  // namespace

struct ProjectStore::State {
    std::string path;
    Access access = Access::read_only;
    std::optional<WriterLock> lock;  ///< given up after the database is closed
    Database database;

    /// One durable transaction around `work(EditHistory&)`, which returns what it has written.
    template <class Work>
    auto commit(const Work& work) -> decltype(work(std::declval<EditHistory&>())) {
        const auto named = [this](Error error) {
            error.context.emplace_back("file", path);
            return error;
        };
        if (access == Access::read_only)
            return named({ErrorCode::cannot_write, "the project is open for reading only", {}});
        auto transaction = Transaction::begin(database, Transaction::Kind::write);
        if (!transaction) return named(transaction.error());
        EditHistory history(database);
        auto done = work(history);
        if (!done) return named(std::move(done).error());
        if (auto committed = transaction.value().commit(); !committed) return named(std::move(committed).error());
        return done;
    }

    Result<Done> write(const Edit& edit, JobContext& job) {
        YIMI_TRY(written, EditWriter(database, job).write(edit));
        if (is_derived(edit)) return Done{};
        return database.run("UPDATE yimi_project SET value = value + 1 WHERE key = 'revision'");
    }
};

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
            YIMI_TRY(lock, WriterLock::take(path));
            state->lock.emplace(std::move(lock));
        }
        YIMI_TRY(database, open_database(path, access));
        state->database = std::move(database);
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
    return state_->commit([&](EditHistory& history) -> Result<Done> {
        for (const Medium& medium : media) {
            YIMI_TRY(kept, put_medium(state_->database, medium));
        }
        YIMI_TRY(written, state_->write(edit, job));
        if (is_derived(edit)) return Done{};
        return history.add(edit);
    });
}

Result<Edit> ProjectStore::step_back(JobContext& job) {
    return state_->commit([&](EditHistory& history) -> Result<Edit> {
        YIMI_TRY(newest, history.newest_done());
        Edit back = inverse(newest.edit);
        YIMI_TRY(written, state_->write(back, job));
        YIMI_TRY(marked, history.mark(newest, EditHistory::Mark::undone));
        return back;
    });
}

Result<Edit> ProjectStore::step_forward(JobContext& job) {
    return state_->commit([&](EditHistory& history) -> Result<Edit> {
        YIMI_TRY(next, history.first_undone());
        YIMI_TRY(written, state_->write(next.edit, job));
        YIMI_TRY(marked, history.mark(next, EditHistory::Mark::done));
        return std::move(next.edit);
    });
}

Result<std::vector<HistoryEntry>> ProjectStore::history() const {
    return EditHistory(state_->database).entries().with("file", path());
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
