#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"

namespace yimi {

/// Seats that a child of a block has within walking reach.
struct BlockAccess {
    FeatureId block;
    std::optional<double> children;  ///< of the stage's ages
    double access = 0;               ///< seats a child; 0 where no school is within reach
    bool certain = true;  ///< false: its children, those who share its schools, or those schools' seats are not known
};

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
/// The same where the children of a block are `children(block)`, as in a later year; nothing where they are unknown.
using ChildrenOf = std::function<std::optional<double>(const RowView& block)>;
[[nodiscard]] Result<SeatAccess> seat_access(const Plan& plan, std::string_view stage, double within_m,
                                             const GeometryKernel& kernel, const ChildrenOf& children);

}  // namespace yimi
