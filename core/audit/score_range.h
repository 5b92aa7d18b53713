#pragma once

#include <string>
#include <vector>

#include "core/audit/route_parts.h"

namespace yimi {

/// Between which scores a route's lies, whatever the findings that are unknown turn out to be.
struct ScoreRange {
    double least = 100;  ///< all of them fail
    double most = 100;   ///< none does
};
[[nodiscard]] ScoreRange score_range(const RouteParts& parts);

/// A figure that the plan does not hold, and what knowing it could make of the score.
struct MissingField {
    std::string name;          ///< "streets/s12/lit"
    ScoreRange score;          ///< the findings that lack it fail, or pass; the others stay unknown
    std::size_t findings = 0;  ///< that lack it
    [[nodiscard]] double matters() const noexcept { return score.most - score.least; }
};
/// What matters most first, then by name.
[[nodiscard]] std::vector<MissingField> missing_fields(const RouteParts& parts);

}  // namespace yimi
