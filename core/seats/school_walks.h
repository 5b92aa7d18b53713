#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"

namespace yimi {

/// The shortest walk from a block to a school.
struct SchoolWalk {
    double length_m = std::numeric_limits<double>::infinity();  ///< infinity where there is no way
    std::uint32_t main_roads = 0;                               ///< crossed
    std::uint32_t hazards = 0;                                  ///< met
};

/// The walks from all of some places to all of some schools, whoever walks: from a place straight onto the nearest
/// street, the shortest path, and to the school's nearest gate, or to itself where it has none.
class SchoolWalks {
public:
    SchoolWalks() = default;
    /// `homes`: nothing for a block without a shape. The result does not depend on `threads`. Errors: cancelled,
    /// bad_data from the kernel with details "table" and "fid".
    static Result<SchoolWalks> between(const Plan& plan, std::span<const std::optional<Point>> homes,
                                       std::span<const FeatureId> schools, const GeometryKernel& kernel,
                                       JobContext& job, unsigned threads);

    [[nodiscard]] const SchoolWalk& walk(std::size_t home, std::size_t school) const noexcept {
        return by_school_[school][home];
    }

private:
    std::vector<std::vector<SchoolWalk>> by_school_;
};

}  // namespace yimi
