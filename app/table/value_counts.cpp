#include "app/table/value_counts.h"

#include <algorithm>
#include <unordered_map>

namespace yimi::app {

Result<ValueCounts> count_values(const Plan& plan, const RowWish& wish, const TableField& field, JobContext& job) {
    constexpr std::size_t most_listed = 20, most_told_apart = 50'000, look_up_every = 4096;
    RowWish in_any_order = wish;
    in_any_order.sort_by.reset();
    YIMI_TRY(listing, list_rows(plan, in_any_order, job));
    const Layer& layer = plan.layer(wish.table);
    std::unordered_map<ValueView, std::size_t> rows_with;
    ValueCounts counts;
    for (std::size_t row = 0; row < listing.size() && counts.are_all_told_apart; ++row) {
        if (row % look_up_every == 0 && job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        if (const auto of = layer.row(listing.id(row))) ++rows_with[of->view(field.position)];
        counts.are_all_told_apart = rows_with.size() <= most_told_apart;
    }
    counts.different = rows_with.size();
    if (!counts.are_all_told_apart) return counts;
    for (const auto& [value, rows] : rows_with)
        counts.most_frequent.push_back({value_text(plan, *field.column, value), rows});
    std::sort(counts.most_frequent.begin(), counts.most_frequent.end(),
              [](const auto& a, const auto& b) { return a.rows != b.rows ? a.rows > b.rows : a.text < b.text; });
    if (counts.most_frequent.size() > most_listed) counts.most_frequent.resize(most_listed);
    return counts;
}

}  // namespace yimi::app
