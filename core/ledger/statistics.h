#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/ledger/step.h"
#include "core/model/plan.h"

namespace yimi {

/// Figures over some entries of the ledger; drafts count as entries, too.
struct LedgerCounts {
    std::size_t entries = 0;
    std::array<std::size_t, hazard_state_count> by_state{};
    std::size_t open = 0, overdue = 0;
    std::size_t closed_in_time = 0;  ///< rectified no later than they were due
    double days_to_close = 0;        ///< from assignment to closing, over all that are closed and have both days
    std::size_t closed_with_days = 0;

    /// Nothing before the first is closed.
    [[nodiscard]] std::optional<double> mean_days_to_close() const;
    [[nodiscard]] std::size_t in(HazardState state) const { return by_state[static_cast<std::size_t>(state)]; }
};

struct LedgerStatistics {
    LedgerCounts all;
    /// An empty word is "not told". In each grouping all entries are counted once.
    std::map<std::string, LedgerCounts> by_unit, by_kind, by_severity, by_district;
};
[[nodiscard]] LedgerStatistics ledger_statistics(const Layer& hazards, Date today);

}  // namespace yimi
