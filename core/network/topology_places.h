#pragma once

#include <vector>

#include "core/network/topology.h"

namespace yimi {

/// Rows of streets, crossings and gates that have no readable place.
[[nodiscard]] std::vector<TopologyDefect> broken_places(const Plan& plan);
/// Crossings, gates and playgrounds too far from every street; needs a street.
[[nodiscard]] std::vector<TopologyDefect> places_off_streets(const Plan& plan, const WalkNetwork& network);
/// Schools without a gate of their own; one for all where the plan has no crossing.
[[nodiscard]] std::vector<TopologyDefect> places_missing(const Plan& plan);

}  // namespace yimi
