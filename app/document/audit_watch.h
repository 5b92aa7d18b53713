#pragma once

#include <QDateTime>
#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "app/document/document.h"
#include "app/document/kept_rules.h"
#include "core/audit/audit_run.h"
#include "core/audit/findings_history.h"

namespace yimi::app {

/// The audit of the open project: runs when the planner asks for it, and from then on follows every edit by itself as a
/// job, asking again only what the edit can have changed. What it finds is written into the plan. Lives on the main
/// thread.
class AuditWatch final : public QObject {
    Q_OBJECT

public:
    AuditWatch(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    /// Audits the whole plan; what follows edits afterwards looks from the same height.
    void run(EyeHeight eye);
    /// Whether an audit that the planner asked for is under way.
    [[nodiscard]] bool is_running() const;
    /// Of the last run, which may be of an earlier plan; nothing before the first in this window.
    [[nodiscard]] const std::optional<AuditRun>& last() const noexcept { return run_; }
    /// Null before the first run (the plan's findings table may hold those of an earlier one).
    [[nodiscard]] const AuditReport* report() const noexcept { return run_ ? &run_->report() : nullptr; }
    /// Whether the plan has changed since the findings that it holds were computed, or its rules are others.
    [[nodiscard]] bool is_stale() const;

    /// What became of the findings since the planner last asked for an audit.
    struct Since {
        FindingsSince counts;
        QDateTime time;
    };
    [[nodiscard]] const std::optional<Since>& since() const noexcept { return since_; }

signals:
    void changed();
    /// Something could not be computed.
    void failed(const QString& sentence, const QString& details);

private:
    struct Answer;
    void follow_plan(const PlanChange& change);
    void forget();
    void catch_up();
    /// `change`: the number of the change up to which it is true.
    void take(Answer answer, std::size_t change);
    /// Now, or as soon as the document takes it.
    void write(Edit findings);

    Document& document_;
    JobRunner& jobs_;
    EyeHeight eye_ = child_eye;
    bool writing_ = false, waits_to_write_ = false;
    std::optional<AuditRun> run_;
    std::size_t changes_ = 0, followed_ = 0;  ///< of the plan; up to which `run_` is true
    /// What the plan's findings table says; nothing where that is not known.
    std::optional<AuditRun> written_;
    mutable KeptRules rules_;
    FindingsHistory history_;
    QDateTime begun_;
    std::optional<Since> since_;
};

}  // namespace yimi::app
