#include "gis/io/source_files.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "core/base/ascii.h"
#include "gis/io/formats/file_content.h"
#include "gis/io/formats/packed_size.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/text_encoding.h"
#include "gis/support/gdal.h"

namespace yimi::gis {
namespace {

constexpr std::array<std::string_view, 11> shapefile_parts = {".dbf", ".shx", ".prj", ".cpg", ".qpj", ".sbn",
                                                              ".sbx", ".cst", ".qix", ".fbn", ".fbx"};

constexpr std::array<std::string_view, 5> mapinfo_parts = {".dat", ".map", ".id", ".ind", ".mid"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::size_t base_begin(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? 0 : slash + 1;
}

/// Common characters of GB 2312 and ASCII, none of them beside a Latin letter: "学校" in GBK is valid UTF-8 as well,
/// where it reads "ѧУ".
bool looks_like_gbk(std::string_view bytes) {
    const auto octet = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U; };
    const auto letter = [](unsigned c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (octet(at) < 0x80) continue;
        if (octet(at) < 0xB0 || octet(at) > 0xD7 || octet(at + 1) < 0xA1) return false;
        if ((at > 0 && letter(octet(at - 1))) || letter(octet(at + 2))) return false;
        ++at;
    }
    return true;
}

/// Programs on Chinese Windows write names into a zip in GBK and do not say so; GDAL takes them for code page 437.
std::string readable_name(const std::string& name) {
    if (is_ascii(name)) return name;
    const iconv_t converter = iconv_open("CP437", "UTF-8");
    if (converter == iconv_t(-1)) return name;
    std::string raw(name.size(), '\0');
    std::string text = name;
    char *in = text.data(), *out = raw.data();
    std::size_t in_left = text.size(), out_left = raw.size();
    const bool was_437 = iconv(converter, &in, &in_left, &out, &out_left) != std::size_t(-1);
    iconv_close(converter);
    if (!was_437) return name;
    raw.resize(raw.size() - out_left);
    const auto decoded = decode_name(raw, looks_like_gbk(raw) ? "GB18030" : "", TextDecoder::Ending::whole);
    return decoded.complete ? decoded.utf8 : name;
}

SourceFile source_file(const std::string& path) {
    return {path, layer_name_of(path)};
}

bool is_folder(const std::string& path) {
    VSIStatBufL stat;
    return VSIStatExL(path.c_str(), &stat, VSI_STAT_EXISTS_FLAG | VSI_STAT_NATURE_FLAG) == 0 && VSI_ISDIR(stat.st_mode);
}

Error nothing_in(const std::string& path) {
    return {ErrorCode::bad_data, "there is no map in it", {{"file", path}, {"reason", "no_layers"}}};
}

/// What lies in a folder or in an archive, in the folders within, and in the archives within a folder.
class Search {
public:
    /// unsupported (detail "reason": "too_many_files").
    [[nodiscard]] Result<Done> look_in(const std::string& folder) {
        const bool is_archive = folder.starts_with("/vsizip/");
        YIMI_TRY(contents, contents_of(folder));
        const std::set<std::string> geodatabases = geodatabases_among(contents);
        for (const std::string& geodatabase : geodatabases)
            if (!lies_in_one_of(geodatabases, geodatabase)) paths_.push_back(geodatabase);
        for (const std::string& file : contents.files) {
            if (lies_in_one_of(geodatabases, file)) continue;
            if (lower_extension(file) == ".zip" && !is_archive) {
                YIMI_TRY(looked, look_in_archive(file));
                static_cast<void>(looked);
            } else if (format_of(file).is_offered_within) {
                paths_.push_back(file);
            }
        }
        return Done{};
    }
    [[nodiscard]] std::vector<SourceFile> files() && {
        std::sort(paths_.begin(), paths_.end());
        std::vector<SourceFile> files;
        for (const std::string& path : paths_) files.push_back(source_file(path));
        return files;
    }

private:
    Result<Done> look_in_archive(const std::string& archive) {
        if (!check_packed_size(archive, std::numeric_limits<std::size_t>::max())) return Done{};
        return look_in("/vsizip/{" + archive + "}");
    }

    /// By their paths, as deep as they lie.
    struct Contents {
        std::vector<std::string> files;
        std::set<std::string> called_geodatabases;  ///< folders, the one that is looked in among them
    };

    Result<Contents> contents_of(const std::string& folder) {
        constexpr int deepest = 32;
        const VsiFolder entries(VSIOpenDir(folder.c_str(), deepest, nullptr));
        Contents contents;
        if (is_called_geodatabase(folder)) contents.called_geodatabases.insert(folder);
        while (const VSIDIREntry* const entry = entries ? VSIGetNextDirEntry(entries.get()) : nullptr) {
            constexpr std::size_t most_files = 200000;
            if (++looked_at_ > most_files)
                return Error{
                    ErrorCode::unsupported, "too many files", {{"file", folder}, {"reason", "too_many_files"}}};
            std::string name = entry->pszName;
            if (!name.empty() && name.back() == '/') name.pop_back();
            if (name.starts_with("__MACOSX/")) continue;  // archives made on a Mac hold a shadow of every file
            std::string path = std::string(folder).append("/").append(name);
            if (!VSI_ISDIR(entry->nMode))
                contents.files.push_back(std::move(path));
            else if (is_called_geodatabase(path))
                contents.called_geodatabases.insert(std::move(path));
        }
        return contents;
    }

    static bool is_called_geodatabase(const std::string& folder) { return lower_extension(folder) == ".gdb"; }

    /// A geodatabase is one thing, whatever is in it, also where it is broken. A folder that is only called so, as
    /// archivers make one round what they unpack, holds the geodatabase or a map further in.
    static std::set<std::string> geodatabases_among(const Contents& contents) {
        std::set<std::string> geodatabases, others;
        for (const std::string& file : contents.files) {
            const bool is_table = lower_extension(file) == ".gdbtable";
            if (!is_table && lower_extension(file) != ".zip" && !format_of(file).is_offered_within) continue;
            const auto last = file.find_last_of('/');
            for (auto end = last; end != std::string::npos && end > 0; end = file.find_last_of('/', end - 1)) {
                const std::string folder = file.substr(0, end);
                if (!is_called_geodatabase(folder)) continue;
                (is_table && end == last ? geodatabases : others).insert(folder);
            }
        }
        for (const std::string& folder : contents.called_geodatabases)
            if (others.count(folder) == 0) geodatabases.insert(folder);
        return geodatabases;
    }

    static bool lies_in_one_of(const std::set<std::string>& folders, const std::string& file) {
        if (folders.empty()) return false;
        for (auto end = file.find('/'); end != std::string::npos; end = file.find('/', end + 1))
            if (folders.count(file.substr(0, end)) > 0) return true;
        return false;
    }

    std::vector<std::string> paths_;
    std::size_t looked_at_ = 0;
};

Result<std::vector<SourceFile>> files_within(const std::string& folder, const std::string& path) {
    Search search;
    YIMI_TRY(looked, search.look_in(folder));
    static_cast<void>(looked);
    auto files = std::move(search).files();
    if (files.empty()) return nothing_in(path);
    return files;
}

/// A zip that has lost its extension.
bool is_zip_of_another_name(const std::string& path) {
    return lower_extension(path).empty() && content_of(path) == FileContent::zip && !is_packed_workbook(path);
}

Result<std::vector<SourceFile>> files_in_zip(const std::string& path) {
    const GdalMessages messages;
    if (ascii_lower(path).ends_with(".gdb.zip")) return std::vector{source_file("/vsizip/" + path)};
    YIMI_TRY(checked, check_packed_size(path, std::numeric_limits<std::size_t>::max()));
    static_cast<void>(checked);
    return files_within("/vsizip/{" + path + "}", path);
}

/// The file itself, or what it is a part of.
Result<std::vector<SourceFile>> whole_of_part(const std::string& path, const std::string& extension) {
    const std::string whole = whole_file(path);
    const bool may_stand_alone = !is_one_of(shapefile_parts, extension) || extension == ".dbf";
    if (whole != path || may_stand_alone) return std::vector{source_file(whole)};
    return Error{
        ErrorCode::cannot_read, "the .shp that this file belongs to is not there", {{"file", path}, {"part", ".shp"}}};
}

}  // namespace

std::string layer_name_of(const std::string& path) {
    std::string name = path.substr(base_begin(path));
    if (const auto dot = name.find_last_of('.'); dot != std::string::npos && dot > 0) name.resize(dot);
    return path.starts_with("/vsizip/") ? readable_name(name) : name;
}

std::string lower_extension(const std::string& path) {
    const auto begin = base_begin(path);
    const auto dot = path.find_last_of('.');
    return dot == std::string::npos || dot < begin ? std::string() : ascii_lower(path.substr(dot));
}

std::string sister_file(const std::string& path, const std::string& extension) {
    const auto begin = base_begin(path);
    const auto dot = path.find_last_of('.');
    const std::string folder = path.substr(0, begin);
    const std::string wanted = path.substr(begin, dot == std::string::npos || dot < begin ? dot : dot - begin);
    VSIStatBufL stat;
    if (VSIStatExL((folder + wanted + extension).c_str(), &stat, VSI_STAT_EXISTS_FLAG) == 0)
        return folder + wanted + extension;
    char** const names = VSIReadDir(folder.empty() ? "." : folder.substr(0, folder.size() - 1).c_str());
    std::string found;
    for (int index = 0; index < CSLCount(names) && found.empty(); ++index)
        if (ascii_lower(names[index]) == ascii_lower(wanted + extension)) found = folder + names[index];
    CSLDestroy(names);
    return found;
}

std::string whole_file(const std::string& path) {
    const std::string extension = lower_extension(path);
    std::string whole;
    if (is_one_of(mapinfo_parts, extension)) whole = sister_file(path, extension == ".mid" ? ".mif" : ".tab");
    if (is_one_of(shapefile_parts, extension)) whole = sister_file(path, ".shp");
    return whole.empty() ? path : whole;
}

Result<std::vector<SourceFile>> find_source_files(const std::string& path) {
    const GdalMessages quiet;
    VSIStatBufL stat;
    if (VSIStatL(path.c_str(), &stat) != 0)
        return Error{ErrorCode::not_found, "there is no such file or folder", {{"file", path}}};
    const std::string extension = lower_extension(path);
    if (is_folder(path)) return files_within(path, path);
    if (stat.st_size == 0)
        return Error{ErrorCode::bad_data, "the file is empty", {{"file", path}, {"reason", "empty"}}};
    if (extension == ".zip" || is_zip_of_another_name(path)) return files_in_zip(path);
    return whole_of_part(path, extension);
}

}  // namespace yimi::gis
