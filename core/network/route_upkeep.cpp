#include "core/network/route_upkeep.h"

#include <map>
#include <set>

#include "core/network/planned_way.h"

namespace yimi {
namespace {

constexpr Table routes = Table::routes;

std::string_view text_of(const Feature& route, std::string_view name) {
    return as_text(route.values[column(routes, name)]);
}

bool goes_elsewhere(const FeatureChange& change) {
    return change.before && change.after && !(change.before->geometry == change.after->geometry);
}

/// The edit with what follows from it.
class Upkeep {
public:
    Upkeep(const Plan& plan, Edit edit) : plan_(plan), edit_(std::move(edit)) {
        for (std::size_t index = 0; index < edit_.changes.size(); ++index) {
            if (const auto* change = route_change(index)) changed_[change->id] = index;
            if (const LayerColumns* rows = deleted_rows(index))
                for (std::size_t row = 0; row < rows->size(); ++row) gone_.insert(rows->id(row));
        }
    }

    Edit made() && {
        for (std::size_t index = 0, count = edit_.changes.size(); index < count; ++index) {
            if (const LayerColumns* rows = deleted_rows(index))
                for (std::size_t row = 0; row < rows->size(); ++row) unpair(RowView(routes, *rows, row).feature());
            const FeatureChange* change = route_change(index);
            if (!change || !change->before || changed_.at(change->id) != index) continue;
            if (!change->after)
                unpair(*change->before);
            else if (goes_elsewhere(*change))
                follow_line(index);
        }
        return std::move(edit_);
    }

private:
    [[nodiscard]] const FeatureChange* route_change(std::size_t index) const {
        const auto* change = std::get_if<FeatureChange>(&edit_.changes[index]);
        return change && change->table == routes ? change : nullptr;
    }

    /// Those that are deleted packed together; null where none are.
    [[nodiscard]] const LayerColumns* deleted_rows(std::size_t index) const {
        const auto* rows = std::get_if<RowsChange>(&edit_.changes[index]);
        return rows && rows->table == routes ? rows->before.get() : nullptr;
    }

    void follow_line(std::size_t index) {
        auto& change = std::get<FeatureChange>(edit_.changes[index]);
        const Feature& before = *change.before;
        Feature& after = *change.after;
        const auto via = text_of(before, "via_vertices");
        if (!via.empty() && via == text_of(after, "via_vertices") && !before.geometry.points.empty()) {
            const std::string moved = via_text(via_in(after.geometry.points, planned_way(before.geometry.points, via)));
            set(after, routes, "via_vertices", moved.empty() ? Value{} : Value{moved});
        }
        if (text_of(after, "direction") == "to_home") set(after, routes, "to_check", {});
        if (text_of(after, "direction") == "to_school") ask_to_check(text_of(after, "pair_uid"));
    }

    void ask_to_check(std::string_view uid) {
        const auto pair = pair_named(uid);
        if (!pair) return;
        const auto changed = changed_.find(*pair);
        if (changed != changed_.end() && goes_elsewhere(std::get<FeatureChange>(edit_.changes[changed->second])))
            return;
        change_pair(*pair, [](Feature& row) { set(row, routes, "to_check", std::int64_t{1}); });
    }
    void unpair(const Feature& deleted) {
        const auto uid = text_of(deleted, "uid");
        if (const auto pair = pair_named(text_of(deleted, "pair_uid")))
            change_pair(*pair, [uid](Feature& row) {
                if (text_of(row, "pair_uid") != uid) return;
                set(row, routes, "pair_uid", {});
                set(row, routes, "to_check", {});
            });
    }

    [[nodiscard]] std::optional<FeatureId> pair_named(std::string_view uid) const {
        return uid.empty() ? std::nullopt : plan_.layer(routes).find_uid(uid);
    }
    /// In the change that the edit has of it already, else in a new one; nothing of what is deleted.
    template <class ChangeRow>
    void change_pair(FeatureId id, ChangeRow change_row) {
        if (const auto known = changed_.find(id); known != changed_.end()) {
            if (auto& after = std::get<FeatureChange>(edit_.changes[known->second]).after) change_row(*after);
            return;
        }
        if (gone_.contains(id)) return;
        FeatureChange change{routes, id, plan_.layer(routes).feature(id), std::nullopt};
        change.after = change.before;
        change_row(*change.after);
        if (change.after == change.before) return;
        changed_[id] = edit_.changes.size();
        edit_.changes.emplace_back(std::move(change));
    }

    const Plan& plan_;
    Edit edit_;
    std::map<FeatureId, std::size_t> changed_;  ///< the last change of each
    std::set<FeatureId> gone_;                  ///< with packed rows
};

bool changes_routes(const Edit& edit) {
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
        const auto* row = std::get_if<FeatureChange>(&change);
        const auto* rows = std::get_if<RowsChange>(&change);
        return row ? row->table == routes && row->before : rows && rows->table == routes && rows->before;
    });
}

}  // namespace

Edit with_route_upkeep(const Plan& plan, Edit edit) {
    return changes_routes(edit) ? Upkeep(plan, std::move(edit)).made() : std::move(edit);
}

}  // namespace yimi
