#pragma once

#include <span>

#include "core/audit/rules/attribute_check.h"

namespace yimi {

/// The rules that compare one figure of a row with a threshold; live as long as the program.
[[nodiscard]] std::span<const AttributeRule> attribute_rules();

}  // namespace yimi
