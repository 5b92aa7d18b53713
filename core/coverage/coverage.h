// Who is reached: coverage of blocks by places, and the balance of seats. Formulas: RULES.md sections 4 and 5.
// May use: core/base, core/geometry, core/model, core/network. Start here (what a coverage is), then circle_coverage.h
// (as the crow flies), walk_coverage.h (on foot), balance.h (seats).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/plan.h"

namespace yimi {

/// The blocks' columns of children by age.
inline constexpr std::array<std::string_view, 4> age_columns{"children_0_2", "children_3_5", "children_6_11",
                                                             "children_12_14"};

struct BlockCoverage {
    FeatureId block;
    std::string uid;
    double area_m2 = 0;
    double covered_area_m2 = 0;
    double share = 0;
    std::optional<double> distance_m;  ///< shortest straight distance or walk; nothing where no place is reached
    std::optional<double> children;    ///< the four age columns summed; nothing where all are unknown
};

struct Coverage {
    double total_area_m2 = 0;
    double covered_area_m2 = 0;
    double share = 0;
    double children_total = 0;  ///< of blocks whose children are known
    double children_covered = 0;
    std::size_t blocks_without_children = 0;  ///< unknown, not zero
    std::size_t places = 0;                   ///< of the kind asked for
    std::size_t places_of_unknown_kind = 0;   ///< left out, for they do not say what they are
    std::size_t repaired_shapes = 0;  ///< invalid polygons of the plan that were mended for this computation only
    std::size_t unknown_streets =
        0;  ///< on foot: streets of which something the profile asks for is unknown; not refused
    std::vector<BlockCoverage> blocks;  ///< by id
};

/// Children of a block: the four age columns summed; nothing where all are unknown.
[[nodiscard]] std::optional<double> children_of_block(const RowView& block) noexcept;

/// Sums the blocks, in their order, into the totals of a coverage.
[[nodiscard]] Coverage summed(std::vector<BlockCoverage> blocks);

}  // namespace yimi
