#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace yimi::gis {

/// A table of texts as spreadsheets hold it: one line of titles, then rows of as many cells.
struct Sheet {
    std::string name;
    std::vector<std::string> titles;
    std::vector<std::vector<std::string>> rows;
};

/// The bytes of an XLSX file, written by GDAL. All cells are texts; one that a spreadsheet would run as a formula (it
/// begins with = + - @ or a tab) has a quotation mark before it.
[[nodiscard]] Result<std::vector<std::byte>> xlsx_bytes(const Sheet& sheet);

/// The first sheet of an XLSX, ODS or CSV file, or the first layer of a GeoPackage, without the marks before formulas.
/// Dates are as the file shows them. Errors: not_found, cannot_read; bad_data with reason "no_sheet" for a file without
/// a table, or with more rows than 100,000.
[[nodiscard]] Result<Sheet> read_sheet(const std::string& path);

}  // namespace yimi::gis
