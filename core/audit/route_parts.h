#pragma once

#include <vector>

#include "core/audit/audit_run.h"

namespace yimi {

/// What one failing finding takes from a route's score.
struct ScorePart {
    const Finding* finding = nullptr;  ///< of the run's report
    double lost = 0;                   ///< points
};

/// A route's score taken apart.
struct RouteParts {
    RouteScore score;
    /// What takes most first. Added up in this order they are 100 − score, to the last bit: each finding keeps a share
    /// 1 − w, and the loss of all is shared out by −ln(1 − w), so that the order in which one looks does not matter.
    std::vector<ScorePart> parts;
    std::vector<const Finding*> unknown;  ///< that do not change the score, by the list's order
};

/// Nothing where the audit is not about such a route. The run must outlive it.
[[nodiscard]] std::optional<RouteParts> parts_of_route(const AuditRun& run, FeatureId route);

}  // namespace yimi
