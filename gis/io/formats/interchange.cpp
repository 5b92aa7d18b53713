#include "gis/io/formats/source_format.h"
#include "gis/io/formats/utf8_copy.h"

namespace yimi::gis {
namespace {

/// What GDAL reads without our help, but for texts that are not in UTF-8.
Result<OpenedSource> open_interchange(const std::string& path, const std::string& encoding) {
    return open_in_utf8(path, encoding, nullptr);
}

}  // namespace

const SourceFormat interchange_format{".geojson .json .geojsonl .geojsons .ndjson .topojson .fgb .gdb", true,
                                      open_interchange};

}  // namespace yimi::gis
