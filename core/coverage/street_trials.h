#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/coverage/walk_coverage.h"

namespace yimi {

/// Whom something that is mended brings within reach of a place.
struct ReachGain {
    double children = 0;                      ///< more than reach a place without it; known ones
    double area_m2 = 0;                       ///< of blocks, likewise
    std::size_t blocks = 0;                   ///< newly within reach
    std::size_t blocks_lost = 0;              ///< that what is mended would lead another, longer way
    std::size_t blocks_without_children = 0;  ///< of the new ones: unknown, not zero
};

/// What would become of the reach of places if one street more could be walked: each answer costs what changes, not a
/// walk anew, and equals one. Borrows all that it is made from.
class StreetTrials {
public:
    StreetTrials(const WalkNetwork& streets, const WalkEnds& ends, const WalkCoverageOptions& options);
    ~StreetTrials();
    StreetTrials(const StreetTrials&) = delete;
    StreetTrials& operator=(const StreetTrials&) = delete;

    struct Answer {
        ReachGain gain;
        Box rests_on;  ///< it holds as long as nothing changes here
    };
    /// Of each street by itself, in their order; the same for any number of threads. Of what was cancelled, nothing.
    [[nodiscard]] std::vector<Answer> open_each(std::span<const FeatureId> streets, JobContext& job) const;

private:
    struct Present;
    class Trial;
    std::unique_ptr<const Present> present_;
};

}  // namespace yimi
