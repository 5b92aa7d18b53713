#include "app/text/format_text.h"

#include <QCoreApplication>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FormatText)
};

QString separator_name(const QString& separator) {
    if (separator == QLatin1String("\t")) return Words::tr("tabs");
    if (separator == QLatin1String(" ")) return Words::tr("blanks");
    return Words::tr("“%1”").arg(separator);
}

QString drawing_note_text(const std::string& word, const QString& of) {
    if (word == "closed_lines_as_areas") return Words::tr("Closed lines were taken as areas: %1.").arg(of);
    if (word == "paper_space_left_out")
        return Words::tr("What is drawn on sheets (paper space) is no map and was left out: %1.").arg(of);
    if (word == "entities_not_read")
        return Words::tr(
                   "Objects that only their own program can draw were left out: %1. Explode them in AutoCAD, "
                   "save again, and they come too.")
            .arg(of);
    return {};
}

}  // namespace

QString format_note_text(const std::string& note) {
    const auto colon = note.find(':');
    const std::string word = note.substr(0, colon);
    const QString of = colon == std::string::npos ? QString() : QString::fromStdString(note.substr(colon + 1));
    if (word == "coordinates_from") return Words::tr("The shapes come from these columns: %1.").arg(of);
    if (word == "coordinates_by_values")
        return Words::tr("No column says that it holds coordinates; these were taken by their values: check them.");
    if (word == "several_coordinate_columns")
        return Words::tr("Several columns hold coordinates; those of a system that is not shifted were preferred.");
    if (word == "axes_swapped")
        return Words::tr("The columns for east and north hold each other's values; they were exchanged.");
    if (word == "no_header") return Words::tr("The first line holds values, not names: the columns were numbered.");
    if (word == "rows_skipped") return Words::tr("Lines above the names that were left out: %1.").arg(of);
    if (word == "cells_left_out") return Words::tr("Values beyond the last column that were left out: %1.").arg(of);
    if (word == "separator") return Words::tr("The columns are parted by %1.").arg(separator_name(of));
    if (word == "not_read") return Words::tr("Beside it lies what cannot be read and was left out: %1.").arg(of);
    if (word == "heights_without_unit")
        return Words::tr("The file does not say the unit of its heights; they are taken as metres.");
    if (word == "raster_without_place") return Words::tr("The file does not say where its picture lies.");
    if (word == "photo_without_position")
        return Words::tr("The photo does not tell where it was taken, so it has no place on the map.");
    if (word == "photos_without_position")
        return Words::tr("These photos do not tell where they were taken, so they have no place on the map: %1.")
            .arg(of);
    if (word == "ways_without_nodes")
        return Words::
            tr("Ways of which the file lacks nodes, as where it was cut out of a larger one: %1. They came as far as "
               "they are known.")
                .arg(of);
    return drawing_note_text(word, of);
}

QString readable_formats() {
    return Words::tr(
        "shapefiles, GeoJSON, GeoPackage, File Geodatabase, MapInfo (TAB, MIF), DXF, KML and KMZ, GML, FlatGeobuf, "
        "tables with coordinates (CSV, TXT, Excel, OpenDocument), OpenStreetMap (.osm, .pbf), terrain (GeoTIFF, "
        "ASCII grids), photos with a position, and folders and zips of these");
}

QString format_refusal(const Error& error) {
    const std::string reason = error.detail("reason");
    const QString file = QString::fromStdString(error.detail("file"));
    if (reason == "dwg")
        return Words::tr(
                   "“%1” is an AutoCAD drawing (DWG), which only AutoCAD reads in full. Open it there, choose Save As, "
                   "AutoCAD DXF, and import the .dxf; the free ODA File Converter does the same.")
            .arg(file);
    if (reason == "archive")
        return Words::tr("“%1” is an archive that Yimi does not open. Unpack it and import the folder.").arg(file);
    if (reason == "unknown_format")
        return Words::tr("“%1” is of no kind that Yimi knows. It reads %2.").arg(file, readable_formats());
    if (reason == "web_page")
        return Words::tr("“%1” is a web page, whatever it is called. Open it in Excel and save it as .xlsx.").arg(file);
    if (reason == "password")
        return Words::tr("“%1” is locked with a password. Open it in Excel, remove the password, and save it.")
            .arg(file);
    if (reason == "workbook_before_1997")
        return Words::tr("“%1” was written by Excel 95 or older. Open it in Excel and save it as .xlsx.").arg(file);
    if (reason == "unpacks_too_large")
        return Words::tr("“%1” unpacks into more than this computer can hold. Unpack it and import what you need.")
            .arg(file);
    if (reason == "too_many_columns")
        return Words::tr(
                   "“%1” has a sheet of more than 2,000 columns. Delete the columns that are not needed, also those "
                   "that are empty and only formatted, and save it.")
            .arg(file);
    if (reason == "too_many_files")
        return Words::tr("“%1” holds too many files to look at. Choose the folder in it that has the map data.")
            .arg(file);
    if (reason == "map_picture")
        return Words::tr("“%1” only says where a picture lies on the map; there are no shapes in it.").arg(file);
    if (reason == "binary_dxf") return Words::tr("“%1” is a binary DXF. Save it again as an ASCII DXF.").arg(file);
    if (reason == "no_picture")
        return Words::tr(
                   "“%1” is no picture that Yimi can lay below the map. Use GeoTIFF, MBTiles, GeoPackage, JPEG or "
                   "PNG.")
            .arg(file);
    if (reason == "no_place")
        return Words::tr(
                   "“%1” does not say where it lies. Give the picture a place first: as GeoTIFF, or by a world "
                   "file beside it.")
            .arg(file);
    if (reason == "no_heights")
        return Words::tr("“%1” is a picture, not a raster of heights: it has colours.").arg(file);
    if (reason == "too_many_cells")
        return Words::tr("“%1” has more cells around the plan than fit into memory. Cut out the part you need.")
            .arg(file);
    if (reason == "raster_datum")
        return Words::tr("“%1” holds heights, which cannot be shifted from GCJ-02 or BD-09. Ask for them in WGS 84.")
            .arg(file);
    if (reason == "outside_plan")
        return Words::tr("The heights of “%1” lie beside the plan. Check the coordinate system.").arg(file);
    if (reason == "photo_too_large")
        return Words::tr("“%1” is larger than 32 MB. Save a smaller copy and import that.").arg(file);
    if (reason == "not_text")
        return Words::tr("“%1” holds no text, so it is no table. Ask for it again as CSV or Excel.").arg(file);
    return {};
}

}  // namespace yimi::app
