#include "gis/io/formats/compound_file.h"
#include "gis/io/formats/file_content.h"
#include "gis/io/formats/old_workbook.h"
#include "gis/io/formats/packed_size.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/formats/table_layer.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 30;  // bytes of all its texts, unpacked

/// While it lives, GDAL hands over every cell of a sheet as a text, the first line among them: where the names stand is
/// found as for other tables.
class PlainCells {
    GdalOption xlsx_headers_{"OGR_XLSX_HEADERS", "DISABLE"}, xlsx_types_{"OGR_XLSX_FIELD_TYPES", "STRING"};
    GdalOption ods_headers_{"OGR_ODS_HEADERS", "DISABLE"}, ods_types_{"OGR_ODS_FIELD_TYPES", "STRING"};
};

/// Under the extension that its content has, and as a plain file: programs write new workbooks into files called .xls.
struct Workbook {
    TemporaryFolder folder;
    std::string path;
};

Result<Workbook> copy_called(const std::string& path, const char* extension) {
    YIMI_TRY(folder, new_disk_folder());
    std::string copy = folder.path() + "/workbook" + extension;
    YIMI_TRY(copied, copy_file(path, copy));
    static_cast<void>(copied);
    return Workbook{std::move(folder), std::move(copy)};
}

/// Whether an archive has a file of this name.
bool holds(const std::string& archive, const char* name) {
    VSIStatBufL stat;
    return VSIStatExL(("/vsizip/{" + archive + "}/" + name).c_str(), &stat, VSI_STAT_EXISTS_FLAG) == 0;
}

/// A zip on a disk; GDAL opens no archive within an archive.
Result<Workbook> packed_workbook_at(Workbook workbook, const std::string& extension) {
    // GDAL holds all of a workbook in memory.
    YIMI_TRY(checked, check_packed_size(workbook.path, largest_table));
    static_cast<void>(checked);
    const bool is_open_document = holds(workbook.path, "content.xml");
    if (is_open_document ? extension == ".ods" : extension == ".xlsx" || extension == ".xlsm") return workbook;
    return copy_called(workbook.path, is_open_document ? ".ods" : ".xlsx");
}

Result<Workbook> workbook_at(const std::string& path) {
    const std::string extension = lower_extension(path);
    if (!path.starts_with("/vsi")) return packed_workbook_at({{}, path}, extension);
    YIMI_TRY(copy, copy_called(path, extension.c_str()));
    return packed_workbook_at(std::move(copy), extension);
}

TableRows rows_of(OGRLayerH sheet) {
    return [sheet](const std::function<bool(const TableRow&)>& visit) {
        const int cells = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(sheet));
        OGR_L_ResetReading(sheet);
        TableRow row(static_cast<std::size_t>(cells));
        for (OgrFeature feature(OGR_L_GetNextFeature(sheet)); feature; feature.reset(OGR_L_GetNextFeature(sheet))) {
            bool is_empty = true;
            for (int cell = 0; cell < cells; ++cell) {
                row[static_cast<std::size_t>(cell)] = OGR_F_GetFieldAsString(feature.get(), cell);
                is_empty = is_empty && row[static_cast<std::size_t>(cell)].empty();
            }
            if (!is_empty && !visit(row)) return;
        }
    };
}

Error too_large(const std::string& path) {
    return {ErrorCode::unsupported, "more than memory holds", {{"file", path}, {"reason", "unpacks_too_large"}}};
}

Error too_many_columns(const std::string& path) {
    return {ErrorCode::unsupported, "more columns than are read", {{"file", path}, {"reason", "too_many_columns"}}};
}

Result<OldWorkbook> old_workbook_at(const std::string& path) {
    constexpr std::size_t largest = std::size_t{128} << 20;
    const std::size_t size = file_size(path);
    if (size > largest) return too_large(path);
    std::string bytes = head_of(path, size);
    if (bytes.size() != size) return Error{ErrorCode::cannot_read, "cannot be read", {{"file", path}}};
    YIMI_TRY(compound, CompoundFile::parse(std::move(bytes)));
    if (compound.stream("EncryptedPackage"))
        return Error{ErrorCode::unsupported, "a workbook with a password", {{"reason", "password"}}};
    // Excel 95 called it "Book".
    auto stream = compound.stream("Workbook");
    if (!stream) stream = compound.stream("Book");
    if (!stream) return std::move(stream).error();
    return read_old_workbook(stream.value());
}

/// A few long texts may stand in a great many cells.
bool is_too_large(const OldWorkbook& workbook) {
    std::size_t bytes = 0;
    for (const OldSheet& sheet : workbook.sheets)
        for (const auto& [number, cells] : sheet.rows)
            for (const OldCell& cell : cells)
                if (const auto* text = std::get_if<std::uint32_t>(&cell.value); text && *text < workbook.texts.size())
                    bytes += workbook.texts[*text].size();
    return bytes > largest_table;
}

TableRows rows_of(const OldWorkbook& workbook, const OldSheet& sheet) {
    return [&](const std::function<bool(const TableRow&)>& visit) {
        std::size_t columns = 0;
        for (const auto& [number, cells] : sheet.rows)
            for (const OldCell& cell : cells) columns = std::max<std::size_t>(columns, cell.column + std::size_t{1});
        for (const auto& [number, cells] : sheet.rows) {
            TableRow row(columns);
            bool is_empty = true;
            for (const OldCell& cell : cells) {
                row[cell.column] = workbook.text_of(cell);
                is_empty = is_empty && row[cell.column].empty();
            }
            if (!is_empty && !visit(row)) return;
        }
    };
}

Result<OpenedSource> open_old_workbook(const std::string& path) {
    auto workbook = old_workbook_at(path);
    if (!workbook) return std::move(workbook).with("file", path).error();
    if (is_too_large(workbook.value())) return too_large(path);
    YIMI_TRY(layers, TableLayers::make(file_size(path)));
    for (const OldSheet& sheet : workbook.value().sheets) {
        YIMI_TRY(added, layers.add({sheet.name, rows_of(workbook.value(), sheet)}));
        static_cast<void>(added);
    }
    YIMI_TRY(source, std::move(layers).opened(path));
    source.encoding = EncodingDecision{"UTF-8", "format", {}};
    return source;
}

Result<OpenedSource> open_workbook(const std::string& path, const std::string& encoding) {
    const FileContent content = content_of(path);
    if (content == FileContent::text) return text_table_format.open(path, encoding);
    if (content == FileContent::ole) return open_old_workbook(path);
    YIMI_TRY(workbook, workbook_at(path));
    const PlainCells plain;
    const GdalMessages messages;
    YIMI_TRY(dataset, open_dataset(workbook.path, nullptr, path));
    YIMI_TRY(layers, TableLayers::make(file_size(path)));
    for (int index = 0; index < GDALDatasetGetLayerCount(dataset.get()); ++index) {
        const OGRLayerH sheet = GDALDatasetGetLayer(dataset.get(), index);
        YIMI_TRY(added, layers.add({OGR_L_GetName(sheet), rows_of(sheet)}));
        static_cast<void>(added);
        // GDAL leaves out the cells behind its last column, or the whole sheet.
        if (messages.mention("Limiting number of columns") || messages.mention("Maximum number of fields"))
            return too_many_columns(path);
    }
    YIMI_TRY(source, std::move(layers).opened(path));
    source.encoding = EncodingDecision{"UTF-8", "format", {}};
    return source;
}

}  // namespace

bool is_packed_workbook(const std::string& path) {
    return content_of(path) == FileContent::zip && (holds(path, "xl/workbook.xml") || holds(path, "content.xml"));
}

const SourceFormat workbook_format{".xlsx .xlsm .ods .xls", true, open_workbook, true};

}  // namespace yimi::gis
