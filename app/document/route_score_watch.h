#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/document/analyses.h"
#include "core/audit/fixes/best_change.h"
#include "core/audit/score_range.h"

namespace yimi::app {

/// A route's score taken apart, what missing figures could make of it, and the one change that raises it most.
struct RouteScoreFacts {
    std::shared_ptr<const AuditRun> run;  ///< whose findings the parts name
    RouteParts parts;
    ScoreRange range;
    std::vector<MissingField> missing;
    std::optional<BestChange> best;
    bool best_is_known = false;
};

/// `run`: of the plan, from that height. Errors: cancelled, not_found where the audit is not about the route.
[[nodiscard]] Result<RouteScoreFacts> score_facts(const AuditRun& run, const Plan& plan, FeatureId route, EyeHeight eye,
                                                  JobContext& job);

/// Keeps the facts of one route as long as the plan has been audited; the best change comes after the rest, as a job.
/// Lives on the main thread.
class RouteScoreWatch final : public QObject {
    Q_OBJECT

public:
    RouteScoreWatch(Document& document, Analyses& analyses, JobRunner& jobs, QObject* parent = nullptr);

    void watch(std::optional<FeatureId> route);
    /// Null where there is no route, or no audit of the plan as it is.
    [[nodiscard]] const std::shared_ptr<const RouteScoreFacts>& facts() const noexcept { return facts_; }

signals:
    void changed();

private:
    void follow();

    Document& document_;
    Analyses& analyses_;
    JobRunner& jobs_;
    std::optional<FeatureId> route_;
    std::shared_ptr<const RouteScoreFacts> facts_;
};

}  // namespace yimi::app
