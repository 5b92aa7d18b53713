#include "gis/store/project_database.h"

#include <array>
#include <filesystem>
#include <fstream>

#include "gis/store/edit_history.h"
#include "gis/store/edit_writer.h"
#include "gis/store/geopackage_schema.h"
#include "gis/store/kept_detail.h"
#include "gis/store/table_rows.h"
#include "gis/support/uuid.h"

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

/// No other program rewrites the history of a hazard, or deletes one that has any (core/ledger/records.h): the file
/// itself refuses, as long as nobody drops these on purpose; `ledger verify` sees that, too.
constexpr const char* keep_ledger = R"sql(
CREATE TRIGGER IF NOT EXISTS yimi_ledger_goes_on BEFORE UPDATE ON hazards
    WHEN OLD.history LIKE '[{"ledger":1,%' AND (NEW.history IS NULL OR
        substr(NEW.history, 1, length(OLD.history) - 1) <> substr(OLD.history, 1, length(OLD.history) - 1))
    BEGIN SELECT RAISE(ABORT, 'yimi: the history of a hazard can only be added to'); END;
CREATE TRIGGER IF NOT EXISTS yimi_ledger_stays BEFORE DELETE ON hazards WHEN OLD.history LIKE '[{"ledger":1,%'
    BEGIN SELECT RAISE(ABORT, 'yimi: a hazard that stands in the ledger stays there'); END;
)sql";

/// By its id a project is told from another one in its place.
constexpr const char* give_id = "INSERT OR IGNORE INTO yimi_project VALUES (?, ?)";

constexpr const char* register_project_tables = R"sql(
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
    SELECT column1, NULL, 'yimi_project', 'Bookkeeping of the map editor Yimi: settings and the history of edits.'
        || ' Reading the map needs none of it.', 'write-only'
    FROM (VALUES ('yimi_project'), ('yimi_settings'), ('yimi_remembered'), ('yimi_media'), ('yimi_journal'),
                 ('yimi_journal_bytes'), ('yimi_detail'))
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

/// Yimi's bookkeeping.
Result<Done> make_own_tables(const Database& database) {
    YIMI_TRY(project, database.run(project_tables));
    YIMI_TRY(history, EditHistory(database).make_tables());
    YIMI_TRY(detail, make_detail_table(database));
    return database.run(register_project_tables);
}

/// What another program took away, or an older Yimi did not have yet, comes back empty.
Result<Done> complete_tables(const Database& database) {
    YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::write));
    YIMI_TRY(own, make_own_tables(database));
    YIMI_TRY(id, put_value(database, give_id, "id", make_uuid()));
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
    YIMI_TRY(kept, database.run(keep_ledger));
    return transaction.commit();
}

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

}  // namespace

Result<Done> write_project(const Database& database, const Crs& crs) {
    YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::write));
    YIMI_TRY(srs_id, write_foundation(database, crs));
    for (const TableSchema& schema : all_schemas()) {
        YIMI_TRY(made, write_table(database, schema.table, srs_id));
    }
    YIMI_TRY(styles, write_style_table(database));
    YIMI_TRY(own, make_own_tables(database));
    YIMI_TRY(kept, database.run(keep_ledger));
    YIMI_TRY(id, put_value(database, give_id, "id", make_uuid()));
    constexpr const char* insert = "INSERT INTO yimi_project VALUES (?, ?)";
    YIMI_TRY(format, put_value(database, insert, "format", format_version));
    YIMI_TRY(revision, put_value(database, insert, "revision", std::int64_t{0}));
    const std::string& setting = crs.code.empty() ? crs.wkt : crs.code;
    YIMI_TRY(set, put_value(database, "INSERT INTO yimi_settings VALUES (?, ?)", "crs", setting));
    return transaction.commit();
}

Result<Database> open_project_database(const std::string& path, ProjectStore::Access access) {
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

}  // namespace yimi::gis
