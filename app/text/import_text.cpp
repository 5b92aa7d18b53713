#include "app/text/import_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <array>
#include <cmath>

#include "app/text/crs_text.h"
#include "app/text/format_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportText)
};

QString side_text(const QString& signed_m, const QString& positive, const QString& negative) {
    const double metres = signed_m.toDouble();
    return QStringLiteral("%1 %2 m").arg(metres < 0 ? negative : positive, number(std::abs(metres), 0));
}

QString shift_text(const QString& of) {
    const QStringList parts = of.split(QLatin1Char(' '));
    const QString datum = parts[0] == QStringLiteral("bd09") ? QStringLiteral("BD-09") : QStringLiteral("GCJ-02");
    if (parts.size() < 3)
        return Words::tr("Files of this kind are shifted as by %1, but no shift was taken back.").arg(datum);
    return Words::tr("It lies off the plan by %1, %2, as %3 shifts, but no shift was taken back.")
        .arg(side_text(parts[1], Words::tr("east"), Words::tr("west")),
             side_text(parts[2], Words::tr("north"), Words::tr("south")), datum);
}

/// Notes on whether a layer lies where it should (gis/io/place_notes.h).
QString place_note_text(const std::string& note) {
    const auto colon = note.find(':');
    const std::string word = note.substr(0, colon);
    const QString of = colon == std::string::npos ? QString() : to_qstring(note.substr(colon + 1));
    if (word == "looks_shifted") return shift_text(of);
    if (word == "axes_look_swapped")
        return Words::tr("Its numbers fit only if north comes before east; they were taken as the file has them.");
    if (word == "local_crs")
        return Words::tr(
                   "“%1” is a local coordinate system that no list has: its numbers are those of none, whatever "
                   "it is called. Its own parameters were used.")
            .arg(of);
    if (word == "datum_change_unknown")
        return Words::tr(
                   "Its datum is %1. No transformation from it to the plan's datum is published for this place: how "
                   "far the shapes are off is not known. Ask for the data in CGCS2000.")
            .arg(datum_words(of));
    if (word == "datum_change")
        return Words::tr("Its datum is %1; brought over to the plan's, the shapes may be off by %2 m.")
            .arg(datum_words(of.section(QLatin1Char(' '), 0, -2)), of.section(QLatin1Char(' '), -1));
    return {};
}

}  // namespace

QString note_text(const std::string& note) {
    if (note == "shx_rebuilt") return Words::tr("The .shx part is missing; it was rebuilt from the shapes.");
    if (note == "dbf_missing")
        return Words::tr("The .dbf part is missing: there are shapes, but nothing is known of them.");
    if (note == "field_name_cut")
        return Words::tr("Field names were cut in the middle of a character; what was left is shown.");
    if (note == "looks_like_degrees")
        return Words::tr(
            "The coordinates look like degrees, but the system is in metres: check the coordinate system.");
    if (note == "again_conflict_mine") return Words::tr("Changed by you and in the file: yours stays.");
    if (note == "again_conflict_theirs") return Words::tr("Changed by you and in the file: the file's was taken.");
    if (note == "again_changed") return Words::tr("Changed as in the newer file.");
    if (note == "heights_left_out")
        return Words::tr("The shapes have heights (Z); the plan keeps where they lie, not how high.");
    if (note == "measures_left_out") return Words::tr("The shapes have measures (M); the plan does not keep them.");
    if (note == "again_gone_stays") return Words::tr("Gone from the newer file; it stays.");
    if (note == "again_gone") return Words::tr("Gone from the newer file, and taken out.");
    if (note == "again_added") return Words::tr("New in the newer file.");
    constexpr std::string_view other_encoding = "texts_in_other_encoding:";
    if (note.starts_with(other_encoding))
        return Words::tr("%n text(s) are not in UTF-8 as the others are; they were read as GB18030.", nullptr,
                         std::atoi(note.c_str() + other_encoding.size()));
    if (const QString text = place_note_text(note); !text.isEmpty()) return text;
    if (const QString text = format_note_text(note); !text.isEmpty()) return text;
    return to_qstring(note);
}

QString reject_reason(const std::string& why) {
    if (why == "no_geometry") return Words::tr("without a shape");
    if (why == "invalid_geometry") return Words::tr("with a shape that cannot be mended");
    if (why == "wrong_geometry") return Words::tr("with another kind of shape than the layer holds");
    if (why == "doubtful_geometry")
        return Words::tr("with rings that cross so that nobody can tell which area is meant");
    if (why == "no_image_in_crs") return Words::tr("outside of what the coordinate system can say");
    if (why == "duplicate_uid") return Words::tr("with an identifier that another one has");
    return to_qstring(why);
}

QString repair_text(const std::string& what) {
    if (what == "duplicate_points") return Words::tr("points that lay on each other were left out");
    if (what == "rings") return Words::tr("rings crossed or touched where they must not");
    if (what == "lines") return Words::tr("lines that went nowhere were left out");
    if (what == "curves") return Words::tr("arcs, taken as straight pieces of 4° each");
    if (what == "surface") return Words::tr("a surface in space; its outline on the map was taken");
    if (what == "slivers") return Words::tr("slivers without an area worth the name were left out");
    return to_qstring(what);
}

QString update_summary(const SourceUpdate& update) {
    std::array<int, 4> count{};
    for (const RowUpdate& row : update.rows) ++count[static_cast<std::size_t>(row.kind)];
    return Words::tr("%1 new, %2 changed, %3 gone, %4 unchanged; changed by you and in the file: %5.")
        .arg(count[0])
        .arg(count[1])
        .arg(count[2])
        .arg(update.unchanged)
        .arg(count[3]);
}

QString remark_kind_name(ImportRemark::Kind kind) {
    switch (kind) {
        case ImportRemark::Kind::rejected:
            return Words::tr("Left out");
        case ImportRemark::Kind::repaired:
            return Words::tr("Mended");
        case ImportRemark::Kind::unknown_value:
            return Words::tr("Unknown value");
        case ImportRemark::Kind::note:
            break;
    }
    return Words::tr("Note");
}

QString remark_text(const ImportRemark& remark) {
    const QString kind = remark_kind_name(remark.kind);
    switch (remark.kind) {
        case ImportRemark::Kind::rejected:
            return Words::tr("%1: %2").arg(kind, reject_reason(remark.why));
        case ImportRemark::Kind::repaired:
            return Words::tr("%1: %2").arg(kind, repair_text(remark.why));
        case ImportRemark::Kind::unknown_value:
            return remark.value.empty() ? Words::tr("%1: %2").arg(kind, column_title(remark.column))
                                        : Words::tr("%1: “%2” is no %3")
                                              .arg(kind, to_qstring(remark.value), column_title(remark.column));
        case ImportRemark::Kind::note:
            break;
    }
    QStringList columns;
    for (const QString& column : to_qstring(remark.value).split(QLatin1Char(','), Qt::SkipEmptyParts))
        columns << (column == QStringLiteral("geom") ? Words::tr("shape") : column_title(column.toStdString()));
    return columns.isEmpty() ? note_text(remark.why)
                             : Words::tr("%1 (%2)").arg(note_text(remark.why), columns.join(Words::tr(", ")));
}

QString remark_place(const ImportRecord& record, const ImportRemark& remark) {
    QStringList parts;
    if (remark.layer < record.layers.size()) parts << to_qstring(record.layers[remark.layer].name);
    if (remark.fid)
        parts << Words::tr("feature %1").arg(*remark.fid);
    else if (remark.kind != ImportRemark::Kind::note)
        parts << Words::tr("%n feature(s)", nullptr, static_cast<int>(remark.count));
    if (!remark.name.empty()) parts << to_qstring(remark.name);
    return parts.join(QStringLiteral(" · "));
}

QString record_summary(const ImportRecord& record) {
    const auto figure = [](std::size_t count) { return number(static_cast<double>(count), 0); };
    QStringList lines;
    for (const ImportRecord::Layer& layer : record.layers) {
        QString from = QFileInfo(to_qstring(layer.source)).fileName();
        if (QFileInfo(from).completeBaseName() != to_qstring(layer.name))
            from += QStringLiteral(" · ") + to_qstring(layer.name);
        if (!layer.setting.empty()) {
            lines << Words::tr("%1 → heights of the %2.").arg(from, heights_title(layer.setting));
            continue;
        }
        const std::size_t taken = layer.read - layer.rejected;
        QString line = Words::tr("%1 → %2: %3 in the file = %4 taken (%5 of them mended) + %6 left out.")
                           .arg(from, table_title(layer.table), figure(layer.read), figure(taken),
                                figure(layer.repaired), figure(layer.rejected));
        if (layer.imported != taken)
            line += Words::tr(" They became %1 rows: each part of a shape is one.").arg(figure(layer.imported));
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace yimi::app
