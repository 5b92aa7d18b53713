#pragma once

#include <set>
#include <string>

#include "core/audit/finding_list.h"

namespace yimi {

/// What became of the findings from one run to another, by their keys.
struct FindingsSince {
    std::size_t fresh = 0;  ///< never seen before
    std::size_t back = 0;   ///< seen before and gone in between
    std::size_t still = 0;
    std::size_t gone = 0;
    [[nodiscard]] bool any_change() const noexcept { return fresh + back + gone > 0; }
};

/// Findings over several runs: what a run is held against, and what was seen and gone before it.
class FindingsHistory {
public:
    /// What `now` says against the run that was begun with.
    [[nodiscard]] FindingsSince since(const FindingList& now) const;
    /// From here on runs are held against this one.
    void begin(const FindingList& now);

private:
    FindingList begun_with_;
    std::set<std::string, std::less<>> once_gone_;
};

/// Of a list against the keys that a plan's findings table holds; nothing comes back there.
[[nodiscard]] FindingsSince since(const std::set<std::string, std::less<>>& held_keys, const FindingList& now);

}  // namespace yimi
