#pragma once

#include <string>
#include <string_view>

namespace yimi {

/// A capital A to Z as its small letter; anything else, the bytes of UTF-8 among it, as it is. In any locale.
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = ascii_lower(c);
    return lower;
}

}  // namespace yimi
