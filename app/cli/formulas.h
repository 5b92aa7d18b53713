#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace yimi::app {

/// One formula of RULES.md with given inputs: {"kind", "value", "unit", "steps": […]}. `value` is a number, a text, a
/// list, an object or null as WORKED_EXAMPLES.md has it; `steps` are short sentences with the numbers in place.
/// Errors: not_found for a kind that does not exist, bad_data for an input that is missing, of the wrong type or out
/// of range. `message` says what is wrong; the detail "hint" says what to do ("key" names the input).
[[nodiscard]] Result<nlohmann::json> evaluate_formula(const std::string& kind, const nlohmann::json& inputs);

/// All kinds, sorted.
[[nodiscard]] std::vector<std::string> formula_kinds();

}  // namespace yimi::app
