#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/plan.h"

namespace yimi::app {

/// What several rows of a table have in common, and their shapes together.
struct FeatureSummary {
    std::vector<std::optional<Value>> values;  ///< of each column; nothing where they differ
    double length_m = 0, area_m2 = 0;
    bool has_lines = false, has_areas = false;
};
/// Rows that the plan does not have are left out. Errors: cancelled.
[[nodiscard]] Result<FeatureSummary> summary_of(const Plan& plan, Table table, std::span<const FeatureId> ids,
                                                JobContext& job);

}  // namespace yimi::app
