#pragma once

#include <string>
#include <vector>

#include "core/audit/audit.h"

namespace yimi::test {

/// The program's own rules, resources/rules/*.toml.
[[nodiscard]] const std::vector<RuleSpec>& own_rules();

/// The program's own walking profiles, resources/profiles/*.toml.
[[nodiscard]] const std::vector<WalkingProfile>& own_profiles();

/// What the audit says under one rule.
struct RuleAudit {
    std::size_t pass = 0, fail = 0, unknown = 0;
    std::vector<Finding> findings;

    /// "fail", "unknown", "pass", "not asked" where the plan has one subject at most; else "several".
    [[nodiscard]] std::string state() const;
    /// "fail" or "unknown" of the finding of that key, else "pass or not asked".
    [[nodiscard]] std::string state_of(const std::string& key) const;
    /// Of the only finding; nothing where there is none or it has no value.
    [[nodiscard]] std::optional<double> measured() const;
};

/// The day on which every test of a rule audits; the place is in Chengdu, 104.06° east, 30.66° north.
inline constexpr Date audit_day{2026, 11, 25};

/// Audits `plan` under the program's own rule of that id. A rule that does not exist fails the test program.
[[nodiscard]] RuleAudit audited(const Plan& plan, const std::string& rule, EyeHeight eye = child_eye);

}  // namespace yimi::test
