#pragma once

#include <array>
#include <map>
#include <memory>

#include "app/document/selection.h"
#include "app/map/map_overlay.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/coverage/barriers.h"
#include "core/coverage/coverage.h"
#include "core/coverage/independent_reach.h"
#include "core/coverage/reach_zones.h"
#include "core/model/plan.h"

namespace yimi::app {

/// The children of one district, in the same three ways.
struct DistrictReach {
    std::optional<FeatureId> district;  ///< nothing: of the blocks that lie in none
    double children = 0, circle = 0, walk = 0, alone = 0;
    std::size_t blocks_without_children = 0;
};

/// The children of one age, in the same three ways.
struct AgeReach {
    double children = 0, circle = 0, walk = 0, alone = 0;
    std::size_t unknown_blocks = 0;  ///< that do not say how many of this age they have
};

/// Which places, and how far.
struct ReachQuestion {
    PlaceKind places = Table::playgrounds;
    double within_m = 300;
    friend bool operator==(const ReachQuestion&, const ReachQuestion&) = default;
};

/// Children within reach of the places, as the crow flies, on foot accompanied, and on foot alone.
struct Reach {
    ReachQuestion asked;
    Revision revision;
    bool has_streets = false;  ///< else `walk` and `alone` mean nothing
    Coverage circle, walk, alone;
    std::vector<DistrictReach> districts;
    std::array<AgeReach, age_columns.size()> ages{};
    /// Of blocks that say no child's age, as their population lets expect: coverage does not count them, seats and
    /// fairness do.
    double estimated_children = 0;
};

/// `streets`, here and below: those of the plan. Errors: cancelled, and those of coverage.
[[nodiscard]] Result<Reach> reach_of(const Plan& plan, const WalkNetwork& streets, const ReachQuestion& question,
                                     JobContext& job);

/// The streets whose mending, and the missing ways that, bring back most children, for an accompanied child and for one
/// alone.
struct ReachBarriers {
    std::vector<Barrier> walk, alone;
};
/// At most `most` each. Errors as of `reach_of`.
[[nodiscard]] Result<ReachBarriers> barriers_of(const Plan& plan, const WalkNetwork& streets,
                                                const ReachQuestion& question, std::size_t most, JobContext& job);

/// The ground around one place: in the circle, on foot with an adult, and alone. Errors: not_found, and as of
/// `reach_of`.
[[nodiscard]] Result<ReachZones> zones_around(const Plan& plan, const WalkNetwork& streets, const FeatureRef& place,
                                              double within_m);

/// What a nine-year-old of each block reaches alone in 15 minutes. Errors as of `reach_of`.
[[nodiscard]] Result<std::vector<IndependentReach>> alone_in_15_minutes(const Plan& plan, const WalkNetwork& streets,
                                                                        JobContext& job);
/// What the coverage theme shows of that: blocks by the open space that their children reach, the most being all.
[[nodiscard]] std::map<FeatureId, MapOverlay::Covered> by_open_space(const std::vector<IndependentReach>& reach);

/// What the map's coverage theme shows of it.
[[nodiscard]] std::map<FeatureId, MapOverlay::Covered> covered_blocks(const Reach& reach);

}  // namespace yimi::app
