#include "gis/support/sqlite.h"

#include <cerrno>
#include <filesystem>
#include <utility>

namespace yimi::gis {
namespace {

ErrorCode code_for(int result) noexcept {
    switch (result & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_CONSTRAINT:
            return ErrorCode::conflict;
        case SQLITE_FULL:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_TOOBIG:
            return ErrorCode::cannot_write;
        case SQLITE_IOERR:
            return result == SQLITE_IOERR_READ || result == SQLITE_IOERR_SHORT_READ ? ErrorCode::cannot_read
                                                                                    : ErrorCode::cannot_write;
        case SQLITE_CANTOPEN:
            return ErrorCode::cannot_read;
        case SQLITE_NOTADB:
            return ErrorCode::unsupported;
        default:
            return ErrorCode::bad_data;
    }
}

/// Why it failed, as far as the result says it: a detail's value, or null.
const char* reason_for(int result, int system_error) noexcept {
    const int kind = result & 0xFF;
    if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) return "busy";
    if (kind == SQLITE_FULL) return "full";
    if (kind == SQLITE_READONLY || kind == SQLITE_PERM) return "write_protected";
    const bool is_out_of_room = system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
    return kind == SQLITE_IOERR && is_out_of_room ? "full" : nullptr;
}

Error error_of(int result, const char* message, int system_error = 0) {
    Error error{code_for(result), std::string("SQLite: ") + message, {}};
    if (const char* reason = reason_for(result, system_error)) error.context.emplace_back("reason", reason);
    return error;
}

/// A path as SQLite reads it from a URI.
std::string uri_of(const std::string& path) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char each : path) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '%' || each == '?' || each == '#' || byte < 0x20 || byte >= 0x7F) {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 0x0FU];
        } else {
            uri += each;
        }
    }
    return uri;
}

void harden(sqlite3* connection) noexcept {
    // The R-trees are kept in step by Yimi itself, so that no trigger of a file of unknown origin ever has to run.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
    constexpr int patience_ms = 5000;  // another program may be reading
    sqlite3_busy_timeout(connection, patience_ms);
}

}  // namespace

Error sqlite_error(sqlite3* connection) {
    return error_of(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection), sqlite3_system_errno(connection));
}

std::string quoted(std::string_view name) {
    std::string text = "\"";
    for (const char each : name) text += each == '"' ? std::string("\"\"") : std::string(1, each);
    return text + '"';
}

Statement& Statement::bind_null(int place) {
    note(sqlite3_bind_null(statement_.get(), place));
    return *this;
}

Statement& Statement::bind(int place, std::int64_t value) {
    note(sqlite3_bind_int64(statement_.get(), place, value));
    return *this;
}

Statement& Statement::bind(int place, double value) {
    note(sqlite3_bind_double(statement_.get(), place, value));
    return *this;
}

Statement& Statement::bind(int place, std::string_view text) {
    const char* const characters = text.empty() ? "" : text.data();
    note(sqlite3_bind_text64(statement_.get(), place, characters, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int place, std::span<const std::byte> blob) {
    const void* const bytes = blob.empty() ? static_cast<const void*>("") : blob.data();
    note(sqlite3_bind_blob64(statement_.get(), place, bytes, blob.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind(int place, const Value& value) {
    return bind(place, view_of(value));
}

Statement& Statement::bind(int place, const ValueView& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return bind(place, *whole);
    if (const auto* number = std::get_if<double>(&value)) return bind(place, *number);
    if (const auto* characters = std::get_if<std::string_view>(&value)) return bind(place, *characters);
    return bind_null(place);
}

Result<bool> Statement::step() {
    if (bind_failure_ != SQLITE_OK) return error_of(bind_failure_, sqlite3_errstr(bind_failure_));
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return reset(), false;
    Error error = sqlite_error(connection_);
    reset();
    return error;
}

Result<Done> Statement::run() {
    for (;;) {
        YIMI_TRY(has_row, step());
        if (!has_row) return Done{};
    }
}

std::string_view Statement::text(int column) const noexcept {
    // The text first: asking for it may convert the value, and only then is the size the text's.
    const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return characters ? std::string_view(characters, static_cast<std::size_t>(size)) : std::string_view();
}

std::span<const std::byte> Statement::blob(int column) const noexcept {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes ? std::span(bytes, static_cast<std::size_t>(size)) : std::span<const std::byte>();
}

bool is_written_ahead(std::string_view header) noexcept {
    constexpr std::size_t write_version = 18, read_version = 19;
    return header.size() > read_version && (header[write_version] == 2 || header[read_version] == 2);
}

Result<Database> Database::open(const std::string& path, Access access) {
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(path, ignored);  // ":memory:" is a file like any other
    const std::string name = ignored ? path : absolute.string();
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    std::string opened = name;
    if (access == Access::read_write) flags |= SQLITE_OPEN_READWRITE;
    if (access == Access::create) flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (access == Access::read_only) flags |= SQLITE_OPEN_READONLY;
    if (access == Access::immutable) {
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        opened = uri_of(name) + "?immutable=1";
    }
    sqlite3* connection = nullptr;
    const int result = sqlite3_open_v2(opened.c_str(), &connection, flags, nullptr);
    Database database;
    database.connection_.reset(connection);
    if (result != SQLITE_OK) return connection ? sqlite_error(connection) : error_of(result, sqlite3_errstr(result));
    harden(connection);
    YIMI_TRY(careful, database.run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY"));
    return database;
}

Result<Statement> Database::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int result =
        sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (result != SQLITE_OK) return sqlite_error(connection_.get());
    return Statement(connection_.get(), statement);
}

Result<Done> Database::run(const std::string& sql) const {
    if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqlite_error(connection_.get());
    return Done{};
}

Result<std::int64_t> Database::integer(std::string_view sql) const {
    YIMI_TRY(statement, prepare(sql));
    YIMI_TRY(has_row, statement.step());
    return has_row ? statement.integer(0) : std::int64_t{0};
}

Result<Transaction> Transaction::begin(const Database& database, Kind kind) {
    YIMI_TRY(begun, database.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN"));
    return Transaction(database);
}

Transaction::~Transaction() {
    // After some failures SQLite has rolled back by itself; then this one fails and nothing is lost.
    if (database_) static_cast<void>(database_->run("ROLLBACK"));
}

Result<Done> Transaction::commit() {
    YIMI_TRY(committed, database_->run("COMMIT"));
    database_ = nullptr;
    return Done{};
}

}  // namespace yimi::gis
