// Formats: one file each, and one line in source_formats.cpp. Each says what it opens and how, such that nothing beside
// the source is made or changed. May use: core, gis/support, gis/crs, gis/io, GDAL. Start here.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "gis/io/opened_source.h"

namespace yimi::gis {

/// One kind of file.
struct SourceFormat {
    std::string_view extensions;     ///< lower case, parted by blanks: ".shp .dbf"
    bool is_offered_within = false;  ///< also where it lies in a folder or in an archive
    /// `path` may begin with /vsizip/. `encoding` is "auto" or what a person chose; only formats that decode texts
    /// themselves look at it. Errors: cannot_read, bad_data, unsupported, with details "file" and, for a
    /// damaged shapefile, "part".
    Result<OpenedSource> (*open)(const std::string& path, const std::string& encoding) = nullptr;
    /// Within a folder or an archive only what has shapes is offered, and what cannot be opened is passed over: most
    /// tables there are no maps.
    bool is_map_by_chance = false;
};

/// The format of a file by its name; whatever no format claims is known by its content.
[[nodiscard]] const SourceFormat& format_of(const std::string& path);
/// Whether a zip is a workbook of Excel or OpenDocument, whatever it is called.
[[nodiscard]] bool is_packed_workbook(const std::string& path);
/// Opens what find_source_files found; `encoding` as in SourceFormat::open.
[[nodiscard]] Result<OpenedSource> open_source(const std::string& path, const std::string& encoding = "auto");

extern const SourceFormat shapefile_format, dbase_format, geopackage_format, interchange_format;
extern const SourceFormat text_table_format, workbook_format;
extern const SourceFormat kml_format, gml_format, mapinfo_format, dxf_format, osm_format, raster_format, photo_format;
extern const SourceFormat drawing_format, archive_format;

}  // namespace yimi::gis
