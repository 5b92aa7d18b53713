#include "tests/support/old_workbook.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace yimi::test {
namespace {

std::string number(std::uint64_t value, int bytes) {
    std::string text;
    for (int at = 0; at < bytes; ++at) text += static_cast<char>(value >> (8 * at) & 0xFF);
    return text;
}

std::string utf16(const std::u16string& text) {
    std::string bytes;
    for (const char16_t unit : text) bytes += number(unit, 2);
    return bytes;
}

std::string record(int type, const std::string& content) {
    return number(static_cast<std::uint64_t>(type), 2) + number(content.size(), 2) + content;
}

std::string beginning(int kind) {
    return record(0x0809, number(0x0600, 2) + number(static_cast<std::uint64_t>(kind), 2) + number(0x0DBB, 2) +
                              number(1996, 2) + number(0, 4) + number(6, 4));
}

std::string sheet_records(const std::vector<std::vector<OldCell>>& rows, std::string& texts, std::size_t& count) {
    std::string cells;
    std::size_t width = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            width = std::max(width, column + 1);
            const std::string place = number(row, 2) + number(column, 2) + number(0, 2);
            if (const auto* value = std::get_if<double>(&rows[row][column])) {
                cells += record(0x0203, place + number(std::bit_cast<std::uint64_t>(*value), 8));
                continue;
            }
            const auto& text = std::get<std::u16string>(rows[row][column]);
            texts += number(text.size(), 2) + number(1, 1) + utf16(text);
            cells += record(0x00FD, place + number(count++, 4));
        }
    return beginning(0x0010) +
           record(0x0200, number(0, 4) + number(rows.size(), 4) + number(0, 2) + number(width, 2) + number(0, 2)) +
           cells + record(0x000A, {});
}

std::string directory_entry(const std::u16string& name, int type, std::uint32_t child, std::uint32_t sector,
                            std::size_t size) {
    std::string entry = utf16(name);
    entry.resize(64);
    entry += number(name.empty() ? 0 : name.size() * 2 + 2, 2) + number(static_cast<std::uint64_t>(type), 1) +
             number(1, 1) + number(0xFFFFFFFF, 4) + number(0xFFFFFFFF, 4) + number(child, 4);
    entry.resize(116);
    return entry + number(sector, 4) + number(size, 4) + number(0, 4);
}

/// Sectors of 512 bytes: the table of sectors, the directory, then the one stream.
std::string compound_file(std::string stream) {
    constexpr std::size_t sector = 512, least = 4096;  // shorter streams lie elsewhere
    stream.resize(std::max(least, (stream.size() + sector - 1) / sector * sector));
    const std::size_t sectors = stream.size() / sector;
    std::string header("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    header.resize(24);
    header += number(0x003E, 2) + number(3, 2) + number(0xFFFE, 2) + number(9, 2) + number(6, 2);
    header.resize(44);
    header += number(1, 4) + number(1, 4) + number(0, 4) + number(least, 4) + number(0xFFFFFFFE, 4) + number(0, 4) +
              number(0xFFFFFFFE, 4) + number(0, 4) + number(0, 4);
    while (header.size() < sector) header += number(0xFFFFFFFF, 4);
    std::string table = number(0xFFFFFFFD, 4) + number(0xFFFFFFFE, 4);
    for (std::size_t at = 0; at < sectors; ++at) table += number(at + 1 < sectors ? at + 3 : 0xFFFFFFFE, 4);
    while (table.size() < sector) table += number(0xFFFFFFFF, 4);
    std::string directory = directory_entry(u"Root Entry", 5, 1, 0xFFFFFFFE, 0) +
                            directory_entry(u"Workbook", 2, 0xFFFFFFFF, 2, stream.size());
    directory.resize(sector);
    return header + table + directory + stream;
}

}  // namespace

std::string old_workbook(const std::u16string& sheet, const std::vector<std::vector<OldCell>>& rows) {
    std::string texts;
    std::size_t count = 0;
    const std::string cells = sheet_records(rows, texts, count);
    const std::string shared = record(0x00FC, number(count, 4) + number(count, 4) + texts);
    const std::string begin = beginning(0x0005) + record(0x0042, number(1200, 2));
    const auto bound_sheet = [&](std::size_t offset) {
        return record(0x0085, number(offset, 4) + number(0, 2) + number(sheet.size(), 1) + number(1, 1) + utf16(sheet));
    };
    const std::string end = record(0x000A, {});
    const std::size_t offset = begin.size() + bound_sheet(0).size() + shared.size() + end.size();
    return compound_file(begin + bound_sheet(offset) + shared + end + cells);
}

}  // namespace yimi::test
