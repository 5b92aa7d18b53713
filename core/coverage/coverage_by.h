#pragma once

#include <array>

#include "core/coverage/coverage.h"
#include "core/geometry/geometry_kernel.h"

namespace yimi {

/// The part of a coverage that lies in one district.
struct DistrictCoverage {
    std::optional<FeatureId> district;  ///< nothing: of the blocks that lie in none
    Coverage coverage;                  ///< of those blocks; what is counted of the whole plan only is 0
};
/// By growing id of the districts, those of none last; districts without blocks are left out. Adds up to the whole.
[[nodiscard]] std::vector<DistrictCoverage> coverage_by_district(const Plan& plan, const Coverage& coverage,
                                                                 const GeometryKernel& kernel);

struct AgeCoverage {
    double total = 0, covered = 0;
    std::size_t unknown_blocks = 0;  ///< that do not say how many of this age they have
};
/// In the order of `age_columns`.
[[nodiscard]] std::array<AgeCoverage, age_columns.size()> coverage_by_age(const Plan& plan, const Coverage& coverage);

}  // namespace yimi
