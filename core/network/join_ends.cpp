#include "core/network/join_ends.h"

#include <algorithm>
#include <limits>

#include "core/network/groups.h"
#include "core/network/walk_network.h"

namespace yimi {

std::vector<std::uint32_t> joined_ends(std::span<const Point> ends) {
    struct End {
        Point at;
        std::uint32_t index = 0;
    };
    std::vector<End> by_x(ends.size());
    for (std::uint32_t index = 0; index < ends.size(); ++index) by_x[index] = {ends[index], index};
    std::sort(by_x.begin(), by_x.end(), [](const End& a, const End& b) { return a.at.x < b.at.x; });
    Groups groups(ends.size());
    for (auto end = by_x.begin(); end != by_x.end(); ++end)
        for (auto next = end + 1; next != by_x.end() && next->at.x - end->at.x <= join_distance_m; ++next)
            if (distance(end->at, next->at) <= join_distance_m) groups.unite(end->index, next->index);
    std::vector<std::uint32_t> nodes = groups.lowest_of_each();
    number_by_first_use(nodes, nodes.size());
    return nodes;
}

std::uint32_t number_by_first_use(std::span<std::uint32_t> labels, std::size_t label_count) {
    constexpr std::uint32_t unused = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> number_of(label_count, unused);
    std::uint32_t next = 0;
    for (std::uint32_t& label : labels) {
        std::uint32_t& number = number_of[label];
        if (number == unused) number = next++;
        label = number;
    }
    return next;
}

}  // namespace yimi
