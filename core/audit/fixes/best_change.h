#pragma once

#include "core/audit/audit_run.h"
#include "core/audit/fixes/fix.h"

namespace yimi {

/// The one change that raises a route's score most.
struct BestChange {
    std::string finding;  ///< the key of a finding that it is a fix of
    Fix fix;
    double before = 0, after = 0;  ///< scores of the route
};

/// Tries every fix of every failing finding of the route; of equally good ones that with fewer rows, then the first by
/// key and word. Nothing where none raises the score. `run`: of `input.plan`. Errors: cancelled.
[[nodiscard]] Result<std::optional<BestChange>> best_change(const AuditRun& run, const FixInput& input,
                                                            const std::vector<RuleSpec>& rules, FeatureId route,
                                                            const AuditOptions& options, JobContext& job);

}  // namespace yimi
