#include "app/document/route_score_watch.h"

#include "app/document/audit_options.h"
#include "app/document/rule_catalogue.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

const QString best_line = QStringLiteral("best_change");

std::optional<RouteScoreFacts> facts_without_best(const AuditRun& run, FeatureId route) {
    auto kept = std::make_shared<const AuditRun>(run);
    auto parts = parts_of_route(*kept, route);
    if (!parts) return std::nullopt;
    RouteScoreFacts facts{std::move(kept), *std::move(parts), {}, {}, {}, false};
    facts.range = score_range(facts.parts);
    facts.missing = missing_fields(facts.parts);
    return facts;
}

}  // namespace

Result<RouteScoreFacts> score_facts(const AuditRun& run, const Plan& plan, FeatureId route, EyeHeight eye,
                                    JobContext& job) {
    auto facts = facts_without_best(run, route);
    if (!facts) return Error{ErrorCode::not_found, "no such route", {}};
    const gis::GeosKernel kernel;
    const Scene scene = make_scene(plan);
    const RulesInUse rules = rules_of(plan);
    const AuditOptions options = audit_options(plan, eye, rules.profile);
    YIMI_TRY(best, best_change(run, {plan, scene, kernel, eye}, rules.rules, route, options, job));
    facts->best = std::move(best);
    facts->best_is_known = true;
    return *std::move(facts);
}

RouteScoreWatch::RouteScoreWatch(Document& document, Analyses& analyses, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), analyses_(analyses), jobs_(jobs) {
    connect(&analyses, &Analyses::audit_changed, this, &RouteScoreWatch::follow);
}

void RouteScoreWatch::watch(std::optional<FeatureId> route) {
    if (route == route_) return;
    route_ = route;
    follow();
}

void RouteScoreWatch::follow() {
    const auto& run = analyses_.audits().last();
    jobs_.drop_line(best_line);
    auto facts = route_ && run && !analyses_.audits().is_stale() ? facts_without_best(*run, *route_) : std::nullopt;
    facts_ = facts ? std::make_shared<const RouteScoreFacts>(*std::move(facts)) : nullptr;
    emit changed();
    if (!facts_ || facts_->parts.parts.empty()) return;
    jobs_.start<RouteScoreFacts>(
        best_line,
        [plan = document_.snapshot(), facts = facts_, route = *route_, eye = analyses_.eye()](
            JobContext& job) -> Result<RouteScoreFacts> { return score_facts(*facts->run, *plan, route, eye, job); },
        [this](Result<RouteScoreFacts> found) {
            if (!found) return;
            facts_ = std::make_shared<const RouteScoreFacts>(std::move(found).value());
            emit changed();
        });
}

}  // namespace yimi::app
