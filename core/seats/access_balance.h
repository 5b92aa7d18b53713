#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/seats/access_shares.h"
#include "core/seats/seat_count.h"

namespace yimi {

/// How far a child walks to a seat that counts for it, where nobody says (EQU-01).
inline constexpr double usual_access_reach_m = 1000;

/// Seats of a stage within walking reach, by two-step floating catchment, and how they are shared out.
struct AccessBalance {
    using Groups = std::map<std::string, AccessShares, std::less<>>;  ///< by word; empty: not known

    std::size_t schools = 0;  ///< of the stage; without any nobody knows what is within reach
    AccessShares all;
    std::vector<AccessShares> districts;  ///< in the order of SeatCounts::districts
    Groups groupings;                     ///< of the blocks' districts: core, suburb, new_town
    Groups settings;                      ///< of the blocks: urban, rural

    /// Seats a child; nothing where there are no schools or no children.
    [[nodiscard]] std::optional<double> mean(const AccessShares& shares) const;
    [[nodiscard]] std::optional<double> mean(const Groups& groups, std::string_view word) const;
};

/// `counts`: of the same plan and question. `within_m` > 0. Errors: bad_data from the kernel.
[[nodiscard]] Result<AccessBalance> access_balance(const Plan& plan, const StageQuestion& question,
                                                   const SeatCounts& counts, const Districts& districts,
                                                   double within_m, const GeometryKernel& kernel);

/// A group that has less against one that has more.
struct GroupGap {
    std::optional<double> ratio;  ///< of their mean access; nothing where either is not known
    /// Seats that would lift the ratio to the least one, if only the group's own children shared them; 0 where it is
    /// met.
    std::optional<double> missing_seats;
};
[[nodiscard]] GroupGap group_gap(const AccessBalance& balance, const AccessBalance::Groups& groups,
                                 std::string_view lower, std::string_view upper, double least_ratio);

/// EQU-02 and EQU-03: new towns against the core, rural against urban.
inline constexpr double least_new_town_ratio = 0.8, least_rural_ratio = 0.7;

}  // namespace yimi
