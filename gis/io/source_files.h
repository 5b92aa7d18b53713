#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace yimi::gis {

/// One thing that GDAL can open.
struct SourceFile {
    std::string path;  ///< for GDAL; within an archive it begins with /vsizip/
    std::string name;  ///< without folder and extension, readable; what a layer without a name of its own is called
};

/// What lies in the file, folder or zip that a person chose: a part of a shapefile (.dbf, .shx, .prj, .cpg …) stands
/// for its .shp; a folder or zip for every file in it of which a format says that it may hold a map, by path, those in
/// a folder's zips among them. Errors: not_found, cannot_read (a part without its .shp; detail "part"), bad_data
/// (nothing to read in it, an empty file), all with detail "file".
[[nodiscard]] Result<std::vector<SourceFile>> find_source_files(const std::string& path);

/// The file that `path` is a part of: the .shp of a .dbf, .shx, .prj …, the .tab of a .dat; `path` itself where it is a
/// whole, or where that file is not there.
[[nodiscard]] std::string whole_file(const std::string& path);

/// What a layer without a name of its own is called: the file's name without folder and extension, readable.
[[nodiscard]] std::string layer_name_of(const std::string& path);
/// "a/b.SHP" → ".shp".
[[nodiscard]] std::string lower_extension(const std::string& path);
/// The file beside `path` with another extension, whatever the case of its letters; empty where there is none.
[[nodiscard]] std::string sister_file(const std::string& path, const std::string& extension);

}  // namespace yimi::gis
