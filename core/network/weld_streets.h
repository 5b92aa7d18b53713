#pragma once

#include <vector>

#include "core/network/mend_streets.h"
#include "core/network/walk_network.h"

namespace yimi {

/// An end of a street that meets no other but ends within `gap_m` of one.
struct NearMiss {
    FeatureId street;
    Point at;                  ///< the end
    FeatureId other;           ///< the street it should meet
    Point meets;               ///< where
    double along_other_m = 0;  ///< the same, along the other
    bool ends_there = false;   ///< an end of the other; else the other has to be cut there
    double gap_m = 0;
};

/// Gaps up to this are taken for slips of the hand (FEATURES.md row 40).
inline constexpr double widest_gap_m = 2;

/// All near misses, by street. An end counts once; of two ends that miss each other only the first is named. A street
/// no longer than the widest gap is left alone, and so are streets of several lines.
[[nodiscard]] std::vector<NearMiss> near_misses(const WalkNetwork& network);

/// Makes them meet: the end moves, the other street is cut where the end comes to it.
[[nodiscard]] Mending mending_of(const NearMiss& miss);

}  // namespace yimi
