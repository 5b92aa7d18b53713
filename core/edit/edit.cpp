#include "core/edit/edit.h"

#include <map>

#include "core/model/layer.h"

namespace yimi {
namespace {

std::vector<FeatureChange> single_changes(const RowsChange& change) {
    std::vector<FeatureChange> changes;
    changes.reserve(change.rows().size());
    for (std::size_t row = 0; row < change.rows().size(); ++row) {
        const RowView view(change.table, change.rows(), row);
        FeatureChange& each = changes.emplace_back(FeatureChange{change.table, view.id(), std::nullopt, std::nullopt});
        (change.before ? each.before : each.after) = view.feature();
    }
    return changes;
}

/// Joins changes of the same row or setting, in the order in which each was first touched.
class Merge {
public:
    void take(const Edit& edit) {
        for (const Change& change : edit.changes) std::visit([this](const auto& each) { take(each); }, change);
    }

    [[nodiscard]] std::vector<Change> changes() && {
        std::erase_if(changes_, [](const Change& change) {
            return std::visit([](const auto& each) { return each.before == each.after; }, change);
        });
        return std::move(changes_);
    }

private:
    void take(const FeatureChange& change) { join(rows_, std::pair(change.table, change.id), change); }
    void take(const RowsChange& change) {
        for (const FeatureChange& each : single_changes(change)) take(each);
    }
    void take(const SettingChange& change) { join(settings_, change.key, change); }

    template <class Places, class Key, class Each>
    void join(Places& places, const Key& key, const Each& change) {
        const auto [place, is_new] = places.emplace(key, changes_.size());
        if (is_new)
            changes_.emplace_back(change);
        else
            std::get<Each>(changes_[place->second]).after = change.after;
    }

    std::vector<Change> changes_;
    std::map<std::pair<Table, FeatureId>, std::size_t> rows_;
    std::map<std::string, std::size_t> settings_;
};

bool have_same_rows(Table table, const LayerColumns* a, const LayerColumns* b) {
    if (a == b) return true;
    if (!a || !b || a->size() != b->size()) return false;
    for (std::size_t row = 0; row < a->size(); ++row)
        if (a->id(row) != b->id(row) || RowView(table, *a, row).feature() != RowView(table, *b, row).feature())
            return false;
    return true;
}

}  // namespace

Edit merged(const Edit& first, const Edit& second) {
    Merge merge;
    merge.take(first);
    merge.take(second);
    return {first.name, std::move(merge).changes()};
}

bool operator==(const RowsChange& a, const RowsChange& b) {
    return a.table == b.table && have_same_rows(a.table, a.before.get(), b.before.get()) &&
           have_same_rows(a.table, a.after.get(), b.after.get());
}

Edit unpacked(Edit edit) {
    Edit single{std::move(edit.name), {}};
    for (Change& change : edit.changes)
        if (const auto* rows = std::get_if<RowsChange>(&change))
            for (FeatureChange& each : single_changes(*rows)) single.changes.emplace_back(std::move(each));
        else
            single.changes.push_back(std::move(change));
    return single;
}

std::size_t row_count(const Edit& edit) noexcept {
    std::size_t count = 0;
    for (const Change& change : edit.changes)
        if (const auto* rows = std::get_if<RowsChange>(&change))
            count += rows->rows().size();
        else if (std::holds_alternative<FeatureChange>(change))
            ++count;
    return count;
}

bool is_derived(const Edit& edit) noexcept {
    if (edit.changes.empty()) return false;
    return std::all_of(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
        if (const auto* rows = std::get_if<RowsChange>(&change)) return is_derived(rows->table);
        const auto* row = std::get_if<FeatureChange>(&change);
        return row && is_derived(row->table);
    });
}

Box changed_area(const Edit& edit) noexcept {
    Box area;
    for (const Change& change : edit.changes) {
        if (const auto* rows = std::get_if<RowsChange>(&change)) area.add(rows->rows().tree().extent());
        const auto* row = std::get_if<FeatureChange>(&change);
        if (!row) continue;
        if (row->before) area.add(bounding_box(row->before->geometry));
        if (row->after) area.add(bounding_box(row->after->geometry));
    }
    return area;
}

}  // namespace yimi
