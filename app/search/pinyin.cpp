#include "app/search/pinyin.h"

#include <unicode/translit.h>

#include <QFile>
#include <set>

namespace yimi::app {
namespace {

/// All syllables that there are, a few hundred: readings are views of them.
std::string_view kept_once(std::string_view syllable) {
    static std::set<std::string, std::less<>> syllables;
    const auto found = syllables.find(syllable);
    return found != syllables.end() ? *found : *syllables.emplace(syllable).first;
}

/// "cháng" with its marks parted from the letters → "chang", ü → v. Empty for what is no syllable.
std::string without_tone(const icu::UnicodeString& written) {
    constexpr char16_t diaeresis = 0x0308, first_mark = 0x0300, end_of_marks = 0x0370;
    std::string syllable;
    for (std::int32_t at = 0; at < written.length(); ++at) {
        const char16_t letter = written[at];
        if (letter >= u'a' && letter <= u'z')
            syllable += static_cast<char>(letter);
        else if (letter == diaeresis && !syllable.empty())
            syllable.back() = 'v';
        else if (letter < first_mark || letter >= end_of_marks)
            return {};
    }
    return syllable;
}

}  // namespace

const Pinyin& Pinyin::instance() {
    static const Pinyin pinyin;
    return pinyin;
}

Pinyin::Pinyin() : characters_(end - first), initials_(end - first) {
    read_with_icu();
    add_readings_of_names();
}

void Pinyin::read_with_icu() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin; NFD", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !latin) return;  // an ICU without its data: names are found by their characters
    for (char16_t character = first; character < end; ++character) {
        icu::UnicodeString text(character);
        latin->transliterate(text);
        if (const std::string syllable = without_tone(text); !syllable.empty()) take(character, syllable);
    }
}

void Pinyin::add_readings_of_names() {
    QFile file(QStringLiteral(":/search/readings.txt"));
    if (!file.open(QIODevice::ReadOnly)) return;
    while (!file.atEnd()) {
        const QStringList words = QString::fromUtf8(file.readLine()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.isEmpty() || words[0].startsWith(QLatin1Char('#'))) continue;
        for (const QString& reading : words.mid(1)) take(words[0][0].unicode(), reading.trimmed().toStdString());
    }
}

void Pinyin::take(char16_t character, std::string_view reading) {
    if (character < first || character >= end || reading.empty()) return;
    Readings& readings = characters_[static_cast<std::size_t>(character - first)];
    const auto known = readings.each.begin() + readings.count;
    if (known == readings.each.end() || std::find(readings.each.begin(), known, reading) != known) return;
    readings.each[readings.count++] = kept_once(reading);
    initials_[static_cast<std::size_t>(character - first)] |= 1U << (reading[0] - 'a');
}

std::span<const std::string_view> Pinyin::readings(char16_t character) const noexcept {
    if (character < first || character >= end) return {};
    const Readings& readings = characters_[static_cast<std::size_t>(character - first)];
    return {readings.each.data(), readings.count};
}

std::uint32_t Pinyin::initials(char16_t character) const noexcept {
    return character < first || character >= end ? 0 : initials_[static_cast<std::size_t>(character - first)];
}

}  // namespace yimi::app
