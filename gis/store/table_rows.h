#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/layer.h"
#include "gis/store/geometry_blob.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// How a table of the plan lies in a file that another program may have changed.
struct StoredTable {
    Table table = Table::districts;
    bool exists = false;
    std::vector<bool> has_column;  ///< by the schema's columns
    bool has_index = false;        ///< its R-tree is there
    std::int32_t srs_id = 0;
};

/// Looks without reading rows. bad_data with detail "table" where something else stands in the table's place: a view, a
/// virtual table, one without fid or geometry, computed columns.
[[nodiscard]] Result<StoredTable> find_table(const Database& database, Table table);

/// Every row of a table as it is; what lacks stays unknown, and so does a shape that a plan cannot hold. bad_data with
/// details "table" and "fid" for bytes that are no shape.
[[nodiscard]] Result<Layer> read_table(const Database& database, const StoredTable& stored);

/// Turns the current row of "SELECT fid, geom, columns…" into a feature's parts. Texts, numbers and truth come as the
/// schema's types where the file holds something that reads as such, else as they are.
class RowReader {
public:
    explicit RowReader(const StoredTable& stored);

    /// `WHERE` and `ORDER BY` may follow.
    [[nodiscard]] static std::string select_sql(const StoredTable& stored);
    [[nodiscard]] Result<FeatureId> read(const Statement& row);
    [[nodiscard]] GeometryView geometry() const noexcept { return geometry_; }
    [[nodiscard]] const std::vector<Value>& values() const noexcept { return values_; }

private:
    const TableSchema& schema_;
    GeometryBlobReader reader_;
    GeometryView geometry_;
    std::vector<Value> values_;
};

/// Writes changes of one table within the caller's transaction, keeping its R-tree in step.
class TableWriter {
public:
    [[nodiscard]] static Result<TableWriter> open(const Database& database, Table table);

    /// Errors: conflict where the file does not hold what the change starts from (details "table", "fid"); bad_data for
    /// coordinates that are no numbers; those of sqlite_error.
    Result<Done> apply(const FeatureChange& change);
    /// Says in gpkg_contents what has changed.
    Result<Done> finish();

private:
    struct Statements {
        Statement select, insert, update, update_values, remove;
        std::optional<Statement> index_put, index_remove;
    };
    TableWriter(const Database& database, StoredTable stored, Statements statements);

    Result<Done> check(FeatureId id, const std::optional<Feature>& before);
    Result<Done> write(FeatureId id, const Feature& feature, bool replaces, bool geometry_differs);
    Result<Done> index(FeatureId id, const Box& box);
    [[nodiscard]] bool holds(const Feature& before, const Statement& row, GeometryView stored_geometry,
                             const std::vector<Value>& stored_values);
    [[nodiscard]] Error conflict(FeatureId id, const char* message) const;

    const Database* database_;
    StoredTable stored_;
    Statements statements_;
    RowReader reader_;
    GeometryBlobWriter blobs_;
    Box written_area_;
};

}  // namespace yimi::gis
