#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/broken_link.h"
#include "core/network/profile_network.h"

namespace yimi {

struct WhyNotReached {
    enum class State : std::uint8_t {
        within,     ///< it is within reach
        too_far,    ///< one gets there, but not within reach
        broken,     ///< one does not get there
        no_places,  ///< there is no such place
        no_streets,
    };
    State state = State::no_streets;
    std::optional<double> walk_m;  ///< to the nearest place, as it is
    std::vector<BrokenLink>
        links;  ///< in the order walked: once all are there, one gets to a place (too_far: within reach)
    std::optional<double> then_m;  ///< a walk to a place once they are there
};

struct WhyQuestion {
    double within_m = std::numeric_limits<double>::infinity();
    std::optional<double> most_leg_m = 50;  ///< farther from every street that may be used is not reached
};

/// Why a child of the network's profile does not get from `home` to the nearest of `places` within reach, and by which
/// links it would: the cheapest by `cost_m`. Where one gets there but too far, only a single link is looked for, and no
/// gap of more than 50 m.
[[nodiscard]] WhyNotReached why_not_reached(const Plan& plan, const ProfileNetwork& network, Point home,
                                            std::span<const Point> places, const WhyQuestion& question);

}  // namespace yimi
