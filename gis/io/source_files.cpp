#include "gis/io/source_files.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <iconv.h>

#include <algorithm>
#include <array>

#include "gis/io/formats/file_content.h"
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

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::size_t base_begin(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? 0 : slash + 1;
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
    const auto decoded = decode_name(raw, "", TextDecoder::Ending::whole);
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
    return {ErrorCode::bad_data,
            "there is no shapefile, GeoJSON or GeoPackage in it",
            {{"file", path}, {"reason", "no_layers"}}};
}

/// Paths of every layer file in a folder or in an archive, in the folders within, and in the archives within a folder.
std::vector<std::string> paths_within(const std::string& folder) {
    const bool is_archive = folder.starts_with("/vsizip/");
    char** const names = VSIReadDirRecursive(folder.c_str());
    std::vector<std::string> paths;
    for (int index = 0; index < CSLCount(names); ++index) {
        std::string name = names[index];
        if (!name.empty() && name.back() == '/') name.pop_back();
        if (lower_extension(name) == ".zip" && !is_archive) {
            const auto packed = paths_within("/vsizip/{" + folder + "/" + name + "}");
            paths.insert(paths.end(), packed.begin(), packed.end());
        }
        if (!format_of(name).is_offered_within) continue;
        // Archives made on a Mac hold a shadow of every file; a geodatabase is one thing, whatever is in it.
        if (name.starts_with("__MACOSX/") || lower(name).find(".gdb/") != std::string::npos) continue;
        paths.push_back(folder + "/" + name);
    }
    CSLDestroy(names);
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<SourceFile> files_within(const std::string& folder) {
    std::vector<SourceFile> files;
    for (const std::string& path : paths_within(folder)) files.push_back(source_file(path));
    return files;
}

/// A zip that has lost its extension.
bool is_zip_of_another_name(const std::string& path) {
    return lower_extension(path).empty() && content_of(path) == FileContent::zip && !is_packed_workbook(path);
}

Result<std::vector<SourceFile>> files_in_zip(const std::string& path) {
    const GdalMessages messages;
    if (lower(path).ends_with(".gdb.zip")) return std::vector{source_file("/vsizip/" + path)};
    auto files = files_within("/vsizip/{" + path + "}");
    if (files.empty()) return nothing_in(path);
    return files;
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
    return dot == std::string::npos || dot < begin ? std::string() : lower(path.substr(dot));
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
        if (lower(names[index]) == lower(wanted + extension)) found = folder + names[index];
    CSLDestroy(names);
    return found;
}

Result<std::vector<SourceFile>> find_source_files(const std::string& path) {
    const GdalMessages quiet;
    VSIStatBufL stat;
    if (VSIStatL(path.c_str(), &stat) != 0)
        return Error{ErrorCode::not_found, "there is no such file or folder", {{"file", path}}};
    const std::string extension = lower_extension(path);
    if (is_folder(path)) {
        if (extension == ".gdb") return std::vector{source_file(path)};
        std::string folder = path;
        while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
        auto files = files_within(folder);
        if (files.empty()) return nothing_in(path);
        return files;
    }
    if (stat.st_size == 0)
        return Error{ErrorCode::bad_data, "the file is empty", {{"file", path}, {"reason", "empty"}}};
    if (extension == ".zip" || is_zip_of_another_name(path)) return files_in_zip(path);
    for (const char* const whole : {".tab", ".mif"})
        if (is_one_of(mapinfo_parts, extension))
            if (const std::string table = sister_file(path, whole); !table.empty())
                return std::vector{source_file(table)};
    if (is_one_of(shapefile_parts, extension)) {
        const std::string shp = sister_file(path, ".shp");
        if (!shp.empty()) return std::vector{source_file(shp)};
        if (extension != ".dbf")
            return Error{ErrorCode::cannot_read,
                         "the .shp that this file belongs to is not there",
                         {{"file", path}, {"part", ".shp"}}};
    }
    return std::vector{source_file(path)};
}

}  // namespace yimi::gis
