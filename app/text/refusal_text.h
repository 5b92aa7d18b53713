#pragma once

#include <QString>
#include <string_view>

namespace yimi::app {

/// Why a profile does not walk along a street ("no_sidewalk", see Passage), in the present language: "no sidewalk
/// beside fast cars". The word itself where it is not known.
[[nodiscard]] QString refusal_text(std::string_view why);

}  // namespace yimi::app
