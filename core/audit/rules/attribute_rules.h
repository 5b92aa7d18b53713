#pragma once

#include <span>

#include "core/audit/rules/attribute_check.h"

namespace yimi {

/// The rules that compare one figure of a row with a threshold; live as long as the program.
[[nodiscard]] std::span<const AttributeRule> attribute_rules();

/// How long a child needs green to cross: start delay + length / speed, s. Source: RULES.md section 2.
[[nodiscard]] double green_needed_s(const RuleSpec& rule, double length_m);

}  // namespace yimi
