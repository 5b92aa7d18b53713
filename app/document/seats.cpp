#include "app/document/seats.h"

#include "app/text/error_text.h"
#include "core/base/parallel.h"
#include "gis/geos/geos_kernel.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

const QString line = QStringLiteral("seats"), proposal_line = QStringLiteral("catchments");

}  // namespace

Seats::Seats(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs), counted_plan_(document.snapshot()) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.derived) return;
        jobs_.drop_line(proposal_line);
        proposal_.reset();
        if (change.whole) {
            jobs_.drop_line(line);
            board_.reset();
            balance_.reset();
            sharing_.clear();
        }
        emit this->changed();
        count();
    });
}

void Seats::ask(Question question) {
    if (question == question_) return;
    const bool same_count = question.stage == question_.stage && question.years == question_.years;
    question_ = std::move(question);
    drop_proposal();
    if (same_count) return emit changed();
    counted_plan_.reset();
    count();
}

void Seats::set_watched(bool watched) {
    watched_ = watched;
    if (!board_ || is_stale()) count();
}

void Seats::count() {
    if (!watched_ || !document_.is_open()) return;
    const Snapshot plan = document_.snapshot();
    jobs_.start<Counted>(
        line,
        [plan, stage = question_.stage, years = question_.years](JobContext& job) -> Result<Counted> {
            const gis::GeosKernel kernel;
            YIMI_TRY(board, CatchmentBoard::made(*plan, stage, years, kernel, job, default_threads()));
            YIMI_TRY(balance, access_balance(*plan, {stage, years}, board.counts(), Districts(*plan, kernel),
                                             usual_access_reach_m, kernel));
            return Counted{std::move(board), std::move(balance)};
        },
        [this, plan](Result<Counted> counted) {
            if (counted) {
                balance_ = std::make_shared<const AccessBalance>(std::move(counted.value().balance));
                board_ = std::make_shared<const CatchmentBoard>(std::move(counted.value().board));
                counted_plan_ = plan;
                sharing_ = board_->sharing();
            } else if (counted.error().code != ErrorCode::cancelled) {
                emit failed(sentence(counted.error()), QString::fromStdString(counted.error().message));
            }
            emit changed();
        });
    emit changed();
}

bool Seats::is_proposing() const {
    return jobs_.is_running(proposal_line);
}

void Seats::propose() {
    if (!board_ || is_stale()) return;
    jobs_.start<CatchmentProposal>(
        proposal_line,
        [board = board_, with = question_.with](JobContext&) -> Result<CatchmentProposal> {
            return propose_catchments(*board, with);
        },
        [this](Result<CatchmentProposal> proposal) {
            if (proposal) {
                proposal_ = std::move(proposal).value();
                sharing_ = proposal_->sharing;
            }
            emit changed();
        });
    emit changed();
}

void Seats::take_proposal() {
    if (!proposal_ || is_stale()) return;
    document_.commit_in_background(
        [board = board_, sharing = proposal_->sharing](const Plan& plan, JobContext&) {
            return proposal_edit(plan, *board, sharing, gis::GeosKernel(), gis::make_uuid);
        },
        {});
}

void Seats::drop_proposal() {
    jobs_.drop_line(proposal_line);
    if (!std::exchange(proposal_, std::nullopt)) return;
    sharing_ = board_->sharing();
    emit changed();
}

void Seats::drag(const std::vector<CatchmentShape>& shapes) {
    if (!board_ || (shapes.empty() && !dragging_)) return;
    drop_proposal();
    dragging_ = !shapes.empty();
    // What was just let go stays in sight until it is counted as the plan's own.
    if (dragging_ || !is_stale()) sharing_ = board_->sharing_with(shapes);
    emit dragged();
}

}  // namespace yimi::app
