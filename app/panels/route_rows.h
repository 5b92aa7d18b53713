#pragma once

#include "app/document/route_facts.h"
#include "app/panels/rows_model.h"

namespace yimi::app {

/// What the panel of a route lists. The first way is the route as it is drawn; the others are `facts.ways`.
[[nodiscard]] QStringList way_titles();
[[nodiscard]] std::vector<ListedRow> way_rows(const RouteFacts& facts);

/// Why one way and not the drawn one: by how many seconds they differ, item by item, and the sums by each aim.
[[nodiscard]] QStringList why_titles();
[[nodiscard]] std::vector<ListedRow> why_rows(const RouteFacts& facts, std::size_t way);

/// Way to school and way home beside each other.
[[nodiscard]] QStringList pair_titles();
[[nodiscard]] std::vector<ListedRow> pair_rows(const RouteFacts& facts);

/// "467 m · 8 min 12 s · 2 crossings · 07:40 → 07:49"
[[nodiscard]] QString figures_of(const WalkedRoute& route);
/// Where this child may not walk, and where the route leaves the streets; empty where neither is.
[[nodiscard]] QString warnings_of(const RouteFacts& facts);

}  // namespace yimi::app
