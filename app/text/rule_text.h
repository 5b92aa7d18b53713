#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "core/audit/rule_spec.h"

namespace yimi::app {

// A rule as people read it, in the present language.

/// The principle that a rule serves, by the beginning of its id: 便捷, 安全, 顺畅, 开敞 and so on. Empty for others.
[[nodiscard]] QString principle_title(std::string_view rule_id);
/// The beginnings of ids, in the order in which people look through principles.
[[nodiscard]] const std::vector<std::string_view>& principles();

[[nodiscard]] QString source_kind_title(SourceKind kind);
/// What a key of the thresholds stands for: a context ("within 150 m of a school gate"), or a parameter.
[[nodiscard]] QString threshold_key_title(const std::string& key);
/// "≤ 2 m"; a parameter without the sign, in its own unit.
[[nodiscard]] QString threshold_value_text(const RuleSpec& rule, const std::string& key, double value);

/// Everything about a rule on one page, as HTML.
[[nodiscard]] QString rule_as_html(const RuleSpec& rule);

}  // namespace yimi::app
