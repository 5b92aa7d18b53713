#pragma once

#include <string>
#include <vector>

#include "core/audit/audit.h"

namespace yimi {

/// What a fresh audit says of the subject that a hazard is about.
struct FindingCheck {
    /// Of the same rule and subject, failing or unknown: an answer that is missing proves nothing. Empty: it is gone.
    std::vector<Finding> left;
    RuleSpec rule;                  ///< as it was applied: a proof names its thresholds
    bool subject_is_there = false;  ///< false: what the finding was about is no longer in the plan
    AuditReport report;             ///< of the one rule
    [[nodiscard]] bool is_gone() const noexcept { return left.empty(); }
};

/// Runs the finding's rule, and no other, over the plan. `key`: Finding::key. `options.only` is not looked at, nor is a
/// district.
/// Errors: those of run_audit; not_found with detail "rule" where the program has no check for it.
[[nodiscard]] Result<FindingCheck> check_finding(const Plan& plan, const std::string& key,
                                                 const std::vector<RuleSpec>& rules, AuditOptions options,
                                                 const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi
