#pragma once

#include <optional>
#include <span>

#include "core/base/job_context.h"
#include "core/edit/edit.h"
#include "gis/store/geometry_blob.h"
#include "gis/store/spatial_index.h"
#include "gis/store/table_rows.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// Tells how far it is and asks whether to go on, once in a while. Errors: cancelled.
[[nodiscard]] Result<Done> watch_writing(JobContext& job, std::size_t row, std::size_t rows);

/// Writes changes of one table within the caller's transaction.
class TableWriter {
public:
    [[nodiscard]] static Result<TableWriter> open(const Database& database, Table table);

    /// Errors: conflict where the file does not hold what the change starts from (details "table", "fid"); bad_data for
    /// coordinates that are no numbers; those of sqlite_error.
    Result<Done> apply(const FeatureChange& change);
    /// A row that is not there yet. Errors as above.
    Result<Done> insert(const RowView& row) { return insert(row, row.geometry()); }
    /// The same with another shape than the row's own.
    Result<Done> insert(const RowView& row, GeometryView shape);
    /// Rows that are not there yet. Errors as above, and cancelled.
    Result<Done> insert_all(const LayerColumns& rows, JobContext& job);
    /// Rows that are there, as they are. Errors as above, and cancelled.
    Result<Done> remove_all(const LayerColumns& rows, JobContext& job);
    /// Brings the R-tree and gpkg_contents up to date; needed after the last change.
    Result<Done> finish();

private:
    struct Statements {
        Statement select, insert, update, update_values, remove;
    };
    TableWriter(const Database& database, StoredTable stored, Statements statements, std::optional<SpatialIndex> index);

    Result<Done> check(FeatureId id, const Feature& before);
    [[nodiscard]] bool holds(const Feature& before, const Statement& row);
    Result<Done> update(FeatureId id, const Feature& before, const Feature& after);
    /// From `place` on: number, shape, values. `blobs` keeps the shape's bytes.
    Result<Done> bind_row(Statement& statement, int place, const RowView& row, GeometryView shape,
                          GeometryBlobWriter& blobs);
    void index(FeatureId id, GeometryView shape);
    Result<Done> bind_shape(Statement& statement, FeatureId id, GeometryView shape);
    void bind_values(Statement& statement, std::span<const Value> values);
    Result<Done> write_extent();
    Result<Done> forget_count();
    [[nodiscard]] Error wrong(ErrorCode code, FeatureId id, const char* message) const;

    const Database* database_;
    StoredTable stored_;
    const TableSchema* schema_;
    Statements statements_;
    std::optional<SpatialIndex> index_;
    RowReader reader_;
    GeometryBlobWriter blobs_;
    Box written_area_;
    bool area_may_shrink_ = false;
};

}  // namespace yimi::gis
