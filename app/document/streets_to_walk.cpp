#include "app/document/streets_to_walk.h"

namespace yimi::app {
namespace {

const QString walk_line = QStringLiteral("streets_to_walk");

}  // namespace

StreetsToWalk::StreetsToWalk(StreetsToFollow& streets, QObject* parent) : QObject(parent), followed_(streets) {
    connect(&streets, &StreetsToFollow::changed, this, &StreetsToWalk::follow);
}

void StreetsToWalk::want(const WalkingProfile& profile) {
    if (!(profile == profile_)) {
        profile_ = profile;
        making_.reset();
        walked_.reset();
    }
    followed_.want();
    follow();
}

void StreetsToWalk::follow() {
    const auto& streets = followed_.streets();
    if (!streets) walked_.reset();  // another plan
    if (!streets || profile_.id.empty() || making_ == streets) return;
    making_ = streets;
    using Made = std::shared_ptr<const WalkedStreets>;
    jobs_.start<Made>(
        walk_line,
        [streets, profile = profile_](JobContext&) -> Result<Made> {
            return std::make_shared<const WalkedStreets>(
                WalkedStreets{streets, ProfileNetwork(streets->network(), profile)});
        },
        [this](Result<Made> made) {
            walked_ = std::move(made).value();
            emit changed();
        });
}

}  // namespace yimi::app
