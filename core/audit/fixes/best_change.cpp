#include "core/audit/fixes/best_change.h"

#include <algorithm>
#include <tuple>

#include "core/audit/route_parts.h"

namespace yimi {
namespace {

auto rank(const BestChange& change) {
    return std::tuple(-change.after, change.fix.edit.changes.size(), change.finding, change.fix.word);
}

}  // namespace

Result<std::optional<BestChange>> best_change(const AuditRun& run, const FixInput& input,
                                              const std::vector<RuleSpec>& rules, FeatureId route,
                                              const AuditOptions& options, JobContext& job) {
    std::optional<BestChange> best;
    const auto parts = parts_of_route(run, route);
    if (!parts) return best;
    std::size_t done = 0;
    for (const ScorePart& part : parts->parts) {
        job.progress(done++, parts->parts.size(), "fixes");
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const RuleSpec& each) { return each.id == part.finding->rule; });
        if (rule == rules.end()) continue;
        for (Fix& fix : fixes_for(input, *rule, *part.finding)) {
            Plan after = input.plan;
            if (!after.apply(fix.edit)) continue;
            YIMI_TRY(next, run.brought_to(after, {&fix.edit, 1}, options, input.kernel, job));
            const auto score = next.score_of(route);
            if (!score || score->score <= parts->score.score) continue;
            BestChange change{part.finding->key, std::move(fix), parts->score.score, score->score};
            if (!best || rank(change) < rank(*best)) best = std::move(change);
        }
    }
    return best;
}

}  // namespace yimi
