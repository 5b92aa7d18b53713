#include "app/document/streets_to_follow.h"

#include "app/document/kept_streets.h"

namespace yimi::app {
namespace {

const QString streets_line = QStringLiteral("streets_to_follow");

}  // namespace

StreetsToFollow::StreetsToFollow(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.whole) return;
        jobs_.drop_line(streets_line);
        streets_.reset();
        wanted_.reset();
    });
}

void StreetsToFollow::want() {
    if (!document_.is_open() || wanted_ == document_.snapshot()) return;
    wanted_ = document_.snapshot();
    using Made = std::shared_ptr<const FollowedStreets>;
    jobs_.start<Made>(
        streets_line,
        [plan = wanted_, streets = document_.streets()](JobContext&) -> Result<Made> {
            return std::make_shared<const FollowedStreets>(streets->of(plan));
        },
        [this](Result<Made> made) {
            streets_ = std::move(made).value();
            emit changed();
        });
}

}  // namespace yimi::app
