#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/model/plan.h"

namespace yimi::app {

/// A piece of a shape's outline.
struct NearEdge {
    Point a, b;
    Table table = Table::streets;
    FeatureId id;
};

/// Leaves out one feature: the one that is being changed.
using ExceptFeature = std::optional<std::pair<Table, FeatureId>>;

/// The edges of `tables` whose boxes touch `area`, by the layers' trees; at most `most`, which are more than anyone
/// could point at.
[[nodiscard]] std::vector<NearEdge> edges_near(const Plan& plan, const Box& area, std::span<const Table> tables,
                                               const ExceptFeature& except = std::nullopt, std::size_t most = 200);

}  // namespace yimi::app
