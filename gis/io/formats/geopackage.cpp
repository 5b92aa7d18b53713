#include <filesystem>

#include "gis/io/formats/source_format.h"

namespace yimi::gis {
namespace {

/// A GeoPackage with changes that are still in its -wal: both in a folder of their own, since SQLite would write them
/// back into the source.
Result<TemporaryFolder> copied_with_wal(const std::string& path) {
    namespace fs = std::filesystem;
    YIMI_TRY(folder, new_disk_folder());
    std::error_code error;
    for (const char* const suffix : {"", "-wal"}) {
        fs::copy_file(path + suffix, fs::path(folder.path()) / (std::string("copy.gpkg") + suffix), error);
        if (error) return Error{ErrorCode::cannot_read, error.message(), {{"file", path}}};
        fs::permissions(fs::path(folder.path()) / (std::string("copy.gpkg") + suffix), fs::perms::owner_write,
                        fs::perm_options::add, error);
    }
    return folder;
}

Result<OpenedSource> open_geopackage(const std::string& path, const std::string&) {
    OpenedSource source;
    std::string opened_path = path;
    if (file_size(path + "-wal") > 0) {
        YIMI_TRY(folder, copied_with_wal(path));
        source.folder = std::move(folder);
        opened_path = source.folder.path() + "/copy.gpkg";
    }
    const char* const immutable[] = {"IMMUTABLE=YES", nullptr};
    const bool own_copy = !source.folder.path().empty();
    YIMI_TRY(dataset, open_dataset(opened_path, own_copy ? nullptr : immutable, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace

const SourceFormat geopackage_format{".gpkg", true, open_geopackage};

}  // namespace yimi::gis
