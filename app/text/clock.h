#pragma once

#include <string>

namespace yimi::app {

/// "07:40:00"; what it says is read by parse_clock of core/base/clock.h.
[[nodiscard]] std::string clock_text(int second);

}  // namespace yimi::app
