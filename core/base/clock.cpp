#include "core/base/clock.h"

namespace yimi {
namespace {

/// The number of two digits at `at`, if it is at most `most`.
std::optional<int> two_digits(std::string_view text, std::size_t at, int most) noexcept {
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (!is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
    const int number = 10 * (text[at] - '0') + text[at + 1] - '0';
    return number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<int> parse_clock(std::string_view text) noexcept {
    const bool has_seconds = text.size() == 8;
    if ((text.size() != 5 && !has_seconds) || text[2] != ':' || (has_seconds && text[5] != ':')) return std::nullopt;
    const auto hour = two_digits(text, 0, 23), minute = two_digits(text, 3, 59);
    const auto second = has_seconds ? two_digits(text, 6, 59) : std::optional(0);
    if (!hour || !minute || !second) return std::nullopt;
    return *hour * 3600 + *minute * 60 + *second;
}

}  // namespace yimi
