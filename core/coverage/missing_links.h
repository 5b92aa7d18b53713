#pragma once

#include <vector>

#include "core/coverage/walk_coverage.h"
#include "core/network/broken_link.h"

namespace yimi {

/// Ways of at most 50 m between two streets that are not there and by which homes would come within reach of a place:
/// those by which most children would, best first, at most `most`. What each brings is estimated (the way itself joins
/// nobody to it), so it has to be counted anew. Ways through a building are none, nor are those to a street that only
/// `options.opened` opens.
[[nodiscard]] std::vector<BrokenLink> promising_links(const Plan& plan, const WalkNetwork& streets,
                                                      const WalkEnds& ends, const WalkCoverageOptions& options,
                                                      std::size_t most);

}  // namespace yimi
