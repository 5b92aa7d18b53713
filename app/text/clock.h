#pragma once

#include <optional>
#include <string>

namespace yimi::app {

/// Second of the day of "07:40" or "07:40:00"; nothing for any other text.
[[nodiscard]] std::optional<int> parse_clock(const std::string& text);
/// "07:40:00"
[[nodiscard]] std::string clock_text(int second);

}  // namespace yimi::app
