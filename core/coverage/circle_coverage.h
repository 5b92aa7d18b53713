// Who is reached: coverage of blocks by places, and the balance of seats. Formulas: RULES.md sections 4 and 5.
// May use: core/base, core/geometry, core/model, core/network. Start here, then balance.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"

namespace yimi {

struct BlockCoverage {
    FeatureId block;
    std::string uid;
    double area_m2 = 0;
    double covered_area_m2 = 0;
    double share = 0;
    std::optional<double> distance_m;  ///< shortest straight distance block–place; nothing without places
    std::optional<double> children;    ///< the four age columns summed; nothing where all are unknown
};

struct Coverage {
    double total_area_m2 = 0;
    double covered_area_m2 = 0;
    double share = 0;
    double children_total = 0;  ///< of blocks whose children are known
    double children_covered = 0;
    std::size_t blocks_without_children = 0;  ///< unknown, not zero
    std::vector<BlockCoverage> blocks;        ///< by id
};

/// Children of a block: the four age columns summed; nothing where all are unknown.
[[nodiscard]] std::optional<double> children_of_block(const RowView& block) noexcept;

/// Union of the places' buffers (16 segments a quarter, round) ∩ block. `places`: any table with geometry. Errors:
/// cancelled, bad_data from the kernel with details "table" and "fid". The result does not depend on `threads`.
[[nodiscard]] Result<Coverage> circle_coverage(const Plan& plan, Table places, double within_m,
                                               const GeometryKernel& kernel, JobContext& job, unsigned threads = 1);

}  // namespace yimi
