#include "gis/io/sheet.h"

#include <filesystem>

#include "gis/support/gdal.h"
#include "gis/support/uuid.h"

namespace yimi::gis {
namespace {

constexpr std::string_view formula_beginnings = "=+-@\t";

std::string as_plain_text(const std::string& cell) {
    const bool runs = !cell.empty() && formula_beginnings.find(cell.front()) != std::string_view::npos;
    return runs ? "'" + cell : cell;
}

std::string without_mark(std::string cell) {
    if (cell.size() > 1 && cell[0] == '\'' && formula_beginnings.find(cell[1]) != std::string_view::npos)
        cell.erase(0, 1);
    return cell;
}

Result<Done> write_rows(OGRLayerH layer, const Sheet& sheet) {
    for (const std::string& title : sheet.titles) {
        const Owned<OGRFieldDefnH, OGR_Fld_Destroy> field(OGR_Fld_Create(title.c_str(), OFTString));
        if (OGR_L_CreateField(layer, field.get(), 1) != OGRERR_NONE)
            return Error{ErrorCode::cannot_write, "a column of the sheet", {}};
    }
    for (const auto& row : sheet.rows) {
        const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        for (std::size_t cell = 0; cell < row.size(); ++cell)
            if (!row[cell].empty())
                OGR_F_SetFieldString(feature.get(), static_cast<int>(cell), as_plain_text(row[cell]).c_str());
        if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE)
            return Error{ErrorCode::cannot_write, "a row of the sheet", {}};
    }
    return Done{};
}

/// A file in memory that is gone with this.
class MemoryFile {
public:
    MemoryFile() : path_("/vsimem/" + make_uuid() + ".xlsx") {}
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { VSIUnlink(path_.c_str()); }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] std::vector<std::byte> bytes() const {
        vsi_l_offset size = 0;
        const auto* begin = reinterpret_cast<const std::byte*>(VSIGetMemFileBuffer(path_.c_str(), &size, 0));
        return begin ? std::vector<std::byte>(begin, begin + size) : std::vector<std::byte>();
    }

private:
    std::string path_;
};

}  // namespace

Result<std::vector<std::byte>> xlsx_bytes(const Sheet& sheet) {
    register_gdal_drivers();
    const GdalMessages messages;
    const MemoryFile file;
    {
        GDALDriverH driver = GDALGetDriverByName("XLSX");
        if (!driver) return Error{ErrorCode::unsupported, "GDAL writes no XLSX here", {}};
        const Dataset book(GDALCreate(driver, file.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayerH layer =
            book.get() ? GDALDatasetCreateLayer(book.get(), sheet.name.c_str(), nullptr, wkbNone, nullptr) : nullptr;
        if (!layer) return messages.as_error(ErrorCode::cannot_write);
        YIMI_TRY(written, write_rows(layer, sheet));
    }
    auto bytes = file.bytes();
    if (bytes.empty()) return messages.as_error(ErrorCode::cannot_write);
    return bytes;
}

Result<Sheet> read_sheet(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return Error{ErrorCode::not_found, "no such sheet", {{"file", path}}};
    register_gdal_drivers();
    const GdalMessages messages;
    const GdalOption xlsx_titles("OGR_XLSX_HEADERS", "FORCE"), xlsx_texts("OGR_XLSX_FIELD_TYPES", "STRING");
    const GdalOption ods_titles("OGR_ODS_HEADERS", "FORCE"), ods_texts("OGR_ODS_FIELD_TYPES", "STRING");
    const char* const drivers[] = {"XLSX", "ODS", "CSV", "GPKG", nullptr};
    const Dataset book(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr));
    if (!book.get()) return Error{ErrorCode::cannot_read, "no sheet", {{"file", path}}};
    const Error no_sheet{ErrorCode::bad_data, "no table", {{"file", path}, {"reason", "no_sheet"}}};
    OGRLayerH layer = GDALDatasetGetLayerCount(book.get()) > 0 ? GDALDatasetGetLayer(book.get(), 0) : nullptr;
    if (!layer) return no_sheet;
    Sheet sheet;
    sheet.name = OGR_L_GetName(layer);
    OGRFeatureDefnH columns = OGR_L_GetLayerDefn(layer);
    const int count = OGR_FD_GetFieldCount(columns);
    for (int column = 0; column < count; ++column)
        sheet.titles.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(columns, column)));
    constexpr std::size_t most_rows = 100'000;
    OGR_L_ResetReading(layer);
    while (const OgrFeature feature{OGR_L_GetNextFeature(layer)}) {
        if (sheet.rows.size() == most_rows) return no_sheet;
        std::vector<std::string> row;
        for (int column = 0; column < count; ++column)
            row.push_back(without_mark(OGR_F_IsFieldSetAndNotNull(feature.get(), column) != 0
                                           ? OGR_F_GetFieldAsString(feature.get(), column)
                                           : ""));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace yimi::gis
