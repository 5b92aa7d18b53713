#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/base/job_context.h"
#include "core/edit/edit.h"
#include "gis/store/table_writer.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// Applies an edit's changes in their order, table by table as they are first touched. Works within the caller's
/// transaction; lives no longer than the database.
class EditWriter {
public:
    EditWriter(const Database& database, JobContext& job);

    /// Errors: conflict where the file does not hold what a change starts from (details "table" and "fid", or
    /// "setting"); cancelled; those of sqlite_error.
    Result<Done> write(const Edit& edit);

private:
    Result<TableWriter*> writer(Table wanted);
    Result<Done> take(const FeatureChange& change);
    Result<Done> take(const RowsChange& change);
    Result<Done> take(const SettingChange& change);

    const Database& database_;
    JobContext& job_;
    std::array<std::optional<TableWriter>, table_count> tables_;
};

/// The project's settings as they lie in the file.
[[nodiscard]] Result<std::map<std::string, Value>> read_settings(const Database& database);
/// Runs a statement of two places, a name and what it is to be.
Result<Done> put_value(const Database& database, const char* sql, std::string_view key, const Value& value);

}  // namespace yimi::gis
