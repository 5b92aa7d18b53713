#pragma once

#include <memory>
#include <mutex>

#include "core/model/plan.h"
#include "core/network/walk_network.h"

namespace yimi::app {

/// A document's streets as a graph, for whichever job asks: made once, then brought to each later plan. Any thread; who
/// asks while they are being made waits for them.
class KeptStreets {
public:
    [[nodiscard]] std::shared_ptr<const WalkNetwork> of(const Snapshot& plan);
    /// Another plan altogether is coming.
    void forget();

private:
    std::mutex mutex_;
    Snapshot plan_;
    std::shared_ptr<const WalkNetwork> streets_;
};

}  // namespace yimi::app
