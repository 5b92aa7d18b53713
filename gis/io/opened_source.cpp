#include "gis/io/opened_source.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>

namespace yimi::gis {
namespace {

/// What may be opened: files only, nothing that goes on to the network or runs a query. Tables of text are
/// formats/text_table.cpp's.
const char* const drivers[] = {"ESRI Shapefile", "GeoJSON",    "GeoJSONSeq", "TopoJSON", "GPKG", "OpenFileGDB",
                               "MapInfo File",   "DXF",        "LIBKML",     "KML",      "OSM",  "GML",
                               "SQLite",         "FlatGeobuf", "XLSX",       "ESRIJSON", "ODS",  nullptr};

}  // namespace

TemporaryFolder::~TemporaryFolder() {
    if (path_.starts_with("/vsimem/")) {
        VSIRmdirRecursive(path_.c_str());
    } else if (!path_.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
}

Result<Dataset> open_dataset(const std::string& path, const char* const* options, const std::string& source,
                             const char* const* only) {
    const GdalMessages messages;
    Dataset dataset(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                               only ? only : drivers, options, nullptr));
    if (!dataset) return Result<Dataset>(messages.as_error(ErrorCode::bad_data)).with("file", source);
    return dataset;
}

std::size_t file_size(const std::string& path) {
    VSIStatBufL stat;
    return VSIStatL(path.c_str(), &stat) == 0 ? static_cast<std::size_t>(stat.st_size) : 0;
}

std::string new_memory_folder() {
    static std::atomic<unsigned> count{0};
    return "/vsimem/yimi-import-" + std::to_string(getpid()) + "-" + std::to_string(count++);
}

Result<Done> copy_file(const std::string& from, const std::string& to) {
    const VsiFile source(VSIFOpenL(from.c_str(), "rb")), copy(VSIFOpenL(to.c_str(), "wb"));
    if (!source) return Error{ErrorCode::cannot_read, "cannot be read", {{"file", from}}};
    std::vector<char> bytes(std::size_t{1} << 20);
    while (const std::size_t read = VSIFReadL(bytes.data(), 1, bytes.size(), source.get()))
        if (!copy || VSIFWriteL(bytes.data(), 1, read, copy.get()) != read)
            return Error{ErrorCode::cannot_write, "the temporary copy cannot be written", {{"file", to}}};
    return Done{};
}

Result<TemporaryFolder> new_disk_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "yimi-import-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        return Error{ErrorCode::cannot_write, "no temporary folder can be made", {{"file", pattern}}};
    return TemporaryFolder(pattern);
}

}  // namespace yimi::gis
