#include "app/document/route_watch.h"

#include "app/document/kept_streets.h"
#include "app/document/walk_light.h"

namespace yimi::app {
namespace {

const QString facts_line = QStringLiteral("route_facts");

}  // namespace

RouteWatch::RouteWatch(Document& document, Selection& selection, QObject* parent)
    : QObject(parent), document_(document), selection_(selection) {
    connect(&document, &Document::plan_changed, this, &RouteWatch::follow);
    connect(&selection, &Selection::changed, this, &RouteWatch::follow);
}

void RouteWatch::set_watching(bool on) {
    watching_ = on;
    follow();
}

std::optional<FeatureId> RouteWatch::route() const {
    const auto one = selection_.single();
    return one && one->table == Table::routes ? std::optional(one->id) : std::nullopt;
}

void RouteWatch::follow() {
    const auto wanted = route();
    if (facts_ && (!wanted || facts_->route.id != *wanted)) facts_.reset();
    if (!watching_ || !wanted) {
        jobs_.drop_line(facts_line);
        asked_.reset();
        emit changed();
        return;
    }
    if (asked_ == document_.snapshot() && asked_of_ == wanted) return;
    asked_ = document_.snapshot();
    asked_of_ = wanted;
    using Made = std::shared_ptr<const RouteFacts>;
    jobs_.start<Made>(
        facts_line,
        [plan = asked_, streets = document_.streets(), id = *wanted](JobContext&) -> Result<Made> {
            return facts_of_route(plan, id, *streets->of(plan), walking_date(*plan));
        },
        [this](Result<Made> made) {
            facts_ = std::move(made).value();
            emit changed();
        });
    emit changed();
}

}  // namespace yimi::app
