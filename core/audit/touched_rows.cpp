#include "core/audit/touched_rows.h"

namespace yimi {

TouchedRows::TouchedRows(std::span<const Edit> edits) {
    for (const Edit& edit : edits)
        for (const Change& change : edit.changes) std::visit([&](const auto& each) { take(each); }, change);
}

TouchedRows::TouchedRows(const Plan& before, const Plan& after) : settings_(before.settings() != after.settings()) {
    for (const TableSchema& schema : all_schemas())
        if (!is_derived(schema.table)) compare(before.layer(schema.table), after.layer(schema.table));
}

void TouchedRows::compare(const Layer& before, const Layer& after) {
    if (before.columns() && before.columns() == after.columns()) return;
    std::vector<RowView> old;
    old.reserve(before.size());
    before.for_each([&](const RowView& row) {
        old.push_back(row);
        return true;
    });
    bool& shapes = tables_[static_cast<std::size_t>(before.table())].shapes;
    auto next = old.begin();
    const auto leave = [&] {
        add_side(*next++);
        shapes = true;
    };
    after.for_each([&](const RowView& row) {
        while (next != old.end() && next->id() < row.id()) leave();
        if (next == old.end() || row.id() < next->id()) {
            add_side(row);
            shapes = true;
            return true;
        }
        const GeometryView was = next->geometry(), is = row.geometry();
        const bool same = was.points.empty() ? next->feature() == row.feature() : was.points.data() == is.points.data();
        if (!same) {
            shapes = shapes || next->feature().geometry != row.feature().geometry;
            add_side(*next);
            add_side(row);
        }
        ++next;
        return true;
    });
    while (next != old.end()) leave();
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
