#pragma once

#include <limits>
#include <vector>

#include "core/network/walk_route.h"

namespace yimi {

/// How long walks take to the nearest of a set of attached places from wherever somebody asks: leg + quickest way + leg
/// at the profile's pace, with its waits. Borrows the network.
class WalkSeconds {
public:
    /// Walks that take longer than `limit_s` need not be known.
    WalkSeconds(const ProfileNetwork& network, std::vector<Attachment> places,
                double limit_s = std::numeric_limits<double>::infinity());
    /// Infinity where no place can be reached, or not within the limit.
    [[nodiscard]] double from(const Attachment& home) const;

private:
    const ProfileNetwork* network_;
    std::vector<Attachment> places_;  ///< by edge
    NearbySearch search_;
};

}  // namespace yimi
