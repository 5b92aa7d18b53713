#include "app/panels/import_choice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>
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
    // The window asks often, and for the layer's own table the answer came with the layer.
    const auto proposed = !table                        ? std::vector<gis::FieldMapping>()
                          : table == choice.layer.table ? choice.layer.mapping
                                                        : gis::propose_mapping(*table, choice.layer);
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

QString mapping_reason(const ImportChoice& choice, const gis::FieldMapping& mapping) {
    if (mapping.column.empty()) return {};
    const auto& wishes = choice.options.mapping;
    const bool is_chosen = std::any_of(wishes.begin(), wishes.end(), [&](const gis::FieldMapping& wish) {
        return wish.field == mapping.field && wish.column == mapping.column;
    });
    if (is_chosen) return Words::tr("as you chose");
    return mapping.by_values ? Words::tr("by its values") : Words::tr("by its name");
}

ImportRequest picture_request(const ImportChoice& choice) {
    ImportRequest request = choice.request();
    if (choice.has_goal()) return request;
    const std::string& shapes = choice.layer.geometry;
    request.options.mapping.clear();
    request.options.table = shapes == "point"     ? Table::crossings
                            : shapes == "line"    ? Table::streets
                            : shapes == "polygon" ? Table::blocks
                                                  : Table::hazards;
    return request;
}

QString open_question(const ImportChoice& choice) {
    if (choice.layer.geometry == "none") return Words::tr("It has no shapes and cannot be shown on a map.");
    if (!choice.has_goal()) return Words::tr("Choose which layer of the plan it goes into.");
    if (!choice.has_crs()) return Words::tr("The file does not say which coordinate system it uses: choose one.");
    return {};
}

QString heights_name(gis::HeightsOf heights) {
    return heights_title(heights == gis::HeightsOf::surface ? "surface" : "terrain");
}

QString goal_text(const ImportChoice& choice) {
    if (choice.layer.raster) return heights_name(choice.heights_of());
    return choice.table() ? table_title(*choice.table()) : QString();
}

QString kind_text(const gis::SourceLayer& layer) {
    if (layer.raster) {
        const auto figure = [](double value) { return number(value, 1); };
        QString kind = Words::tr("%1 · raster of %2 × %3 cells")
                           .arg(file_name(layer.source), figure(static_cast<double>(layer.raster->columns)),
                                figure(static_cast<double>(layer.raster->rows)));
        if (layer.raster->least && layer.raster->greatest)
            kind += Words::tr(" · %1 to %2 %3")
                        .arg(figure(*layer.raster->least), figure(*layer.raster->greatest),
                             layer.raster->unit.empty() ? QStringLiteral("m") : to_qstring(layer.raster->unit));
        return kind;
    }
    return Words::tr("%1 · %2 · %n feature(s)", nullptr, static_cast<int>(layer.features))
        .arg(file_name(layer.source), shapes_text(layer.geometry));
}

QString encoding_reason(const gis::EncodingDecision& encoding) {
    const QString name = to_qstring(encoding.name);
    if (!encoding.overruled.empty() && encoding.why != "unsure") {
        gis::EncodingDecision own = encoding;
        own.overruled.clear();
        return Words::tr("%1. The .cpg file says %2, which is wrong")
            .arg(encoding_reason(own), to_qstring(encoding.overruled));
    }
    if (encoding.why == "big5") return Words::tr("every text is valid traditional Chinese in Big5");
    if (encoding.why == "mixed")
        return Words::tr("some texts are UTF-8, the others GB18030: each is read as it is. Look at the rows below.");
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
    if (choice.layer.raster) return choice.options.heights_of ? Words::tr("as you chose") : Words::tr("by its name");
    if (choice.options.table) return choice.layer.table == choice.options.table ? QString() : Words::tr("as you chose");
    return choice.layer.table ? Words::tr("by its name and fields") : Words::tr("neither name nor fields say it");
}

QString encoding_evidence(const gis::EncodingDecision& encoding) {
    QStringList lines;
    for (std::size_t index = 0; index < encoding.evidence.size(); ++index) {
        const QString value = to_qstring(encoding.evidence[index]);
        const std::size_t row = index < encoding.evidence_rows.size() ? encoding.evidence_rows[index] : 0;
        lines << (row > 0 ? Words::tr("row %1: %2").arg(row).arg(value) : value);
    }
    return lines.join(QLatin1Char('\n'));
}

QString datum_reason(const ImportChoice& choice) {
    if (choice.options.datum != gis::Datum::wgs84) return Words::tr("as you chose; it is taken back");
    return Words::tr("Maps from Amap and Baidu are shifted by some 350 m.");
}

QString guess_reason(const gis::CrsGuess& guess) {
    QString reason = to_qstring(guess.why);
    if (guess.why == "degrees") reason = Words::tr("the numbers look like degrees");
    if (guess.why == "zone_in_easting") reason = Words::tr("the eastings begin with the zone's number");
    if (guess.why == "overlap") reason = Words::tr("it would lie on the plan");
    if (guess.why == "nearby") reason = Words::tr("it would lie in or near Chengdu");
    return guess.axes_swapped ? Words::tr("%1; north and east are exchanged").arg(reason) : reason;
}

QString remembered_text(const ImportChoice& choice) {
    if (!choice.remembered) return {};
    return Words::tr("Layer and fields as you chose on %1 for a file with the same fields.")
        .arg(date_text(*choice.remembered));
}

QString datum_name(gis::Datum datum) {
    if (datum == gis::Datum::gcj02) return QStringLiteral("GCJ-02");
    return datum == gis::Datum::bd09 ? QStringLiteral("BD-09") : QStringLiteral("WGS 84");
}

QString datum_proposal_text(const ImportChoice& choice) {
    if (!choice.datum || choice.options.datum == choice.datum->datum) return {};
    const QString name = datum_name(choice.datum->datum);
    if (choice.datum->why == "source") return Words::tr("Files of this kind are shifted as by %1.").arg(name);
    const auto side = [](double metres, const QString& positive, const QString& negative) {
        return QStringLiteral("%1 %2 m").arg(metres < 0 ? negative : positive, number(std::abs(metres), 0));
    };
    return Words::tr("It lies off the plan by %1, %2 (%n feature(s) compared), as %3 shifts.", nullptr,
                     static_cast<int>(choice.datum->compared))
        .arg(side(choice.datum->east_m, Words::tr("east"), Words::tr("west")),
             side(choice.datum->north_m, Words::tr("north"), Words::tr("south")), name);
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
    QStringList parts;
    for (const gis::LayerReport& report : reports)
        if (report.update)
            parts << QStringLiteral("%1: %2").arg(table_title(report.table), update_summary(*report.update));
        else if (report.setting.empty())
            rows[report.table] += report.imported;
        else
            parts << heights_title(report.setting);
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
