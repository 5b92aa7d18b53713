#pragma once

#include "app/map/map_style.h"

namespace yimi::app {

// How the seats theme shows where a stage's children lack seats: blocks and catchments in five classes from orange
// (missing) to blue (to spare), schools as triangles (missing) and rings (to spare) that grow with the number of seats.

/// Whether the theme says something of a table's rows.
[[nodiscard]] bool shows_seats(Table table) noexcept;
/// `seats`: null where nothing is known.
[[nodiscard]] Symbol seat_symbol(Ground ground, const MapOverlay::Seats* seats, Table table, FeatureId row);
/// Which entry of the legend stands for a row.
[[nodiscard]] std::size_t seat_entry(const MapOverlay::Seats* seats, Table table, FeatureId row);
[[nodiscard]] std::vector<LegendEntry> seat_legend(Ground ground, Table table);

}  // namespace yimi::app
