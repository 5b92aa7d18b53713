#include "gis/io/formats/source_format.h"
#include "gis/io/formats/utf8_copy.h"

namespace yimi::gis {
namespace {

/// Without these GDAL writes a .gfs file beside the source, and asks the network for the schema.
Result<OpenedSource> open_gml(const std::string& path, const std::string& encoding) {
    const char* const options[] = {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", nullptr};
    return open_in_utf8(path, encoding, options);
}

}  // namespace

const SourceFormat gml_format{".gml", true, open_gml};

}  // namespace yimi::gis
