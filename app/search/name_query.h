#pragma once

#include <QString>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/search/pinyin.h"

namespace yimi::app {

/// How well a name answers what was typed, best first.
enum class Match : std::uint8_t {
    exact,
    read_whole,  ///< the whole name, read aloud: in full, by initials or mixed
    prefix,
    word,           ///< from the beginning of a word within; of a Chinese name from any character
    pinyin,         ///< the name's beginning, read aloud
    pinyin_within,  ///< the same from a later character on
    subsequence,    ///< every character in its order, others between them
    none,
};

/// A text as it is compared: compatible signs are one (full-width letters, ligatures), letters small, blanks single.
[[nodiscard]] std::u16string folded(std::u16string_view text);
[[nodiscard]] std::u16string folded_utf8(std::string_view text);

/// What was typed into the search, made ready to be compared with many names. A value; any thread may use a copy.
class NameQuery {
public:
    explicit NameQuery(const QString& typed);

    [[nodiscard]] bool is_empty() const noexcept { return folded_.empty(); }
    [[nodiscard]] const std::u16string& text() const noexcept { return folded_; }
    /// `name`: as `folded` gives it.
    [[nodiscard]] Match match(std::u16string_view name) const;

private:
    [[nodiscard]] bool begins_word(std::u16string_view name, std::size_t at) const noexcept;
    [[nodiscard]] bool is_word_in(std::u16string_view name) const noexcept;
    [[nodiscard]] Match read_aloud(std::u16string_view name) const;
    /// `read_whole`, `pinyin` for the name's beginning, or `none`.
    [[nodiscard]] Match reads_as(std::u16string_view name) const;
    [[nodiscard]] std::uint64_t read_on(char16_t character, std::uint64_t reached, bool& is_whole) const;
    [[nodiscard]] bool is_subsequence_of(std::u16string_view name) const noexcept;

    std::u16string folded_;
    std::u16string compact_;  ///< without blanks and apostrophes: "hua'zhao bi" → "huazhaobi"
    bool may_be_pinyin_ = false;
};

}  // namespace yimi::app
