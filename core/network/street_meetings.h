#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/network/topology.h"
#include "core/network/weld_streets.h"

namespace yimi {

struct StreetMeetings {
    std::vector<TopologyDefect> defects;  ///< crosses_without_node and overlap, by street
    std::vector<bool> is_no_miss;         ///< by near miss: its end lies on the other because they run along each other
    std::size_t at_other_level = 0;
};
/// Whether a street's name says that it runs above or below others: "…隧道", "… Viaduct". A bridge's alone does not: 桥
/// is in the names of many streets, and one joins the streets at its ends.
[[nodiscard]] bool names_other_level(std::string_view street) noexcept;

/// Where the plan's streets meet without a node. What welding one of `misses` mends is left out. Errors: cancelled.
[[nodiscard]] Result<StreetMeetings> meetings_without_node(const Layer& streets, const WalkNetwork& network,
                                                           std::span<const NearMiss> misses, JobContext& job);

}  // namespace yimi
