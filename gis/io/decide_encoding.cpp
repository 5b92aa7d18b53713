#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "gis/io/text_encoding.h"

namespace yimi::gis {
namespace {

std::uint8_t octet(char c) noexcept {
    return static_cast<std::uint8_t>(c);
}

/// How far texts look like Chinese, from their bytes alone.
struct ChineseLook {
    std::size_t characters = 0;  ///< of two bytes
    /// Of GB 2312 level 1, and of Big5's first plane: each makes up nearly all of any text written in it. Punctuation
    /// counts, too.
    std::size_t common_gb = 0, common_big5 = 0;
    std::size_t within_words = 0;  ///< whose second byte is a Latin letter that continues a Latin word
    std::size_t in_a_row = 0;      ///< that follow another at once, as words do and "13°S" does not

    void add(std::string_view bytes) noexcept {
        const auto letter = [](std::uint8_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
        std::size_t last_end = bytes.size();
        for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
            const std::uint8_t lead = octet(bytes[at]), trail = octet(bytes[at + 1]);
            if (lead < 0x81) continue;
            if (trail >= '0' && trail <= '9') {  // GB18030's four bytes: rare characters, common in neither
                at += 3;
                ++characters;
                continue;
            }
            ++characters;
            if (at == last_end) ++in_a_row;
            last_end = at + 2;
            if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3)) ++common_gb;
            const bool is_big5 = (trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1;
            if (is_big5 && ((lead >= 0xA4 && lead <= 0xC6) || lead == 0xA1 || lead == 0xA2)) ++common_big5;
            const bool after_letter = at > 0 && letter(octet(bytes[at - 1]));
            const bool before_letter = at + 2 < bytes.size() && letter(octet(bytes[at + 2]));
            if (letter(trail) && (after_letter || before_letter)) ++within_words;
            ++at;
        }
    }
    [[nodiscard]] double gb_share() const noexcept { return share(common_gb); }
    [[nodiscard]] double big5_share() const noexcept { return share(common_big5); }
    [[nodiscard]] bool plausible_gb() const noexcept { return gb_share() >= 0.3 && within_words * 2 < characters; }
    [[nodiscard]] bool plausible_big5() const noexcept {
        return big5_share() >= 0.7 && in_a_row * 3 >= characters && within_words * 2 < characters;
    }
    /// So many common characters that no text of accented letters has them.
    [[nodiscard]] bool plainly_gb() const noexcept {
        constexpr std::size_t enough = 4;
        return characters >= enough && gb_share() >= 0.75 && within_words == 0;
    }

private:
    [[nodiscard]] double share(std::size_t common) const noexcept {
        return characters == 0 ? 0 : static_cast<double>(common) / static_cast<double>(characters);
    }
};

/// One encoding that the texts may be in, and how many of them do not read in it.
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

struct Sample {
    std::string bytes;
    std::size_t row = 0;
};

struct Survey {
    std::optional<Candidate> cpg, utf8, gb18030, declared, big5;
    ChineseLook look;
    std::size_t not_ascii = 0;
    ChineseLook not_utf8;             ///< of the texts that are not UTF-8
    std::size_t neither = 0;          ///< texts that are neither UTF-8 nor GB18030
    std::vector<Sample> samples;      ///< different from each other
    std::vector<Sample> odd_samples;  ///< of the texts that are not UTF-8
};

void keep_sample(std::vector<Sample>& samples, const RawText& text) {
    constexpr std::size_t enough = 3;
    const auto is_same = [&](const Sample& other) { return other.bytes == text.bytes; };
    if (samples.size() < enough && std::none_of(samples.begin(), samples.end(), is_same))
        samples.push_back({std::string(text.bytes), text.row});
}

Survey surveyed(const RawTexts& texts, const EncodingHints& hints) {
    Survey survey{candidate(hints.cpg),
                  candidate("UTF-8"),
                  candidate("GB18030"),
                  candidate(hints.declared),
                  candidate("BIG5"),
                  {},
                  0,
                  {},
                  0,
                  {},
                  {}};
    texts([&](const RawText& text) {
        if (is_ascii(text.bytes)) return true;
        ++survey.not_ascii;
        const auto reads = [&text](std::optional<Candidate>& tried) {
            if (!tried || tried->decoder.decode(text.bytes, text.ending).complete) return true;
            ++tried->wrong;
            return false;
        };
        for (auto* tried : {&survey.cpg, &survey.declared, &survey.big5}) reads(*tried);
        const bool is_utf8 = reads(survey.utf8), is_gb18030 = reads(survey.gb18030);
        if (!is_utf8) {
            survey.not_utf8.add(text.bytes);
            keep_sample(survey.odd_samples, text);
        }
        if (!is_utf8 && !is_gb18030) ++survey.neither;
        survey.look.add(text.bytes);
        keep_sample(survey.samples, text);
        return true;
    });
    return survey;
}

bool fits(const std::optional<Candidate>& tried) {
    return tried && tried->wrong == 0;
}

/// Encodings in which every byte, or nearly, means some letter: that a text decodes under them says nothing.
bool is_latin(const std::string& name) {
    static constexpr std::string_view latin[] = {"ISO-8859-1", "ISO-8859-15",  "WINDOWS-1252", "CP437",
                                                 "CP850",      "WINDOWS-1250", "ISO-8859-2",   "CP852"};
    return std::find(std::begin(latin), std::end(latin), name) != std::end(latin);
}

/// GB18030, Big5 or neither, by what the bytes look like.
std::optional<EncodingDecision> chinese(const Survey& survey) {
    constexpr double clear_lead = 0.15;
    const ChineseLook& look = survey.look;
    const double gb = look.gb_share(), big5 = look.big5_share();
    const bool may_be_gb = fits(survey.gb18030) && look.plausible_gb();
    const bool may_be_big5 = fits(survey.big5) && look.plausible_big5();
    if (may_be_gb && (!may_be_big5 || gb >= big5 + clear_lead)) return EncodingDecision{"GB18030", "gb18030", {}};
    if (fits(survey.declared) && !is_latin(survey.declared->name))
        return EncodingDecision{survey.declared->name, "declared", {}};
    if (may_be_big5 && (!may_be_gb || big5 >= gb + clear_lead)) return EncodingDecision{"BIG5", "big5", {}};
    if (may_be_gb) return EncodingDecision{"GB18030", "unsure", {}};
    return std::nullopt;
}

EncodingDecision choice(const Survey& survey) {
    if (fits(survey.cpg)) {
        const bool overruled = survey.not_ascii > 0 && is_latin(survey.cpg->name) &&
                               (fits(survey.utf8) || (fits(survey.gb18030) && survey.look.plainly_gb()));
        if (!overruled) return {survey.cpg->name, "cpg", {}};
    }
    if (fits(survey.utf8)) return {"UTF-8", "utf8", {}};
    if (auto decision = chinese(survey)) return std::move(*decision);
    if (fits(survey.declared)) return {survey.declared->name, "declared", {}};
    // Nothing explains every text; perhaps two encodings together do.
    const bool some_utf8 = survey.utf8->wrong < survey.not_ascii;
    if (some_utf8 && survey.neither == 0 && survey.not_utf8.plausible_gb()) return {"UTF-8", "mixed", {}};
    // A few broken ones must not spoil the others.
    const auto few = [&](const Candidate& tried) { return tried.wrong * 10 <= survey.not_ascii; };
    if (few(*survey.utf8)) return {"UTF-8", "unsure", {}};
    if (survey.look.plausible_gb() && few(*survey.gb18030)) return {"GB18030", "unsure", {}};
    return {"WINDOWS-1252", "unsure", {}};
}

std::vector<std::string> read_in(TextDecoder& decoder, const std::vector<Sample>& samples) {
    std::vector<std::string> texts;
    for (const Sample& sample : samples)
        texts.push_back(decoder.decode(sample.bytes, TextDecoder::Ending::may_be_cut).utf8);
    return texts;
}

/// How the samples read in each encoding that they may be in, the chosen one first; no reading twice.
std::vector<EncodingCandidate> candidates_of(const std::vector<Sample>& samples, const std::string& chosen) {
    std::vector<EncodingCandidate> candidates;
    for (const std::string& name :
         {chosen, std::string("GB18030"), std::string("UTF-8"), std::string("BIG5"), std::string("WINDOWS-1252")}) {
        auto decoder = TextDecoder::make(name);
        if (!decoder) continue;
        EncodingCandidate tried{name, read_in(decoder.value(), samples)};
        const auto reads_alike = [&](const EncodingCandidate& other) { return other.evidence == tried.evidence; };
        if (std::none_of(candidates.begin(), candidates.end(), reads_alike)) candidates.push_back(std::move(tried));
    }
    // Fewest bytes without a meaning first.
    const auto wrong = [](const EncodingCandidate& tried) {
        constexpr std::string_view replacement = "\xEF\xBF\xBD";
        std::size_t count = 0;
        for (const std::string& text : tried.evidence)
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

EncodingDecision decide_encoding(const RawTexts& texts, const EncodingHints& hints) {
    const Survey survey = surveyed(texts, hints);
    EncodingDecision decision = choice(survey);
    const auto& samples = decision.why == "mixed" ? survey.odd_samples : survey.samples;
    if (auto decoder = TextDecoder::make(decision)) decision.evidence = read_in(decoder.value(), samples);
    for (const Sample& sample : samples) decision.evidence_rows.push_back(sample.row);
    if (decision.why == "unsure") decision.candidates = candidates_of(samples, decision.name);
    if (survey.cpg && decision.why != "cpg" && survey.not_ascii > 0) decision.overruled = survey.cpg->name;
    return decision;
}

}  // namespace yimi::gis
