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

/// Calls `visit(const NearEdge&)` for the edges of a row whose boxes touch `area`; false ends it, and is returned.
template <class Visit>
bool visit_edges(const RowView& row, const Box& area, Visit&& visit) {
    const GeometryView shape = row.geometry();
    for (std::size_t index = 0; index < shape.path_count(); ++index) {
        const auto path = shape.path(index);
        for (std::size_t point = 1; point < path.size(); ++point) {
            Box box;
            box.add(path[point - 1]);
            box.add(path[point]);
            if (box.intersects(area) && !visit(NearEdge{path[point - 1], path[point], row.table(), row.id()}))
                return false;
        }
    }
    return true;
}

/// The edges of `tables` whose boxes touch `area`, by the layers' trees; at most `most`, which are more than anyone
/// could point at.
[[nodiscard]] std::vector<NearEdge> edges_near(const Plan& plan, const Box& area, std::span<const Table> tables,
                                               const ExceptFeature& except = std::nullopt, std::size_t most = 200);

}  // namespace yimi::app
