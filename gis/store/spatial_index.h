#pragma once

#include <cstdint>
#include <future>
#include <optional>
#include <vector>

#include "core/geometry/point.h"
#include "core/model/layer_columns.h"
#include "gis/store/packed_tree.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// Of all rows of a table that has its R-tree, widened to what 32-bit numbers can say.
[[nodiscard]] Result<Box> extent_in_index(const Database& database, Table table);

/// Keeps a table's R-tree in step within the caller's transaction. Changes wait until `finish`: few go in one by one;
/// where they are many for the size of the tree, it is packed anew, which is some twenty times quicker.
class SpatialIndex {
public:
    /// The table must have its R-tree.
    [[nodiscard]] static Result<SpatialIndex> open(const Database& database, Table table);

    /// An empty box takes the row out.
    void put(FeatureId id, const Box& box);
    /// New rows, which must live until `finish`. Where they are the first ones, their tree is computed meanwhile.
    Result<Done> put_all(const LayerColumns& rows);
    Result<Done> finish();
    /// Of all rows, as in `extent_in_index`; for after `finish`.
    [[nodiscard]] Result<Box> extent() const { return extent_in_index(*database_, table_); }

private:
    SpatialIndex(const Database& database, Table table, Statement put, Statement remove)
        : database_(&database), table_(table), put_(std::move(put)), remove_(std::move(remove)) {}

    [[nodiscard]] Result<bool> is_worth_packing() const;
    Result<Done> apply_one_by_one();
    Result<Done> pack();
    Result<Done> write(const PackedTree& tree);
    [[nodiscard]] Result<std::size_t> node_size() const;

    const Database* database_;
    Table table_;
    Statement put_, remove_;
    std::vector<std::pair<FeatureId, Box>> waiting_;  ///< in the order of the calls
    const LayerColumns* ahead_of_ = nullptr;
    std::future<PackedTree> ahead_;  ///< of the rows of `ahead_of_`
};

}  // namespace yimi::gis
