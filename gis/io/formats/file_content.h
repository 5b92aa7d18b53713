#pragma once

#include <string>

namespace yimi::gis {

/// What a file begins with, whatever it is called.
enum class FileContent {
    empty,
    zip,
    ole,      ///< Microsoft's container of old Office files
    archive,  ///< RAR, 7z, gzip, bzip2, xz
    dwg,
    database,  ///< SQLite: a GeoPackage of another name, SpatiaLite
    text,
    binary,
};
[[nodiscard]] FileContent content_of(const std::string& path);

/// The first sign of a text that is no blank, past a byte order mark; '\0' where there is none.
[[nodiscard]] char first_sign_of(const std::string& path);
/// Whether a text is a web page, by its beginning: programs export such and call them workbooks.
[[nodiscard]] bool is_web_page(const std::string& path);

}  // namespace yimi::gis
