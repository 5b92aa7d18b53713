#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"

namespace yimi {

/// What a child of a block has within walking reach.
struct BlockAccess {
    FeatureId block;
    std::optional<double> children;  ///< who share in it
    double access = 0;               ///< seats, or m², a child; 0 where none is within reach
    bool certain = true;   ///< false: its children, those who share its places, or what these offer are not known
    bool reached = false;  ///< whether any place is within reach, whatever it offers
};

/// A place and what it offers; absent is unknown.
struct Supply {
    std::optional<double> amount;
    std::vector<Point> entries;
};
struct SharedSupply {
    std::vector<BlockAccess> blocks;    ///< those with a shape, by id
    std::size_t unattached_places = 0;  ///< without an entry or without any street
};
/// The children of a block; nothing where they are unknown.
using ChildrenOf = std::function<std::optional<double>(const RowView& block)>;

/// Two-step floating catchment over the streets, whoever walks, from the blocks' access points to the nearest entry of
/// each place. `within_m` > 0. Source: RULES.md section 5. Errors: bad_data from the kernel, with details "table" and
/// "fid".
[[nodiscard]] Result<SharedSupply> shared_supply(const Plan& plan, const std::vector<Supply>& places, double within_m,
                                                 const GeometryKernel& kernel, const ChildrenOf& children);

}  // namespace yimi
