#include "app/document/bring_up_to_date.h"

#include <algorithm>

#include "core/model/layer.h"
#include "gis/store/project_store.h"

namespace yimi::app {
namespace {

/// The rows that an edit creates.
std::shared_ptr<const LayerColumns> created_rows(const Edit& edit, Table table) {
    for (const Change& change : edit.changes)
        if (const auto* rows = std::get_if<RowsChange>(&change); rows && rows->after) return rows->after;
    return LayerBuilder(table).finish();
}

NewerVersion newer_version(const LayerColumns& rows, const gis::LayerReport& report) {
    NewerVersion newer{rows, false, std::vector<bool>(schema_of(report.table).columns.size())};
    for (const gis::FieldMapping& pair : report.mapping)
        if (const auto column = column_index(report.table, pair.column)) newer.said[*column] = true;
    newer.has_own_uids = newer.said[common_column::uid];
    for (const gis::Reject& reject : report.rejects)
        if (reject.at && reject.why != "duplicate_uid") newer.unread.push_back(*reject.at);
    return newer;
}

/// The report spoke of rows with the ids that they were read with.
void rename_rows(gis::LayerReport& report, const std::vector<std::pair<FeatureId, FeatureId>>& known_as) {
    const auto rename = [&known_as](FeatureId& row) {
        const auto known = std::lower_bound(known_as.begin(), known_as.end(), std::pair{row, FeatureId{}});
        if (known != known_as.end() && known->first == row) row = known->second;
    };
    for (gis::Repair& repair : report.repairs) rename(repair.row);
    for (gis::UnknownValue& unknown : report.unknown_rows) rename(unknown.row);
}

}  // namespace

Settle AgainChoice::settle(const RowUpdate& row) const {
    if (const auto chosen = rows.find(row.id); chosen != rows.end()) return chosen->second;
    return row.kind == RowUpdate::Kind::gone ? gone : conflicts;
}

FindBase base_of(const gis::ProjectStore& store) {
    return [&store](const std::string& key, Table table) { return store.source_base(key, table); };
}

bool bring_up_to_date(gis::ImportedLayer& layer, const Plan& plan, const SourceBase& base, const AgainChoice& again) {
    gis::LayerReport& report = layer.report;
    const auto rows = created_rows(layer.edit, report.table);
    SourceUpdate update = update_source(plan, report.table, base, newer_version(*rows, report),
                                        [&again](const RowUpdate& row) { return again.settle(row); });
    if (!update.is_same_source) return false;
    layer.edit = std::exchange(update.edit, {});
    rename_rows(report, std::exchange(update.known_as, {}));
    report.update = std::move(update);
    return true;
}

}  // namespace yimi::app
