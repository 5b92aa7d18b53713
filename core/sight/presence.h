#pragma once

#include <optional>
#include <vector>

#include "core/model/plan.h"

namespace yimi {

/// When a thing that can be moved stands where it is drawn. Unknown: always, so that missing data never makes a child
/// visible.
struct Presence {
    std::optional<int> from_s, to_s;  ///< seconds of the day; `to_s` before `from_s` runs over midnight
    double share = 1;                 ///< how likely it is there in that time, 0–1

    [[nodiscard]] bool has_times() const noexcept { return from_s || to_s; }
    /// Whether it may be there; `time_s`: second of the day, nothing: at any time. It is still there at `to_s`.
    [[nodiscard]] bool may_be_there(std::optional<int> time_s) const noexcept;
};

/// Of a row of occluders. What is no time or no share counts as unknown.
[[nodiscard]] Presence presence_of(const RowView& occluder);

/// Seconds of the day at which something that touches `area` comes or goes, ascending, each once.
[[nodiscard]] std::vector<int> presence_changes_s(const Plan& plan, const Box& area);

}  // namespace yimi
