#include "core/ledger/records.h"

#include <algorithm>

#include "core/ledger/hazard_columns.h"
#include "core/model/layer.h"

namespace yimi {
namespace {

std::string_view history_of(const Feature& hazard) {
    return as_text(hazard.values[hazard_column::history]);
}

/// A JSON list that goes on where the other ends.
bool goes_on(std::string_view longer, std::string_view shorter) {
    const std::string_view kept = shorter.substr(0, shorter.size() - 1);
    return longer.size() > shorter.size() && longer.substr(0, kept.size()) == kept && longer[kept.size()] == ',';
}

bool adds_to_ledger(const FeatureChange& change) {
    if (change.table != Table::hazards || !change.after || !is_recorded(*change.after)) return false;
    return !change.before || !is_recorded(*change.before) ||
           goes_on(history_of(*change.after), history_of(*change.before));
}

Error refusal(const Feature& hazard) {
    return {ErrorCode::conflict,
            "an entry of the ledger is changed by its steps only",
            {{"reason", "recorded"}, {"hazard", std::string(as_text(hazard.values[hazard_column::id]))}}};
}

Result<Done> check(const RowsChange& change) {
    if (change.table != Table::hazards || !change.before) return Done{};
    for (std::size_t index = 0; index < change.before->size(); ++index)
        if (const Feature row = RowView(change.table, *change.before, index).feature(); is_recorded(row))
            return refusal(row);
    return Done{};
}

bool touches_hazards(const Change& change) {
    const auto* row = std::get_if<FeatureChange>(&change);
    const auto* rows = std::get_if<RowsChange>(&change);
    return (row && row->table == Table::hazards) || (rows && rows->table == Table::hazards);
}

}  // namespace

bool is_recorded(const Feature& hazard) noexcept {
    return is_ledger_history(history_of(hazard));
}

bool is_ledger_step(const Edit& edit) {
    const bool has_rows = std::any_of(edit.changes.begin(), edit.changes.end(), touches_hazards);
    return has_rows && std::all_of(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
               if (const auto* setting = std::get_if<SettingChange>(&change)) return setting->key == ledger_setting;
               const auto* row = std::get_if<FeatureChange>(&change);
               return row && adds_to_ledger(*row);
           });
}

Result<Done> check_records(const Edit& edit) {
    if (is_ledger_step(edit)) return Done{};
    for (const Change& change : edit.changes) {
        if (const auto* row = std::get_if<FeatureChange>(&change)) {
            if (row->table == Table::hazards && row->before && is_recorded(*row->before)) return refusal(*row->before);
        } else if (const auto* rows = std::get_if<RowsChange>(&change)) {
            YIMI_TRY(free, check(*rows));
        } else if (std::get<SettingChange>(change).key == ledger_setting) {
            return Error{ErrorCode::conflict, "the ledger's head is set by its steps only", {{"reason", "recorded"}}};
        }
    }
    return Done{};
}

Edit without_records(Edit edit, const std::function<bool(FeatureId)>& is_in_ledger) {
    if (std::none_of(edit.changes.begin(), edit.changes.end(), touches_hazards)) return edit;
    edit = unpacked(edit);
    std::erase_if(edit.changes, [&](const Change& change) {
        return touches_hazards(change) && is_in_ledger(std::get<FeatureChange>(change).id);
    });
    return edit;
}

}  // namespace yimi
