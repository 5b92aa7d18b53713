#pragma once

#include <optional>
#include <span>

#include "core/network/topology.h"

namespace yimi::app {

/// Which of the defects that can be mended are meant: all, or those of one fault.
using WhichFaults = std::optional<TopologyFault>;
[[nodiscard]] std::size_t count_mendable(std::span<const TopologyDefect> defects, WhichFaults which);
/// One edit that mends them, with new uids for the pieces of cut streets; empty where there is nothing to mend.
[[nodiscard]] Edit mend_network(const Plan& plan, std::span<const TopologyDefect> defects, WhichFaults which);

}  // namespace yimi::app
