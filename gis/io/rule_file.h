#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/audit/rule_spec.h"

namespace yimi::gis {

/// Something in a rule file that could not be used; the rest of the file still counts.
struct RuleFileProblem {
    std::string file;
    int line = 0;
    std::string reason;  ///< English, for the log and the CLI
};

struct RuleFile {
    std::vector<RuleSpec> rules;
    std::vector<RuleFileProblem> problems;
};

/// Reads one TOML text (`file` only names it). A malformed file gives no rules and one problem; a rule with an unknown
/// key, a missing or wrong value is left out with the line and the reason.
[[nodiscard]] RuleFile parse_rule_file(std::string_view toml, const std::string& file);

/// `overrides` replace rules of the same id in `base` field by field as a whole; a rule that no check knows is a problem.
[[nodiscard]] RuleFile with_overrides(std::vector<RuleSpec> base, const RuleFile& overrides);

}  // namespace yimi::gis
