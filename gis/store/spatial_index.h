#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/geometry/point.h"
#include "core/model/feature.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// Keeps a table's R-tree in step within the caller's transaction. Changes wait until `finish`: few go in one by one;
/// where they are many for the size of the tree, it is packed anew, which is some twenty times quicker.
class SpatialIndex {
public:
    /// The table must have its R-tree.
    [[nodiscard]] static Result<SpatialIndex> open(const Database& database, Table table);

    /// An empty box takes the row out.
    void put(FeatureId id, const Box& box);
    Result<Done> finish();
    /// Of all rows, widened to what 32-bit numbers can say; for after `finish`.
    [[nodiscard]] Result<Box> extent() const;

    /// A box as SQLite's R-tree holds it: rounded outwards. `id` is a row's or, inside the tree, a node's number.
    struct Entry {
        std::int64_t id = 0;
        float min_x = 0, max_x = 0, min_y = 0, max_y = 0;
    };

private:
    SpatialIndex(const Database& database, Table table, Statement put, Statement remove)
        : database_(&database), table_(table), put_(std::move(put)), remove_(std::move(remove)) {}

    [[nodiscard]] Result<bool> is_worth_packing() const;
    Result<Done> apply_one_by_one();
    Result<Done> pack();

    const Database* database_;
    Table table_;
    Statement put_, remove_;
    std::vector<std::pair<FeatureId, Box>> waiting_;  ///< in the order of the calls
};

}  // namespace yimi::gis
