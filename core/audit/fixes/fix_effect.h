#pragma once

#include <array>

#include "core/audit/audit_run.h"
#include "core/network/profile.h"

namespace yimi {

/// What an edit would change in the audit and in the reach of children, before it is done.
struct FixEffect {
    /// Findings that fail and would not, and that would and do not, by severity.
    std::array<std::size_t, 4> gone{}, come{};
    /// Findings that fail and would be unknown.
    std::size_t to_unknown = 0;
    struct Route {
        std::string uid;
        double before = 0, after = 0;
    };
    std::vector<Route> routes;  ///< whose score changes, by uid
    /// Children more (negative: fewer) who walk to a playground alone; nothing where no street or crossing changes.
    std::optional<double> children_more;

    [[nodiscard]] std::size_t gone_count() const noexcept { return gone[0] + gone[1] + gone[2] + gone[3]; }
    [[nodiscard]] std::size_t come_count() const noexcept { return come[0] + come[1] + come[2] + come[3]; }
};

/// Who is counted as reached.
struct ReachCounted {
    WalkingProfile profile;  ///< of a child alone
    double within_m = 300;
};

/// `run`: of `plan`. Errors: cancelled, conflict where the plan does not take the edit, and those of coverage.
[[nodiscard]] Result<FixEffect> effect_of(const AuditRun& run, const Plan& plan, const Edit& edit,
                                          const AuditOptions& options, const ReachCounted& counted,
                                          const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi
