#pragma once

#include <QString>
#include <span>

#include "app/table/row_listing.h"

namespace yimi::app {

/// Those of `ids` that are listed, in the order of the list.
[[nodiscard]] std::vector<FeatureId> in_listed_order(std::span<const FeatureId> ids, const RowListing& listing);

/// One field of rows as a spreadsheet takes it: a line for each row, no title. Errors: cancelled.
[[nodiscard]] Result<QString> copied_cells(const Plan& plan, Table table, std::span<const FeatureId> ids,
                                           const TableField& field, JobContext& job);

/// Rows as a spreadsheet takes them: a line of titles, then one for each row, parted by tabs. Errors: cancelled.
[[nodiscard]] Result<QString> copied_rows(const Plan& plan, Table table, std::span<const FeatureId> ids,
                                          std::span<const TableField> fields, JobContext& job);

}  // namespace yimi::app
