#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/point.h"

namespace yimi {

/// Which of `ends` are one node: those nearer to each other than `join_distance_m`, directly or by others between
/// them, so that their order does not matter. Nodes are numbered by their first end. Needs finite coordinates.
[[nodiscard]] std::vector<std::uint32_t> joined_ends(std::span<const Point> ends);

/// The same numbers for any labels: 0 for the first, and one more for each that was not there before. Labels must be
/// below `label_count`. Returns how many there are.
std::uint32_t number_by_first_use(std::span<std::uint32_t> labels, std::size_t label_count);

}  // namespace yimi
