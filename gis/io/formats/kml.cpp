#include "gis/io/formats/file_content.h"
#include "gis/io/formats/packed_size.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/formats/utf8_copy.h"

namespace yimi::gis {
namespace {

/// libkml reads archives from a disk only.
Result<OpenedSource> open_kmz(const std::string& path) {
    constexpr std::size_t largest = std::size_t{1} << 30;  // libkml holds all of it in memory
    YIMI_TRY(checked, check_packed_size(path, largest));
    static_cast<void>(checked);
    OpenedSource source;
    YIMI_TRY(folder, new_disk_folder());
    source.folder = std::move(folder);
    const std::string copy = source.folder.path() + "/doc.kmz";
    YIMI_TRY(copied, copy_file(path, copy));
    static_cast<void>(copied);
    YIMI_TRY(dataset, open_dataset(copy, nullptr, path));
    source.dataset = std::move(dataset);
    return source;
}

/// libkml never follows network links.
Result<OpenedSource> open_kml(const std::string& path, const std::string& encoding) {
    auto source = content_of(path) == FileContent::zip ? open_kmz(path) : open_in_utf8(path, encoding, nullptr);
    if (source) source.value().is_tree = true;
    return source;
}

}  // namespace

const SourceFormat kml_format{".kml .kmz", true, open_kml};

}  // namespace yimi::gis
