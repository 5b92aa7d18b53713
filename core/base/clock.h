#pragma once

#include <optional>
#include <string_view>

namespace yimi {

inline constexpr int seconds_a_day = 24 * 3600;

/// Second of the day of "07:40" or "07:40:00"; nothing for any other text.
[[nodiscard]] std::optional<int> parse_clock(std::string_view text) noexcept;

}  // namespace yimi
