#include <cpl_conv.h>

#include <cstdint>
#include <optional>

#include "gis/io/dbf.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

constexpr std::size_t shp_header_size = 100;

std::size_t big_endian(const std::uint8_t* bytes) noexcept {
    return static_cast<std::size_t>(bytes[0]) << 24 | static_cast<std::size_t>(bytes[1]) << 16 |
           static_cast<std::size_t>(bytes[2]) << 8 | bytes[3];
}

Error damaged(const std::string& path, const char* part, const std::string& why) {
    return {ErrorCode::bad_data, why, {{"file", path}, {"part", part}}};
}

/// The header of a .shp or .shx; a text file with such a name ends here.
Result<std::size_t> length_in_header(const std::string& path, const std::string& shp, const char* part) {
    const std::size_t size = file_size(path);
    if (size == 0) return damaged(shp, part, "the file is empty");
    std::uint8_t header[shp_header_size];
    const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    if (!file) return Error{ErrorCode::cannot_read, "cannot be opened", {{"file", shp}, {"part", part}}};
    const bool whole = VSIFReadL(header, 1, sizeof header, file.get()) == sizeof header;
    constexpr std::size_t file_code = 9994;
    if (size < 4 || big_endian(header) != file_code) return damaged(shp, part, "this is no shapefile");
    if (!whole) return damaged(shp, part, "the file ends within its header");
    return big_endian(header + 24) * 2;
}

/// Whether every record that the index names lies within the .shp.
Result<Done> check_index(const std::string& shx, const std::string& shp) {
    YIMI_TRY(length, length_in_header(shx, shp, ".shx"));
    const std::size_t shx_size = file_size(shx);
    if (shx_size < length) return damaged(shp, ".shx", "the file ends before its last record");
    const std::size_t shp_size = file_size(shp);
    const VsiFile file(VSIFOpenL(shx.c_str(), "rb"));
    if (!file || VSIFSeekL(file.get(), shp_header_size, SEEK_SET) != 0)
        return Error{ErrorCode::cannot_read, "cannot be opened", {{"file", shp}, {"part", ".shx"}}};
    std::vector<std::uint8_t> bytes(std::size_t{8} << 16);
    for (std::size_t read = 1; (read = VSIFReadL(bytes.data(), 8, bytes.size() / 8, file.get())) > 0;)
        for (std::size_t record = 0; record < read; ++record) {
            const std::uint8_t* const entry = bytes.data() + record * 8;
            constexpr std::size_t record_header_size = 8;
            const std::size_t end = big_endian(entry) * 2 + record_header_size + big_endian(entry + 4) * 2;
            if (end > shp_size) return damaged(shp, ".shp", "the file ends before its last record");
        }
    return Done{};
}

Result<Done> check_shapefile(const std::string& shp, const std::string& shx, const std::string& dbf) {
    YIMI_TRY(length, length_in_header(shp, shp, ".shp"));
    if (!shx.empty()) {
        YIMI_TRY(whole, check_index(shx, shp));
        static_cast<void>(whole);
    } else if (file_size(shp) < length) {
        return damaged(shp, ".shp", "the file is shorter than its header says");
    }
    if (!dbf.empty())
        if (const auto table = open_dbf(dbf); !table) return damaged(shp, ".dbf", table.error().message);
    return Done{};
}

/// The .shp and its sisters in memory, where GDAL may put an index beside it.
Result<TemporaryFolder> copied_into_memory(const std::string& shp) {
    TemporaryFolder folder(new_memory_folder());
    for (const char* const part : {".shp", ".dbf", ".prj", ".cpg"}) {
        const std::string from = sister_file(shp, part);
        if (from.empty()) continue;
        if (CPLCopyFile((folder.path() + "/layer" + part).c_str(), from.c_str()) != 0)
            return Error{ErrorCode::cannot_read, "cannot be read", {{"file", shp}, {"part", part}}};
    }
    return folder;
}

Result<OpenedSource> open_shapefile(const std::string& shp, const std::string&) {
    OpenedSource source;
    source.is_shapefile = true;
    const std::string shx = sister_file(shp, ".shx"), dbf = sister_file(shp, ".dbf");
    YIMI_TRY(checked, check_shapefile(shp, shx, dbf));
    static_cast<void>(checked);
    if (dbf.empty()) source.notes.push_back("dbf_missing");
    const char* const options[] = {"ENCODING=", nullptr};
    std::string path = shp;
    std::optional<GdalOption> restore;
    if (shx.empty()) {
        YIMI_TRY(folder, copied_into_memory(shp));
        source.folder = std::move(folder);
        source.notes.push_back("shx_rebuilt");
        path = source.folder.path() + "/layer.shp";
        restore.emplace("SHAPE_RESTORE_SHX", "YES");
    }
    auto dataset = open_dataset(path, options, shp);
    if (!dataset) return std::move(dataset).with("part", shx.empty() ? ".shx" : ".shp").error();
    source.dataset = std::move(dataset).value();
    return source;
}

Result<OpenedSource> open_dbase(const std::string& path, const std::string&) {
    OpenedSource source;
    source.is_shapefile = true;
    YIMI_TRY(table, open_dbf(path));
    static_cast<void>(table);
    const char* const raw_text[] = {"ENCODING=", nullptr};
    YIMI_TRY(dataset, open_dataset(path, raw_text, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace

const SourceFormat shapefile_format{".shp", true, open_shapefile};
const SourceFormat dbase_format{".dbf", false, open_dbase};

}  // namespace yimi::gis
