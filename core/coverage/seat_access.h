#pragma once

#include <string_view>
#include <vector>

#include "core/coverage/shared_supply.h"

namespace yimi {

/// Seats of a stage within walking reach of each block.
struct SeatAccess {
    std::vector<BlockAccess> blocks;     ///< those with a shape, by id
    std::size_t unknown_blocks = 0;      ///< whose children are not known
    std::size_t unknown_schools = 0;     ///< of the stage, whose seats are not known
    std::size_t schools = 0;             ///< of the stage
    std::size_t unattached_schools = 0;  ///< of these, without a shape or without any street
};

/// Two-step floating catchment of a stage's seats over the streets, whoever walks: from a block's access point to the
/// nearest gate of a school, or to the school itself where it has none. `within_m` > 0. Source: RULES.md section 5.
/// Errors: bad_data from the kernel, with details "table" and "fid".
[[nodiscard]] Result<SeatAccess> seat_access(const Plan& plan, std::string_view stage, double within_m,
                                             const GeometryKernel& kernel);
/// The same where the children of a block are `children(block)`, as in a later year.
[[nodiscard]] Result<SeatAccess> seat_access(const Plan& plan, std::string_view stage, double within_m,
                                             const GeometryKernel& kernel, const ChildrenOf& children);

}  // namespace yimi
