#include "core/audit/route_parts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yimi {

std::optional<RouteParts> parts_of_route(const AuditRun& run, FeatureId route) {
    const auto score = run.score_of(route);
    if (!score) return std::nullopt;
    RouteParts parts{*score, {}, {}};
    std::vector<const Finding*> failing;
    for (const Finding* finding : run.findings_of_route(route))
        (finding->state == State::fail ? failing : parts.unknown).push_back(finding);
    std::sort(failing.begin(), failing.end(), [](const Finding* a, const Finding* b) {
        return std::tie(a->severity, a->key) < std::tie(b->severity, b->key);
    });
    const auto weight_of = [](const Finding* finding) { return -std::log1p(-lost_share_of(finding->severity)); };
    double all_weight = 0;
    for (const Finding* finding : failing) all_weight += weight_of(finding);
    // Each part is what is missing to its place on the way to the whole, so that no rounding adds up.
    const double total = 100 - parts.score.score;
    double weight = 0, lost = 0;
    for (const Finding* finding : failing) {
        weight += weight_of(finding);
        const double so_far = finding == failing.back() ? total : total * (weight / all_weight);
        parts.parts.push_back({finding, so_far - lost});
        lost += parts.parts.back().lost;
    }
    return parts;
}

}  // namespace yimi
