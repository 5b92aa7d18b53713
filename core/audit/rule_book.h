#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/audit/check.h"

namespace yimi {

/// A rule with the check that answers it.
struct CheckedRule {
    const RuleSpec* spec = nullptr;
    const Check* check = nullptr;
    std::optional<Dependence> rests_on;  ///< Check::rests_on
};

/// The rules of a run, by id. Never changes.
class RuleBook {
public:
    /// Those of `only`, or all that are enabled. Errors: not_found with detail "rule".
    [[nodiscard]] static Result<std::shared_ptr<const RuleBook>> of(const std::vector<RuleSpec>& rules,
                                                                    const std::vector<std::string>& only);

    [[nodiscard]] const std::vector<CheckedRule>& rules() const noexcept { return rules_; }
    [[nodiscard]] const std::vector<std::string>& without_check() const noexcept { return without_check_; }

private:
    std::vector<RuleSpec> specs_;
    std::vector<std::unique_ptr<Check>> checks_;
    std::vector<CheckedRule> rules_;
    std::vector<std::string> without_check_;
};

}  // namespace yimi
