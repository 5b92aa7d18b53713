#include <array>
#include <span>

#include "core/audit/audit.h"

namespace yimi {
namespace {

constexpr std::array<double, 4> lost_share{0.40, 0.20, 0.08, 0.03};
constexpr std::array<int, 4> days_to_rectify{3, 15, 30, 90};

}  // namespace

double lost_share_of(Severity severity) noexcept {
    return lost_share[static_cast<std::size_t>(severity)];
}

RouteScore route_score(std::span<const ScoredFinding> findings) {
    RouteScore result;
    std::size_t answered = 0;
    double kept = 1;
    for (const ScoredFinding& finding : findings) {
        if (finding.state != State::unknown) ++answered;
        if (finding.state == State::fail) kept *= 1 - lost_share_of(finding.severity);
    }
    result.score = 100 * kept;
    if (!findings.empty()) result.completeness = static_cast<double>(answered) / static_cast<double>(findings.size());
    return result;
}

Date ledger_due(Severity severity, Date assigned_on) noexcept {
    return plus_days(assigned_on, days_to_rectify[static_cast<std::size_t>(severity)]);
}

}  // namespace yimi
