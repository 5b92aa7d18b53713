#include "core/edit/source_update.h"

#include <algorithm>

#include "core/edit/match_rows.h"
#include "core/model/layer.h"

namespace yimi {
namespace {

/// The rows as the source had left them.
std::shared_ptr<const LayerColumns> rows_of(const Plan& plan, Table table, const SourceBase& base) {
    LayerBuilder builder(table);
    for (const FeatureId id : base.rows) {
        if (const auto edited = base.edited.find(id); edited != base.edited.end())
            builder.add(id, edited->second.geometry, edited->second.values);
        else if (const auto row = plan.layer(table).row(id))
            builder.add(*row);
    }
    return builder.finish();
}

/// What differs from `from` to `to`, but for the identifier, which a row keeps.
std::vector<ColumnChange> differences(const Feature& from, const Feature& to) {
    std::vector<ColumnChange> changes;
    for (std::size_t column = 0; column < from.values.size(); ++column)
        if (column != common_column::uid && from.values[column] != to.values[column])
            changes.push_back({column, from.values[column], to.values[column]});
    if (from.geometry != to.geometry) changes.push_back({std::nullopt, {}, {}});
    return changes;
}

void take(Feature& row, const ColumnChange& change, const Feature& theirs) {
    if (change.column)
        row.values[*change.column] = theirs.values[*change.column];
    else
        row.geometry = theirs.geometry;
}

bool touches(const std::vector<ColumnChange>& changes, const ColumnChange& wanted) {
    return std::any_of(changes.begin(), changes.end(),
                       [&](const ColumnChange& change) { return change.column == wanted.column; });
}

class Update {
public:
    Update(const Plan& plan, Table table, const LayerColumns& newer,
           const std::function<Settle(const RowUpdate&)>& settle)
        : layer_(plan.layer(table)), table_(table), newer_(newer), settle_(settle) {
        update_.edit.name = "import";
    }

    /// A row that both versions have.
    void take_pair(FeatureId id, const Feature& base, std::size_t newer_row) {
        Feature theirs = RowView(table_, newer_, newer_row).feature();
        const auto held = layer_.feature(id);
        theirs.values[common_column::uid] = base.values[common_column::uid];
        const auto by_source = differences(base, theirs);
        if (!held) return take_deleted(id, by_source, std::move(theirs));
        const auto by_planner = differences(base, *held);
        Feature merged = *held;
        RowUpdate changed = row_update(RowUpdate::Kind::changed, id, *held);
        RowUpdate conflict = row_update(RowUpdate::Kind::conflict, id, *held);
        for (const ColumnChange& change : by_source) {
            ColumnChange now = change;
            if (change.column) now.from = held->values[*change.column];
            const bool same = change.column ? now.from == now.to : held->geometry == theirs.geometry;
            if (same) continue;
            (touches(by_planner, change) ? conflict : changed).changes.push_back(now);
        }
        for (const ColumnChange& change : changed.changes) take(merged, change, theirs);
        if (!conflict.changes.empty()) {
            conflict.took_theirs = settle_(conflict) == Settle::take_theirs;
            if (conflict.took_theirs)
                for (const ColumnChange& change : conflict.changes) take(merged, change, theirs);
        }
        if (changed.changes.empty() && conflict.changes.empty()) {
            ++update_.unchanged;
            if (!by_planner.empty()) ++update_.kept;
        }
        for (RowUpdate* const told : {&changed, &conflict})
            if (!told->changes.empty()) update_.rows.push_back(std::move(*told));
        if (merged != *held) update_.edit.changes.emplace_back(FeatureChange{table_, id, held, std::move(merged)});
    }

    /// A row that the newer version has no longer.
    void take_gone(FeatureId id, const Feature& base) {
        const auto held = layer_.feature(id);
        if (!held) return;
        const auto by_planner = differences(base, *held);
        RowUpdate update =
            row_update(by_planner.empty() ? RowUpdate::Kind::gone : RowUpdate::Kind::conflict, id, *held);
        if (!by_planner.empty()) update.took_theirs = settle_(update) == Settle::take_theirs;
        if (by_planner.empty() || update.took_theirs)
            update_.edit.changes.emplace_back(FeatureChange{table_, id, held, std::nullopt});
        update_.rows.push_back(std::move(update));
    }

    void take_added(const std::vector<bool>& known) {
        LayerBuilder builder(table_);
        for (std::size_t row = 0; row < newer_.size(); ++row) {
            if (known[row]) continue;
            const RowView view(table_, newer_, row);
            builder.add(view);
            update_.rows.push_back(
                {RowUpdate::Kind::added, view.id(), std::string(view.uid()), std::string(view.name()), {}, false});
        }
        auto added = builder.finish();
        if (added->size() > 0) update_.edit.changes.emplace_back(RowsChange{table_, nullptr, std::move(added)});
    }

    [[nodiscard]] SourceUpdate result() && { return std::move(update_); }

private:
    static RowUpdate row_update(RowUpdate::Kind kind, FeatureId id, const Feature& row) {
        return {kind,
                id,
                std::string(as_text(row.values[common_column::uid])),
                std::string(as_text(row.values[common_column::name])),
                {},
                false};
    }

    /// The planner deleted it: it stays away unless the source has something new to say and is to be heard.
    void take_deleted(FeatureId id, const std::vector<ColumnChange>& by_source, Feature theirs) {
        if (by_source.empty()) return;
        RowUpdate conflict = row_update(RowUpdate::Kind::conflict, id, theirs);
        conflict.changes = by_source;
        conflict.took_theirs = settle_(conflict) == Settle::take_theirs;
        if (conflict.took_theirs)
            update_.edit.changes.emplace_back(FeatureChange{table_, id, std::nullopt, std::move(theirs)});
        update_.rows.push_back(std::move(conflict));
    }

    const Layer& layer_;
    Table table_;
    const LayerColumns& newer_;
    const std::function<Settle(const RowUpdate&)>& settle_;
    SourceUpdate update_;
};

}  // namespace

SourceUpdate update_source(const Plan& plan, Table table, const SourceBase& base, const LayerColumns& newer,
                           bool has_own_uids, const std::function<Settle(const RowUpdate&)>& settle) {
    const auto older = rows_of(plan, table, base);
    const MatchedRows pairs = match_rows(table, *older, newer, has_own_uids);
    Update update(plan, table, newer, settle);
    std::vector<bool> known(newer.size());
    for (std::size_t row = 0; row < older->size(); ++row) {
        const RowView view(table, *older, row);
        if (const auto newer_row = pairs.newer_of[row]) {
            known[*newer_row] = true;
            update.take_pair(view.id(), view.feature(), *newer_row);
        } else {
            update.take_gone(view.id(), view.feature());
        }
    }
    update.take_added(known);
    SourceUpdate result = std::move(update).result();
    result.matched_by = pairs.by;
    return result;
}

}  // namespace yimi
