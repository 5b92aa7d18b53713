#include "gis/io/field_names.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

const SourceFormat* const formats[] = {&shapefile_format, &dbase_format, &geopackage_format, &interchange_format,
                                       &text_table_format};

Result<OpenedSource> open_anything(const std::string& path, const std::string&) {
    OpenedSource source;
    YIMI_TRY(dataset, open_dataset(path, nullptr, path));
    source.dataset = std::move(dataset);
    return source;
}

constexpr SourceFormat anything{"", false, open_anything};

}  // namespace

const SourceFormat& format_of(const std::string& path) {
    const std::string extension = lower_extension(path);
    for (const SourceFormat* const format : formats)
        if (lists(format->extensions, extension)) return *format;
    return anything;
}

Result<OpenedSource> open_source(const std::string& path, const std::string& encoding) {
    register_gdal_drivers();
    const GdalMessages quiet;
    return format_of(path).open(path, encoding);
}

}  // namespace yimi::gis
