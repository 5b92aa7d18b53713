#include "gis/io/formats/text_file.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace yimi::gis {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 20;
/// A line longer than this is cut: no text of a planner's table is.
constexpr std::size_t longest_line = std::size_t{64} << 20;

bool is_utf16(const std::string& encoding) {
    return encoding.starts_with("UTF-16");
}

void append_utf8(std::uint32_t code, std::string& text) {
    const auto octet = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
    if (code < 0x80) return octet(code);
    if (code < 0x800) return octet(0xC0 | code >> 6), octet(0x80 | (code & 0x3F));
    if (code < 0x10000) {
        octet(0xE0 | code >> 12);
    } else {
        octet(0xF0 | code >> 18);
        octet(0x80 | (code >> 12 & 0x3F));
    }
    octet(0x80 | (code >> 6 & 0x3F));
    octet(0x80 | (code & 0x3F));
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    constexpr std::uint32_t replacement = 0xFFFD;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<std::uint8_t>(bytes[at]), second = static_cast<std::uint8_t>(bytes[at + 1]);
        return big_endian ? std::uint32_t{first} << 8 | second : std::uint32_t{second} << 8 | first;
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const std::uint32_t code = unit(at);
        const bool high = code >= 0xD800 && code < 0xDC00;
        if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
            append_utf8(0x10000 + ((code - 0xD800) << 10) + (unit(at + 2) - 0xDC00), text);
            at += 2;
        } else {
            append_utf8(code >= 0xD800 && code < 0xE000 ? replacement : code, text);
        }
    }
    return text;
}

/// How many bytes are whole lines, of which the last ends behind `from`; 0 where none does.
std::size_t end_of_lines(std::string_view bytes, std::size_t from) {
    const auto last = bytes.substr(from).find_last_of("\r\n");
    return last == std::string_view::npos ? 0 : from + last + 1;
}

/// Every piece of text between the signs that part cells and lines, over the whole file. '|' is left out: it may be the
/// second byte of a Chinese character.
RawTexts cells_of(const std::string& path) {
    return [path](const std::function<bool(const RawText&)>& visit) {
        const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
        if (!file) return;
        std::string bytes;
        for (bool more = true; more || !bytes.empty();) {
            const std::size_t before = bytes.size();
            bytes.resize(before + piece_size);
            const std::size_t read = VSIFReadL(bytes.data() + before, 1, piece_size, file.get());
            bytes.resize(before + read);
            more = read == piece_size;
            const std::size_t lines = end_of_lines(bytes, before);
            if (more && lines == 0 && bytes.size() < longest_line) continue;
            const std::size_t end = more && lines > 0 ? lines : bytes.size();
            for (std::size_t at = 0; at < end;) {
                const std::size_t stop = std::min(bytes.find_first_of(",;\t\"\r\n", at), end);
                if (stop > at && !visit({std::string_view(bytes).substr(at, stop - at)})) return;
                at = stop + 1;
            }
            bytes.erase(0, end);
        }
    };
}

Error no_text(const std::string& path, const char* reason, const char* message) {
    return {ErrorCode::bad_data, message, {{"file", path}, {"reason", reason}}};
}

}  // namespace

Result<TextFile> open_text_file(const std::string& path, const std::string& chosen, const std::string& declared) {
    const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    if (!file) return Error{ErrorCode::cannot_read, "cannot be opened", {{"file", path}}};
    std::string head(4096, '\0');
    head.resize(VSIFReadL(head.data(), 1, head.size(), file.get()));
    if (head.empty()) return no_text(path, "empty", "the file is empty");
    TextFile text{path, 0, {}};
    for (const auto& [mark, name] :
         {std::pair{std::string_view("\xEF\xBB\xBF"), "UTF-8"}, std::pair{std::string_view("\xFF\xFE"), "UTF-16LE"},
          std::pair{std::string_view("\xFE\xFF"), "UTF-16BE"}}) {
        if (!head.starts_with(mark)) continue;
        text.begin = mark.size();
        text.encoding = {name, "bom", {}};
    }
    if (const std::string name = encoding_named(chosen); !name.empty()) {
        YIMI_TRY(known, TextDecoder::make(name));
        static_cast<void>(known);
        text.encoding = {name, "chosen", {}};
    }
    if (!is_utf16(text.encoding.name) && head.find('\0') != std::string::npos)
        return no_text(path, "not_text", "the file is no text");
    if (text.encoding.name.empty()) text.encoding = decide_encoding(cells_of(path), {"", declared});
    return text;
}

Result<TextPieces> TextPieces::open(const TextFile& file) {
    YIMI_TRY(decoder, TextDecoder::make(file.encoding));
    VsiFile handle(VSIFOpenL(file.path.c_str(), "rb"));
    if (!handle || VSIFSeekL(handle.get(), file.begin, SEEK_SET) != 0)
        return Error{ErrorCode::cannot_read, "cannot be opened", {{"file", file.path}}};
    const Units units = !is_utf16(file.encoding.name)        ? Units::bytes
                        : file.encoding.name.ends_with("BE") ? Units::big_endian
                                                             : Units::little_endian;
    return TextPieces(std::move(handle), std::move(decoder), units);
}

std::size_t TextPieces::end_of_whole_lines(std::size_t from) const {
    if (units_ == Units::bytes) return end_of_lines(rest_, from);
    for (std::size_t end = rest_.size() / 2 * 2; end >= from + 2; end -= 2) {
        const char first = rest_[end - 2], second = rest_[end - 1];
        if ((units_ == Units::big_endian ? first : second) == '\0' &&
            (units_ == Units::big_endian ? second : first) == '\n')
            return end;
    }
    return 0;
}

std::string TextPieces::decoded(std::string_view bytes) {
    if (units_ != Units::bytes) return from_utf16(bytes, units_ == Units::big_endian);
    return decoder_.decode(bytes).utf8;
}

bool TextPieces::append_to(std::string& text) {
    while (true) {
        const std::size_t before = rest_.size();
        rest_.resize(before + piece_size);
        const std::size_t read = VSIFReadL(rest_.data() + before, 1, piece_size, file_.get());
        rest_.resize(before + read);
        const bool at_end = read < piece_size;
        std::size_t end = at_end ? rest_.size() : end_of_whole_lines(before);
        if (end == 0 && rest_.size() >= longest_line) end = rest_.size() / 2 * 2;
        if (end > 0) text += decoded(std::string_view(rest_).substr(0, end));
        rest_.erase(0, end);
        if (at_end) return end > 0;
        if (end > 0) return true;
    }
}

}  // namespace yimi::gis
