#include "app/document/provenance.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

#include "app/document/stored_json.h"
#include "core/edit/source_base.h"

namespace yimi::app {
namespace {

using nlohmann::json;

std::string file_name(const std::string& path) {
    QString text = QString::fromStdString(path);
    while (text.size() > 1 && text.endsWith(QLatin1Char('/'))) text.chop(1);
    return QFileInfo(text).fileName().toStdString();
}

const char* datum_name(gis::Datum datum) {
    switch (datum) {
        case gis::Datum::gcj02:
            return "gcj02";
        case gis::Datum::bd09:
            return "bd09";
        case gis::Datum::wgs84:
            break;
    }
    return "wgs84";
}

std::string key_beginning(Table table) {
    return std::string(source_key_prefix) + std::string(schema_of(table).name) + "/";
}

std::string key_of(Table table, const gis::SourceLayer& layer) {
    return key_beginning(table) + file_name(layer.source) + "/" + layer.name;
}

/// What the keys of a source's versions have in common: its names without ending, figures and marks, and without the
/// layer's name where that is the file's.
std::string kind_of_name(const std::string& key) {
    static const QRegularExpression marks(QStringLiteral("[\\d\\s()（）_#.-]+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QStringList parts = QString::fromStdString(key).split(QLatin1Char('/'));  // "import", table, file, layer
    if (parts.size() > 2) parts[2] = QFileInfo(parts[2]).completeBaseName();
    for (QString& part : parts) part = part.remove(marks).toLower();
    if (parts.size() == 4 && parts[2] == parts[3]) parts.removeLast();
    return parts.join(QLatin1Char('/')).toStdString();
}

/// A project may come from anywhere: what is not as it should be says nothing.
EarlierImport earlier_import(const std::string& key, const Value& record) {
    const json told = json::parse(as_text(record), nullptr, false);
    return {key, text_in(told, "file"), text_in(told, "imported_on")};
}

}  // namespace

std::string new_provenance_key(const Plan& plan, Table table, const gis::SourceLayer& layer) {
    const std::string first = key_of(table, layer);
    std::string key = first;
    for (int number = 2; !is_unknown(plan.setting(key)); ++number) key = first + "#" + std::to_string(number);
    return key;
}

std::vector<EarlierImport> earlier_imports(const Plan& plan, Table table, const gis::SourceLayer& layer) {
    const std::string own = key_of(table, layer), kind = kind_of_name(own);
    const std::string prefix = key_beginning(table);
    std::vector<EarlierImport> imports;
    for (auto setting = plan.settings().lower_bound(prefix); setting != plan.settings().end(); ++setting) {
        const auto& [key, record] = *setting;
        if (!key.starts_with(prefix)) break;
        if (kind_of_name(key) == kind && !is_unknown(record)) imports.push_back(earlier_import(key, record));
    }
    std::stable_partition(imports.begin(), imports.end(),
                          [&](const EarlierImport& import) { return import.key.starts_with(own); });
    return imports;
}

std::string provenance_of(const gis::LayerReport& report, const gis::ImportOptions& options,
                          const std::string& made_on) {
    const gis::Crs& crs = report.crs.crs;
    const QFileInfo file(QString::fromStdString(report.source));
    const json record = {{"file", file_name(report.source)},
                         {"bytes", file.isFile() ? json(file.size()) : json()},
                         {"layer", report.layer},
                         {"encoding", report.encoding.name},
                         {"encoding_why", report.encoding.why},
                         {"crs", crs.code.empty() ? crs.name : crs.code},
                         {"crs_why", report.crs.why},
                         {"datum", datum_name(options.datum)},
                         {"axes_swapped", options.swap_axes},
                         {"mended", options.repair},
                         {"mapping", stored(report.mapping)},
                         {"read", report.read},
                         {"imported", report.imported},
                         {"repaired", report.repaired},
                         {"rejected", report.rejects.size()},
                         {"imported_on", made_on}};
    return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace yimi::app
