#pragma once

#include <QString>
#include <vector>

#include "core/audit/finding.h"
#include "core/audit/rule_spec.h"

namespace yimi::app {

/// One line of how a finding's figure came about, in the present language.
struct FormulaText {
    QString what;     ///< "Stopping sight distance"; "Measured"
    QString words;    ///< "green time − (delay at the start + length / speed)"
    QString numbers;  ///< "20 − (3 + 14 / 1)"
    QString result;   ///< "3 s"; empty where an input is missing
};

/// What the last line rests on before it. Empty where the rule has no formula: its figure is measured on the map.
[[nodiscard]] std::vector<FormulaText> formula_texts(const RuleSpec& rule, const Finding& finding);
/// "SSD = …; measured = 20 − (3 + 14 / 1) = 3 s": for a cell of a table.
[[nodiscard]] QString formula_in_numbers(const RuleSpec& rule, const Finding& finding);

}  // namespace yimi::app
