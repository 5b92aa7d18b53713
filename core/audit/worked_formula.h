#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/formula.h"
#include "core/audit/rule_spec.h"

namespace yimi {

/// One line of a rule's formula with what a finding makes of it.
struct WorkedLine {
    std::string name;  ///< "measured", "present" (whether it is there), or a figure of a line below
    Formula formula;
    std::optional<double> value;  ///< nothing where an input is missing
};

/// The rule's formula worked out for a finding, what the last line rests on before it. Empty where the rule has none:
/// its figure is measured on the map. A name is one of the other lines, else an input of the finding ("lit" is
/// "streets/s12/lit"; "seats" is "seats/primary"), else with "threshold_" before it a value of the rule.
[[nodiscard]] std::vector<WorkedLine> worked_formula(const RuleSpec& rule, const Finding& finding);
/// What a name of the formula stands for; unknown where there is none, or several that differ.
[[nodiscard]] Value formula_figure(const RuleSpec& rule, const Finding& finding, std::string_view name);

/// The lines that close a formula: of a figure that is compared, and of whether something is there.
inline constexpr std::string_view measured_line = "measured", present_line = "present";

}  // namespace yimi
