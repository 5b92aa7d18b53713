#include <algorithm>
#include <array>
#include <filesystem>
#include <span>
#include <utility>

#include "core/base/ascii.h"
#include "gis/io/field_names.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

constexpr std::pair<std::string_view, const char*> charsets[] = {
    {"windowssimpchinese", "GB18030"},
    {"windowstradchinese", "BIG5"},
    {"windowslatin1", "WINDOWS-1252"},
    {"windowslatin2", "WINDOWS-1250"},
    {"windowsarabic", "WINDOWS-1256"},
    {"windowscyrillic", "WINDOWS-1251"},
    {"windowsgreek", "WINDOWS-1253"},
    {"windowshebrew", "WINDOWS-1255"},
    {"windowsturkish", "WINDOWS-1254"},
    {"windowsbalticrim", "WINDOWS-1257"},
    {"windowsvietnamese", "CP1258"},
    {"windowsthai", "CP874"},
    {"windowsjapanese", "CP932"},
    {"windowskorean", "CP949"},
    {"codepage437", "CP437"},
    {"codepage850", "CP850"},
    {"codepage852", "CP852"},
    {"codepage855", "CP855"},
    {"codepage866", "CP866"},
    {"iso8859_1", "ISO-8859-1"},
    {"iso8859_2", "ISO-8859-2"},
    {"iso8859_5", "ISO-8859-5"},
    {"utf-8", "UTF-8"},
};

bool tells_charset(const std::string& line) {
    const auto begin = line.find_first_not_of(" \t!");
    if (begin == std::string::npos) return false;
    return line.compare(begin, 7, "charset") == 0 || line.compare(begin, 5, "type ") == 0;
}

/// Where the columns begin: a name there may be anything.
bool ends_header(const std::string& line) {
    const auto begin = line.find_first_not_of(" \t");
    return begin != std::string::npos &&
           (line.compare(begin, 7, "columns") == 0 || line.compare(begin, 7, "fields ") == 0);
}

/// Puts "Neutral" for every character set that a header names, so that GDAL hands over the bytes as they are; returns
/// the encoding that the last one means.
std::string neutralise(std::string& header) {
    std::string declared;
    for (std::size_t at = 0; at < header.size();) {
        const auto line_end = std::min(header.find_first_of("\r\n", at), header.size());
        const std::string line = ascii_lower(header.substr(at, line_end - at));
        if (ends_header(line)) break;
        const auto word = tells_charset(line) ? line.find("charset") : std::string::npos;
        const auto begin = word == std::string::npos ? word : line.find_first_not_of(" \t\"", word + 7);
        if (begin == std::string::npos) {
            at = line_end + 1;
            continue;
        }
        const auto end = std::min(line.find_first_of(" \t\"", begin), line.size());
        for (const auto& [charset, encoding] : charsets)
            if (line.compare(begin, end - begin, charset) == 0) declared = encoding;
        constexpr std::string_view neutral = "Neutral";
        header.replace(at + begin, end - begin, neutral);
        at = line_end + neutral.size() - (end - begin) + 1;
    }
    return declared;
}

/// A .tab that only says where a scanned map lies.
bool is_picture(const std::string& path) {
    return ascii_lower(head_of(path, 4096)).find("\"raster\"") != std::string::npos;
}

Error missing(const std::string& path, const char* part) {
    return {ErrorCode::cannot_read, "a part is missing", {{"file", path}, {"part", part}}};
}

/// Copies `from` with the character set in its header made neutral; returns what that was.
Result<std::string> copy_neutral(const std::string& from, const std::string& to) {
    const VsiFile source(VSIFOpenL(from.c_str(), "rb")), copy(VSIFOpenL(to.c_str(), "wb"));
    if (!source) return Error{ErrorCode::cannot_read, "cannot be opened", {{"file", from}}};
    std::string piece(std::size_t{1} << 20, '\0'), declared;
    bool is_header = true;
    while (const std::size_t read = VSIFReadL(piece.data(), 1, piece.size(), source.get())) {
        std::string bytes = piece.substr(0, read);
        if (std::exchange(is_header, false)) declared = neutralise(bytes);
        if (!copy || VSIFWriteL(bytes.data(), 1, bytes.size(), copy.get()) != bytes.size())
            return Error{ErrorCode::cannot_write, "the temporary copy cannot be written", {{"file", to}}};
    }
    return declared;
}

/// A sister file beside the copy: by a link where it lies on a disk.
Result<Done> put_beside(const std::string& from, const std::string& to) {
    if (from.starts_with("/vsi")) return copy_file(from, to);
    std::error_code error;
    std::filesystem::create_symlink(std::filesystem::absolute(from), to, error);
    if (error) return copy_file(from, to);
    return Done{};
}

/// Whether the rows were among them.
Result<bool> put_parts_beside(const std::string& path, bool is_mif, const std::string& base) {
    static constexpr std::array mif_parts = {".mid"};
    static constexpr std::array tab_parts = {".dat", ".dbf", ".map", ".id", ".ind"};
    bool has_rows = false;
    for (const char* const part : is_mif ? std::span<const char* const>(mif_parts) : tab_parts) {
        const std::string from = sister_file(path, part);
        if (from.empty()) continue;
        has_rows = has_rows || lists(".mid .dat .dbf", part);
        YIMI_TRY(put, put_beside(from, base + part));
        static_cast<void>(put);
    }
    return has_rows;
}

/// MapInfo's character sets are often wrong: texts in GBK come in tables that say "WindowsLatin1" or "Neutral". GDAL
/// reads the bytes as they are from a copy of the header that says nothing.
Result<OpenedSource> open_mapinfo(const std::string& path, const std::string&) {
    const bool is_mif = lower_extension(path) == ".mif";
    OpenedSource source;
    YIMI_TRY(folder, new_disk_folder());
    source.folder = std::move(folder);
    const std::string base = source.folder.path() + "/layer", copy = base + (is_mif ? ".mif" : ".tab");
    YIMI_TRY(has_rows, put_parts_beside(path, is_mif, base));
    if (!has_rows && is_picture(path))
        return Error{ErrorCode::unsupported, "a picture on the map", {{"file", path}, {"reason", "map_picture"}}};
    if (!has_rows) return missing(path, is_mif ? ".mid" : ".dat");
    YIMI_TRY(declared, copy_neutral(path, copy));
    source.declared_encoding = std::move(declared);
    source.has_raw_texts = source.is_named_by_file = true;
    YIMI_TRY(dataset, open_dataset(copy, nullptr, path));
    source.dataset = std::move(dataset);
    return source;
}

}  // namespace

const SourceFormat mapinfo_format{".tab .mif", true, open_mapinfo};

}  // namespace yimi::gis
