#pragma once

#include <map>
#include <memory>

#include "app/map/map_overlay.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/coverage/coverage.h"
#include "core/model/plan.h"

namespace yimi::app {

/// Children within reach of playgrounds, as the crow flies, on foot accompanied, and on foot alone.
struct Reach {
    double within_m = 300;
    Revision revision;
    bool has_streets = false;  ///< else `walk` and `alone` mean nothing
    Coverage circle, walk, alone;
};

/// Errors: cancelled, and those of coverage.
[[nodiscard]] Result<Reach> reach_of(const Plan& plan, double within_m, JobContext& job);

/// What the map's coverage theme shows of it.
[[nodiscard]] std::map<FeatureId, MapOverlay::Covered> covered_blocks(const Reach& reach);

/// The overlay for a picture in the coverage theme: reach within 300 m. Errors as of `reach_of`.
[[nodiscard]] Result<std::shared_ptr<const MapOverlay>> coverage_overlay(const Plan& plan, JobContext& job);

}  // namespace yimi::app
