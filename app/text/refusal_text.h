#pragma once

#include <QString>
#include <string_view>

#include "core/network/profile_network.h"

namespace yimi::app {

/// Why a profile does not walk along a street ("no_sidewalk", see Passage), in the present language: "no sidewalk
/// beside fast cars". The word itself where it is not known.
[[nodiscard]] QString refusal_text(std::string_view why);
/// The same of one side of a street whose sidewalks differ: "no sidewalk beside fast cars on the right side".
[[nodiscard]] QString refusal_text(std::string_view why, StreetPart part);

}  // namespace yimi::app
