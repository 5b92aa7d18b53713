#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"

namespace yimi {

/// Something that dims a sight line. Without `item` it cannot be taken away.
struct Veil {
    std::optional<std::uint32_t> item;
    double see_through_share = 0;
    friend auto operator<=>(const Veil&, const Veil&) = default;
};
/// What a sight line goes through. An item may be there more than once.
using Veils = std::vector<Veil>;

/// Whether one sees past all of them (see_through_limit) once these items are gone; `is_gone` by item.
[[nodiscard]] bool is_seen_past(std::span<const Veil> line, const std::vector<bool>& is_gone) noexcept;

/// The fewest items without which every line is clear.
struct LeastRemoval {
    std::vector<std::uint32_t> items;  ///< ascending
    std::size_t at_least = 0;          ///< no fewer will do
    [[nodiscard]] bool is_least() const noexcept { return items.size() == at_least; }
};

/// Exact by branch and bound; lines that share no item are solved apart. What would take more than `most_steps` steps
/// is left with a good choice and a bound: disjoint lines each need some items of their own. Each line must be clear
/// without all its items. Errors: cancelled.
[[nodiscard]] Result<LeastRemoval> least_removal(std::vector<Veils> lines, JobContext& job,
                                                 std::size_t most_steps = 20000);

}  // namespace yimi
