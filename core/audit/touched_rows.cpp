#include "core/audit/touched_rows.h"

namespace yimi {

TouchedRows::TouchedRows(std::span<const Edit> edits) {
    for (const Edit& edit : edits)
        for (const Change& change : edit.changes) std::visit([&](const auto& each) { take(each); }, change);
}

void TouchedRows::add_side(const RowView& row) {
    tables_[static_cast<std::size_t>(row.table())].sides.push_back(row);
    if (!row.uid().empty()) uids_.emplace(row.uid());
    ++count_;
}

void TouchedRows::take(const FeatureChange& change) {
    if (is_derived(change.table)) return;
    for (const auto* side : {&change.before, &change.after})
        if (*side) add_side(RowView(change.table, change.id, **side, bounding_box((*side)->geometry)));
    const bool same_shape = change.before && change.after && change.before->geometry == change.after->geometry;
    if (!same_shape) tables_[static_cast<std::size_t>(change.table)].shapes = true;
}

void TouchedRows::take(const RowsChange& change) {
    if (is_derived(change.table)) return;
    for (std::size_t row = 0; row < change.rows().size(); ++row) add_side(RowView(change.table, change.rows(), row));
    tables_[static_cast<std::size_t>(change.table)].shapes = true;
}

std::vector<FeatureId> TouchedRows::ids(Table table) const {
    std::vector<FeatureId> ids;
    for (const RowView& side : sides(table)) ids.push_back(side.id());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace yimi
