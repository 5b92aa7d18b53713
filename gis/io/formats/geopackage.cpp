#include "gis/io/formats/source_format.h"
#include "gis/io/source_files.h"
#include "gis/support/sqlite.h"

// GeoPackages and other databases of SQLite. SQLite writes changes that are still in a -wal or a -journal back into the
// source, and puts files beside a database that was last written with a -wal: such ones are read from a copy.

namespace yimi::gis {
namespace {

constexpr const char* unfinished[] = {"-wal", "-journal"};

bool is_geopackage(const std::string& head) {
    constexpr std::size_t application = 68;
    return head.size() > application + 2 && head.compare(application, 2, "GP") == 0;
}

Result<TemporaryFolder> copied(const std::string& path, const std::string& name) {
    YIMI_TRY(folder, new_disk_folder());
    for (const char* const suffix : {"", unfinished[0], unfinished[1]}) {
        if (*suffix != '\0' && file_size(path + suffix) == 0) continue;
        YIMI_TRY(done, copy_file(path + suffix, folder.path() + "/" + name + suffix));
        static_cast<void>(done);
    }
    return folder;
}

/// SQLite takes back what is half done when it first reads, which it may not where it opens for reading only. A file
/// that is no database is told by whoever opens it next.
void take_back_half_done(const std::string& copy) {
    if (const auto database = Database::open(copy, Database::Access::read_write))
        static_cast<void>(database.value().integer("SELECT count(*) FROM sqlite_master"));
}

Result<OpenedSource> open_database(const std::string& path, const std::string&) {
    const std::string head = head_of(path, 100);  // the header
    const bool by_name = lower_extension(path) == ".gpkg";
    const std::string name = is_geopackage(head) || by_name ? "copy.gpkg" : "copy.sqlite";
    bool is_unfinished = false;
    for (const char* const suffix : unfinished) is_unfinished = is_unfinished || file_size(path + suffix) > 0;
    OpenedSource source;
    if (is_unfinished || (!by_name && (is_written_ahead(head) || is_geopackage(head)))) {
        YIMI_TRY(folder, copied(path, name));
        source.folder = std::move(folder);
        const std::string copy = source.folder.path() + "/" + name;
        take_back_half_done(copy);
        YIMI_TRY(dataset, open_dataset(copy, nullptr, path));
        source.dataset = std::move(dataset);
        return source;
    }
    const char* const immutable[] = {"IMMUTABLE=YES", nullptr};
    YIMI_TRY(dataset, open_dataset(path, by_name ? immutable : nullptr, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace

const SourceFormat geopackage_format{".gpkg", true, open_database};

}  // namespace yimi::gis
