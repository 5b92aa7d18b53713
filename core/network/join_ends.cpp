#include "core/network/join_ends.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/network/walk_network.h"

namespace yimi {
namespace {

/// Which things belong together, by the lowest of each group.
class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }

    std::uint32_t lowest_of(std::uint32_t member) {
        while (parent_[member] != member) {
            parent_[member] = parent_[parent_[member]];
            member = parent_[member];
        }
        return member;
    }
    void unite(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t lowest_a = lowest_of(a), lowest_b = lowest_of(b);
        parent_[std::max(lowest_a, lowest_b)] = std::min(lowest_a, lowest_b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace

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
    std::vector<std::uint32_t> nodes(ends.size());
    for (std::uint32_t end = 0; end < nodes.size(); ++end) nodes[end] = groups.lowest_of(end);
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
