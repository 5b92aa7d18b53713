#pragma once

#include <nlohmann/json.hpp>

#include "core/network/independence_age.h"

namespace yimi::app {

/// {"age","limits":[{"street","crossing","why","from_age"}],"profiles_changed":[ids],"unknown":[columns],"unknown_streets"}
[[nodiscard]] nlohmann::json age_json(const Plan& plan, const IndependenceAge& age);

}  // namespace yimi::app
