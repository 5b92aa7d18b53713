#include "app/text/error_text.h"

#include <QCoreApplication>

#include "app/text/format_text.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ErrorText)
};

QString detail(const Error& error, std::string_view key) {
    return QString::fromStdString(error.detail(key));
}

bool has(const Error& error, std::string_view key) {
    return !error.detail(key).empty();
}

bool is_because(const Error& error, const char* reason) {
    return error.detail("reason") == reason;
}

/// The thing the sentence is about: a file and, where known, its layer. Never empty.
QString subject(const Error& error) {
    const QString file = detail(error, "file");
    const QString layer = detail(error, "layer");
    if (file.isEmpty()) return layer.isEmpty() ? Words::tr("The file") : Words::tr("Layer “%1”").arg(layer);
    return layer.isEmpty() ? Words::tr("“%1”").arg(file) : Words::tr("“%1”, layer “%2”").arg(file, layer);
}

/// A definition of a coordinate system may be a page of well-known text: its beginning names it.
QString shortened(QString text) {
    constexpr int most = 60;
    return text.size() <= most ? text : text.left(most - 1) + QStringLiteral("…");
}

/// The files that make one source together, by the extension of one of them.
QString parts_with(const QString& part) {
    if (part == QLatin1String(".mid") || part == QLatin1String(".mif")) return QStringLiteral(".mif, .mid");
    if (part == QLatin1String(".tab") || part == QLatin1String(".dat")) return QStringLiteral(".tab, .dat, .map, .id");
    return QStringLiteral(".shp, .shx, .dbf, .prj");
}

QString not_found(const Error& error) {
    if (has(error, "rule"))
        return Words::tr("There is no rule “%1”. Check its id in the list of rules.").arg(detail(error, "rule"));
    if (has(error, "district"))
        return Words::tr("The plan has no district with the code “%1”. Check the code column of the districts.")
            .arg(detail(error, "district"));
    if (has(error, "profile"))
        return Words::tr("There is no profile of travellers “%1”. Choose one of these: %2.")
            .arg(detail(error, "profile"), detail(error, "known"));
    if (has(error, "scenario"))
        return Words::tr("There is no scenario “%1”. See the list of scenarios.").arg(detail(error, "scenario"));
    if (has(error, "kind"))
        return Words::tr("There is no formula “%1”. See “formula --help”.").arg(detail(error, "kind"));
    if (has(error, "finding"))
        return Words::tr("The audit finds nothing by the key “%1”. Take a key from its list.")
            .arg(detail(error, "finding"));
    if (has(error, "uid"))
        return Words::tr("The plan has no feature “%1”. Check its identifier.").arg(detail(error, "uid"));
    if (has(error, "medium"))
        return Words::tr("Heights or a photo that the project had taken in are missing. Import them again.");
    if (is_because(error, "no_edit")) return Words::tr("There is nothing left to undo or redo.");
    if (has(error, "layer"))
        return has(error, "file") ? Words::tr("“%1” has no layer “%2” any more. Look at the file again.")
                                        .arg(detail(error, "file"), detail(error, "layer"))
                                  : Words::tr("There is no layer “%1” in the files given. Check its name.")
                                        .arg(detail(error, "layer"));
    return Words::tr("%1 does not exist. Check the path.").arg(subject(error));
}

QString cannot_read(const Error& error) {
    if (has(error, "part"))
        return Words::tr(
                   "%1 cannot be read because its %2 part is missing or damaged. Ask for all parts of the file (%3).")
            .arg(subject(error), detail(error, "part"), parts_with(detail(error, "part")));
    return Words::tr("%1 cannot be read. Check your rights, and that it is complete and not open in another program.")
        .arg(subject(error));
}

QString bad_row(const Error& error) {
    const QString table = table_title_named(detail(error, "table")), row = detail(error, "fid");
    if (has(error, "point"))
        return Words::tr(
                   "Row %1 of the table “%2” lies outside of what the coordinate system can show. Move or delete it, "
                   "or choose another coordinate system.")
            .arg(row, table);
    return Words::tr("Row %1 of the table “%2” has a shape that cannot be used. Repair or delete it.").arg(row, table);
}

QString bad_data(const Error& error) {
    if (is_because(error, "scenario"))
        return Words::
            tr("The scenario “%1” is damaged and cannot be used. The plan and the other scenarios are as they were.")
                .arg(detail(error, "scenario"));
    if (has(error, "medium")) return Words::tr("Heights or a photo in the project are damaged. Import them again.");
    if (has(error, "table") && has(error, "fid")) return bad_row(error);
    if (has(error, "table"))
        return Words::tr("%1 cannot be used: another program has changed its table “%2”. Take an earlier copy of it.")
            .arg(subject(error), table_title_named(detail(error, "table")));
    if (has(error, "part"))
        return Words::tr(
                   "%1 cannot be used: its %2 part is damaged, or something else by that name. Ask for all parts of "
                   "the file again (%3).")
            .arg(subject(error), detail(error, "part"), parts_with(detail(error, "part")));
    if (is_because(error, "empty")) return Words::tr("%1 is empty. Ask for the file again.").arg(subject(error));
    if (is_because(error, "city_rules"))
        return Words::tr("%1 Mend that line: nothing of the profile of rules was taken.").arg(detail(error, "problem"));
    if (is_because(error, "no_form"))
        return Words::tr("%1 is no form of an inspection: plan one, and fill that in.").arg(subject(error));
    if (is_because(error, "no_sheet"))
        return Words::tr("%1 is no sheet of the ledger: export one, and fill that in.").arg(subject(error));
    if (is_because(error, "no_layers"))
        return Words::tr("%1 holds no map data. Yimi reads %2.").arg(subject(error), readable_formats());
    if (is_because(error, "picture_size"))
        return Words::tr("The picture is too large for the memory of this computer. Choose a smaller size.");
    if (has(error, "file"))
        return Words::tr("%1 is damaged, or no file of its kind. Ask for it again, or take an earlier copy.")
            .arg(subject(error));
    if (has(error, "point"))
        return Words::tr("The place lies outside of what the coordinate system can show. Check the coordinates.");
    if (is_because(error, "no_room"))
        return Words::tr("So far beside the line nothing is left of it. Choose a smaller distance.");
    if (has(error, "operation"))
        return Words::tr(
            "A shape is invalid and cannot be computed with. Import its layer again and have it repaired.");
    if (has(error, "key"))
        return Words::tr("The input “%1” cannot be used. Check its value.").arg(detail(error, "key"));
    return Words::tr("The input cannot be used. Check its values.");
}

QString crs_unknown(const Error& error) {
    if (is_because(error, "does_not_fit"))
        return Words::
            tr("The coordinates of %1 are none of %2. Choose the coordinate system that they are in (--crs EPSG:N).")
                .arg(subject(error), shortened(detail(error, "crs")));
    if (has(error, "crs"))
        return Words::tr("“%1” is no coordinate system that Yimi knows. Give an EPSG code such as EPSG:4544.")
            .arg(shortened(detail(error, "crs")));
    if (has(error, "guesses"))
        return Words::tr(
                   "%1 does not say which coordinate system it uses. By its numbers it may be one of these: %2. Choose "
                   "one when importing (--crs EPSG:N).")
            .arg(subject(error), detail(error, "guesses"));
    return Words::tr(
               "%1 does not say which coordinate system it uses. Choose one when importing (--crs EPSG:N); in "
               "Chengdu it is mostly CGCS2000, EPSG:4490 in degrees or EPSG:4544 in metres.")
        .arg(subject(error));
}

QString cannot_write(const Error& error) {
    if (is_because(error, "scenario"))
        return Words::tr("Imports go to the present state alone. Go back to it, then import.");
    if (is_because(error, "unsaved"))
        return Words::tr("%1 holds changes that are not on the disk yet. Save a copy elsewhere first.")
            .arg(subject(error));
    if (is_because(error, "full"))
        return Words::tr("%1 cannot be written: the disk is full. Free some space, or choose another place.")
            .arg(subject(error));
    if (is_because(error, "write_protected"))
        return Words::tr("%1 or its folder is write-protected. Lift that, or choose another place.")
            .arg(subject(error));
    if (is_because(error, "removed"))
        return Words::tr("%1 was deleted while it was open. Save a copy elsewhere.").arg(subject(error));
    if (is_because(error, "replaced"))
        return Words::tr("Another file has taken the place of %1 while it was open. Save a copy elsewhere.")
            .arg(subject(error));
    if (is_because(error, "moved"))
        return Words::tr("%1 was moved to “%2” while it was open. Move it back, or save a copy elsewhere.")
            .arg(subject(error), detail(error, "now"));
    if (!has(error, "file")) return Words::tr("Writing failed. Check the free space and your rights.");
    return Words::tr("%1 cannot be written. Check the folder, your rights and the free space. Nothing was changed.")
        .arg(subject(error));
}

/// Empty where it is not about the clipboard.
QString unusable_clipboard(const Error& error) {
    if (is_because(error, "no_layer_meant"))
        return Words::tr("Nothing tells which layer the shapes go into. Mark a layer at the left, then paste again.");
    if (is_because(error, "too_much_text"))
        return Words::tr("The clipboard holds more than Yimi pastes. Save it as a file and import that.");
    if (is_because(error, "no_place_here"))
        return Words::
            tr("The numbers on the clipboard are neither longitude and latitude near the plan nor metres in %1. Copy "
               "the shapes in %1, or put their system before them: SRID=4326;POINT(104.07 30.66).")
                .arg(detail(error, "crs"));
    if (is_because(error, "several_systems"))
        return Words::tr(
            "The shapes on the clipboard are in different coordinate systems. Copy those of one system at a time.");
    if (is_because(error, "no_shapes"))
        return Words::tr("The clipboard holds no shapes. Copy some in Yimi or QGIS, or text as WKT or GeoJSON.");
    return {};
}

QString unsupported(const Error& error) {
    if (is_because(error, "newer"))
        return Words::tr("%1 was written by a newer Yimi. Open it with that version, or import its layers.")
            .arg(subject(error));
    if (is_because(error, "no_project"))
        return Words::tr("%1 is no Yimi project. Import it into one instead.").arg(subject(error));
    if (const QString about = unusable_clipboard(error); !about.isEmpty()) return about;
    if (is_because(error, "no_photo"))
        return Words::tr("%1 is no photo that can be shown. Take a JPEG, PNG or WebP picture.").arg(subject(error));
    if (is_because(error, "large"))
        return Words::tr("%1 is too large for a photo. Make it smaller than 40 MB.").arg(subject(error));
    if (is_because(error, "no_opengl"))
        return Words::tr("This computer offers no OpenGL 3.3, so the child view cannot be drawn here.");
    if (is_because(error, "no_table"))
        return Words::tr("%1 fits no table of the plan. Say which table it goes into (--as TABLE).")
            .arg(subject(error));
    return Words::tr("%1 holds something that Yimi cannot use. Convert it to a shapefile or GeoPackage first.")
        .arg(subject(error));
}

QString conflict(const Error& error) {
    if (has(error, "table") || has(error, "setting"))
        return Words::tr("The plan has changed in the meantime. Nothing was done; try it again.");
    if (is_because(error, "exists")) return Words::tr("%1 exists already. Choose another name.").arg(subject(error));
    return Words::tr("%1 is open in another Yimi or another program. Until it is closed there, it cannot be changed.")
        .arg(subject(error));
}

/// Wrong choices for an import, wherever they were made.
QString bad_choice(const Error& error) {
    if (has(error, "encoding"))
        return Words::tr("There is no text encoding “%1”. Choose another, such as UTF-8 or GB18030.")
            .arg(detail(error, "encoding"));
    if (has(error, "field"))
        return Words::tr("%1 has no field “%2”. Check the names of its fields.")
            .arg(subject(error), detail(error, "field"));
    if (has(error, "column"))
        return Words::tr("%1 goes into a table without a column “%2”. Check the names of the columns.")
            .arg(subject(error), detail(error, "column"));
    return {};
}

QString bad_condition(const Error& error) {
    const QString field = detail(error, "unknown_field"), function = detail(error, "unknown_function"),
                  near = detail(error, "near");
    if (!field.isEmpty())
        return Words::tr("There is no field “%1”. Put a text between single quotes, or choose a field from the list.")
            .arg(field);
    if (!function.isEmpty()) return Words::tr("“%1” cannot be used in a condition. Choose another way.").arg(function);
    if (near.startsWith(u'\'')) return Words::tr("A text is not closed. Put a single quote behind it.");
    if (near == QStringLiteral(")"))
        return Words::tr("The condition is not complete, or has a parenthesis too many. Compare it with the examples.");
    if (!near.isEmpty())
        return Words::tr("The condition cannot be read at “%1”. Compare it with the examples.").arg(near);
    return Words::tr("This condition cannot be read. Compare it with the examples.");
}

QString bad_usage(const Error& error) {
    if (is_because(error, "condition")) return bad_condition(error);
    if (const QString choice = bad_choice(error); !choice.isEmpty()) return choice;
    const QString option = detail(error, "option"), value = detail(error, "value");
    if (is_because(error, "pdf"))
        return Words::tr("A report cannot be written as PDF yet. Write it as .html and print that from a browser.");
    if (is_because(error, "degrees"))
        return Words::tr("“%1” is in degrees, but a plan is measured in metres. Choose one such as EPSG:4544.")
            .arg(value);
    if (is_because(error, "same_file")) return Words::tr("“%1” is the project itself. Choose another name.").arg(value);
    if (is_because(error, "sites"))
        return Words::tr(
            "So many places cannot be sited: more sites are locked than wanted, or too few are left. Choose "
            "another number.");
    if (is_because(error, "candidates"))
        return Words::tr(
            "There are more candidates than can be weighed against each other. Take a wider grid, or select some.");
    if (is_because(error, "distance")) return Words::tr("The distance must be more than 0 m. Choose a greater one.");
    if (option.isEmpty()) return Words::tr("These arguments do not fit together. See --help.");
    return Words::tr("“%1” is no usable value for %2. See --help.").arg(value, option);
}

}  // namespace

QString sentence(const Error& error) {
    if (const QString refusal = format_refusal(error); !refusal.isEmpty()) return refusal;
    if (const QString refusal = ledger_refusal(error); !refusal.isEmpty()) return refusal;
    switch (error.code) {
        case ErrorCode::cancelled:
            return Words::tr("Stopped. Nothing was changed.");
        case ErrorCode::not_found:
            return not_found(error);
        case ErrorCode::cannot_read:
            return cannot_read(error);
        case ErrorCode::cannot_write:
            return cannot_write(error);
        case ErrorCode::unsupported:
            return unsupported(error);
        case ErrorCode::bad_data:
            return bad_data(error);
        case ErrorCode::crs_unknown:
            return crs_unknown(error);
        case ErrorCode::conflict:
            return conflict(error);
        case ErrorCode::bad_usage:
            return bad_usage(error);
    }
    return {};
}

int exit_code(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::cancelled:
            return 130;
        case ErrorCode::cannot_write:
        case ErrorCode::conflict:
            return 4;
        case ErrorCode::not_found:
        case ErrorCode::cannot_read:
        case ErrorCode::unsupported:
        case ErrorCode::bad_data:
        case ErrorCode::crs_unknown:
            return 3;
        case ErrorCode::bad_usage:
            return 2;
    }
    return 5;
}

}  // namespace yimi::app
