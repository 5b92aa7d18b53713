#pragma once

#include <nlohmann/json.hpp>

#include "core/network/broken_link.h"

namespace yimi::app {

/// A missing link with its ends, what stands in it and a sentence about it, for the JSON of `why` and `coverage`.
[[nodiscard]] nlohmann::json json_of_link(const BrokenLink& link, const Plan& plan);

}  // namespace yimi::app
