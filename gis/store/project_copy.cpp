#include "gis/store/project_copy.h"

#include "gis/crs/crs.h"
#include "gis/store/edit_writer.h"
#include "gis/store/file_beside.h"
#include "gis/store/project_database.h"

namespace yimi::gis {
namespace {

/// Makes a file of what `fill` writes into a new database.
template <class Fill>
Result<Done> make_file(const std::string& path, const Fill& fill) {
    YIMI_TRY(beside, FileBeside::make(path));
    {
        YIMI_TRY(database, Database::open(beside.path(), Database::Access::create));
        YIMI_TRY(fast, database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"));
        YIMI_TRY(filled, fill(database));
    }
    return beside.take_place(FileBeside::Existing::keep);
}

Result<Done> copy_pages(const Database& from, const Database& to, JobContext& job) {
    const auto finish = [](sqlite3_backup* backup) { sqlite3_backup_finish(backup); };
    std::unique_ptr<sqlite3_backup, decltype(finish)> backup(
        sqlite3_backup_init(to.connection(), "main", from.connection(), "main"), finish);
    if (!backup) return sqlite_error(to.connection());
    constexpr int pages_at_once = 256;
    for (int result = SQLITE_OK; result == SQLITE_OK;) {
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        result = sqlite3_backup_step(backup.get(), pages_at_once);
        const auto total = static_cast<std::size_t>(sqlite3_backup_pagecount(backup.get()));
        const auto left = static_cast<std::size_t>(sqlite3_backup_remaining(backup.get()));
        job.progress(total - left, total, "copy");
        if (result == SQLITE_DONE) return Done{};
    }
    backup.reset();  // only now the connection knows why
    return sqlite_error(to.connection());
}

Result<Done> write_rows(const Database& database, const Plan& plan, JobContext& job) {
    YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::write));
    for (const TableSchema& schema : all_schemas()) {
        YIMI_TRY(writer, TableWriter::open(database, schema.table));
        std::optional<Error> failure;
        plan.layer(schema.table).for_each([&](const RowView& row) {
            if (auto written = writer.insert(row); !written) failure = std::move(written).error();
            if (job.cancelled()) failure = Error{ErrorCode::cancelled, "cancelled", {}};
            return !failure;
        });
        if (failure) return *std::move(failure);
        YIMI_TRY(finished, writer.finish());
    }
    for (const auto& [key, value] : plan.settings()) {
        YIMI_TRY(set, put_value(database, "INSERT OR REPLACE INTO yimi_settings VALUES (?, ?)", key, value));
    }
    const auto revision = static_cast<std::int64_t>(plan.revision().number);
    YIMI_TRY(counted, put_value(database, "INSERT OR REPLACE INTO yimi_project VALUES (?, ?)", "revision", revision));
    return transaction.commit();
}

}  // namespace

Result<Done> copy_database(const Database& from, const std::string& path, JobContext& job) {
    return make_file(path, [&](const Database& to) { return copy_pages(from, to, job); });
}

Result<Done> copy_project_file(const std::string& from, const std::string& path, JobContext& job) {
    YIMI_TRY(database, Database::open(from, Database::Access::read_only));
    return copy_database(database, path, job);
}

Result<Done> write_project_of(const Plan& plan, const std::string& path, JobContext& job) {
    auto crs = find_crs(crs_of(plan));
    if (!crs) crs = find_crs(default_project_crs);  // better a system to be corrected than no project
    YIMI_TRY(known, std::move(crs));
    return make_file(path, [&](const Database& database) -> Result<Done> {
        YIMI_TRY(made, write_project(database, known));
        return write_rows(database, plan, job);
    });
}

}  // namespace yimi::gis
