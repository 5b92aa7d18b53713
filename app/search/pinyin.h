#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimi::app {

/// How Chinese characters are read: pinyin without tones, in lower case, ü as v. One reading of each character is
/// ICU's; resources/search/readings.txt adds those of the characters that have several. Immutable, for any thread.
class Pinyin {
public:
    /// Made when it is first asked for, which takes a third of a second: ask for it in a job.
    [[nodiscard]] static const Pinyin& instance();

    /// Empty for what is no Chinese character.
    [[nodiscard]] std::span<const std::string_view> readings(char16_t character) const noexcept;
    /// The letters by which the readings begin, one bit for each: a is the lowest.
    [[nodiscard]] std::uint32_t initials(char16_t character) const noexcept;

private:
    Pinyin();
    void read_with_icu();
    void take(char16_t character, std::string_view reading);
    void add_readings_of_names();

    static constexpr char16_t first = 0x3400, end = 0xA000;  ///< of the characters in use
    struct Readings {
        std::array<std::string_view, 4> each;
        std::uint8_t count = 0;
    };
    std::vector<Readings> characters_;
    std::vector<std::uint32_t> initials_;
};

}  // namespace yimi::app
