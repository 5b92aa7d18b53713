#pragma once

#include "core/base/job_context.h"
#include "core/coverage/coverage.h"
#include "core/geometry/geometry_kernel.h"
#include "core/network/profile_network.h"

namespace yimi {

struct WalkCoverageOptions {
    double within_m = 300;  ///< > 0; exactly that far is within
    WalkingProfile profile;
    Daylight light = Daylight::day;
    std::optional<double> most_leg_m;  ///< farther from the network than this is not reached; absent: no limit
    unsigned threads = 1;
};

/// Coverage on foot: a block is wholly covered if the walk from its access point to that of the nearest place (a
/// school's gates, where it has any) is within reach: leg + shortest path in metres + leg over what the profile may
/// use. Source: ARCHITECTURE.md section 4. Errors: bad_usage, cancelled, bad_data with details "table" and "fid". The
/// result does not depend on `threads`.
[[nodiscard]] Result<Coverage> walk_coverage(const Plan& plan, Table places, const WalkCoverageOptions& options,
                                             const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi
