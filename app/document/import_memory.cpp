#include "app/document/import_memory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>
#include <cmath>

#include "app/document/stored_json.h"

namespace yimi::app {
namespace {

using nlohmann::json;

constexpr std::size_t most_entries = 200;
constexpr qint64 largest_file = 4 << 20;

/// Names, types and shapes, whatever the order of the fields; empty where there are none.
QString schema_of_layer(const gis::SourceLayer& layer) {
    if (layer.fields.empty()) return {};
    QByteArrayList fields;
    for (const gis::SourceField& field : layer.fields)
        fields << QByteArray::fromStdString(field.name) + '\x1f' + QByteArray::number(static_cast<int>(field.type));
    std::sort(fields.begin(), fields.end());
    const QByteArray all = QByteArray::fromStdString(layer.geometry) + '\x1e' + fields.join('\x1e');
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

std::optional<gis::FieldMapping> mapping_from(const json& told, Table table) {
    if (!told.is_object()) return std::nullopt;
    gis::FieldMapping pair{text_in(told, "field"), text_in(told, "column"), 1};
    if (const auto factor = told.find("factor"); factor != told.end() && factor->is_number())
        pair.factor = factor->get<double>();
    const bool fits = !pair.field.empty() && (pair.column.empty() || column_index(table, pair.column)) &&
                      std::isfinite(pair.factor) && pair.factor > 0;
    return fits ? std::optional(std::move(pair)) : std::nullopt;
}

std::optional<RememberedChoice> choice_from(const json& told) {
    const auto table = table_named(text_in(told, "table"));
    const QDate on = QDate::fromString(QString::fromStdString(text_in(told, "on")), Qt::ISODate);
    const auto mapping = told.find("mapping");
    if (!table || is_derived(*table) || !on.isValid() || mapping == told.end() || !mapping->is_array())
        return std::nullopt;
    RememberedChoice choice{*table, {}, on};
    for (const json& each : *mapping) {
        auto pair = mapping_from(each, *table);
        if (!pair) return std::nullopt;
        choice.mapping.push_back(std::move(*pair));
    }
    return choice;
}

json to_json(const QString& schema, const RememberedChoice& choice) {
    return {{"schema", schema.toStdString()},
            {"table", schema_of(choice.table).name},
            {"mapping", stored(choice.mapping)},
            {"on", choice.on.toString(Qt::ISODate).toStdString()}};
}

}  // namespace

QString ImportMemory::usual_file() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/import_memory.json");
}

ImportMemory::ImportMemory(QString file) : file_(std::move(file)) {
    load();
}

void ImportMemory::load() {
    QFile file(file_);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest_file) return;
    const json all = json::parse(file.readAll().toStdString(), nullptr, false);
    const auto schemas = all.is_object() ? all.find("schemas") : all.end();
    if (!all.is_object() || schemas == all.end() || !schemas->is_array()) return;
    for (const json& told : *schemas) {
        if (!told.is_object() || entries_.size() == most_entries) continue;
        auto choice = choice_from(told);
        QString schema = QString::fromStdString(text_in(told, "schema"));
        if (choice && !schema.isEmpty()) entries_.push_back({std::move(schema), std::move(*choice)});
    }
}

std::optional<RememberedChoice> ImportMemory::find(const gis::SourceLayer& layer) const {
    const QString schema = schema_of_layer(layer);
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.schema == schema; });
    if (schema.isEmpty() || found == entries_.end()) return std::nullopt;
    const auto has_field = [&layer](const gis::FieldMapping& pair) {
        return std::any_of(layer.fields.begin(), layer.fields.end(),
                           [&pair](const gis::SourceField& field) { return field.name == pair.field; });
    };
    const auto& mapping = found->choice.mapping;
    return std::all_of(mapping.begin(), mapping.end(), has_field) ? std::optional(found->choice) : std::nullopt;
}

void ImportMemory::remember(const gis::SourceLayer& layer, const RememberedChoice& choice) {
    const QString schema = schema_of_layer(layer);
    if (schema.isEmpty()) return;
    std::erase_if(entries_, [&](const Entry& entry) { return entry.schema == schema; });
    entries_.insert(entries_.begin(), {schema, choice});
    if (entries_.size() > most_entries) entries_.resize(most_entries);
    is_changed_ = true;
}

void ImportMemory::forget(const gis::SourceLayer& layer) {
    const QString schema = schema_of_layer(layer);
    if (std::erase_if(entries_, [&](const Entry& entry) { return entry.schema == schema; }) > 0) is_changed_ = true;
}

bool ImportMemory::save() {
    if (!is_changed_) return true;
    json schemas = json::array();
    for (const Entry& entry : entries_) schemas.push_back(to_json(entry.schema, entry.choice));
    const std::string text = json{{"schemas", std::move(schemas)}}.dump(1, ' ', false, json::error_handler_t::replace);
    if (!QDir().mkpath(QFileInfo(file_).path())) return false;
    QSaveFile file(file_);
    const auto size = static_cast<qint64>(text.size());
    is_changed_ = !(file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit());
    return !is_changed_;
}

}  // namespace yimi::app
