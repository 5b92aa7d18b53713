#include "app/document/reach.h"

#include "app/document/profiles.h"
#include "core/base/parallel.h"
#include "core/coverage/circle_coverage.h"
#include "core/coverage/coverage_by.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/walk_coverage.h"
#include "core/model/districts.h"
#include "core/network/planned_way.h"
#include "core/seats/children.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {

namespace {

Result<WalkCoverageOptions> options_for(const Plan& plan, std::string_view profile_id, const ReachQuestion& question) {
    YIMI_TRY(profile, walking_profile(plan, profile_id));
    WalkCoverageOptions options;
    options.within_m = question.within_m;
    options.profile = profile;
    options.most_gap_m = planned_leg_limit_m;
    options.threads = default_threads();
    return options;
}

/// The three coverages have the same blocks, and so the same districts.
std::vector<DistrictReach> by_district(const Plan& plan, const Reach& reach, const GeometryKernel& kernel) {
    const auto circle = coverage_by_district(plan, reach.circle, kernel),
               walk = coverage_by_district(plan, reach.walk, kernel),
               alone = coverage_by_district(plan, reach.alone, kernel);
    std::vector<DistrictReach> districts;
    for (std::size_t index = 0; index < circle.size(); ++index)
        districts.push_back({circle[index].district, circle[index].coverage.children_total,
                             circle[index].coverage.children_covered, walk[index].coverage.children_covered,
                             alone[index].coverage.children_covered, circle[index].coverage.blocks_without_children});
    return districts;
}

std::array<AgeReach, age_columns.size()> by_age(const Plan& plan, const Reach& reach) {
    const auto circle = coverage_by_age(plan, reach.circle), walk = coverage_by_age(plan, reach.walk),
               alone = coverage_by_age(plan, reach.alone);
    std::array<AgeReach, age_columns.size()> ages{};
    for (std::size_t age = 0; age < ages.size(); ++age)
        ages[age] = {circle[age].total, circle[age].covered, walk[age].covered, alone[age].covered,
                     circle[age].unknown_blocks};
    return ages;
}

double estimated_children(const Plan& plan, const GeometryKernel& kernel) {
    const Districts districts(plan, kernel);
    const AgeShares shares = age_shares(plan.layer(Table::blocks));
    double sum = 0;
    plan.layer(Table::blocks).for_each([&](const RowView& block) {
        if (children_of_block(block)) return true;
        const auto* district = districts.of(block);
        for (const auto& age :
             children_by_age(block, district ? district->children_share : std::nullopt, shares).by_age)
            sum += age.value_or(0);
        return true;
    });
    return sum;
}

}  // namespace

Result<Reach> reach_of(const Plan& plan, const WalkNetwork& streets, const ReachQuestion& question, JobContext& job) {
    const gis::GeosKernel kernel;
    YIMI_TRY(ends, walk_ends(plan, question.places, kernel, default_threads(), job));
    const auto on_foot = [&](std::string_view profile_id) -> Result<Coverage> {
        YIMI_TRY(options, options_for(plan, profile_id, question));
        return walk_coverage(streets, ends, options, job);
    };
    YIMI_TRY(circle, circle_coverage(plan, question.places, question.within_m, kernel, job, default_threads()));
    YIMI_TRY(walk, on_foot(accompanied_id));
    YIMI_TRY(alone, on_foot(alone_id));
    const bool has_streets = plan.layer(Table::streets).size() > 0;
    Reach reach{question, plan.revision(), has_streets, std::move(circle), std::move(walk), std::move(alone), {}, {},
                0};
    reach.ages = by_age(plan, reach);
    reach.estimated_children = estimated_children(plan, kernel);
    reach.districts = by_district(plan, reach, kernel);
    return reach;
}

Result<ReachBarriers> barriers_of(const Plan& plan, const WalkNetwork& streets, const ReachQuestion& question,
                                  std::size_t most, JobContext& job) {
    const gis::GeosKernel kernel;
    YIMI_TRY(ends, walk_ends(plan, question.places, kernel, default_threads(), job));
    const auto worst = [&](std::string_view profile_id) -> Result<std::vector<Barrier>> {
        YIMI_TRY(options, options_for(plan, profile_id, question));
        return worst_barriers(plan, streets, ends, options, most, job);
    };
    YIMI_TRY(walk, worst(accompanied_id));
    YIMI_TRY(alone, worst(alone_id));
    return ReachBarriers{std::move(walk), std::move(alone)};
}

Result<ReachZones> zones_around(const Plan& plan, const WalkNetwork& streets, const FeatureRef& place,
                                double within_m) {
    const auto row = plan.layer(place.table).row(place.id);
    if (!row) return Error{ErrorCode::not_found, "the place is gone", {}};
    const gis::GeosKernel kernel;
    YIMI_TRY(doors, PlaceEntries(plan, place.table).of(*row, kernel));
    YIMI_TRY(accompanied, walking_profile(plan, accompanied_id));
    YIMI_TRY(alone, walking_profile(plan, alone_id));
    IsochroneOptions options;
    options.within_m = within_m;
    return reach_zones(plan, row->geometry(), doors, ProfileNetwork(streets, accompanied),
                       ProfileNetwork(streets, alone), options, kernel);
}

Result<std::vector<IndependentReach>> alone_in_15_minutes(const Plan& plan, const WalkNetwork& streets,
                                                          JobContext& job) {
    YIMI_TRY(profile, walking_profile(plan, alone_id));
    IndependentOptions options;
    options.profile = profile;
    options.threads = default_threads();
    return independent_reach(plan, streets, options, gis::GeosKernel(), job);
}

std::map<FeatureId, MapOverlay::Covered> by_open_space(const std::vector<IndependentReach>& reach) {
    double most_m2 = 0;
    for (const IndependentReach& each : reach) most_m2 = std::max(most_m2, each.open_space_m2);
    std::map<FeatureId, MapOverlay::Covered> shown;
    for (const IndependentReach& each : reach) {
        const double share = most_m2 > 0 ? each.open_space_m2 / most_m2 : 0;
        shown[each.block] = {share, share, true};
    }
    return shown;
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

}  // namespace yimi::app
