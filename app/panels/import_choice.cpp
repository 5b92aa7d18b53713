#include "app/panels/import_choice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <map>

#include "app/text/import_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportChoice)
};

QString shapes_text(const std::string& geometry) {
    if (geometry == "point") return Words::tr("points");
    if (geometry == "line") return Words::tr("lines");
    if (geometry == "polygon") return Words::tr("areas");
    if (geometry == "mixed") return Words::tr("mixed shapes");
    return Words::tr("no shapes");
}

QString file_name(const std::string& path) {
    return QFileInfo(to_qstring(path)).fileName();
}

}  // namespace

std::vector<gis::FieldMapping> mapping_of(const ImportChoice& choice) {
    const auto table = choice.table();
    const auto& wishes = choice.options.mapping;
    const auto proposed = table ? gis::propose_mapping(*table, choice.layer.fields) : std::vector<gis::FieldMapping>();
    std::vector<gis::FieldMapping> mapping;
    for (const gis::SourceField& field : choice.layer.fields) {
        gis::FieldMapping goes{field.name, {}, 1};
        const auto is_of_field = [&](const gis::FieldMapping& pair) { return pair.field == field.name; };
        const auto wish = std::find_if(wishes.begin(), wishes.end(), is_of_field);
        const auto proposal = std::find_if(proposed.begin(), proposed.end(), is_of_field);
        if (wish != wishes.end())
            goes = *wish;
        else if (proposal != proposed.end() && std::none_of(wishes.begin(), wishes.end(), [&](const auto& other) {
                     return other.column == proposal->column;
                 }))
            goes = *proposal;
        mapping.push_back(std::move(goes));
    }
    return mapping;
}

QString open_question(const ImportChoice& choice) {
    if (choice.layer.geometry == "none") return Words::tr("It has no shapes and cannot be shown on a map.");
    if (!choice.table()) return Words::tr("Choose which layer of the plan it goes into.");
    if (!choice.has_crs()) return Words::tr("The file does not say which coordinate system it uses: choose one.");
    return {};
}

QString kind_text(const gis::SourceLayer& layer) {
    return Words::tr("%1 · %2 · %n feature(s)", nullptr, static_cast<int>(layer.features))
        .arg(file_name(layer.source), shapes_text(layer.geometry));
}

QString encoding_reason(const gis::EncodingDecision& encoding) {
    const QString name = to_qstring(encoding.name);
    if (encoding.why == "cpg") return Words::tr("as its .cpg file says");
    if (encoding.why == "utf8") return Words::tr("every text in it is valid UTF-8");
    if (encoding.why == "gb18030") return Words::tr("no UTF-8, but every text is valid Chinese in %1").arg(name);
    if (encoding.why == "declared") return Words::tr("as the file's header says");
    if (encoding.why == "bom") return Words::tr("as the mark at its beginning says");
    if (encoding.why == "chosen") return Words::tr("as you chose");
    if (encoding.why == "format") return Words::tr("as this format always has it");
    return Words::tr("not sure: no encoding explains every text. Look at the rows below and choose.");
}

QString table_reason(const ImportChoice& choice) {
    if (choice.options.table) return choice.layer.table == choice.options.table ? QString() : Words::tr("as you chose");
    return choice.layer.table ? Words::tr("by its name and fields") : Words::tr("neither name nor fields say it");
}

QString encoding_evidence(const gis::EncodingDecision& encoding) {
    QStringList lines;
    for (const std::string& value : encoding.evidence) lines << to_qstring(value);
    return lines.join(QLatin1Char('\n'));
}

QString datum_reason(const ImportChoice& choice) {
    if (choice.options.datum != gis::Datum::wgs84) return Words::tr("as you chose; it is taken back");
    return Words::tr("Maps from Amap and Baidu are shifted by some 350 m.");
}

QString crs_reason(const ImportChoice& choice) {
    if (!choice.options.crs.empty()) return Words::tr("as you chose");
    const std::string& why = choice.layer.crs.why;
    if (why == "prj") return Words::tr("as its .prj file says");
    if (why == "file") return Words::tr("as the file says");
    if (why == "format") return Words::tr("as this format always has it");
    return Words::tr("not in the file");
}

QStringList notes_of(const gis::SourceLayer& layer) {
    QStringList notes;
    for (const std::string& note : layer.notes) notes << note_text(note);
    return notes;
}

QString summary_of(const std::vector<gis::LayerReport>& reports) {
    std::map<Table, std::size_t> rows;
    for (const gis::LayerReport& report : reports) rows[report.table] += report.imported;
    QStringList parts;
    for (const auto& [table, count] : rows)
        parts << QStringLiteral("%1 %2").arg(table_title(table), number(static_cast<double>(count), 0));
    std::size_t repaired = 0, rejected = 0, unknown = 0;
    for (const gis::LayerReport& report : reports) {
        repaired += report.repaired;
        rejected += report.rejects.size();
        for (const auto& [column, count] : report.unknown_values) unknown += count;
    }
    QStringList remarks;
    if (repaired > 0) remarks << Words::tr("%n mended", nullptr, static_cast<int>(repaired));
    if (rejected > 0) remarks << Words::tr("%n left out", nullptr, static_cast<int>(rejected));
    if (unknown > 0) remarks << Words::tr("%n unknown value(s)", nullptr, static_cast<int>(unknown));
    const QString came = parts.join(Words::tr(", "));
    return remarks.isEmpty() ? Words::tr("Imported: %1").arg(came)
                             : Words::tr("Imported: %1 (%2)").arg(came, remarks.join(Words::tr(", ")));
}

}  // namespace yimi::app
