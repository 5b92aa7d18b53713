#include "gis/io/formats/workbook_records.h"

#include <algorithm>
#include <bit>

#include "gis/io/formats/compound_file.h"

namespace yimi::gis {
namespace {

constexpr std::uint16_t continuation = 0x003C;

void append_utf8(std::uint32_t character, std::string& to) {
    const auto put = [&](std::uint32_t byte) { to += static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | character >> 6U);
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | character >> 12U);
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | character >> 18U);
        put(0x80U | (character >> 12U & 0x3FU));
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

std::string utf8_of(const std::u16string& units) {
    constexpr std::uint32_t replacement = 0xFFFD;
    std::string text;
    for (std::size_t at = 0; at < units.size(); ++at) {
        const std::uint32_t unit = units[at], next = at + 1 < units.size() ? units[at + 1] : 0;
        const bool high = unit >= 0xD800 && unit < 0xDC00, low = unit >= 0xDC00 && unit < 0xE000;
        if (high && next >= 0xDC00 && next < 0xE000) {
            append_utf8(0x10000 + ((unit - 0xD800) << 10U) + (next - 0xDC00), text);
            ++at;
        } else {
            append_utf8(high || low ? replacement : unit, text);
        }
    }
    return text;
}

}  // namespace

bool WorkbookRecord::has(std::size_t bytes) {
    while (piece_ < pieces_.size() && at_ == pieces_[piece_].size()) {
        ++piece_;
        at_ = 0;
    }
    if (piece_ < pieces_.size() && pieces_[piece_].size() - at_ >= bytes) return true;
    is_cut_ = true;
    return false;
}

std::size_t WorkbookRecord::left() const noexcept {
    std::size_t bytes = 0;
    for (std::size_t piece = piece_; piece < pieces_.size(); ++piece) bytes += pieces_[piece].size();
    return bytes - (piece_ < pieces_.size() ? at_ : 0);
}

std::uint64_t WorkbookRecord::number(std::size_t bytes) {
    if (is_cut_ || !has(bytes)) return 0;
    const std::uint64_t value = little_endian(pieces_[piece_], at_, bytes);
    at_ += bytes;
    return value;
}

double WorkbookRecord::real() {
    return std::bit_cast<double>(number(8));
}

void WorkbookRecord::skip(std::size_t bytes) {
    while (bytes > 0 && has(1)) {
        const std::size_t step = std::min(bytes, pieces_[piece_].size() - at_);
        at_ += step;
        bytes -= step;
    }
}

/// A continuation within a text begins with a byte that says anew how wide its characters are.
std::string WorkbookRecord::characters(std::size_t count, bool wide) {
    std::u16string units;
    while (count > 0) {
        if (is_cut_ || piece_ >= pieces_.size()) {
            is_cut_ = true;
            return {};
        }
        if (at_ == pieces_[piece_].size()) {
            if (!has(1)) return {};
            wide = (number(1) & 1U) != 0;
            continue;
        }
        units += static_cast<char16_t>(number(wide ? 2 : 1));
        --count;
    }
    return utf8_of(units);
}

std::string WorkbookRecord::text(std::size_t count_bytes) {
    const auto count = static_cast<std::size_t>(number(count_bytes));
    const std::uint64_t flags = number(1);
    const std::size_t fonts = (flags & 8U) != 0 ? static_cast<std::size_t>(number(2)) : 0;
    const std::size_t sounds = (flags & 4U) != 0 ? static_cast<std::size_t>(number(4)) : 0;
    std::string text = characters(count, (flags & 1U) != 0);
    skip(fonts * 4 + sounds);
    return is_cut_ ? std::string() : text;
}

bool WorkbookRecords::next(WorkbookRecord& record) {
    const auto piece = [&]() -> std::string_view {
        const auto size = static_cast<std::size_t>(little_endian(stream_, at_ + 2, 2));
        const std::string_view content = stream_.substr(at_ + 4, size);
        at_ += 4 + size;
        return content;
    };
    const auto is_whole = [&] {
        constexpr std::size_t head = 4;
        return at_ < stream_.size() && stream_.size() - at_ >= head &&
               stream_.size() - at_ - head >= little_endian(stream_, at_ + 2, 2);
    };
    if (!is_whole()) return false;
    record = WorkbookRecord();
    record.kind = static_cast<std::uint16_t>(little_endian(stream_, at_, 2));
    record.add_piece(piece());
    while (is_whole() && little_endian(stream_, at_, 2) == continuation) record.add_piece(piece());
    return true;
}

}  // namespace yimi::gis
