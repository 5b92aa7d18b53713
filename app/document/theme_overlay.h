#pragma once

#include <memory>

#include "app/map/map_overlay.h"
#include "app/map/map_style.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/plan.h"

namespace yimi::app {

/// What a picture in a theme shows beyond the plan itself: who reaches a playground within 300 m on foot (coverage),
/// what primary schools lack with migrant children counted in (seats), where a child at 1.0 m and an adult see apart in
/// `area` (difference); empty for every other theme. Errors: cancelled,
/// and those of coverage.
[[nodiscard]] Result<std::shared_ptr<const MapOverlay>> theme_overlay(Theme theme, const Plan& plan, const Box& area,
                                                                      JobContext& job);

}  // namespace yimi::app
