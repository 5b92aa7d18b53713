#include "app/document/kept_streets.h"

namespace yimi::app {

std::shared_ptr<const WalkNetwork> KeptStreets::of(const Snapshot& plan) {
    const std::lock_guard lock(mutex_);
    if (plan_ != plan || !streets_) {
        streets_ = std::make_shared<const WalkNetwork>(streets_ ? streets_->brought_to(*plan) : WalkNetwork(*plan));
        plan_ = plan;
    }
    return streets_;
}

void KeptStreets::forget() {
    const std::lock_guard lock(mutex_);
    plan_.reset();
    streets_.reset();
}

}  // namespace yimi::app
