// Seats and who needs them: children of a block by age, counted or estimated, now and in years (children.h); what a
// stage's children lack by school, catchment and district (seat_count.h); how evenly seats are shared out
// (access_shares.h). Formulas: RULES.md section 5. May use: core/base, core/geometry, core/model, core/network,
// core/coverage. Start here.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/coverage/coverage.h"
#include "core/model/layer.h"

namespace yimi {

/// By the blocks' age columns: 0–2, 3–5, 6–11, 12–14.
inline constexpr std::size_t age_count = age_columns.size();
inline constexpr std::array<int, age_count + 1> age_bounds{0, 3, 6, 12, 15};
using ChildrenByAge = std::array<std::optional<double>, age_count>;  ///< absent is unknown
using AgeShares = std::array<double, age_count>;                     ///< add up to 1

/// How the children of all blocks that are counted in every age fall into the ages; where none is, by the years that
/// each age spans.
[[nodiscard]] AgeShares age_shares(const Layer& blocks);

struct BlockChildren {
    ChildrenByAge by_age;
    std::optional<double> migrant;  ///< in addition
    bool estimated = false;         ///< from the block's population
};

/// What is known of a block's children. Where only its population is known: population × `children_share` (its
/// district's), by age as `shares`; that is an estimate.
[[nodiscard]] BlockChildren children_by_age(const RowView& block, std::optional<double> children_share,
                                            const AgeShares& shares);

/// Each age moved up by `years` (0 to 15) inside uniform cohorts; newborns each year by the mean of 0–2. Nothing where
/// an age that they come from is unknown.
[[nodiscard]] ChildrenByAge in_years(const ChildrenByAge& now, int years);

/// Children of a stage; absent is unknown.
struct StageChildren {
    std::optional<double> resident;
    std::optional<double> migrant;  ///< in addition
    bool estimated = false;
};

/// Of nursery, kindergarten, primary, junior, or nine_year, which is the latter two. Migrant children, as many as now,
/// are spread over those aged 3–14 in proportion to the residents; as `shares` where these are unknown or none.
[[nodiscard]] StageChildren stage_children(const BlockChildren& block, std::string_view stage, int years,
                                           const AgeShares& shares);

}  // namespace yimi
