#include "core/network/street_corners.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/network/groups.h"

namespace yimi {
namespace {

/// A street as it leaves a place where streets meet.
struct Arm {
    double bearing = 0;
    std::uint32_t end = 0;  ///< of the left one of two sides
    friend auto operator<=>(const Arm&, const Arm&) = default;
};

/// In which direction the street leads away from its end; nothing where it is no longer than a place.
std::optional<double> bearing_at(const WalkNetwork& network, std::uint32_t end) {
    const auto line = network.line(network.edges()[end / 2]);
    const Point at = network.place_of_end(end);
    for (std::size_t index = 1; index < line.size(); ++index) {
        const Point next = end % 2 == 0 ? line[index] : line[line.size() - 1 - index];
        if (distance(at, next) > join_distance_m) return std::atan2(next.y - at.y, next.x - at.x);
    }
    return std::nullopt;
}

}  // namespace

std::size_t split_into_corners(const WalkNetwork& network, std::span<const std::uint32_t> ends, std::size_t first_label,
                               std::span<std::uint32_t> nodes) {
    const auto side_at = [&](std::uint32_t end) { return network.edges()[end / 2].side(); };
    for (const std::uint32_t end : ends) nodes[end] = static_cast<std::uint32_t>(first_label);
    if (std::all_of(ends.begin(), ends.end(), [&](std::uint32_t end) { return side_at(end) == StreetSide::both; }))
        return 1;
    std::vector<Arm> arms;
    for (const std::uint32_t end : ends)
        if (side_at(end) != StreetSide::right)
            if (const auto bearing = bearing_at(network, end)) arms.push_back({*bearing, end});
    std::sort(arms.begin(), arms.end());
    const auto count = static_cast<std::uint32_t>(arms.size());
    if (count == 0) return 1;
    // Corner i lies between arm i and the next one, counter-clockwise.
    const auto corner_before = [count](std::uint32_t arm) { return (arm + count - 1) % count; };
    Groups corners(count);
    for (std::uint32_t arm = 0; arm < count; ++arm)
        if (side_at(arms[arm].end) == StreetSide::both) corners.unite(arm, corner_before(arm));
    const auto take = [&](std::uint32_t end, std::uint32_t corner) {
        nodes[end] = static_cast<std::uint32_t>(first_label + corners.lowest_of(corner));
    };
    for (std::uint32_t arm = 0; arm < count; ++arm) {
        const std::uint32_t end = arms[arm].end;
        const bool leaves = end % 2 == 0;  // the line begins here: its left is the left of the arm
        take(end, leaves ? arm : corner_before(arm));
        if (side_at(end) == StreetSide::left) take(end + 2, leaves ? corner_before(arm) : arm);
    }
    return count;
}

}  // namespace yimi
