#pragma once

#include "app/table/row_listing.h"

namespace yimi::app {

/// How often the cells of a field say what.
struct ValueCounts {
    struct Entry {
        QString text;  ///< as the cell says it
        std::size_t rows = 0;
    };
    std::vector<Entry> most_frequent;  ///< the first few, most rows first
    std::size_t different = 0;         ///< unknown counts as one; no more than were told apart
    bool are_all_told_apart = true;    ///< else there are too many, and none is listed
};

/// Of the rows that `wish` lists. Errors: cancelled. For a worker.
[[nodiscard]] Result<ValueCounts> count_values(const Plan& plan, const RowWish& wish, const TableField& field,
                                               JobContext& job);

}  // namespace yimi::app
