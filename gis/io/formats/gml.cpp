#include "gis/io/formats/source_format.h"

namespace yimi::gis {
namespace {

/// Without these GDAL writes a .gfs file beside the source, and asks the network for the schema.
Result<OpenedSource> open_gml(const std::string& path, const std::string&) {
    const char* const options[] = {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", nullptr};
    OpenedSource source;
    YIMI_TRY(dataset, open_dataset(path, options, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace

const SourceFormat gml_format{".gml", true, open_gml};

}  // namespace yimi::gis
