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

/// How far a text that decodes under GB18030 looks like Chinese.
struct ChineseLook {
    std::size_t characters = 0;    ///< of two bytes
    std::size_t common = 0;        ///< of GB 2312 level 1, which make up most of any Chinese text, and its punctuation
    std::size_t within_words = 0;  ///< whose second byte is a Latin letter that continues a Latin word

    void add(std::string_view bytes) noexcept {
        const auto letter = [](std::uint8_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
        for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
            const std::uint8_t lead = octet(bytes[at]), trail = octet(bytes[at + 1]);
            if (lead < 0x81) continue;
            ++characters;
            if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3)) ++common;
            const bool after_letter = at > 0 && letter(octet(bytes[at - 1]));
            const bool before_letter = at + 2 < bytes.size() && letter(octet(bytes[at + 2]));
            if (letter(trail) && (after_letter || before_letter)) ++within_words;
            ++at;
        }
    }
    [[nodiscard]] bool plausible() const noexcept {
        return common * 10 >= characters * 3 && within_words * 2 < characters;
    }
};

/// One encoding that the texts may be in, and how well they read in it.
struct Candidate {
    std::string name;
    TextDecoder decoder;
    std::size_t wrong = 0;
};

std::optional<Candidate> candidate(const std::string& name) {
    if (name.empty()) return std::nullopt;
    auto decoder = TextDecoder::make(name);
    if (!decoder) return std::nullopt;
    return Candidate{name, std::move(decoder).value()};
}

struct Survey {
    std::optional<Candidate> cpg, utf8, gb18030, declared;
    ChineseLook look;
    std::size_t not_ascii = 0;
    std::vector<std::string> samples;  ///< raw, different from each other
};

Survey surveyed(const RawTexts& texts, const EncodingHints& hints) {
    Survey survey{candidate(hints.cpg), candidate("UTF-8"), candidate("GB18030"), candidate(hints.declared), {}, 0, {}};
    texts([&](const RawText& text) {
        if (is_ascii(text.bytes)) return true;
        ++survey.not_ascii;
        for (auto* tried : {&survey.cpg, &survey.utf8, &survey.gb18030, &survey.declared})
            if (*tried && !(*tried)->decoder.decode(text.bytes, text.ending).complete) ++(*tried)->wrong;
        survey.look.add(text.bytes);
        constexpr std::size_t enough = 3;
        if (survey.samples.size() < enough &&
            std::find(survey.samples.begin(), survey.samples.end(), text.bytes) == survey.samples.end())
            survey.samples.emplace_back(text.bytes);
        return true;
    });
    return survey;
}

EncodingDecision choice(const Survey& survey) {
    const auto fits = [](const std::optional<Candidate>& tried) { return tried && tried->wrong == 0; };
    if (fits(survey.cpg)) return {survey.cpg->name, "cpg", {}};
    if (fits(survey.utf8)) return {"UTF-8", "utf8", {}};
    const bool chinese = survey.look.plausible();
    if (chinese && fits(survey.gb18030)) return {"GB18030", "gb18030", {}};
    if (fits(survey.declared)) return {survey.declared->name, "declared", {}};
    // Nothing explains every text: a few broken ones must not spoil the others.
    const auto few = [&](const Candidate& tried) { return tried.wrong * 10 <= survey.not_ascii; };
    if (few(*survey.utf8)) return {"UTF-8", "unsure", {}};
    if (chinese && few(*survey.gb18030)) return {"GB18030", "unsure", {}};
    return {"WINDOWS-1252", "unsure", {}};
}

std::vector<std::string> read_in(TextDecoder& decoder, const std::vector<std::string>& samples) {
    std::vector<std::string> texts;
    for (const std::string& sample : samples)
        texts.push_back(decoder.decode(sample, TextDecoder::Ending::may_be_cut).utf8);
    return texts;
}

/// How the samples read in each encoding that they may be in, the chosen one first; no reading twice.
std::vector<EncodingCandidate> candidates_of(const Survey& survey, const std::string& chosen) {
    std::vector<EncodingCandidate> candidates;
    for (const std::string& name :
         {chosen, std::string("GB18030"), std::string("UTF-8"), std::string("BIG5"), std::string("WINDOWS-1252")}) {
        auto decoder = TextDecoder::make(name);
        if (!decoder) continue;
        EncodingCandidate tried{name, read_in(decoder.value(), survey.samples)};
        const auto reads_alike = [&](const EncodingCandidate& other) { return other.evidence == tried.evidence; };
        if (std::none_of(candidates.begin(), candidates.end(), reads_alike)) candidates.push_back(std::move(tried));
    }
    // Fewest bytes without a meaning first.
    const auto wrong = [](const EncodingCandidate& candidate) {
        std::size_t count = 0;
        for (const std::string& text : candidate.evidence)
            for (std::size_t at = text.find(replacement); at != std::string::npos; at = text.find(replacement, at + 1))
                ++count;
        return count;
    };
    if (!candidates.empty())
        std::stable_sort(candidates.begin() + 1, candidates.end(),
                         [&](const auto& a, const auto& b) { return wrong(a) < wrong(b); });
    constexpr std::size_t most = 3;
    if (candidates.size() > most) candidates.resize(most);
    return candidates;
}

}  // namespace

bool is_ascii(std::string_view bytes) noexcept {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return octet(c) < 0x80; });
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

TextDecoder::TextDecoder(TextDecoder&& other) noexcept
    : converter_(std::exchange(other.converter_, nullptr)), utf8_(other.utf8_) {}

TextDecoder::~TextDecoder() {
    if (converter_) iconv_close(static_cast<iconv_t>(converter_));
}

TextDecoder::Text TextDecoder::decode(std::string_view bytes, Ending ending) {
    if (is_ascii(bytes)) return {std::string(bytes), true, false};
    if (utf8_) return decode_utf8(bytes, ending);
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

EncodingDecision decide_encoding(const RawTexts& texts, const EncodingHints& hints) {
    const Survey survey = surveyed(texts, hints);
    EncodingDecision decision = choice(survey);
    if (auto decoder = TextDecoder::make(decision.name)) decision.evidence = read_in(decoder.value(), survey.samples);
    if (decision.why == "unsure") decision.candidates = candidates_of(survey, decision.name);
    return decision;
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
