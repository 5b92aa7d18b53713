#pragma once

#include "core/coverage/street_trials.h"
#include "core/network/broken_link.h"

namespace yimi {

/// A street that a profile may not walk, or a way that is not there, and whom it would bring within reach of a place if
/// it were mended or made.
struct Barrier {
    FeatureId street;                   ///< the refused one, or that from which the missing way leads
    std::string_view why;               ///< of a refused street: stable word, see Passage
    std::optional<BrokenLink> missing;  ///< nothing: the street is there, but refused
    ReachGain gain;
};

/// What parts most children from the places, worst barrier first: each counted with those before it mended, by walking
/// anew (greedy, exact re-count; RULES.md section 4). Streets that the profile refuses are all weighed; of ways of at
/// most 50 m that are not there, those that promise most. At most `most`, fewer where no other brings anybody back. Of
/// equal ones the larger area, then refused streets by id. `streets`: those of the plan. Errors: bad_usage, cancelled.
/// The result does not depend on the threads.
[[nodiscard]] Result<std::vector<Barrier>> worst_barriers(const Plan& plan, const WalkNetwork& streets,
                                                          const WalkEnds& ends, const WalkCoverageOptions& options,
                                                          std::size_t most, JobContext& job);

}  // namespace yimi
