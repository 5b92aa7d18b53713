#include "core/audit/fixes/fix_effect.h"

#include <algorithm>

#include "core/audit/touched_rows.h"
#include "core/coverage/walk_coverage.h"
#include "core/network/planned_way.h"

namespace yimi {
namespace {

std::size_t index_of(Severity severity) {
    return static_cast<std::size_t>(severity);
}

void count_findings(const AuditReport& before, const AuditReport& after, FixEffect& effect) {
    const FindingsDifference differs = difference(before.findings, after.findings);
    const auto fails = [](const Finding* finding) { return finding->state == State::fail; };
    for (const Finding* finding : differs.gone)
        if (fails(finding)) ++effect.gone[index_of(finding->severity)];
    for (const Finding* finding : differs.come)
        if (fails(finding)) ++effect.come[index_of(finding->severity)];
    for (const auto& [was, is] : differs.changed) {
        if (fails(was) && !fails(is)) ++effect.to_unknown;
        if (!fails(was) && fails(is)) ++effect.come[index_of(is->severity)];
    }
}

void compare_routes(const AuditReport& before, const AuditReport& after, FixEffect& effect) {
    auto was = before.routes.begin();
    for (const RouteScore& is : after.routes) {
        while (was != before.routes.end() && was->uid < is.uid) ++was;
        if (was == before.routes.end()) return;
        if (was->uid == is.uid && was->score != is.score) effect.routes.push_back({is.uid, was->score, is.score});
    }
}

Result<double> children_reached(const Plan& plan, const ReachCounted& counted, unsigned threads,
                                const GeometryKernel& kernel, JobContext& job) {
    WalkCoverageOptions options;
    options.within_m = counted.within_m;
    options.profile = counted.profile;
    options.most_gap_m = planned_leg_limit_m;
    options.threads = threads;
    YIMI_TRY(coverage, walk_coverage(plan, Table::playgrounds, options, kernel, job));
    return coverage.children_covered;
}

}  // namespace

Result<FixEffect> effect_of(const AuditRun& run, const Plan& plan, const Edit& edit, const AuditOptions& options,
                            const ReachCounted& counted, const GeometryKernel& kernel, JobContext& job) {
    Plan after = plan;
    YIMI_TRY(undo, after.apply(edit));
    static_cast<void>(undo);
    YIMI_TRY(next, run.brought_to(after, {&edit, 1}, options, kernel, job));
    FixEffect effect;
    count_findings(run.report(), next.report(), effect);
    compare_routes(run.report(), next.report(), effect);
    const TouchedRows touched({&edit, 1});
    if (touched.any(Table::streets) || touched.any(Table::crossings)) {
        YIMI_TRY(before_reached, children_reached(plan, counted, options.threads, kernel, job));
        YIMI_TRY(after_reached, children_reached(after, counted, options.threads, kernel, job));
        effect.children_more = after_reached - before_reached;
    }
    return effect;
}

}  // namespace yimi
