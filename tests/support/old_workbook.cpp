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

std::string utf16_text(const std::u16string& text) {
    return number(text.size(), 2) + number(1, 1) + utf16(text);
}

std::string formula_records(const OldFormula& formula, const std::string& place) {
    const std::string nothing = number(0, 2) + number(0, 4) + number(0, 2);  // flags, a chain, no tokens
    if (const auto* value = std::get_if<double>(&formula.result))
        return record(0x0006, place + number(std::bit_cast<std::uint64_t>(*value), 8) + nothing);
    return record(0x0006, place + number(0xFFFF'0000'0000'0000, 8) + nothing) +
           record(0x0207, utf16_text(std::get<std::u16string>(formula.result)));
}

using Texts = std::vector<std::u16string>;

std::string cell_records(const OldCell& cell, std::size_t row, std::size_t column, Texts& texts) {
    const auto place = [&](std::size_t style) { return number(row, 2) + number(column, 2) + number(style, 2); };
    if (const auto* value = std::get_if<double>(&cell))
        return record(0x0203, place(0) + number(std::bit_cast<std::uint64_t>(*value), 8));
    if (const auto* date = std::get_if<OldDate>(&cell))
        return record(0x0203, place(1) + number(std::bit_cast<std::uint64_t>(date->days), 8));
    if (const auto* whole = std::get_if<OldShort>(&cell))
        return record(0x027E, place(0) + number(static_cast<std::uint32_t>(whole->number) << 2U | 2U, 4));
    if (const auto* formula = std::get_if<OldFormula>(&cell)) return formula_records(*formula, place(0));
    texts.push_back(std::get<std::u16string>(cell));
    return record(0x00FD, place(0) + number(texts.size() - 1, 4));
}

/// All texts in one record and its continuations, which may begin within a text: then they say anew that its
/// characters have two bytes.
std::string shared_records(const Texts& texts) {
    constexpr std::size_t longest = 8224, head = 3;
    std::string records, piece = number(texts.size(), 4) + number(texts.size(), 4);
    int kind = 0x00FC;
    const auto begin_anew = [&](const std::string& with) {
        records += record(kind, piece);
        kind = 0x003C;
        piece = with;
    };
    for (const std::u16string& text : texts) {
        if (piece.size() + head > longest) begin_anew({});
        piece += number(text.size(), 2) + number(1, 1);
        for (const char16_t unit : text) {
            if (piece.size() + 2 > longest) begin_anew(number(1, 1));
            piece += number(unit, 2);
        }
    }
    return records + record(kind, piece);
}

std::string sheet_records(const std::vector<std::vector<OldCell>>& rows, Texts& texts) {
    std::string cells;
    std::size_t width = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            width = std::max(width, column + 1);
            cells += cell_records(rows[row][column], row, column, texts);
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
    Texts texts;
    const std::string cells = sheet_records(rows, texts);
    const std::string shared = shared_records(texts);
    const auto style = [](std::size_t format) { return record(0x00E0, number(0, 2) + number(format, 2)); };
    const std::string begin = beginning(0x0005) + record(0x0042, number(1200, 2)) +
                              record(0x041E, number(164, 2) + utf16_text(u"yyyy\"年\"m\"月\"d\"日\"")) + style(0) +
                              style(164);
    const auto bound_sheet = [&](std::size_t offset) {
        return record(0x0085, number(offset, 4) + number(0, 2) + number(sheet.size(), 1) + number(1, 1) + utf16(sheet));
    };
    const std::string end = record(0x000A, {});
    const std::size_t offset = begin.size() + bound_sheet(0).size() + shared.size() + end.size();
    return compound_file(begin + bound_sheet(offset) + shared + end + cells);
}

}  // namespace yimi::test
