#include "core/edit/source_base.h"

#include <algorithm>

#include "core/model/layer.h"

namespace yimi {

void SourceBaseGathering::take(const Edit& edit) {
    // An import of several layers tells of each after what it changed.
    auto begin = edit.changes.begin();
    const auto take_up_to = [&](auto end, bool is_ours) {
        std::for_each(begin, end, [&](const Change& change) { take(change, is_ours); });
        begin = end;
    };
    for (auto at = begin; at != edit.changes.end(); ++at)
        if (const auto* setting = std::get_if<SettingChange>(&*at);
            setting && setting->key.starts_with(source_key_prefix))
            take_up_to(at, setting->key == key_);
    take_up_to(edit.changes.end(), false);
}

void SourceBaseGathering::take(const Change& change, bool is_ours) {
    if (const auto* row = std::get_if<FeatureChange>(&change); row && row->table == table_)
        is_ours ? take_own(*row) : take_other(row->id, row->before);
    if (const auto* rows = std::get_if<RowsChange>(&change); rows && rows->table == table_) take_rows(*rows, is_ours);
}

void SourceBaseGathering::take_rows(const RowsChange& change, bool is_ours) {
    const LayerColumns& rows = change.rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const FeatureId id = rows.id(row);
        if (is_ours && change.after)
            rows_.insert(id.number);
        else if (is_ours)
            forget(id);
        else if (change.before && rows_.contains(id.number))
            take_other(id, RowView(table_, rows, row).feature());
    }
}

void SourceBaseGathering::take_own(const FeatureChange& change) {
    if (!change.after) return forget(change.id);
    if (!change.before) {
        rows_.insert(change.id.number);
        edited_.erase(change.id);
        return;
    }
    // What the source changed itself it has left as it is now; what the planner had changed beside it has not.
    const auto edited = edited_.find(change.id);
    if (edited == edited_.end()) return;
    for (std::size_t column = 0; column < change.after->values.size(); ++column)
        if (change.before->values[column] != change.after->values[column])
            edited->second.values[column] = change.after->values[column];
    if (change.before->geometry != change.after->geometry) edited->second.geometry = change.after->geometry;
}

void SourceBaseGathering::take_other(FeatureId id, const std::optional<Feature>& before) {
    if (before && rows_.contains(id.number)) edited_.emplace(id, *before);
}

void SourceBaseGathering::forget(FeatureId id) {
    rows_.erase(id.number);
    edited_.erase(id);
}

SourceBase SourceBaseGathering::base() && {
    SourceBase base;
    for (const std::int64_t number : rows_) base.rows.push_back(FeatureId{number});
    std::sort(base.rows.begin(), base.rows.end());
    base.edited = std::move(edited_);
    return base;
}

}  // namespace yimi
