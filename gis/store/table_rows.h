#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

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

/// Both ends belong to it.
struct IdRange {
    std::int64_t first = 0, last = -1;
};
/// From the smallest to the largest number of a table's rows; empty without rows.
[[nodiscard]] Result<IdRange> id_range(const Database& database, const StoredTable& stored);

/// Every row in a range as it is; what lacks stays unknown, and so does a shape that a plan cannot hold. bad_data with
/// details "table" and "fid" for bytes that are no shape.
[[nodiscard]] Result<LayerBuilder> read_range(const Database& database, const StoredTable& stored, IdRange range);

/// The rows with these growing ids; bad_data with detail "table" where one is not there.
[[nodiscard]] Result<std::shared_ptr<const LayerColumns>> read_rows(const Database& database, Table table,
                                                                    std::span<const FeatureId> ids);

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

}  // namespace yimi::gis
