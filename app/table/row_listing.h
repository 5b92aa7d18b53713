#pragma once

#include <optional>
#include <vector>

#include "app/table/table_fields.h"
#include "core/base/job_context.h"
#include "core/base/result.h"

namespace yimi::app {

enum class RowScope { all, selected, in_view };

/// Which rows of a layer are to be listed, and in which order.
struct RowWish {
    Table table = Table::districts;
    RowScope scope = RowScope::all;
    std::vector<FeatureId> selected = {};  ///< by growing id; for that scope only
    Box view = {};                         ///< what the map shows; for that scope only
    QString text = {};                     ///< found in one of the cells; empty: all rows
    std::optional<TableField> sort_by = {};
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// Rows as they are listed, and where each of them is.
class RowListing {
public:
    RowListing() = default;
    /// `order`: the listed positions in `ids`, which grow.
    RowListing(const std::vector<FeatureId>& ids, const std::vector<std::uint32_t>& order);
    /// By growing id.
    explicit RowListing(std::vector<FeatureId> ids) : ids_(std::move(ids)) {}

    [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }
    [[nodiscard]] FeatureId id(std::size_t row) const noexcept { return ids_[row]; }
    [[nodiscard]] std::optional<std::size_t> row_of(FeatureId id) const noexcept;
    /// Those of a stretch of rows, by growing id; O(all) where it is all of them.
    [[nodiscard]] std::vector<FeatureId> ids(std::size_t first, std::size_t last) const;

private:
    std::vector<FeatureId> ids_;        ///< as listed
    std::vector<std::uint32_t> by_id_;  ///< rows by growing id; empty where they are listed so
};

/// Errors: cancelled. For a worker: two million rows take seconds.
[[nodiscard]] Result<RowListing> list_rows(const Plan& plan, const RowWish& wish, JobContext& job);

}  // namespace yimi::app
