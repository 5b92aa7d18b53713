#include "gis/io/field_names.h"
#include "gis/io/formats/file_content.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

const SourceFormat* const formats[] = {&shapefile_format,  &dbase_format,    &geopackage_format, &interchange_format,
                                       &text_table_format, &workbook_format, &kml_format,        &gml_format,
                                       &mapinfo_format,    &dxf_format,      &osm_format,        &raster_format,
                                       &photo_format,      &drawing_format,  &archive_format};

Error unknown_format(const std::string& path) {
    return {ErrorCode::unsupported, "no format knows it", {{"file", path}, {"reason", "unknown_format"}}};
}

/// GDAL's drivers know most of their files by content.
Result<OpenedSource> open_with_gdal(const std::string& path) {
    OpenedSource source;
    YIMI_TRY(dataset, open_dataset(path, nullptr, path));
    source.dataset = std::move(dataset);
    return source;
}

/// A file whose name says nothing, or something wrong.
Result<OpenedSource> open_by_content(const std::string& path, const std::string& encoding) {
    const FileContent content = content_of(path);
    if (content == FileContent::archive) return archive_format.open(path, encoding);
    if (content == FileContent::dwg) return drawing_format.open(path, encoding);
    if (content == FileContent::database) return geopackage_format.open(path, encoding);
    if (content == FileContent::ole || content == FileContent::zip) {
        auto workbook = workbook_format.open(path, encoding);
        if (workbook || workbook.error().code != ErrorCode::bad_data) return workbook;
    } else if (auto source = open_with_gdal(path)) {
        return source;
    }
    if (content != FileContent::text) return unknown_format(path);
    if (is_web_page(path)) return Error{ErrorCode::unsupported, "a web page", {{"file", path}, {"reason", "web_page"}}};
    auto table = text_table_format.open(path, encoding);
    if (!table || OGR_L_GetGeomType(GDALDatasetGetLayer(table.value().dataset.get(), 0)) == wkbNone)
        return unknown_format(path);
    return table;
}

constexpr SourceFormat anything{"", false, open_by_content};

/// A table's name on what is no table: GeoJSON called .txt, a workbook called .csv, a web page called .xls.
bool is_called_wrongly(const std::string& path) {
    const FileContent content = content_of(path);
    if (content == FileContent::text) return std::string_view("{[<").find(first_sign_of(path)) != std::string::npos;
    const bool workbook = content == FileContent::zip || content == FileContent::ole;
    return workbook ? &format_of(path) != &workbook_format
                    : content == FileContent::archive || content == FileContent::dwg;
}

}  // namespace

const SourceFormat& format_of(const std::string& path) {
    std::string extension = lower_extension(path);
    if (extension == ".gz") extension = lower_extension(path.substr(0, path.size() - extension.size())) + extension;
    if (extension != ".osm.gz" && extension.ends_with(".gz")) extension = ".gz";
    for (const SourceFormat* const format : formats)
        if (lists(format->extensions, extension)) return *format;
    return anything;
}

Result<OpenedSource> open_source(const std::string& path, const std::string& encoding) {
    register_gdal_drivers();
    const GdalMessages quiet;
    const SourceFormat& format = format_of(path);
    if (format.is_map_by_chance && is_called_wrongly(path)) return open_by_content(path, encoding);
    return format.open(path, encoding);
}

std::vector<std::string> source_extensions() {
    std::vector<std::string> extensions;
    const auto add = [&](std::string_view names) {
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find(' ', at), names.size());
            extensions.emplace_back(names.substr(at, end - at));
            at = end + 1;
        }
    };
    for (const SourceFormat* const format : formats)
        if (format != &drawing_format && format != &archive_format) add(format->extensions);
    add(".zip");
    return extensions;
}

}  // namespace yimi::gis
