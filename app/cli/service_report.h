#pragma once

#include <nlohmann/json.hpp>

#include "core/seats/service_balance.h"

namespace yimi::app {

/// Every service within its usual walk: the whole, by grouping (the plan's, and each that is kept) and setting, and the
/// worst served blocks. Errors: as of `service_balance`.
[[nodiscard]] Result<nlohmann::json> services_of(const Plan& plan, const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi::app
