#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/document/reach.h"
#include "app/document/ways_seen.h"
#include "core/audit/audit.h"

namespace yimi::app {

/// What the first page answers beyond the audit itself. What cannot be said for want of data is absent.
struct ReportFacts {
    /// Failing findings that the plan held before this audit, "S1" … "S4"; absent if it held none of any kind.
    std::optional<std::map<std::string, std::size_t>> fails_before;
    std::optional<WaysSeen> seen;  ///< along all routes
    std::optional<Reach> reach;    ///< absent without blocks or playgrounds
};

/// `plan`: as it was audited, with the findings of the audit before. Errors: cancelled, and those of coverage.
[[nodiscard]] Result<ReportFacts> gather_facts(const Plan& plan, EyeHeight eye, JobContext& job);

}  // namespace yimi::app
