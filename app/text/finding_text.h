#pragma once

#include <QString>

#include "core/audit/finding.h"
#include "core/audit/rule_spec.h"
#include "core/model/plan.h"

namespace yimi::app {

// A finding's parts as people read them, in the present language; plain text.

[[nodiscard]] const RuleSpec* rule_named(const std::vector<RuleSpec>& rules, const std::string& id);
[[nodiscard]] QString rule_name(const RuleSpec* rule, const std::string& id);
[[nodiscard]] QString fix_hint(const RuleSpec* rule);
[[nodiscard]] QString explanation(const Finding& finding);
/// The subject's name, else its uid.
[[nodiscard]] QString subject_name(const Plan& plan, const Finding& finding);
/// "≤ 25 m"; empty where there is no threshold.
[[nodiscard]] QString threshold_text(const Finding& finding, const RuleSpec* rule);
/// "限速 = 40 (道路 s12; 来源, 2024-03-06)"
[[nodiscard]] QString input_text(const FindingInput& input);
/// A missing input by its column's title, "限速 (s12)".
[[nodiscard]] QString missing_text(const std::string& missing);

}  // namespace yimi::app
