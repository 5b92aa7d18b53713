#include "app/document/import_record.h"

#include <map>
#include <nlohmann/json.hpp>

namespace yimi::app {
namespace {

using nlohmann::json;

constexpr std::size_t most_records = 10, most_remarks = 2000;

/// "seats,geom"
std::string names_of(const std::vector<ColumnChange>& changes, Table table) {
    std::string names;
    for (const ColumnChange& change : changes)
        names += (names.empty() ? "" : ",") + std::string(name_of(change, table));
    return names;
}

const char* word_of(const RowUpdate& row) {
    switch (row.kind) {
        case RowUpdate::Kind::added:
            return "again_added";
        case RowUpdate::Kind::changed:
            return "again_changed";
        case RowUpdate::Kind::gone:
            return row.took_theirs ? "again_gone" : "again_gone_stays";
        case RowUpdate::Kind::conflict:
            break;
    }
    return row.took_theirs ? "again_conflict_theirs" : "again_conflict_mine";
}

ImportRemark remark_of(const RowUpdate& row, Table table, std::size_t layer) {
    ImportRemark remark{ImportRemark::Kind::note, layer, std::nullopt, word_of(row)};
    if (row.kind != RowUpdate::Kind::gone || !row.took_theirs) remark.row = row.id;
    remark.value = names_of(row.changes, table);
    remark.name = row.name;
    return remark;
}

/// What somebody has to look at comes first; of what was simply taken, a city's many rows are only counted.
void add_updates(const SourceUpdate& update, Table table, std::size_t layer, std::vector<ImportRemark>& remarks) {
    const auto is_taken = [](const RowUpdate& row) {
        return row.kind == RowUpdate::Kind::added || row.kind == RowUpdate::Kind::changed;
    };
    for (const RowUpdate& row : update.rows)
        if (!is_taken(row)) remarks.push_back(remark_of(row, table, layer));
    constexpr std::size_t most_told_apart = 10'000;
    std::size_t taken = 0;
    std::map<std::string, std::size_t> others;
    for (const RowUpdate& row : update.rows) {
        if (!is_taken(row)) continue;
        if (++taken <= most_told_apart)
            remarks.push_back(remark_of(row, table, layer));
        else
            ++others[word_of(row)];
    }
    for (const auto& [why, count] : others) {
        ImportRemark remark{ImportRemark::Kind::note, layer, std::nullopt, why};
        remark.count = count;
        remarks.push_back(std::move(remark));
    }
}

void add_remarks(const gis::LayerReport& report, std::size_t layer, std::vector<ImportRemark>& remarks) {
    using Kind = ImportRemark::Kind;
    for (const gis::Reject& reject : report.rejects)
        remarks.push_back({Kind::rejected, layer, reject.fid, reject.why, {}, {}, reject.at});
    for (const gis::Repair& repair : report.repairs)
        remarks.push_back({Kind::repaired, layer, repair.fid, repair.what, {}, {}, repair.at, repair.row});
    auto unlisted = report.unknown_values;
    for (const gis::UnknownValue& unknown : report.unknown_rows) {
        remarks.push_back({Kind::unknown_value, layer, unknown.fid, "no_meaning", unknown.column, unknown.value,
                           unknown.at, unknown.row});
        --unlisted[unknown.column];
    }
    for (const auto& [column, count] : unlisted) {
        if (count == 0) continue;
        ImportRemark remark{Kind::unknown_value, layer, std::nullopt, "no_meaning", column};
        remark.count = count;
        remarks.push_back(std::move(remark));
    }
    for (const std::string& note : report.notes) remarks.push_back({Kind::note, layer, std::nullopt, note});
    if (report.update) add_updates(*report.update, report.table, layer, remarks);
}

json to_json(const ImportRemark& remark) {
    json object{{"kind", static_cast<int>(remark.kind)}, {"layer", remark.layer}, {"why", remark.why}};
    if (remark.fid) object["fid"] = *remark.fid;
    if (!remark.column.empty()) object["column"] = remark.column;
    if (!remark.value.empty()) object["value"] = remark.value;
    if (remark.at) object["at"] = {remark.at->x, remark.at->y};
    if (remark.row) object["row"] = remark.row->number;
    if (!remark.name.empty()) object["name"] = remark.name;
    if (remark.count != 1) object["count"] = remark.count;
    return object;
}

ImportRemark remark_from(const json& object) {
    ImportRemark remark;
    remark.kind = static_cast<ImportRemark::Kind>(object.at("kind").get<int>());
    remark.layer = object.at("layer").get<std::size_t>();
    remark.why = object.at("why").get<std::string>();
    if (object.contains("fid")) remark.fid = object["fid"].get<std::int64_t>();
    remark.column = object.value("column", std::string());
    remark.value = object.value("value", std::string());
    if (object.contains("at")) remark.at = Point{object["at"].at(0).get<double>(), object["at"].at(1).get<double>()};
    if (object.contains("row")) remark.row = FeatureId{object["row"].get<std::int64_t>()};
    remark.name = object.value("name", std::string());
    remark.count = object.value("count", std::size_t{1});
    return remark;
}

json to_json(const ImportRecord& record) {
    json layers = json::array(), remarks = json::array();
    for (const ImportRecord::Layer& layer : record.layers)
        layers.push_back({{"source", layer.source},
                          {"name", layer.name},
                          {"table", schema_of(layer.table).name},
                          {"read", layer.read},
                          {"imported", layer.imported},
                          {"rejected", layer.rejected},
                          {"repaired", layer.repaired},
                          {"setting", layer.setting}});
    const std::size_t kept = std::min(most_remarks, record.remarks.size());
    for (std::size_t index = 0; index < kept; ++index) remarks.push_back(to_json(record.remarks[index]));
    return {{"at", record.at.toString(Qt::ISODateWithMs).toStdString()},
            {"layers", std::move(layers)},
            {"remarks", std::move(remarks)},
            {"is_cut", record.is_cut || kept < record.remarks.size()}};
}

ImportRecord record_from(const json& object) {
    ImportRecord record;
    record.at = QDateTime::fromString(QString::fromStdString(object.at("at").get<std::string>()), Qt::ISODateWithMs);
    for (const json& layer : object.at("layers"))
        record.layers.push_back({layer.at("source").get<std::string>(), layer.at("name").get<std::string>(),
                                 table_named(layer.at("table").get<std::string>()).value_or(Table::districts),
                                 layer.at("read").get<std::size_t>(), layer.at("imported").get<std::size_t>(),
                                 layer.at("rejected").get<std::size_t>(), layer.at("repaired").get<std::size_t>(),
                                 layer.value("setting", std::string())});
    for (const json& remark : object.at("remarks")) {
        record.remarks.push_back(remark_from(remark));
        if (record.remarks.back().layer >= record.layers.size()) record.remarks.pop_back();
    }
    record.is_cut = object.at("is_cut").get<bool>();
    return record;
}

}  // namespace

ImportRecord record_of(const std::vector<gis::LayerReport>& reports, const Plan& plan, const QDateTime& at) {
    ImportRecord record{at, {}, {}, false};
    for (const gis::LayerReport& report : reports) {
        const std::size_t layer = record.layers.size();
        record.layers.push_back({report.source, report.layer, report.table, report.read, report.imported,
                                 report.rejects.size(), report.repaired, report.setting});
        add_remarks(report, layer, record.remarks);
    }
    for (ImportRemark& remark : record.remarks) {
        if (!remark.row) continue;
        if (const auto row = plan.layer(record.layers[remark.layer].table).row(*remark.row))
            remark.name = row->text(common_column::name);
    }
    return record;
}

std::size_t count_of(const ImportRecord& record, ImportRemark::Kind kind) {
    std::size_t count = 0;
    for (const ImportRemark& remark : record.remarks)
        if (remark.kind == kind) count += remark.count;
    return count;
}

QByteArray json_of(const std::vector<ImportRecord>& records) {
    json all = json::array();
    for (std::size_t index = 0; index < std::min(most_records, records.size()); ++index)
        all.push_back(to_json(records[index]));
    return QByteArray::fromStdString(all.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::vector<ImportRecord> records_from(const QByteArray& text) {
    const json all = json::parse(text.begin(), text.end(), nullptr, false);
    if (!all.is_array()) return {};
    std::vector<ImportRecord> records;
    try {
        for (const json& each : all) records.push_back(record_from(each));
    } catch (const json::exception&) {
        return {};  // written by another Yimi
    }
    return records;
}

}  // namespace yimi::app
