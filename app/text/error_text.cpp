#include "app/text/error_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ErrorText)
};

QString detail(const Error& error, std::string_view key) {
    return QString::fromStdString(error.detail(key));
}

/// The thing the sentence is about: a file and, where known, its layer.
QString subject(const Error& error) {
    const QString file = detail(error, "file");
    const QString layer = detail(error, "layer");
    if (file.isEmpty()) return layer.isEmpty() ? QString() : Words::tr("Layer “%1”").arg(layer);
    return layer.isEmpty() ? Words::tr("“%1”").arg(file) : Words::tr("“%1”, layer “%2”").arg(file, layer);
}

QString not_found(const Error& error) {
    if (const QString rule = detail(error, "rule"); !rule.isEmpty())
        return Words::tr("There is no rule “%1”. Check its id in the list of rules.").arg(rule);
    if (const QString district = detail(error, "district"); !district.isEmpty())
        return Words::tr("The plan has no district with the code “%1”.").arg(district);
    if (detail(error, "file").isEmpty() && !detail(error, "layer").isEmpty())
        return Words::tr("There is no layer “%1” in the files given.").arg(detail(error, "layer"));
    if (const QString uid = detail(error, "uid"); !uid.isEmpty())
        return Words::tr("The plan has no feature “%1”.").arg(uid);
    if (!detail(error, "file").isEmpty()) return Words::tr("%1 does not exist. Check the path.").arg(subject(error));
    return Words::tr("There is nothing there.");
}

QString cannot_read(const Error& error) {
    if (const QString part = detail(error, "part"); !part.isEmpty())
        return Words::tr(
                   "%1 cannot be read because its %2 part is missing or damaged. Ask for all parts of the file "
                   "(.shp, .shx, .dbf, .prj).")
            .arg(subject(error), part);
    return Words::tr("%1 cannot be read. Check that it is complete and not open in another program.")
        .arg(subject(error));
}

QString bad_data(const Error& error) {
    const QString table = detail(error, "table"), row = detail(error, "fid");
    if (!table.isEmpty() && !row.isEmpty())
        return Words::tr("Row %1 of the table “%2” has a shape that cannot be used. Repair or delete it.")
            .arg(row, table_title_named(table));
    if (subject(error).isEmpty()) return Words::tr("The input cannot be used. Check its values.");
    if (const QString at = detail(error, "row"); !at.isEmpty())
        return Words::tr("%1 is damaged at row %2. Ask for the file again.").arg(subject(error), at);
    return Words::tr("%1 is damaged or no such file. Ask for the file again.").arg(subject(error));
}

QString crs_unknown(const Error& error) {
    if (const QString crs = detail(error, "crs"); !crs.isEmpty())
        return Words::tr("“%1” is no coordinate system that Yimi knows. Give an EPSG code such as EPSG:4544.").arg(crs);
    return Words::tr(
               "%1 does not say which coordinate system it uses. Choose one when importing (--crs EPSG:N); in "
               "Chengdu it is mostly CGCS2000, EPSG:4490 in degrees or EPSG:4544 in metres.")
        .arg(subject(error));
}

QString cannot_write(const Error& error) {
    if (subject(error).isEmpty()) return Words::tr("Writing failed. Check the free space and your rights.");
    return Words::tr("%1 cannot be written. Check the folder, your rights and the free space. Nothing was changed.")
        .arg(subject(error));
}

QString unsupported(const Error& error) {
    if (subject(error).isEmpty()) return Words::tr("Yimi cannot do this.");
    if (detail(error, "reason") == QStringLiteral("newer"))
        return Words::tr("%1 was written by a newer Yimi. Open it with that version.").arg(subject(error));
    if (detail(error, "reason") == QStringLiteral("no_project"))
        return Words::tr("%1 is no Yimi project. Import it into one instead.").arg(subject(error));
    if (detail(error, "reason") == QStringLiteral("no_table"))
        return Words::tr("%1 fits no table of the plan. Say which table it goes into (--as TABLE).")
            .arg(subject(error));
    return Words::tr("%1 holds something that Yimi cannot use.").arg(subject(error));
}

QString conflict(const Error& error) {
    if (!detail(error, "table").isEmpty() || !detail(error, "setting").isEmpty())
        return Words::tr("The plan has changed in the meantime. Nothing was done; try it again.");
    if (detail(error, "reason") == QStringLiteral("exists"))
        return Words::tr("%1 exists already. Choose another name.").arg(subject(error));
    return Words::tr("%1 is open in another Yimi. It can be looked at here, but not changed.").arg(subject(error));
}

QString bad_usage(const Error& error) {
    const QString option = detail(error, "option"), value = detail(error, "value"), reason = detail(error, "reason");
    if (reason == QStringLiteral("pdf"))
        return Words::tr("A report cannot be written as PDF yet. Write it as .html and print that from a browser.");
    if (reason == QStringLiteral("degrees"))
        return Words::tr("“%1” is in degrees, but a plan is measured in metres. Choose one such as EPSG:4544.")
            .arg(value);
    if (reason == QStringLiteral("same_file"))
        return Words::tr("“%1” is the project itself. Choose another name.").arg(value);
    if (option.isEmpty()) return Words::tr("These arguments do not fit together. See --help.");
    return Words::tr("“%1” is no usable value for %2. See --help.").arg(value, option);
}

}  // namespace

QString sentence(const Error& error) {
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
