#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/coverage/place_kind.h"
#include "core/coverage/siting.h"
#include "core/geometry/geometry_kernel.h"
#include "core/network/profile.h"

namespace yimi {

/// Walks from each candidate to all blocks are held in memory at once.
inline constexpr std::size_t most_site_candidates = 4000;

/// A parcel of the plan, or any point.
struct SiteCandidate {
    Table table = Table::blocks;      ///< of the parcel
    std::optional<FeatureId> parcel;  ///< nothing: no parcel
    std::vector<Point> entries;       ///< by which it is entered; at least one
};
/// Rows of a table that have a shape, by id, each with the points where places of that table are entered; `only`: these
/// and no others. Errors: bad_data from the kernel.
[[nodiscard]] Result<std::vector<SiteCandidate>> parcels_of(const Plan& plan, Table table, const GeometryKernel& kernel,
                                                            std::optional<std::span<const FeatureId>> only = {});
[[nodiscard]] std::vector<SiteCandidate> candidates_at(std::span<const Point> points);
/// Points of a square grid that lie in blocks, row by row from south-west. `spacing_m` > 0. Errors: bad_usage, reason
/// "candidates", where there are more than `most`.
[[nodiscard]] Result<std::vector<SiteCandidate>> grid_in_blocks(const Plan& plan, double spacing_m, std::size_t most);

/// What is asked of a plan: all walks in it from the blocks' access points to the places that are there and to the
/// candidates.
struct SitingWish {
    PlaceKind places = Table::playgrounds;
    SitingGoal goal = SitingGoal::coverage;
    std::size_t count = 1;
    double within_m = 300;
    WalkingProfile profile;                 ///< who walks; as it is made, it refuses nothing
    std::optional<double> most_gap_m = {};  ///< see WalkCoverageOptions
    unsigned threads = 1;
};
struct SitingQuestion {
    SitingProblem problem;                    ///< all sites free
    std::vector<SiteCandidate> candidates;    ///< as given
    std::vector<FeatureId> homes;             ///< blocks, by id
    std::vector<std::optional<Point>> doors;  ///< theirs
    std::size_t unknown_blocks = 0;           ///< whose children are not known; they ask for nothing
    std::size_t unreached_blocks = 0;         ///< that have children and join no street
};
/// Does not depend on `threads`. Errors: cancelled, bad_data from the kernel.
[[nodiscard]] Result<SitingQuestion> siting_question(const Plan& plan, const SitingWish& wish,
                                                     std::vector<SiteCandidate> candidates,
                                                     const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi
