#pragma once

#include <vector>

#include "core/sight/parking_study.h"

namespace yimi {

/// The fewest bays without which child and driver see each other at every crossing where bays alone are in the way.
struct LeastBays {
    std::vector<FeatureId> bays;      ///< ascending
    std::size_t at_least = 0;         ///< no fewer will do
    std::vector<std::size_t> freed;   ///< crossings that are seen then, as indices into the study's
    std::vector<std::size_t> hidden;  ///< those that stay hidden even without any bay: other things are in the way
    [[nodiscard]] bool is_least() const noexcept { return bays.size() == at_least; }
    [[nodiscard]] std::vector<ChangedBay> changes() const;
};
/// Exact unless it says otherwise (least_removal.h). Bays may be hedges and other movable things too; where they are
/// does not matter. Crossings of which too little is known take no part. Errors: cancelled.
[[nodiscard]] Result<LeastBays> least_bays(const ParkingStudy& study, const BayKinds& also, JobContext& job);

}  // namespace yimi
