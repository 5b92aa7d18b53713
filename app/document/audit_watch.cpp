#include "app/document/audit_watch.h"

#include "app/document/audit_of.h"
#include "app/text/error_text.h"

namespace yimi::app {
namespace {

const QString audit_line = QStringLiteral("audit"), follow_line = QStringLiteral("audit_after_edit");
/// Findings of so many rows are written at once; more of them as a job, during which nothing else can be edited.
constexpr std::size_t most_written_at_once = 2000;

/// What the findings in a plan were computed for; nothing where it has none.
std::optional<std::int64_t> revision_of_findings(const Plan& plan) {
    std::optional<std::int64_t> revision;
    const std::size_t at = column(Table::findings, "revision");
    plan.layer(Table::findings).for_each([&](const RowView& row) {
        if (const auto number = row.number(at)) revision = static_cast<std::int64_t>(*number);
        return false;
    });
    return revision;
}

}  // namespace

struct AuditWatch::Answer {
    AuditRun run;
    Edit findings;  ///< for the plan that was audited
};

AuditWatch::AuditWatch(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    connect(&document, &Document::plan_changed, this, &AuditWatch::follow_plan);
    // What could not be written while another change was being saved.
    connect(&document, &Document::history_changed, this, [this] {
        if (waits_to_write_ && document_.is_writable())
            write(written_ ? findings_edit(*document_.snapshot(), written_->report(), run_->report())
                           : findings_edit(*document_.snapshot(), run_->report()));
    });
}

bool AuditWatch::is_running() const {
    return jobs_.is_running(audit_line) || writing_;
}

bool AuditWatch::is_stale() const {
    if (run_) return followed_ != changes_;
    const Plan& plan = *document_.snapshot();
    if (findings_are_of_other_rules(plan, rules_.of(plan).profile)) return true;
    const auto of_findings = revision_of_findings(plan);
    return of_findings && *of_findings != static_cast<std::int64_t>(plan.revision().number);
}

void AuditWatch::follow_plan(const PlanChange& change) {
    if (change.derived) return;
    ++changes_;
    if (change.whole) return forget();
    if (change.switched) written_.reset();  // the other plan's table holds what was found in that one
    if (!jobs_.is_running(audit_line)) catch_up();
}

void AuditWatch::forget() {
    jobs_.drop_line(audit_line);
    jobs_.drop_line(follow_line);
    run_.reset();
    written_.reset();
    waits_to_write_ = writing_ = false;
    history_ = {};
    begun_ = {};
    since_.reset();
}

void AuditWatch::run(EyeHeight eye) {
    if (!document_.is_open()) return;
    jobs_.drop_line(follow_line);
    eye_ = eye;
    jobs_.start<Answer>(
        audit_line,
        [plan = document_.snapshot(), eye](JobContext& job) -> Result<Answer> {
            YIMI_TRY(run, audit_of(*plan, eye, std::nullopt, job));
            Edit findings = findings_edit(*plan, run.report());
            return Answer{std::move(run), std::move(findings)};
        },
        [this, change = changes_](Result<Answer> answer) {
            if (answer) {
                const FindingList& findings = answer.value().run.report().findings;
                const bool is_first = begun_.isNull();
                if (!is_first) since_ = Since{history_.since(findings), begun_};
                history_.begin(findings);
                begun_ = QDateTime::currentDateTime();
                take(std::move(answer).value(), change);
            } else if (answer.error().code != ErrorCode::cancelled) {
                emit failed(sentence(answer.error()), QString::fromStdString(answer.error().message));
            }
            emit changed();
            catch_up();
        });
    emit changed();
}

void AuditWatch::catch_up() {
    if (!run_ || followed_ == changes_) return;
    jobs_.start<Answer>(
        follow_line,
        [plan = document_.snapshot(), run = run_, eye = eye_, written = written_](JobContext& job) -> Result<Answer> {
            YIMI_TRY(next, audit_of(*plan, eye, run, job));
            Edit findings =
                written ? findings_edit(*plan, written->report(), next.report()) : findings_edit(*plan, next.report());
            return Answer{std::move(next), std::move(findings)};
        },
        [this, change = changes_](Result<Answer> answer) {
            if (!answer) return;  // whatever cannot be computed stays marked as stale
            take(std::move(answer).value(), change);
            since_ = Since{history_.since(run_->report().findings), begun_};
            emit changed();
            catch_up();
        });
    emit changed();
}

void AuditWatch::take(Answer answer, std::size_t change) {
    run_ = std::move(answer.run);
    followed_ = change;
    if (followed_ == changes_) write(std::move(answer.findings));  // else what catches up writes
}

void AuditWatch::write(Edit findings) {
    waits_to_write_ = !document_.is_writable();
    if (waits_to_write_) return;
    const AuditRun says = *run_;
    if (row_count(findings) <= most_written_at_once) {
        written_ = document_.commit(findings) ? std::optional(says) : std::nullopt;
        return;
    }
    writing_ = true;
    written_.reset();
    document_.commit_in_background(
        [says](const Plan& plan, JobContext&) -> Result<Edit> { return findings_edit(plan, says.report()); },
        [this, says](bool done) {
            writing_ = false;
            if (done) written_ = says;
            emit changed();
        });
}

}  // namespace yimi::app
