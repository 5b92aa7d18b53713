#pragma once

#include <span>
#include <vector>

#include "core/model/feature.h"

namespace yimi {

/// Whether a column counts what lies in a place (people, seats, square metres): of two halves it is the half each,
/// while everything else is the same in both.
[[nodiscard]] bool is_counted(const Column& column) noexcept;

/// What `pieces`, which all have the attributes of the whole, have of its counts: by their sizes, whole numbers staying
/// whole, and all together what the whole had. Unknown stays unknown. As many sizes as pieces, in all more than 0.
void share_out_counts(Table table, std::span<Feature> pieces, std::span<const double> sizes);

/// Adds to the counts of `whole` those of what is merged into it; a count that is unknown anywhere stays as it is in
/// `whole`.
void add_counts(Table table, Feature& whole, std::span<const Feature> others);

}  // namespace yimi
