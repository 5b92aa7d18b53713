#include "app/document/ledger_desk.h"

#include "app/document/checked_step.h"
#include "app/document/ledger.h"
#include "app/text/error_text.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("ledger");

}  // namespace

LedgerDesk::LedgerDesk(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.whole || !is_busy()) return;
        jobs_.drop_line(job_line);
        emit busy_changed();
    });
}

void LedgerDesk::enter_finding(const std::string& key, LedgerStep step, std::vector<Medium> photos) {
    start([key, step = std::move(step)](const Plan& plan,
                                        JobContext& job) { return checked_entry(plan, key, step, {}, job); },
          std::move(photos));
}

void LedgerDesk::enter(Feature hazard, LedgerStep step, std::vector<Medium> photos) {
    start(
        [hazard = std::move(hazard), step = std::move(step)](const Plan& plan, JobContext&) {
            return ledger_entry(plan, hazard, step, gis::GeosKernel(), QDateTime::currentDateTimeUtc());
        },
        std::move(photos));
}

void LedgerDesk::enter_drawn(FeatureId hazard, const Feature& filled_in, LedgerStep step, std::vector<Medium> photos) {
    const auto before = document_.snapshot()->layer(Table::hazards).feature(hazard);
    if (before && *before != filled_in &&
        !document_.commit({"change_attribute", {FeatureChange{Table::hazards, hazard, *before, filled_in}}}))
        return;
    take(hazard, std::move(step), std::move(photos));
}

void LedgerDesk::take(FeatureId hazard, LedgerStep step, std::vector<Medium> photos) {
    start([hazard, step = std::move(step)](const Plan& plan,
                                           JobContext& job) { return checked_step(plan, hazard, step, {}, job); },
          std::move(photos));
}

bool LedgerDesk::is_busy() const {
    return jobs_.is_running(job_line);
}

void LedgerDesk::stop() {
    jobs_.cancel_line(job_line);
}

void LedgerDesk::start(MakeEdit make, std::vector<Medium> photos) {
    jobs_.start<Edit>(
        job_line, [plan = document_.snapshot(), make](JobContext& job) { return make(*plan, job); },
        [this, plan = document_.snapshot(), make, photos = std::move(photos)](Result<Edit> edit) {
            // Edited in the meantime: the answer is about another plan, so it is asked again.
            if (edit && plan->revision() != document_.snapshot()->revision()) return start(make, photos);
            emit busy_changed();
            if (!edit) {
                if (edit.error().code != ErrorCode::cancelled) emit refused(sentence(edit.error()));
                return;
            }
            // What the document cannot write it tells by itself.
            if (document_.record(edit.value(), photos))
                emit recorded(std::get<FeatureChange>(edit.value().changes.front()).id);
        });
    emit busy_changed();
}

}  // namespace yimi::app
