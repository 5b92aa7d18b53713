#include "app/document/balance.h"

#include <QDate>

#include "app/text/error_text.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("balance");

}  // namespace

Balance::Balance(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.derived) return;
        if (change.whole) {
            jobs_.drop_line(job_line);
            balance_.reset();
        }
        emit changed();
        count();
    });
}

void Balance::ask(Question question) {
    if (question == question_) return;
    question_ = std::move(question);
    plan_.reset();
    count();
}

void Balance::set_watched(bool watched) {
    watched_ = watched;
    if (!balance_ || is_stale()) count();
}

void Balance::count() {
    const Service* service = service_named(question_.service);
    if (!watched_ || !document_.is_open() || !service) return;
    const Snapshot plan = document_.snapshot();
    jobs_.start<ServiceBalance>(
        job_line,
        [plan, service = *service, within_m = question_.within_m](JobContext& job) {
            return service_balance(*plan, service, within_m, grouping_now(*plan), gis::GeosKernel(), job);
        },
        [this, plan](Result<ServiceBalance> balance) {
            if (balance) {
                balance_ = std::make_shared<const ServiceBalance>(std::move(balance).value());
                plan_ = plan;
            } else if (balance.error().code != ErrorCode::cancelled) {
                emit failed(sentence(balance.error()), QString::fromStdString(balance.error().message));
            }
            emit changed();
        });
    emit changed();
}

void Balance::commit(const Edit& edit) {
    if (!edit.empty()) document_.commit(edit);
}

void Balance::set_group(FeatureId district, const std::string& group) {
    commit(yimi::set_group(*document_.snapshot(), district, group));
}

void Balance::take(const Grouping& grouping) {
    commit(take_grouping(*document_.snapshot(), grouping));
}

void Balance::keep() {
    commit(keep_grouping(*document_.snapshot(), QDate::currentDate().toString(Qt::ISODate).toStdString()));
}

}  // namespace yimi::app
