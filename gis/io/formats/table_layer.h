#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "gis/io/formats/delimited_text.h"
#include "gis/io/opened_source.h"

namespace yimi::gis {

/// A table of cells, such as a text file or a sheet of a workbook.
struct CellTable {
    std::string name;
    TableRows rows;
};

/// Where the names of a table's columns stand.
struct TableHead {
    std::size_t rows_before = 0;  ///< lines above the names, or above the first row where there are no names
    bool has_names = false;
    std::vector<std::string> names;  ///< none empty, none twice; "field_1" … where there are none
};
/// `rows`: the first of the table. A line with few cells above the others is a title; names stand above columns of
/// numbers, coordinates or shapes without being such.
[[nodiscard]] TableHead head_of(const std::vector<TableRow>& rows);

/// Makes datasets of tables: GDAL reads them from CSV files with the shapes in a column of their own, which this writes
/// in a temporary folder. Every value stays the text that it was.
class TableLayers {
public:
    /// `size_hint`: bytes of the source, which decide whether memory or a disk holds the folder. cannot_write.
    [[nodiscard]] static Result<TableLayers> make(std::size_t size_hint);
    /// Adds a layer; nothing for a table without cells, or with one column that holds no shapes. Errors: cannot_write.
    [[nodiscard]] Result<Done> add(const CellTable& table, std::vector<std::string> notes = {});
    /// `source`: the file that the tables are from. bad_data where there is no table (detail "reason": "no_layers").
    [[nodiscard]] Result<OpenedSource> opened(const std::string& source) &&;

private:
    explicit TableLayers(TemporaryFolder folder) : folder_(std::move(folder)) {}
    TemporaryFolder folder_;
    std::map<std::string, std::vector<std::string>> notes_;
};

}  // namespace yimi::gis
