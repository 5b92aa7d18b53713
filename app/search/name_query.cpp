#include "app/search/name_query.h"

#include <QChar>

namespace yimi::app {
namespace {

constexpr std::size_t longest_pinyin = 63;  // so that what has been read so far fits the bits of one number

bool is_latin(char16_t character) noexcept {
    return character >= u'a' && character <= u'z';
}
bool is_han(char16_t character) noexcept {
    return character >= 0x3400 && character < 0xA000;
}
bool is_plain(char16_t character) noexcept {
    return character < 0x80 || (character >= 0x4E00 && character < 0xA000);
}
char16_t lower(char16_t character) noexcept {
    return character >= u'A' && character <= u'Z' ? static_cast<char16_t>(character + 0x20) : character;
}

/// Letters, digits and Chinese characters each are a class: a word begins where one ends and another begins.
int class_of(char16_t character) noexcept {
    if (is_han(character)) return 1;
    if (QChar::isDigit(character)) return 2;
    return QChar::isLetter(character) ? 3 : 0;
}

/// Blanks, brackets, dots: nobody types them.
bool is_typed(char16_t character) noexcept {
    return class_of(character) != 0;
}

std::uint64_t bit(std::size_t at) noexcept {
    return std::uint64_t{1} << at;
}

}  // namespace

std::u16string folded(std::u16string_view text) {
    std::u16string plain;
    if (std::all_of(text.begin(), text.end(), is_plain)) {
        plain = text;
    } else {
        const QString composed = QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size()))
                                     .normalized(QString::NormalizationForm_KC)
                                     .toLower();
        plain = composed.toStdU16String();
    }
    std::u16string kept;
    kept.reserve(plain.size());
    for (const char16_t character : plain) {
        const bool is_blank = QChar::isSpace(character);
        if (!is_blank)
            kept += lower(character);
        else if (!kept.empty() && kept.back() != u' ')
            kept += u' ';
    }
    if (!kept.empty() && kept.back() == u' ') kept.pop_back();
    return kept;
}

std::u16string folded_utf8(std::string_view text) {
    return folded(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdU16String());
}

NameQuery::NameQuery(const QString& typed) : folded_(folded(typed.toStdU16String())) {
    bool has_letter = false;
    for (const char16_t character : folded_) {
        if (character == u' ' || character == u'\'' || character == u'’') continue;
        compact_ += character == u'ü' ? u'v' : character;
        has_letter = has_letter || is_latin(compact_.back());
    }
    may_be_pinyin_ = has_letter && compact_.size() <= longest_pinyin;
}

Match NameQuery::match(std::u16string_view name) const {
    if (compact_.empty() || name.empty()) return Match::none;
    if (name == folded_) return Match::exact;
    if (name.starts_with(folded_)) return Match::prefix;
    if (is_word_in(name)) return Match::word;
    if (const Match read = read_aloud(name); read != Match::none) return read;
    return is_subsequence_of(name) ? Match::subsequence : Match::none;
}

bool NameQuery::begins_word(std::u16string_view name, std::size_t at) const noexcept {
    return at == 0 || is_han(name[at]) || class_of(name[at]) != class_of(name[at - 1]);
}

bool NameQuery::is_word_in(std::u16string_view name) const noexcept {
    for (auto at = name.find(folded_); at != std::u16string_view::npos; at = name.find(folded_, at + 1))
        if (begins_word(name, at)) return true;
    return false;
}

Match NameQuery::read_aloud(std::u16string_view name) const {
    if (!may_be_pinyin_) return Match::none;
    constexpr std::size_t least_within = 2;  // a single initial is in every other name
    const Pinyin& pinyin = Pinyin::instance();
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (at > 0 && compact_.size() < least_within) break;
        const char16_t character = name[at];
        const bool begins = is_latin(compact_[0]) ? (pinyin.initials(character) >> (compact_[0] - u'a') & 1U) != 0 ||
                                                        (character == compact_[0] && begins_word(name, at))
                                                  : character == compact_[0];
        if (!begins) continue;
        if (const Match read = reads_as(name.substr(at)); read != Match::none)
            return at == 0 ? read : Match::pinyin_within;
    }
    return Match::none;
}

Match NameQuery::reads_as(std::u16string_view name) const {
    std::uint64_t reached = bit(0);  // how much of the query the characters so far may have used up
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!is_typed(name[at])) continue;
        bool is_whole = false;
        reached = read_on(name[at], reached, is_whole);
        if (is_whole)
            return std::any_of(name.begin() + at + 1, name.end(), is_typed) ? Match::pinyin : Match::read_whole;
        if (reached == 0) return Match::none;
    }
    return Match::none;
}

std::uint64_t NameQuery::read_on(char16_t character, std::uint64_t reached, bool& is_whole) const {
    std::uint64_t next = 0;
    const auto readings = Pinyin::instance().readings(character);
    for (std::size_t at = 0; at < compact_.size(); ++at) {
        if ((reached & bit(at)) == 0) continue;
        const std::u16string_view rest = std::u16string_view(compact_).substr(at);
        if (rest[0] == character) {
            is_whole = is_whole || rest.size() == 1;
            next |= bit(at + 1);
        }
        for (const std::string_view reading : readings) {
            std::size_t same = 0;
            while (same < rest.size() && same < reading.size() &&
                   (rest[same] == static_cast<char16_t>(reading[same]) || (reading[same] == 'v' && rest[same] == u'u')))
                ++same;
            is_whole = is_whole || same == rest.size();
            if (same == reading.size()) next |= bit(at + same);
            if (same >= 1) next |= bit(at + 1);
            if (same >= 2 && reading[1] == 'h') next |= bit(at + 2);  // zh, ch, sh
        }
    }
    return next;
}

bool NameQuery::is_subsequence_of(std::u16string_view name) const noexcept {
    constexpr std::size_t least = 2;
    if (compact_.size() < least) return false;
    std::size_t found = 0;
    for (std::size_t at = 0; at < name.size() && found < compact_.size(); ++at)
        if (name[at] == compact_[found] && (found > 0 || begins_word(name, at))) ++found;
    return found == compact_.size();
}

}  // namespace yimi::app
