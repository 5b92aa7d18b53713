#include "gis/io/formats/source_format.h"

namespace yimi::gis {
namespace {

/// What GDAL reads without our help.
Result<OpenedSource> open_interchange(const std::string& path, const std::string&) {
    OpenedSource source;
    YIMI_TRY(dataset, open_dataset(path, nullptr, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace

const SourceFormat interchange_format{".geojson .json .geojsonl .geojsons .ndjson .topojson .fgb .gdb", true,
                                      open_interchange};

}  // namespace yimi::gis
