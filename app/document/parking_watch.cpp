#include "app/document/parking_watch.h"

#include "app/text/error_text.h"
#include "core/base/parallel.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

const QString rule_line = QStringLiteral("parking"), fewest_line = QStringLiteral("fewest_bays");

}  // namespace

ParkingWatch::ParkingWatch(Document& document, JobRunner& jobs, Analyses& analyses, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs), analyses_(analyses) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.derived) return;
        if (change.whole) {
            for (const QString& line : {rule_line, fewest_line}) jobs_.drop_line(line);
            study_.reset();
            found_.reset();
        }
        emit outdated();
        emit changed();
    });
    connect(&analyses, &Analyses::eye_changed, this, [this] {
        emit outdated();
        emit changed();
    });
}

bool ParkingWatch::is_of_now(const ParkingStudy& study) const noexcept {
    return study.plan->revision() == document_.snapshot()->revision() && study.child.metres == analyses_.eye().metres;
}

ParkingWatch::StudyMaker ParkingWatch::study_maker() const {
    using Made = std::shared_ptr<const ParkingStudy>;
    if (study_ && is_of_now(*study_)) return [study = study_](JobContext&) -> Result<Made> { return study; };
    return [plan = document_.snapshot(), scene = analyses_.scene_maker(),
            eye = analyses_.eye()](JobContext& job) -> Result<Made> {
        YIMI_TRY(study, parking_study(plan, scene(), eye, {}, gis::GeosKernel(), job, default_threads()));
        return std::make_shared<const ParkingStudy>(std::move(study));
    };
}

void ParkingWatch::ask(const ParkingRule& rule) {
    rule_ = rule;
    if (!document_.is_open()) return;
    jobs_.drop_line(fewest_line);
    jobs_.start<ParkingFound>(
        rule_line,
        [make = study_maker(), rule](JobContext& job) -> Result<ParkingFound> {
            YIMI_TRY(study, make(job));
            YIMI_TRY(outcome, parking_outcome(*study, rule, gis::GeosKernel(), job));
            return ParkingFound{std::move(study), std::move(outcome), rule, {}};
        },
        [this](Result<ParkingFound> found) { take(std::move(found)); });
}

void ParkingWatch::find_fewest(const BayKinds& also) {
    if (!document_.is_open()) return;
    rule_.also = also;
    jobs_.drop_line(rule_line);
    jobs_.start<ParkingFound>(
        fewest_line,
        [make = study_maker(), rule = rule_](JobContext& job) -> Result<ParkingFound> {
            YIMI_TRY(study, make(job));
            YIMI_TRY(least, least_bays(*study, rule.also, job));
            YIMI_TRY(outcome, parking_outcome(*study, least.changes(), job));
            return ParkingFound{std::move(study), std::move(outcome), rule, std::move(least)};
        },
        [this](Result<ParkingFound> found) { take(std::move(found)); });
    emit changed();
}

void ParkingWatch::stop() {
    jobs_.cancel_line(fewest_line);
}

bool ParkingWatch::is_searching() const {
    return jobs_.is_running(fewest_line);
}

void ParkingWatch::take(Result<ParkingFound> found) {
    if (found) {
        found_ = std::make_shared<const ParkingFound>(std::move(found).value());
        study_ = found_->study;
    } else if (found.error().code != ErrorCode::cancelled) {
        emit failed(sentence(found.error()), QString::fromStdString(found.error().message));
    }
    emit changed();
}

void ParkingWatch::take_over(TakeInto into) {
    if (!found_ || is_stale() || found_->outcome.bays.empty()) return;
    const auto changed_bays = static_cast<int>(found_->outcome.bays.size());
    const Edit edit = parking_edit(*found_->study->plan, found_->outcome.bays);
    if (into == TakeInto::new_scenario && !document_.branch_into(next_scenario(document_, tr("Parking")))) return;
    if (!document_.commit(edit)) return;
    emit notice(tr("%n bay(s) changed; undo gives them back.", nullptr, changed_bays));
}

}  // namespace yimi::app
