#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/network/mend_streets.h"
#include "core/network/walk_network.h"

namespace yimi {

/// What may be wrong with the network of streets and with what has to lie beside it.
enum class TopologyFault : std::uint8_t {
    broken_place,          ///< a street, crossing or gate without a place: no shape, or coordinates that are no numbers
    no_length,             ///< a street that ends where it begins, without a way between
    near_miss,             ///< an end of a street that just misses another street, or meets it where it has no node
    crosses_without_node,  ///< streets that cross or touch, at one level, where they do not join
    overlap,               ///< a street that runs along another one
    piece_apart,           ///< streets that do not join the longest piece of the network
    crossing_off_streets,  ///< a crossing that belongs to no street
    gate_off_streets,      ///< a school gate too far from every street
    playground_off_streets,  ///< a playground or park whose edge is too far from every street
    school_without_gate,
    no_crossings,  ///< not a single crossing in the plan
};
inline constexpr std::size_t topology_fault_count = 11;
/// Stable words such as "near_miss", in the order above.
inline constexpr std::array<std::string_view, topology_fault_count> topology_fault_words{
    "broken_place",         "no_length",        "near_miss",
    "crosses_without_node", "overlap",          "piece_apart",
    "crossing_off_streets", "gate_off_streets", "playground_off_streets",
    "school_without_gate",  "no_crossings"};

/// Gates and playgrounds farther than this from every street are not reached (FEATURES.md row 39).
inline constexpr double farthest_place_m = 50;

struct TopologyDefect {
    TopologyFault fault = TopologyFault::near_miss;
    std::optional<Point> at;       ///< nothing where it is nowhere: an unreadable place, the plan as a whole
    Table table = Table::streets;  ///< of `rows`
    std::vector<FeatureId> rows;   ///< what it is about first, then the others that are involved
    /// The gap, the length that overlaps, the length of the piece, the way to the nearest street; nothing where nothing
    /// is measured, or there is no street.
    std::optional<double> measured_m;
    Mending mending;  ///< empty where it takes a planner to mend it
};

struct TopologyCheck {
    std::vector<TopologyDefect> defects;  ///< by fault, then by what they are about
    std::size_t streets = 0;              ///< 0: of the network nothing is known, and nothing is listed but the places
    std::size_t pieces = 0;               ///< into which the streets fall
    double length_m = 0;                  ///< of all streets
    double longest_piece_m = 0;
    std::size_t at_other_level = 0;  ///< meetings of streets that are no defects: by `level`, or because of a bridge or
                                     ///< an underpass

    [[nodiscard]] std::size_t count(TopologyFault fault) const noexcept;
};

/// Looks for all of it. Streets whose `level` differs (unknown: the ground) may cross and overlap; their ends still
/// join where they coincide. Where it is not known of both, they are at different levels too where a crossing of kind
/// bridge or underpass that belongs to one of them lies within `crossing_reach_m`, or where the name of one says so
/// (`names_other_level`). The same plan gives the same list. Errors: cancelled.
[[nodiscard]] Result<TopologyCheck> check_topology(const Plan& plan, JobContext& job);

/// What the network is like once all that can be mended is mended: only pieces and lengths are filled in. As all of the
/// check it is about lines: the network has its sides as one.
[[nodiscard]] TopologyCheck measured(const WalkNetwork& network);

}  // namespace yimi
