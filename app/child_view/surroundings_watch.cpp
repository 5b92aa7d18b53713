#include "app/child_view/surroundings_watch.h"

namespace yimi::app {
namespace {

const QString line = QStringLiteral("surroundings");

bool lasts(Point middle, Point at) {
    return distance(middle, at) <= surroundings_last_m;
}

}  // namespace

SurroundingsWatch::SurroundingsWatch(Document& document, QObject* parent)
    : QObject(parent), document_(document), heights_(document, jobs_) {
    connect(&document_, &Document::plan_changed, this, &SurroundingsWatch::follow_plan);
    connect(&heights_, &GroundHeights::changed, this, [this] {
        is_outdated_ = true;
        if (at_) make();
    });
}

void SurroundingsWatch::stand(std::optional<Point> at, int time_s) {
    if (time_s != time_s_) is_outdated_ = true;
    at_ = at;
    time_s_ = time_s;
    if (!at_) return;
    const bool will_do =
        being_made_ ? lasts(*being_made_, *at_) : surroundings_ && lasts(surroundings_->mesh.origin, *at_);
    if (is_outdated_ || !will_do) make();
}

void SurroundingsWatch::follow_plan(const PlanChange& change) {
    if (change.derived) return;
    if (change.whole) {
        jobs_.drop_line(line);
        being_made_.reset();
        surroundings_.reset();
        is_outdated_ = true;
        return emit changed();
    }
    const bool is_near = !surroundings_ || change.area.empty() ||
                         change.area.intersects(box_around(surroundings_->mesh.origin, surroundings_->reach_m));
    if (!is_near && !being_made_) return;
    is_outdated_ = true;
    if (at_) make();
}

void SurroundingsWatch::make() {
    is_outdated_ = false;
    being_made_ = at_;
    jobs_.start<std::shared_ptr<const Surroundings>>(
        line,
        [plan = document_.snapshot(), terrain = heights_.grid(), at = *at_, time_s = time_s_](JobContext& job) {
            return make_surroundings(*plan, terrain, at, time_s, job);
        },
        [this](Result<std::shared_ptr<const Surroundings>> made) {
            being_made_.reset();
            if (!made) return;
            surroundings_ = std::move(made).value();
            emit changed();
        });
}

}  // namespace yimi::app
