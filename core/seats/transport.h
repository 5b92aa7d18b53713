#pragma once

#include <functional>
#include <vector>

namespace yimi {

/// So much from one place to another.
struct Shipment {
    std::size_t from = 0, to = 0;
    double amount = 0;
};

/// The cheapest way to bring all supplies to places of limited room; what has no room anywhere stays. `cost(from, to)`
/// for one unit; infinity where there is no way. Parts of a supply may go to several places. By successive shortest
/// paths between the places, so that no other way costs less; by growing `from` and `to`. Costs about
/// O(supplies · (places² + supplies)) for supplies spread over the places.
[[nodiscard]] std::vector<Shipment> cheapest_transport(const std::vector<double>& supply,
                                                       const std::vector<double>& room,
                                                       const std::function<double(std::size_t, std::size_t)>& cost);

}  // namespace yimi
