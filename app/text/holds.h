#pragma once

#include <algorithm>
#include <string_view>

#include "core/base/ascii.h"

namespace yimi::app {

/// Whether `text` holds `lowered`, Latin letters of either case. UTF-8 on both sides: Chinese has no case.
[[nodiscard]] inline bool holds(std::string_view text, std::string_view lowered) {
    const auto same = [](char of_text, char wanted) { return ascii_lower(of_text) == wanted; };
    return std::search(text.begin(), text.end(), lowered.begin(), lowered.end(), same) != text.end();
}

}  // namespace yimi::app
