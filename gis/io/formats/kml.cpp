#include "gis/io/formats/file_content.h"
#include "gis/io/formats/packed_size.h"
#include "gis/io/formats/source_format.h"

namespace yimi::gis {
namespace {

/// libkml never follows network links; it reads archives from a disk only.
Result<OpenedSource> open_kml(const std::string& path, const std::string&) {
    OpenedSource source;
    source.is_tree = true;
    std::string opened_path = path;
    if (content_of(path) == FileContent::zip) {
        constexpr std::size_t largest = std::size_t{1} << 30;  // libkml holds all of it in memory
        YIMI_TRY(checked, check_packed_size(path, largest));
        static_cast<void>(checked);
        YIMI_TRY(folder, new_disk_folder());
        source.folder = std::move(folder);
        opened_path = source.folder.path() + "/doc.kmz";
        YIMI_TRY(copied, copy_file(path, opened_path));
        static_cast<void>(copied);
    }
    YIMI_TRY(dataset, open_dataset(opened_path, nullptr, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace

const SourceFormat kml_format{".kml .kmz", true, open_kml};

}  // namespace yimi::gis
