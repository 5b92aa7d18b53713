#pragma once

#include <QString>

#include "core/audit/explanation.h"
#include "core/audit/finding.h"
#include "core/audit/rule_spec.h"
#include "core/model/plan.h"

namespace yimi::app {

// A finding's parts as people read them, in the present language; plain text.

[[nodiscard]] const RuleSpec* rule_named(const std::vector<RuleSpec>& rules, const std::string& id);
[[nodiscard]] QString rule_name(const RuleSpec* rule, const std::string& id);
[[nodiscard]] QString fix_hint(const RuleSpec* rule);
/// Title and clause of what the rule stands on.
[[nodiscard]] QString rule_source(const Finding& finding, const RuleSpec* rule);
[[nodiscard]] QString explanation(const Finding& finding);
/// The subject's name, else its uid.
[[nodiscard]] QString subject_name(const Plan& plan, const Finding& finding);
/// Which of a rule's thresholds was taken: "within 150 m of a school gate"; empty for the one that stands for all.
[[nodiscard]] QString context_title(const std::string& context);
/// "≥ 2 m (within 150 m of a school gate)"; empty where there is no threshold.
[[nodiscard]] QString threshold_text(const Finding& finding, const RuleSpec* rule);
/// "限速 = 40 (道路 s12; 来源, 2024-03-06)"
[[nodiscard]] QString input_text(const FindingInput& input);
/// What a figure is called that a formula names: a column, or what a check works out.
[[nodiscard]] QString figure_title(const std::string& name);
/// A missing input by its column's title, "限速 (s12)".
[[nodiscard]] QString missing_text(const std::string& missing);
/// What an explanation calls a missing input, in both languages: "children (2)" is 儿童数（2 处）.
[[nodiscard]] Explanation titles_of_missing(const std::string& missing);

}  // namespace yimi::app
