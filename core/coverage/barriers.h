#pragma once

#include "core/coverage/walk_coverage.h"

namespace yimi {

/// A street that a profile may not walk, and whom it would bring within reach of a place if it were mended.
struct Barrier {
    FeatureId street;
    std::string_view why;                     ///< stable word, see Passage
    double children = 0;                      ///< more than reach a place without it; known ones
    double area_m2 = 0;                       ///< of blocks, likewise
    std::size_t blocks = 0;                   ///< newly within reach
    std::size_t blocks_lost = 0;              ///< that the mended street would lead another, longer way
    std::size_t blocks_without_children = 0;  ///< of the new ones: unknown, not zero
};

/// The streets whose mending brings back most children, worst barrier first: each counted with those before it mended,
/// by walking anew (greedy, exact re-count; RULES.md section 4). At most `most`, fewer where no other brings anybody
/// back. Of equal ones the larger area, then the lower id. Errors: bad_usage, cancelled. The result does not depend on
/// the threads.
[[nodiscard]] Result<std::vector<Barrier>> worst_barriers(const WalkNetwork& streets, const WalkEnds& ends,
                                                          const WalkCoverageOptions& options, std::size_t most,
                                                          JobContext& job);

}  // namespace yimi
