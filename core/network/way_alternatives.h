#pragma once

#include "core/network/way_burdens.h"

namespace yimi {

/// A way that is offered, and for what it is the best.
struct WayAlternative {
    std::vector<WayAim> aims;  ///< the first is the one that it was found by
    WalkRoute route;
    WayItems items{};
};

/// A way that shares more of its metres than this with one that is offered already is none of its own; one whose cost
/// is more than this factor of the best by its aim is too far round. Sources: sharing, Abraham et al. 2013 "Alternative
/// routes in road networks" (0.8); the detour of rule CON-02 (1.4).
inline constexpr double most_shared_share = 0.8, most_detour = 1.4;

/// The quickest way, then the best by each other aim (safe, pleasant, shortest), at most `most` in all. Where one of
/// them is too like an earlier one, the best that keeps off the earlier ones' streets stands for it, if it is not too
/// far round. Empty where there is no way. `plan` is that of the network.
[[nodiscard]] std::vector<WayAlternative> way_alternatives(const Plan& plan, const ProfileNetwork& network,
                                                           std::span<const Door> from, std::span<const Door> to,
                                                           std::size_t most = way_aim_count);

/// How many of a way's metres lie on pieces of streets that the other way follows too.
[[nodiscard]] double shared_m(std::span<const LinePart> way, std::span<const LinePart> other);

}  // namespace yimi
