#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/audit/rule_spec.h"
#include "gis/io/file_problem.h"

namespace yimi::gis {

struct RuleFile {
    std::vector<RuleSpec> rules;
    std::vector<FileProblem> problems;
    std::string file = {};  ///< as named to parse_rule_file
};

/// Reads one TOML text (`file` only names it). A malformed file gives no rules and one problem; a rule with an unknown
/// key, a missing or wrong value is left out with the line and the reason (one problem for each mistake).
///
///     [[rule]]
///     id = "SAF-01"                  # unique in the file
///     name_zh = "…"                  # name_en, metric_zh, metric_en likewise
///     subject = "crossings"          # a table of the plan
///     unit = "m"                     # may be empty
///     comparison = "<="              # "<=", ">=", "present", "absent"
///     severity = "S1"                # S1 … S4
///     wording = "建议整改"            # "不符合规范" (of a standard or law only), "建议整改", "提示"
///     confidence = "B"               # A, B, C: of the source
///     enabled = true                 # may be left out
///     [rule.threshold]               # numbers by context, 0 or more; "<=" and ">=" need at least one
///     default = 25.0
///     [rule.formula]                 # how the figure comes about (core/audit/formula.h); may be left out
///     measured = "…"                 # or present; other lines may be named in it
///     [rule.source]                  # kind: "standard", "law", "guideline", "engineering"; clause may be empty
///     title = "…"
///     clause = "…"
///     kind = "standard"
///     [rule.explanation]             # fail_zh, fail_en, unknown_zh, unknown_en
///     [rule.fix_hint]                # zh, en
[[nodiscard]] RuleFile parse_rule_file(std::string_view toml, const std::string& file);

}  // namespace yimi::gis
