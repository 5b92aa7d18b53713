#include "app/document/route_watch.h"

namespace yimi::app {
namespace {

const QString facts_line = QStringLiteral("route_facts");

}  // namespace

RouteWatch::RouteWatch(Document& document, Selection& selection, QObject* parent)
    : QObject(parent), document_(document), selection_(selection) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) network_.reset();
        follow();
    });
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
    struct Made {
        std::shared_ptr<const WalkNetwork> network;
        std::shared_ptr<const RouteFacts> facts;
    };
    jobs_.start<Made>(
        facts_line,
        [plan = asked_, id = *wanted, before = network_](JobContext&) -> Result<Made> {
            auto network = std::make_shared<const WalkNetwork>(before ? before->brought_to(*plan) : WalkNetwork(*plan));
            auto facts = facts_of_route(plan, id, *network);
            return Made{std::move(network), std::move(facts)};
        },
        [this](Result<Made> made) {
            Made both = std::move(made).value();
            network_ = std::move(both.network);
            facts_ = std::move(both.facts);
            emit changed();
        });
    emit changed();
}

}  // namespace yimi::app
