#include "core/edit/source_update.h"

#include <algorithm>

#include "core/edit/match_rows.h"
#include "core/model/layer.h"

namespace yimi {
namespace {

constexpr double same_place_m = 0.001;

/// Whether these are the base's rows, all of them and no others.
bool are_rows_of(const SourceBase& base, const LayerColumns& rows) {
    if (!base.edited.empty() || base.rows.size() != rows.size()) return false;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows.id(row) != base.rows[row]) return false;
    return true;
}

/// The rows as the source had left them; the plan's own where nobody has touched them, since a city fills memory once.
std::shared_ptr<const LayerColumns> rows_of(const Plan& plan, Table table, const SourceBase& base) {
    const Layer& layer = plan.layer(table);
    if (auto rows = layer.columns(); rows && are_rows_of(base, *rows)) return rows;
    std::size_t points = 0;  // growing by doubling would hold a city twice
    for (const FeatureId id : base.rows)
        if (const auto row = layer.row(id)) points += row->geometry().points.size();
    LayerBuilder builder(table);
    builder.reserve(base.rows.size(), points);
    for (const FeatureId id : base.rows) {
        if (const auto edited = base.edited.find(id); edited != base.edited.end())
            builder.add(id, edited->second.geometry, edited->second.values);
        else if (const auto row = layer.row(id))
            builder.add(*row);
    }
    return builder.finish();
}

/// What is compared: neither the identifier, which a row keeps, nor the columns that a source does not speak of.
std::vector<std::size_t> compared_columns(Table table, const std::vector<bool>& said) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < schema_of(table).columns.size(); ++column)
        if (column != common_column::uid && (said.empty() || said[column])) columns.push_back(column);
    return columns;
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
    Update(const Plan& plan, Table table, const NewerVersion& newer,
           const std::function<Settle(const RowUpdate&)>& settle)
        : layer_(plan.layer(table)),
          table_(table),
          newer_(newer),
          settle_(settle),
          columns_(compared_columns(table, newer.said)),
          gone_(table) {
        update_.edit.name = "import";
    }

    /// A row that both versions have. `base`: as the older one left it.
    void take_pair(const RowView& base, const RowView& newer, bool is_edited) {
        if (!is_edited && are_equal(base, newer)) {
            ++update_.unchanged;
            return;
        }
        const Feature before = base.feature();
        const Feature theirs = newer.feature();
        const auto by_source = differences(before, theirs);
        if (const auto held = layer_.feature(base.id()))
            merge(base.id(), before, theirs, *held, by_source);
        else
            take_deleted(base.id(), before, theirs, by_source);
    }

    /// A row that the newer version has no longer.
    void take_gone(const RowView& base, bool is_edited) {
        const auto held = layer_.row(base.id());
        if (!held) return;
        if (is_unread(held->box())) {
            ++update_.unread;
            return;
        }
        const bool is_touched = is_edited && !differences(base.feature(), held->feature()).empty();
        RowUpdate update = row_update(is_touched ? RowUpdate::Kind::conflict : RowUpdate::Kind::gone, *held);
        update.took_theirs = settle_(update) == Settle::take_theirs;
        if (update.took_theirs) gone_.add(*held);
        update_.rows.push_back(std::move(update));
    }

    void take_added(const std::vector<bool>& known) {
        LayerBuilder builder(table_);
        for (std::size_t row = 0; row < newer_.rows.size(); ++row) {
            if (known[row]) continue;
            const RowView view(table_, newer_.rows, row);
            builder.add(view);
            update_.rows.push_back(row_update(RowUpdate::Kind::added, view));
        }
        if (auto gone = gone_.finish(); gone->size() > 0)
            update_.edit.changes.emplace_back(RowsChange{table_, std::move(gone), nullptr});
        if (auto added = builder.finish(); added->size() > 0)
            update_.edit.changes.emplace_back(RowsChange{table_, nullptr, std::move(added)});
    }

    [[nodiscard]] SourceUpdate result() && { return std::move(update_); }

private:
    [[nodiscard]] bool are_equal(const RowView& a, const RowView& b) const {
        return std::all_of(columns_.begin(), columns_.end(),
                           [&](std::size_t column) { return a.view(column) == b.view(column); }) &&
               nearly_equal(a.geometry(), b.geometry(), same_place_m);
    }

    [[nodiscard]] std::vector<ColumnChange> differences(const Feature& from, const Feature& to) const {
        std::vector<ColumnChange> changes;
        for (const std::size_t column : columns_)
            if (from.values[column] != to.values[column])
                changes.push_back({column, from.values[column], to.values[column]});
        if (!nearly_equal(from.geometry, to.geometry, same_place_m)) changes.push_back({std::nullopt, {}, {}});
        return changes;
    }

    static RowUpdate row_update(RowUpdate::Kind kind, const RowView& row) {
        return {kind, row.id(), std::string(row.uid()), std::string(row.name()), {}, true};
    }
    RowUpdate row_update(RowUpdate::Kind kind, FeatureId id, const Feature& row) const {
        return row_update(kind, RowView(table_, id, row, Box{}));
    }

    void merge(FeatureId id, const Feature& before, const Feature& theirs, const Feature& held,
               const std::vector<ColumnChange>& by_source) {
        const auto by_planner = differences(before, held);
        Feature merged = held;
        RowUpdate changed = row_update(RowUpdate::Kind::changed, id, held);
        RowUpdate conflict = row_update(RowUpdate::Kind::conflict, id, held);
        for (const ColumnChange& change : by_source) {
            ColumnChange now = change;
            if (change.column) now.from = held.values[*change.column];
            const bool same =
                change.column ? now.from == now.to : nearly_equal(held.geometry, theirs.geometry, same_place_m);
            if (same) continue;
            (touches(by_planner, change) ? conflict : changed).changes.push_back(std::move(now));
        }
        if (changed.changes.empty() && conflict.changes.empty()) {
            ++update_.unchanged;
            if (!by_planner.empty()) ++update_.kept;
            return;
        }
        if (!conflict.changes.empty()) conflict.took_theirs = settle_(conflict) == Settle::take_theirs;
        for (RowUpdate* const told : {&changed, &conflict}) {
            if (told->changes.empty()) continue;
            if (told->took_theirs)
                for (const ColumnChange& change : told->changes) take(merged, change, theirs);
            update_.rows.push_back(std::move(*told));
        }
        if (merged == held) return;
        // It now says what another file says.
        if (held.values[common_column::source] == before.values[common_column::source])
            merged.values[common_column::source] = theirs.values[common_column::source];
        update_.edit.changes.emplace_back(FeatureChange{table_, id, held, std::move(merged)});
    }

    /// The planner deleted it: it stays away unless the source has something new to say and is to be heard.
    void take_deleted(FeatureId id, const Feature& before, const Feature& theirs,
                      const std::vector<ColumnChange>& by_source) {
        if (by_source.empty()) return;
        RowUpdate conflict = row_update(RowUpdate::Kind::conflict, id, theirs);
        conflict.changes = by_source;
        conflict.took_theirs = settle_(conflict) == Settle::take_theirs;
        if (conflict.took_theirs) {
            Feature back = before;
            for (const ColumnChange& change : by_source) take(back, change, theirs);
            update_.edit.changes.emplace_back(FeatureChange{table_, id, std::nullopt, std::move(back)});
        }
        update_.rows.push_back(std::move(conflict));
    }

    [[nodiscard]] bool is_unread(const Box& box) const {
        constexpr double reach_m = 5;
        const Box around = box.grown(reach_m);
        return std::any_of(newer_.unread.begin(), newer_.unread.end(), [&](Point at) { return around.contains(at); });
    }

    const Layer& layer_;
    Table table_;
    const NewerVersion& newer_;
    const std::function<Settle(const RowUpdate&)>& settle_;
    std::vector<std::size_t> columns_;
    LayerBuilder gone_;
    SourceUpdate update_;
};

}  // namespace

std::string_view name_of(const ColumnChange& change, Table table) noexcept {
    return change.column ? schema_of(table).columns[*change.column].name : "geom";
}

SourceUpdate update_source(const Plan& plan, Table table, const SourceBase& base, const NewerVersion& newer,
                           const std::function<Settle(const RowUpdate&)>& settle) {
    const auto older = rows_of(plan, table, base);
    const MatchedRows pairs = match_rows(table, *older, newer.rows, newer.has_own_uids);
    Update update(plan, table, newer, settle);
    std::vector<bool> known(newer.rows.size());
    std::vector<std::pair<FeatureId, FeatureId>> known_as;
    for (std::size_t row = 0; row < older->size(); ++row) {
        const RowView view(table, *older, row);
        const bool is_edited = base.edited.contains(view.id());
        if (const auto newer_row = pairs.newer_of[row]) {
            known[*newer_row] = true;
            known_as.emplace_back(newer.rows.id(*newer_row), view.id());
            update.take_pair(view, RowView(table, newer.rows, *newer_row), is_edited);
        } else {
            update.take_gone(view, is_edited);
        }
    }
    update.take_added(known);
    SourceUpdate result = std::move(update).result();
    std::sort(known_as.begin(), known_as.end());
    result.known_as = std::move(known_as);
    result.matched_by = pairs.by;
    result.is_same_source = pairs.is_same_source;
    return result;
}

}  // namespace yimi
