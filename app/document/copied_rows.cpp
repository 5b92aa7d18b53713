#include "app/document/copied_rows.h"

#include <map>
#include <string>

#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

using NewUids = std::map<std::string, std::string, std::less<>>;

/// What a row says of another one: by the new identifier where that one is copied, too.
void follow(Feature& row, Table table, std::string_view name, const NewUids& new_uids, bool keeps_others) {
    const auto position = column_index(table, name);
    if (!position) return;
    Value& value = row.values[*position];
    if (const auto copied = new_uids.find(as_text(value)); copied != new_uids.end())
        value = copied->second;
    else if (!keeps_others)
        value = {};
}

}  // namespace

Edit copies_edit(const char* name, const Plan& plan, std::vector<TableRow> rows) {
    NewUids new_uids;
    for (auto& [table, row] : rows) {
        std::string uid = gis::make_uuid();
        if (const auto old = as_text(row.values[common_column::uid]); !old.empty()) new_uids.emplace(old, uid);
        row.values[common_column::uid] = std::move(uid);
    }
    Edit edit{name, {}};
    std::map<Table, FeatureId> next;
    for (auto& [table, row] : rows) {
        follow(row, table, "school_uid", new_uids, true);
        follow(row, table, "pair_uid", new_uids, false);
        if (table == Table::hazards) set(row, table, "id", {});  // the ledger numbers each hazard once
        const auto id = next.try_emplace(table, plan.layer(table).next_id()).first;
        edit.changes.push_back(FeatureChange{table, id->second, std::nullopt, std::move(row)});
        ++id->second.number;
    }
    return edit;
}

}  // namespace yimi::app
