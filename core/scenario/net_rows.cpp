#include "core/scenario/net_rows.h"

#include "core/model/layer.h"

namespace yimi {

bool are_same_row(const Feature& a, const Feature& b) noexcept {
    return a.values[common_column::uid] == b.values[common_column::uid];
}

void NetRows::take(const Edit& edit) {
    for (const Change& change : edit.changes) std::visit([this](const auto& each) { take(each); }, change);
}

void NetRows::take(const RowsChange& change) {
    for (std::size_t at = 0; at < change.rows().size(); ++at) {
        const RowView row(change.table, change.rows(), at);
        const Feature* const feature = &unpacked_.emplace_back(row.feature());
        take(change.table, row.id(), change.before ? feature : nullptr, change.after ? feature : nullptr);
    }
}

void NetRows::take(Table table, FeatureId id, const Feature* before, const Feature* after) {
    const auto [place, is_new] = latest_.try_emplace({table, id}, rows_.size());
    if (!is_new) {
        const NetRow& known = rows_[place->second];
        // An id is free again once its row is gone: what comes then under it is another row.
        const bool is_another = !known.after && after && known.before && !are_same_row(*known.before, *after);
        if (is_another) place->second = rows_.size();
    }
    met_.push_back(place->second);
    if (place->second == rows_.size()) {
        const std::vector<bool> none(schema_of(table).columns.size());
        rows_.push_back({table, id, before, after, before ? before : after, nullptr, none, false});
    }
    NetRow& row = rows_[place->second];
    const Feature* const was = before ? before : row.last;  // removed, and there again
    if (was && after) touch(row, *was, *after);
    row.after = after;
    row.last = after ? after : before;
}

void NetRows::touch(NetRow& row, const Feature& before, const Feature& after) {
    for (std::size_t column = 0; column < row.touched.size(); ++column)
        if (before.values[column] != after.values[column]) row.touched[column] = true;
    if (before.geometry != after.geometry) row.touched_shape = true;
}

void NetRows::take(const SettingChange& change) {
    const auto [place, is_new] = setting_places_.try_emplace(change.key, settings_.size());
    if (is_new)
        settings_.push_back({change.key, change.before, change.after});
    else
        settings_[place->second].after = change.after;
}

NetRows net_rows(std::span<const ScenarioStep> steps) {
    NetRows net;
    for (const ScenarioStep& step : steps) net.take(*step.edit);
    return net;
}

}  // namespace yimi
