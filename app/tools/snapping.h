#pragma once

#include "app/tools/near_edges.h"

namespace yimi::app {

/// Best first: where several are near, the earlier kind is meant.
enum class SnapKind { vertex, intersection, perpendicular, midpoint, edge, extension };

struct Snap {
    Point at;
    SnapKind kind = SnapKind::vertex;
    Table table = Table::streets;
    FeatureId id;                                       ///< of the feature (of one of the two, at an intersection)
    std::optional<std::pair<Point, Point>> guide = {};  ///< from what it follows from to where it is
};

/// Where the pointer is, and what may be snapped to.
struct SnapSearch {
    Point at;
    double tolerance_m = 0;
    std::span<const Table> tables;
    ExceptFeature except = {};
    std::optional<Point> from = {};  ///< the last point of a drawing: what is at right angles to an edge starts here
};

/// The best place of the plan within the tolerance; of one kind the nearest. An extension is that of an edge which ends
/// nearby, and counts only where there is nothing else. Looks at nothing but what the layers' trees find there.
[[nodiscard]] std::optional<Snap> snap_to(const Plan& plan, const SnapSearch& search);

}  // namespace yimi::app
