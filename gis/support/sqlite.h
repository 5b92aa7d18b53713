#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/layer_columns.h"
#include "gis/support/handles.h"

namespace yimi::gis {

/// What SQLite last said about a connection, as an Error: conflict (reason "busy", or none:
/// constraint), cannot_write (reason "full", "write_protected", or none: I/O), bad_data (damaged), unsupported (no
/// database), cannot_read.
[[nodiscard]] Error sqlite_error(sqlite3* connection);

/// A name between double quotes, for the places where SQL takes no bound value.
[[nodiscard]] std::string quoted(std::string_view name);

/// One prepared statement. Places count from 1, columns from 0. Texts and blobs are bound without a copy: they must
/// live until the next bind or reset.
class Statement {
public:
    Statement(sqlite3* connection, sqlite3_stmt* statement) noexcept : connection_(connection), statement_(statement) {}

    Statement& bind_null(int place);
    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, double value);
    Statement& bind(int place, std::string_view text);
    Statement& bind(int place, std::span<const std::byte> blob);
    Statement& bind(int place, const Value& value);
    Statement& bind(int place, const ValueView& value);

    /// Whether there is a row; without one the statement is reset. After a failure it is reset, too.
    Result<bool> step();
    /// Runs to the end, for statements whose rows do not matter.
    Result<Done> run();
    void reset() noexcept { sqlite3_reset(statement_.get()); }

    [[nodiscard]] int type(int column) const noexcept { return sqlite3_column_type(statement_.get(), column); }
    [[nodiscard]] std::int64_t integer(int column) const noexcept {
        return sqlite3_column_int64(statement_.get(), column);
    }
    [[nodiscard]] double real(int column) const noexcept { return sqlite3_column_double(statement_.get(), column); }
    /// Valid until the next step or reset.
    [[nodiscard]] std::string_view text(int column) const noexcept;
    [[nodiscard]] std::span<const std::byte> blob(int column) const noexcept;

private:
    void note(int code) noexcept {
        if (code != SQLITE_OK && bind_failure_ == SQLITE_OK) bind_failure_ = code;
    }
    static void finalize(sqlite3_stmt* statement) noexcept { sqlite3_finalize(statement); }

    sqlite3* connection_;
    Owned<sqlite3_stmt*, finalize> statement_;
    int bind_failure_ = SQLITE_OK;
};

/// Whether changes to a database go into a -wal first, as the first 20 bytes of its header say
/// (https://www.sqlite.org/fileformat2.html, section 1.3).
[[nodiscard]] bool is_written_ahead(std::string_view header) noexcept;

/// One connection, hardened against files of unknown origin: no trigger or view of the file runs, its schema may call
/// no function that reaches beyond it, nothing is loaded. For one thread at a time.
class Database {
public:
    enum class Access { read_write, read_only, immutable, create };

    Database() = default;
    /// Errors as in sqlite_error. Opening alone reads nothing: a file that is no database fails at the first statement.
    [[nodiscard]] static Result<Database> open(const std::string& path, Access access);

    /// `sql` is Yimi's own text; what comes from elsewhere is bound, or `quoted` where it names something.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    /// Runs one or several statements.
    Result<Done> run(const std::string& sql) const;
    /// The first column of the first row, or 0.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql) const;
    [[nodiscard]] std::int64_t changes() const noexcept { return sqlite3_changes64(connection_.get()); }
    /// What is read next comes from the file. SQLite takes one file written over another for the same if both have seen
    /// as many changes.
    void forget_pages() const noexcept { sqlite3_db_release_memory(connection_.get()); }
    [[nodiscard]] sqlite3* connection() const noexcept { return connection_.get(); }

private:
    static void close(sqlite3* connection) noexcept { sqlite3_close_v2(connection); }
    Owned<sqlite3*, close> connection_;
};

/// Rolls back unless committed.
class Transaction {
public:
    enum class Kind { read, write };
    [[nodiscard]] static Result<Transaction> begin(const Database& database, Kind kind);
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<Done> commit();

private:
    explicit Transaction(const Database& database) noexcept : database_(&database) {}
    const Database* database_;
};

}  // namespace yimi::gis
