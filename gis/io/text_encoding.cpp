#include "gis/io/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

namespace yimi::gis {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::uint8_t octet(char c) noexcept {
    return static_cast<std::uint8_t>(c);
}

/// Bytes of the UTF-8 character at the beginning; 0 where there is none, -1 where the text ends within one.
int utf8_length(std::string_view bytes) noexcept {
    const std::uint8_t lead = octet(bytes[0]);
    if (lead < 0x80) return 1;
    const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : (lead & 0xF0) == 0xE0        ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    if (length == 0) return 0;
    for (int index = 1; index < length; ++index) {
        if (static_cast<std::size_t>(index) >= bytes.size()) return -1;
        const std::uint8_t next = octet(bytes[static_cast<std::size_t>(index)]);
        if ((next & 0xC0) != 0x80) return 0;
        if (index == 1 && ((lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) ||
                           (lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next > 0x8F)))
            return 0;
    }
    return length;
}

/// Short Chinese words in GB18030 may read as UTF-8 of two bytes to a letter ("未知" as Greek and Hebrew); Chinese in
/// UTF-8 takes three, and words of such letters have plain ones among them.
bool is_utf8_by_accident(std::string_view bytes) noexcept {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::uint8_t lead = octet(bytes[at]);
        const bool letter = (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z');
        if (letter || lead >= 0xE0) return false;
        at += lead < 0x80 ? 1 : 2;
    }
    return true;
}

TextDecoder::Text decode_utf8(std::string_view bytes, TextDecoder::Ending ending) {
    TextDecoder::Text text;
    for (std::size_t at = 0; at < bytes.size();) {
        const int length = utf8_length(bytes.substr(at));
        if (length > 0) {
            text.utf8.append(bytes.substr(at, static_cast<std::size_t>(length)));
            at += static_cast<std::size_t>(length);
        } else if (length < 0 && ending == TextDecoder::Ending::may_be_cut) {
            text.was_cut = true;
            break;
        } else {
            text.complete = false;
            text.utf8.append(replacement);
            ++at;
        }
    }
    return text;
}

}  // namespace

bool is_ascii(std::string_view bytes) noexcept {
    // Eight bytes at once: tables of a city are hundreds of megabytes, nearly all of it plain.
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    std::size_t at = 0;
    for (; at + sizeof high_bits <= bytes.size(); at += sizeof high_bits) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if ((word & high_bits) != 0) return false;
    }
    return std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(),
                       [](char c) { return octet(c) < 0x80; });
}

bool is_utf8(std::string_view bytes) noexcept {
    for (std::size_t at = 0; at < bytes.size();) {
        const int length = utf8_length(bytes.substr(at));
        if (length <= 0) return false;
        at += static_cast<std::size_t>(length);
    }
    return true;
}

Result<TextDecoder> TextDecoder::make(const std::string& encoding) {
    const std::string name = encoding_named(encoding);
    if (name == "UTF-8") return TextDecoder(nullptr, true);
    const iconv_t converter = name.empty() ? iconv_t(-1) : iconv_open("UTF-8", name.c_str());
    if (converter == iconv_t(-1))
        return Error{ErrorCode::bad_usage, "no encoding of this name is known", {{"encoding", encoding}}};
    return TextDecoder(converter, false);
}

Result<TextDecoder> TextDecoder::make(const EncodingDecision& decision) {
    return decision.why == "mixed" ? make_mixed() : make(decision.name);
}

Result<TextDecoder> TextDecoder::make_mixed() {
    YIMI_TRY(utf8, make("UTF-8"));
    YIMI_TRY(gb18030, make("GB18030"));
    utf8.fallback_ = std::make_unique<TextDecoder>(std::move(gb18030));
    return utf8;
}

TextDecoder::TextDecoder(TextDecoder&& other) noexcept
    : converter_(std::exchange(other.converter_, nullptr)),
      utf8_(other.utf8_),
      fallback_(std::move(other.fallback_)),
      fell_back_(other.fell_back_) {}

TextDecoder::~TextDecoder() {
    if (converter_) iconv_close(static_cast<iconv_t>(converter_));
}

TextDecoder::Text TextDecoder::decode(std::string_view bytes, Ending ending) {
    if (is_ascii(bytes)) return {std::string(bytes), true, false};
    if (utf8_) {
        Text text = decode_utf8(bytes, ending);
        if (!fallback_ || (text.complete && !is_utf8_by_accident(bytes))) return text;
        Text other = fallback_->decode(bytes, ending);
        if (!other.complete) return text;
        ++fell_back_;
        return other;
    }
    Text text;
    const auto converter = static_cast<iconv_t>(converter_);
    iconv(converter, nullptr, nullptr, nullptr, nullptr);
    text.utf8.resize(bytes.size() * 4 + 8);
    char* in = const_cast<char*>(bytes.data());  // iconv's signature is older than const
    std::size_t in_left = bytes.size();
    char* out = text.utf8.data();
    std::size_t out_left = text.utf8.size();
    while (in_left > 0 && iconv(converter, &in, &in_left, &out, &out_left) == std::size_t(-1)) {
        if (errno == EINVAL && ending == Ending::may_be_cut) {
            text.was_cut = true;
            break;
        }
        if (errno == E2BIG || in_left == 0) break;  // cannot be: four bytes hold any character
        text.complete = false;
        std::memcpy(out, replacement.data(), replacement.size());
        out += replacement.size();
        out_left -= std::min(out_left, replacement.size());
        ++in;
        --in_left;
        iconv(converter, nullptr, nullptr, nullptr, nullptr);
    }
    text.utf8.resize(static_cast<std::size_t>(out - text.utf8.data()));
    return text;
}

std::string encoding_named(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (octet(c) > ' ' && c != '-' && c != '_' && octet(c) < 0x80)
            plain += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    for (const std::string_view prefix : {"ANSI", "CP", "WINDOWS", "MS"})
        if (plain.starts_with(prefix) && plain.size() > prefix.size()) plain.erase(0, prefix.size());
    if (plain.empty() || plain == "SYSTEM" || plain == "OEM" || plain == "ANSI" || plain == "AUTO") return {};
    if (plain == "UTF8" || plain == "65001") return "UTF-8";
    for (const std::string_view chinese : {"936", "GBK", "GB2312", "EUCCN", "HZGB2312", "54936", "GB18030", "20936"})
        if (plain == chinese) return "GB18030";
    if (plain == "950" || plain == "BIG5") return "BIG5";
    if (plain == "ISO88591" || plain == "88591" || plain == "LATIN1") return "ISO-8859-1";
    if (plain.size() == 4 && plain.starts_with("125")) return "WINDOWS-" + plain;
    if (plain.size() > 4 && plain.starts_with("8859") && plain.size() <= 6) return "ISO-8859-" + plain.substr(4);
    if (plain.size() <= 5 && std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return "CP" + plain;
    std::string as_written;
    for (const char c : text)
        if (octet(c) > ' ') as_written += c;
    return as_written;
}

TextDecoder::Text decode_name(std::string_view bytes, const std::string& preferred, TextDecoder::Ending ending) {
    for (const std::string& encoding : {preferred, std::string("UTF-8"), std::string("GB18030")}) {
        if (encoding.empty()) continue;
        auto decoder = TextDecoder::make(encoding);
        if (!decoder) continue;
        if (auto text = decoder.value().decode(bytes, ending); text.complete) return text;
    }
    return TextDecoder::make("WINDOWS-1252").value().decode(bytes, ending);
}

}  // namespace yimi::gis
