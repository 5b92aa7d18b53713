#pragma once

#include "core/base/job_context.h"
#include "core/coverage/coverage.h"
#include "core/coverage/place_kind.h"
#include "core/geometry/geometry_kernel.h"

namespace yimi {

/// Union of the places' buffers (16 segments a quarter, round) ∩ block. Places without a shape are passed over.
/// `within_m` > 0. An invalid polygon of either table is mended in memory and counted in `repaired_shapes`; the plan
/// keeps it as it is. Errors: bad_usage, cancelled, bad_data from the kernel with details "table" and "fid". The result
/// does not depend on `threads`.
[[nodiscard]] Result<Coverage> circle_coverage(const Plan& plan, const PlaceKind& places, double within_m,
                                               const GeometryKernel& kernel, JobContext& job, unsigned threads = 1);

}  // namespace yimi
