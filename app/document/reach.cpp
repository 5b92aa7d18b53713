#include "app/document/reach.h"

#include "app/document/profiles.h"
#include "core/base/parallel.h"
#include "core/coverage/circle_coverage.h"
#include "core/coverage/walk_coverage.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {

Result<Reach> reach_of(const Plan& plan, double within_m, JobContext& job) {
    const gis::GeosKernel kernel;
    const auto on_foot = [&](const char* profile_id) -> Result<Coverage> {
        YIMI_TRY(profile, walking_profile(profile_id));
        const WalkCoverageOptions options{within_m, profile, Daylight::day, std::nullopt, default_threads()};
        return walk_coverage(plan, Table::playgrounds, options, kernel, job);
    };
    YIMI_TRY(circle, circle_coverage(plan, Table::playgrounds, within_m, kernel, job, default_threads()));
    YIMI_TRY(walk, on_foot("accompanied"));
    YIMI_TRY(alone, on_foot("alone_9"));
    const bool has_streets = plan.layer(Table::streets).size() > 0;
    return Reach{within_m, plan.revision(), has_streets, std::move(circle), std::move(walk), std::move(alone)};
}

std::map<FeatureId, MapOverlay::Covered> covered_blocks(const Reach& reach) {
    std::map<FeatureId, MapOverlay::Covered> covered;
    for (const BlockCoverage& block : reach.circle.blocks) covered[block.block].circle_share = block.share;
    if (!reach.has_streets) return covered;
    for (const BlockCoverage& block : reach.walk.blocks) {
        covered[block.block].walk_share = block.share;
        covered[block.block].has_walk = true;
    }
    return covered;
}

Result<std::shared_ptr<const MapOverlay>> coverage_overlay(const Plan& plan, JobContext& job) {
    YIMI_TRY(reach, reach_of(plan, Reach{}.within_m, job));
    MapOverlay overlay;
    overlay.coverage = covered_blocks(reach);
    return std::make_shared<const MapOverlay>(std::move(overlay));
}

}  // namespace yimi::app
