#pragma once

#include <vector>

#include "core/network/profile_network.h"

namespace yimi {

/// A piece of an edge of a WalkNetwork; `from_m` < `to_m` along its line.
struct Stretch {
    std::uint32_t edge = 0;
    double from_m = 0, to_m = 0;
    [[nodiscard]] double length_m() const noexcept { return to_m - from_m; }
};

/// Finds what can be walked to around one place after another: each costs what is within reach, not what the network
/// holds. Borrows the network; one for each thread.
class ServiceAreaSearch {
public:
    explicit ServiceAreaSearch(const ProfileNetwork& network) : network_(&network), search_(network.graph()) {}

    /// All of the streets that is at most `within_m` away from the nearest of `entrances`, their legs counted: by edge,
    /// pieces of one edge apart from each other and by growing metres. Of a street whose sidewalks differ, each side.
    [[nodiscard]] std::vector<Stretch> around(std::span<const Attachment> entrances, double within_m);

private:
    void add_reached_edges(double within_m, std::vector<Stretch>& stretches) const;

    const ProfileNetwork* network_;
    NearbySearch search_;
};

/// The same for many places, each with its entrances. The result does not depend on `threads`.
[[nodiscard]] std::vector<std::vector<Stretch>> service_areas(const ProfileNetwork& network,
                                                              std::span<const std::vector<Attachment>> places,
                                                              double within_m, unsigned threads);

}  // namespace yimi
