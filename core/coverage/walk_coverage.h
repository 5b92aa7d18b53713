#pragma once

#include "core/base/job_context.h"
#include "core/coverage/coverage.h"
#include "core/coverage/place_kind.h"
#include "core/geometry/geometry_kernel.h"
#include "core/network/profile_network.h"

namespace yimi {

struct WalkCoverageOptions {
    double within_m = 300;  ///< > 0; exactly that far is within
    WalkingProfile profile;
    Daylight light = Daylight::day;
    std::optional<double> most_leg_m;  ///< farther from the network than this is not reached; absent: no limit
    /// A block that lies farther than this from the street that it is joined to is not reached; absent: no limit.
    /// `most_leg_m` counts from the access point, which lies deep inside a large block; this counts from its edge.
    std::optional<double> most_gap_m = {};
    std::vector<FeatureId> opened = {};  ///< streets that count as mended, by id: see ProfileNetwork
    unsigned threads = 1;
};

/// Where the people of a block set out.
struct Home {
    RowView block;
    double area_m2 = 0;
    std::optional<double> children;  ///< as BlockCoverage
    std::optional<Point> door;       ///< the access point; nothing without a shape
};
/// All blocks, by id. Errors: cancelled, bad_data with details "table" and "fid".
[[nodiscard]] Result<std::vector<Home>> homes_of(const Plan& plan, const GeometryKernel& kernel, unsigned threads,
                                                 JobContext& job);
/// All blocks by id, and all points by which the places of a kind are entered (a school by its gates, where it has
/// any): between these people walk. Borrows the plan.
struct WalkEnds {
    std::vector<Home> homes;
    std::vector<Point> entries;
    std::size_t places = 0, places_of_unknown_kind = 0;
};
/// Errors: cancelled, bad_data with details "table" and "fid".
[[nodiscard]] Result<WalkEnds> walk_ends(const Plan& plan, const PlaceKind& places, const GeometryKernel& kernel,
                                         unsigned threads, JobContext& job);

/// Whether a home's block lies near enough to the street that it is joined to; see `most_gap_m`.
[[nodiscard]] bool is_beside_street(const Home& home, const Attachment& at, const WalkNetwork& streets,
                                    std::optional<double> most_gap_m);

/// Sums of metres in another order differ in their last digits: whether a walk counts as within reach.
[[nodiscard]] bool is_within(double walk_m, double within_m) noexcept;

/// Coverage on foot: a block is wholly covered if the walk from its access point to that of the nearest place is within
/// reach: leg + shortest path in metres + leg over what the profile may use. Source: ARCHITECTURE.md section 4. Errors:
/// bad_usage, cancelled. The result does not depend on `threads`.
[[nodiscard]] Result<Coverage> walk_coverage(const WalkNetwork& streets, const WalkEnds& ends,
                                             const WalkCoverageOptions& options, JobContext& job);
/// The same of a plan, with the errors of `walk_ends`.
[[nodiscard]] Result<Coverage> walk_coverage(const Plan& plan, const PlaceKind& places,
                                             const WalkCoverageOptions& options, const GeometryKernel& kernel,
                                             JobContext& job);

}  // namespace yimi
