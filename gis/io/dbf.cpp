#include "gis/io/dbf.h"

#include <cpl_vsi.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "gis/support/gdal.h"

namespace yimi::gis {
namespace {

Error damaged(const std::string& path, const char* why) {
    return {ErrorCode::bad_data, why, {{"file", path}, {"part", ".dbf"}}};
}

std::size_t little_endian(const std::uint8_t* bytes, int count) noexcept {
    std::size_t value = 0;
    for (int index = count - 1; index >= 0; --index) value = value << 8 | bytes[index];
    return value;
}

/// Up to the first NUL, without the blanks that fill the field: what any reader of dBASE shows.
RawText trimmed(const char* bytes, std::size_t width) noexcept {
    std::size_t end = 0;
    while (end < width && bytes[end] != '\0') ++end;
    const bool full = end == width;
    std::size_t begin = 0;
    while (end > 0 && bytes[end - 1] == ' ') --end;
    while (begin < end && bytes[begin] == ' ') ++begin;
    const bool may_be_cut = full && end == width;
    return {{bytes + begin, end - begin}, may_be_cut ? TextDecoder::Ending::may_be_cut : TextDecoder::Ending::whole};
}

}  // namespace

Result<DbfTable> open_dbf(const std::string& path) {
    const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    if (!file) return Error{ErrorCode::cannot_read, "cannot be opened", {{"file", path}, {"part", ".dbf"}}};
    std::uint8_t header[32];
    if (VSIFReadL(header, 1, sizeof header, file.get()) != sizeof header) return damaged(path, "the file is too short");
    DbfTable table;
    table.path = path;
    table.records = little_endian(header + 4, 4);
    table.header_size = little_endian(header + 8, 2);
    table.record_size = little_endian(header + 10, 2);
    table.language_driver = header[29];
    if (table.header_size < sizeof header || (table.record_size == 0 && table.records > 0))
        return damaged(path, "this is no dBASE table");
    VSIFSeekL(file.get(), 0, SEEK_END);
    const auto size = static_cast<std::size_t>(VSIFTellL(file.get()));
    if (size < table.header_size || size - table.header_size < table.records * table.record_size)
        return damaged(path, "the file ends before its last record");
    VSIFSeekL(file.get(), sizeof header, SEEK_SET);
    std::size_t offset = 1;  // a record begins with its deletion mark
    for (std::size_t at = sizeof header; at + 32 < table.header_size + 1; at += 32) {
        std::uint8_t bytes[32];
        if (VSIFReadL(bytes, 1, sizeof bytes, file.get()) != sizeof bytes || bytes[0] == 0x0D) break;
        const auto* const name = reinterpret_cast<const char*>(bytes);
        DbfTable::Field field{{name, strnlen(name, 11)}, static_cast<char>(bytes[11]), offset, bytes[16]};
        if (field.type == 'C') field.width += static_cast<std::size_t>(bytes[17]) << 8;
        offset += field.width;
        if (offset > table.record_size) return damaged(path, "the fields are wider than a record");
        table.fields.push_back(std::move(field));
    }
    return table;
}

RawTexts values_of(const DbfTable& table) {
    return [table](const std::function<bool(const RawText&)>& visit) {
        std::vector<DbfTable::Field> texts;
        for (const auto& field : table.fields)
            if (field.type == 'C' && field.width > 0) texts.push_back(field);
        const VsiFile file(VSIFOpenL(table.path.c_str(), "rb"));
        if (!file || texts.empty() || VSIFSeekL(file.get(), table.header_size, SEEK_SET) != 0) return;
        const std::size_t at_once = std::max<std::size_t>(1, (std::size_t{1} << 20) / table.record_size);
        std::vector<char> buffer(at_once * table.record_size);
        for (std::size_t left = table.records; left > 0;) {
            const std::size_t read = VSIFReadL(buffer.data(), table.record_size, std::min(left, at_once), file.get());
            if (read == 0) return;
            for (std::size_t row = 0; row < read; ++row) {
                const char* const record = buffer.data() + row * table.record_size;
                const std::size_t number = table.records - left + row + 1;
                if (record[0] == '*' || is_ascii({record, table.record_size})) continue;  // deleted, or plain
                for (const auto& field : texts) {
                    RawText text = trimmed(record + field.offset, field.width);
                    text.row = number;
                    if (!visit(text)) return;
                }
            }
            left -= read;
        }
    };
}

RawTexts names_of(const DbfTable& table) {
    return [table](const std::function<bool(const RawText&)>& visit) {
        for (const auto& field : table.fields)
            if (!visit({field.name, TextDecoder::Ending::may_be_cut})) return;
    };
}

std::string declared_encoding(unsigned language_driver) {
    static constexpr std::pair<unsigned, const char*> code_pages[] = {
        {0x01, "CP437"},        {0x02, "CP850"},        {0x03, "WINDOWS-1252"}, {0x08, "CP865"},
        {0x09, "CP437"},        {0x0A, "CP850"},        {0x0B, "CP437"},        {0x0D, "CP437"},
        {0x0E, "CP850"},        {0x0F, "CP437"},        {0x10, "CP850"},        {0x11, "CP437"},
        {0x12, "CP850"},        {0x13, "CP932"},        {0x14, "CP850"},        {0x15, "CP437"},
        {0x16, "CP850"},        {0x17, "CP865"},        {0x18, "CP437"},        {0x19, "CP437"},
        {0x1A, "CP850"},        {0x1B, "CP437"},        {0x1C, "CP863"},        {0x1D, "CP850"},
        {0x1F, "CP852"},        {0x22, "CP852"},        {0x23, "CP852"},        {0x24, "CP860"},
        {0x25, "CP850"},        {0x26, "CP866"},        {0x37, "CP850"},        {0x40, "CP852"},
        {0x4D, "GB18030"},      {0x4E, "CP949"},        {0x4F, "BIG5"},         {0x50, "CP874"},
        {0x58, "WINDOWS-1252"}, {0x59, "WINDOWS-1252"}, {0x64, "CP852"},        {0x65, "CP866"},
        {0x66, "CP865"},        {0x67, "CP861"},        {0x6A, "CP737"},        {0x6B, "CP857"},
        {0x6C, "CP863"},        {0x78, "BIG5"},         {0x79, "CP949"},        {0x7A, "GB18030"},
        {0x7B, "CP932"},        {0x7C, "CP874"},        {0x7D, "WINDOWS-1255"}, {0x7E, "WINDOWS-1256"},
        {0x86, "CP737"},        {0x87, "CP852"},        {0x88, "CP857"},        {0xC8, "WINDOWS-1250"},
        {0xC9, "WINDOWS-1251"}, {0xCA, "WINDOWS-1254"}, {0xCB, "WINDOWS-1253"}, {0xCC, "WINDOWS-1257"}};
    for (const auto& [code, name] : code_pages)
        if (code == language_driver) return name;
    return {};
}

}  // namespace yimi::gis
