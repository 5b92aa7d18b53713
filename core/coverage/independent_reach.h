#pragma once

#include <array>

#include "core/coverage/walk_coverage.h"

namespace yimi {

/// Who sets out alone, and for how long. The source of the defaults is RULES.md section 4: a nine-year-old, 15 minutes.
struct IndependentOptions {
    WalkingProfile profile;
    double within_s = 900;
    Daylight light = Daylight::day;
    std::optional<double> most_leg_m = {};  ///< as WalkCoverageOptions
    unsigned threads = 1;
};

/// What a child of a block reaches by itself in that time.
struct IndependentReach {
    FeatureId block;
    std::optional<double> children;   ///< as BlockCoverage
    bool sets_out = false;            ///< false: its home is joined to no street that the child may walk
    std::vector<std::size_t> places;  ///< how many of each kind, in the order of place_kinds()
    double open_space_m2 = 0;         ///< of the grounds reached: playgrounds, parks, sports grounds
    double blocks_m2 = 0;             ///< of the blocks whose access point is reached, its own counted
};

/// Of all blocks, by id (`streets`: those of the plan): leg + quickest way + leg by the profile's seconds, waiting at
/// crossings counted. Errors: bad_usage, cancelled, bad_data with details "table" and "fid". The result does not depend
/// on the threads.
[[nodiscard]] Result<std::vector<IndependentReach>> independent_reach(const Plan& plan, const WalkNetwork& streets,
                                                                      const IndependentOptions& options,
                                                                      const GeometryKernel& kernel, JobContext& job);

}  // namespace yimi
