#pragma once

#include "app/table/cell_block.h"
#include "app/table/row_listing.h"
#include "core/edit/edit.h"

namespace yimi::app {

/// A cell that a paste changes.
struct CellChange {
    FeatureId id;
    std::size_t position = 0;  ///< of the column
    Value before, after;
};

/// A cell that stays as it is, and why.
struct CellRefusal {
    std::optional<FeatureId> id;  ///< nothing where no row is meant
    QString field, text, why;
    QString now = {};  ///< what it holds and goes on holding
};

/// What a paste would do.
struct PastedCells {
    std::vector<CellChange> changes;  ///< row by row
    std::vector<CellRefusal> refusals;
    std::size_t unchanged = 0;                        ///< cells that hold the value already
    std::size_t rows_beyond = 0, columns_beyond = 0;  ///< of the block, for which the table has no place
};

/// Where a block lands.
struct PastePlace {
    Table table = Table::districts;
    std::vector<FeatureId> ids;  ///< the chosen rows where one cell is pasted, else those from the current downwards
    std::vector<TableField> fields;  ///< all that are shown, from left to right
    std::size_t first_field = 0;     ///< of `fields`: the current one
};

/// Lays the block at its place: by position; where its first line names fields, by their names, and where one of them
/// is the uid or fid, each line into the row that it names. A value is read as a form reads it: "3.5米", "两侧", "是".
/// An empty cell means unknown. Errors: cancelled.
[[nodiscard]] Result<PastedCells> pasted_cells(const Plan& plan, const PastePlace& place, CellBlock block,
                                               JobContext& job);

/// One edit named "paste_cells" that makes the changes in the rows that the plan still has.
[[nodiscard]] Edit paste_edit(const Plan& plan, Table table, std::span<const CellChange> changes);

}  // namespace yimi::app
