#include "core/scenario/over_base.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/byte_stream.h"
#include "core/edit/edit_codec.h"
#include "core/ledger/records.h"
#include "core/scenario/net_rows.h"

namespace yimi {
namespace {

using Part = ScenarioPlace::Part;
using Why = ScenarioConflict::Why;

std::vector<std::byte> state_of(const Value& value) {
    ByteWriter writer;
    write_value(writer, value);
    return std::move(writer).bytes();
}

/// A row that is not there has no bytes.
std::vector<std::byte> state_of(const Feature* row) {
    ByteWriter writer;
    if (row) write_feature(writer, *row);
    return std::move(writer).bytes();
}

/// A row that the scenario made is the base's, too, once it was merged.
bool is_merged(const Feature& held, const NetRow& made) {
    return are_same_row(held, *made.first) && !as_text(held.values[common_column::uid]).empty();
}

class Laying {
public:
    Laying(const Plan& base, std::span<const ScenarioStep> steps) : base_(base) {
        for (const ScenarioStep& step : steps)
            for (const ScenarioChoice& choice : step.choices) choices_[choice.place].push_back(&choice);
        result_.edit.name = "merge_scenario";
    }

    void take(const NetSetting& net) {
        const Value& held = base_.setting(net.key);
        if (held == net.after) return net.before == net.after ? void() : so_already();
        if (held != net.before) {
            ScenarioConflict conflict{{Part::setting, {}, {}, 0, net.key}, Why::both_changed, {}, net.key};
            conflict.was = net.before;
            conflict.mine = net.after;
            conflict.base = held;
            conflict.base_state = state_of(held);
            if (settle(std::move(conflict)) == Whose::base) return;
        }
        result_.edit.changes.emplace_back(SettingChange{net.key, held, net.after});
    }

    void take(const NetRow& net) {
        auto held = base_.layer(net.table).feature(net.id);
        const bool is_another = held && (net.before ? !are_same_row(*held, *net.before) : is_removed(net));
        if (is_another) held.reset();
        // Made and removed again; in between it was merged perhaps.
        if (!net.before && !net.after && !(held && is_merged(*held, net))) return;
        if (net.table == Table::hazards && held && is_recorded(*held)) return leave_recorded(net, *held);
        if (!held) return take_without_base(net);
        if (!net.after) return take_deletion(net, *std::move(held));
        take_values(net, *std::move(held));
    }

    Result<OverBase> result() && {
        result_.plan = base_;
        YIMI_TRY(applied, result_.plan.apply(result_.edit));
        return std::move(result_);
    }

private:
    void so_already() { ++result_.already_so; }

    void change(const NetRow& net, std::optional<Feature> from, std::optional<Feature> to) {
        result_.edit.changes.emplace_back(FeatureChange{net.table, net.id, std::move(from), std::move(to)});
    }

    static ScenarioConflict conflict_of(const NetRow& net, Part part, Why why, const Feature& row) {
        ScenarioConflict conflict{{part, net.table, net.id, 0, {}}, why};
        conflict.uid = as_text(row.values[common_column::uid]);
        conflict.name = as_text(row.values[common_column::name]);
        conflict.shape = row.geometry;
        return conflict;
    }

    Whose settle(ScenarioConflict conflict) {
        if (const auto found = choices_.find(conflict.place); found != choices_.end())
            for (const ScenarioChoice* const choice : found->second)
                if (choice->against == conflict.base_state) conflict.chosen = choice->whose;
        result_.conflicts.push_back(std::move(conflict));
        return result_.conflicts.back().chosen.value_or(Whose::base);
    }

    void leave_recorded(const NetRow& net, const Feature& held) {
        if (net.after && *net.after == held) return so_already();
        ScenarioConflict conflict = conflict_of(net, Part::row, Why::in_ledger, held);
        conflict.chosen = Whose::base;
        result_.conflicts.push_back(std::move(conflict));
    }

    void take_without_base(const NetRow& net) {
        if (!net.after) return so_already();
        if (net.before) {
            if (*net.before == *net.after) return;
            ScenarioConflict conflict = conflict_of(net, Part::row, Why::gone_in_base, *net.after);
            if (settle(std::move(conflict)) == Whose::base) return;
        }
        change(net, std::nullopt, *net.after);
    }

    /// Whether what the base holds under the id is gone already: the scenario makes another row there.
    [[nodiscard]] bool is_removed(const NetRow& net) const { return removed_.contains({net.table, net.id}); }

    void take_deletion(const NetRow& net, Feature held) {
        if (held != (net.before ? *net.before : *net.last)) {
            ScenarioConflict conflict = conflict_of(net, Part::row, Why::changed_in_base, held);
            conflict.base_state = state_of(&held);
            if (settle(std::move(conflict)) == Whose::base) return;
        }
        removed_.emplace(net.table, net.id);
        change(net, std::move(held), std::nullopt);
    }

    /// Column by column; where the base made the same row itself, what it differs in was changed by both.
    void take_values(const NetRow& net, Feature held) {
        Feature laid = held;
        for (std::size_t column = 0; column < laid.values.size(); ++column) {
            const Value was = net.before ? net.before->values[column] : Value{};
            const Value& mine = net.after->values[column];
            if (net.before && !net.touched[column]) continue;
            if (held.values[column] == mine) {
                if (mine != was) so_already();
                continue;
            }
            if (!net.before || held.values[column] != was) {
                ScenarioConflict conflict = conflict_of(net, Part::column, Why::both_changed, *net.after);
                conflict.place.column = column;
                conflict.was = was;
                conflict.mine = mine;
                conflict.base = held.values[column];
                conflict.base_state = state_of(held.values[column]);
                if (settle(std::move(conflict)) == Whose::base) continue;
            }
            laid.values[column] = mine;
        }
        take_shape(net, held, laid);
        if (laid != held) change(net, std::move(held), std::move(laid));
    }

    void take_shape(const NetRow& net, const Feature& held, Feature& laid) {
        const Geometry& mine = net.after->geometry;
        if (net.before && !net.touched_shape) return;
        if (held.geometry == mine) return net.before && mine == net.before->geometry ? void() : so_already();
        if (!net.before || held.geometry != net.before->geometry) {
            ScenarioConflict conflict = conflict_of(net, Part::shape, Why::both_changed, *net.after);
            const Feature shape{held.geometry, {}};
            conflict.base_state = state_of(&shape);
            if (settle(std::move(conflict)) == Whose::base) return;
        }
        laid.geometry = mine;
    }

    const Plan& base_;
    std::map<ScenarioPlace, std::vector<const ScenarioChoice*>> choices_;
    std::set<std::pair<Table, FeatureId>> removed_;
    OverBase result_;
};

bool is_uuid(std::string_view text) {
    constexpr std::size_t length = 36;
    return text.size() == length && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

/// Which id each of a scenario's rows may have over this base.
class FreeIds {
public:
    FreeIds(const Plan& base, std::span<const NetRow> rows) : base_(base) {
        for (const NetRow& row : rows) {
            FeatureId& next = next_[row.table];
            next = std::max({next, base.layer(row.table).next_id(), FeatureId{row.id.number + 1}});
            if (row.before) of_base_.emplace(std::pair(row.table, row.id), row.before);
        }
    }

    FeatureId id_for(const NetRow& row) {
        const auto held = base_.layer(row.table).feature(row.id);
        if (held && is_that_row(*held, row)) return row.id;
        if (const auto same = known_in_base(row)) return *same;
        if (!held || (!row.before && is_removed_as_it_is(row, *held))) return row.id;
        FeatureId& next = next_[row.table];
        return std::exchange(next, FeatureId{next.number + 1});
    }

private:
    static bool is_that_row(const Feature& held, const NetRow& row) {
        return row.before ? are_same_row(held, *row.before) : is_merged(held, row);
    }
    /// Under whatever id: what was merged into the base is there under its identifier, and what was deleted there and
    /// came back.
    [[nodiscard]] std::optional<FeatureId> known_in_base(const NetRow& row) const {
        const Feature& known = row.before ? *row.before : row.after ? *row.after : *row.first;
        const std::string_view uid = as_text(known.values[common_column::uid]);
        if (!is_uuid(uid)) return std::nullopt;  // others may stand for several rows
        const auto found = base_.layer(row.table).find_uid(uid);
        return found && !of_base_.contains({row.table, *found}) ? found : std::nullopt;
    }
    /// The scenario itself makes room under that id.
    [[nodiscard]] bool is_removed_as_it_is(const NetRow& row, const Feature& held) const {
        const auto found = of_base_.find({row.table, row.id});
        return found != of_base_.end() && *found->second == held;
    }

    const Plan& base_;
    std::map<Table, FeatureId> next_;
    std::map<std::pair<Table, FeatureId>, const Feature*> of_base_;
};

bool touches(const FeatureChange& change, const ScenarioPlace& place) {
    if (change.table != place.table || change.id != place.id) return false;
    if (place.part == Part::row || !change.before || !change.after) return true;
    if (place.part == Part::shape) return change.before->geometry != change.after->geometry;
    return change.before->values[place.column] != change.after->values[place.column];
}

bool touches(const Edit& edit, const ScenarioPlace& place) {
    return std::any_of(edit.changes.begin(), edit.changes.end(), [&](const Change& change) {
        if (const auto* setting = std::get_if<SettingChange>(&change))
            return place.part == Part::setting && setting->key == place.setting;
        if (place.part == Part::setting) return false;
        if (const auto* row = std::get_if<FeatureChange>(&change)) return touches(*row, place);
        const auto& rows = std::get<RowsChange>(change);
        return rows.table == place.table && rows.rows().row_of(place.id).has_value();
    });
}

}  // namespace

std::size_t OverBase::open_conflicts() const noexcept {
    return static_cast<std::size_t>(
        std::count_if(conflicts.begin(), conflicts.end(), [](const ScenarioConflict& each) { return !each.chosen; }));
}

Result<OverBase> over_base(const Plan& base, const Scenario& scenario) {
    const auto done = std::span(scenario.steps).first(scenario.done);
    const NetRows net = net_rows(done);
    Laying laying(base, done);
    for (const NetSetting& setting : net.settings()) laying.take(setting);
    for (const NetRow& row : net.rows()) laying.take(row);
    return std::move(laying).result();
}

std::optional<Scenario> renumbered(const Plan& base, const Scenario& scenario) {
    const NetRows net = net_rows(scenario.steps);
    FreeIds free(base, net.rows());
    std::vector<FeatureId> ids;
    std::map<std::pair<Table, FeatureId>, FeatureId> id_now;
    bool is_other = false;
    for (const NetRow& row : net.rows()) {
        ids.push_back(free.id_for(row));
        id_now[{row.table, row.id}] = ids.back();
        is_other = is_other || ids.back() != row.id;
    }
    if (!is_other) return std::nullopt;
    Scenario other = scenario;
    std::int64_t number = next_number(scenario);
    auto met = net.met().begin();
    for (ScenarioStep& step : other.steps) {
        Edit edit = unpacked(*step.edit);
        for (Change& change : edit.changes)
            if (auto* row = std::get_if<FeatureChange>(&change)) row->id = ids[*met++];
        for (ScenarioChoice& choice : step.choices)
            if (const auto found = id_now.find({choice.place.table, choice.place.id});
                choice.place.part != Part::setting && found != id_now.end())
                choice.place.id = found->second;
        step.edit = std::make_shared<const Edit>(std::move(edit));
        step.number = number++;
    }
    return other;
}

std::vector<ScenarioChoice> settled_by(const Edit& edit, const OverBase& with_edit) {
    std::vector<ScenarioChoice> choices;
    for (const ScenarioConflict& conflict : with_edit.conflicts)
        if (!conflict.chosen && touches(edit, conflict.place))
            choices.push_back({conflict.place, conflict.base_state, Whose::mine});
    return choices;
}

}  // namespace yimi
