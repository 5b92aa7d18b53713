#pragma once

#include <cstdint>
#include <span>

#include "core/network/walk_network.h"

namespace yimi {

/// Splits one place where streets meet into the nodes that its corners are, see WalkNetwork. `ends`: all ends that lie
/// there, in any order. Writes a label for the node of each into `nodes`, by end: `first_label` or one after it.
/// Returns how many labels are taken; 1 where the sides of all streets are alike.
std::size_t split_into_corners(const WalkNetwork& network, std::span<const std::uint32_t> ends, std::size_t first_label,
                               std::span<std::uint32_t> nodes);

}  // namespace yimi
