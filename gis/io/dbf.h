#pragma once

#include <string>
#include <vector>

#include "gis/io/text_encoding.h"

namespace yimi::gis {

/// The text of a dBASE table as it lies in the file, which GDAL only shows after it has chosen an encoding.
struct DbfTable {
    struct Field {
        std::string name;  ///< raw bytes, at most 10
        char type = 'C';
        std::size_t offset = 0, width = 0;  ///< within a record
    };
    std::string path;  ///< may begin with /vsizip/
    std::size_t records = 0, header_size = 0, record_size = 0;
    unsigned language_driver = 0;
    std::vector<Field> fields;
};

/// bad_data with details "file" and "part" ".dbf": no dBASE header, or the file ends before its last record.
[[nodiscard]] Result<DbfTable> open_dbf(const std::string& path);

/// Every text value, and every field name, of the table; one pass over the file in large pieces.
[[nodiscard]] RawTexts values_of(const DbfTable& table);
[[nodiscard]] RawTexts names_of(const DbfTable& table);

/// The encoding that the header names ("WINDOWS-1251"); empty for 0, for 0x57 ("this machine's") and for unknown codes.
[[nodiscard]] std::string declared_encoding(unsigned language_driver);

}  // namespace yimi::gis
