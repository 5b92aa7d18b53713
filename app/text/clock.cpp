#include "app/text/clock.h"

#include <cstdio>

namespace yimi::app {

std::optional<int> parse_clock(const std::string& text) {
    int hour = 0, minute = 0, second = 0, used = 0;
    const bool shape_fits = text.size() == 5 || text.size() == 8;
    if (!shape_fits || text.find_first_not_of("0123456789:") != std::string::npos) return std::nullopt;
    const int fields = text.size() == 5
                           ? std::sscanf(text.c_str(), "%2d:%2d%n", &hour, &minute, &used)
                           : std::sscanf(text.c_str(), "%2d:%2d:%2d%n", &hour, &minute, &second, &used) - 1;
    if (fields != 2 || static_cast<std::size_t>(used) != text.size() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return hour * 3600 + minute * 60 + second;
}

std::string clock_text(int second) {
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    return text;
}

}  // namespace yimi::app
