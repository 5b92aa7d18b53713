#pragma once

#include "app/document/reach.h"
#include "app/panels/rows_model.h"

namespace yimi::app {

struct CoverageRows {
    QStringList titles;
    std::vector<ListedRow> rows;
};

/// The blocks of which the circle claims more than one can walk: most lost children first, those of unknown children
/// last, by lost share.
[[nodiscard]] CoverageRows lost_block_rows(const Plan& plan, const Reach& reach);
/// Districts, the one with the smallest share on foot first.
[[nodiscard]] CoverageRows district_rows(const Plan& plan, const Reach& reach);
/// Children by age, the youngest first.
[[nodiscard]] CoverageRows age_rows(const Reach& reach);
/// Streets whose mending brings back most children, on foot with an adult and alone; null: not counted yet.
[[nodiscard]] CoverageRows barrier_rows(const Plan& plan, const ReachBarriers* barriers);

/// Blocks by what a child of theirs reaches alone, the least first; null: not counted yet.
[[nodiscard]] CoverageRows alone_rows(const Plan& plan, const std::vector<IndependentReach>* reach);

/// Children that the circle counts and the walk does not, where they are known.
[[nodiscard]] double children_lost(const Reach& reach);

}  // namespace yimi::app
