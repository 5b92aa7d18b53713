#include "app/text/clock.h"

#include <cstdio>

namespace yimi::app {

std::string clock_text(int second) {
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    return text;
}

}  // namespace yimi::app
