#pragma once

#include <optional>
#include <span>

#include "core/model/plan.h"

namespace yimi::app {

enum class SnapKind { vertex, intersection, edge };

struct Snap {
    Point at;
    SnapKind kind = SnapKind::vertex;
    Table table = Table::streets;
    FeatureId id;  ///< of the feature (of one of the two, at an intersection)
};

/// The best place of the plan within `tolerance_m` of `at`: a vertex before an intersection before an edge; among
/// equals the nearest. Only `tables` are looked at; `except` leaves out one feature (the one being edited).
[[nodiscard]] std::optional<Snap> snap_to(const Plan& plan, Point at, double tolerance_m, std::span<const Table> tables,
                                          std::optional<std::pair<Table, FeatureId>> except = std::nullopt);

}  // namespace yimi::app
