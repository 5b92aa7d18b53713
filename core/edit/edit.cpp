#include "core/edit/edit.h"

#include <map>

namespace yimi {
namespace {

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

}  // namespace

Edit merged(const Edit& first, const Edit& second) {
    Merge merge;
    merge.take(first);
    merge.take(second);
    return {first.name, std::move(merge).changes()};
}

bool is_derived(const Edit& edit) noexcept {
    if (edit.changes.empty()) return false;
    return std::all_of(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
        const auto* row = std::get_if<FeatureChange>(&change);
        return row && is_derived(row->table);
    });
}

Box changed_area(const Edit& edit) noexcept {
    Box area;
    for (const Change& change : edit.changes) {
        const auto* row = std::get_if<FeatureChange>(&change);
        if (!row) continue;
        if (row->before) area.add(bounding_box(row->before->geometry));
        if (row->after) area.add(bounding_box(row->after->geometry));
    }
    return area;
}

}  // namespace yimi
