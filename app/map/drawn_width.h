#pragma once

#include "app/map/map_style.h"

namespace yimi::app {

/// From afar, where streets are a pixel or two apart, each is one thin line.
[[nodiscard]] bool draws_streets_thin(double metres_per_pixel) noexcept;
/// How wide the surface of a street with `symbol` is drawn at a scale; wider when nearer.
[[nodiscard]] double street_surface_px(const Symbol& symbol, double metres_per_pixel) noexcept;
/// What its casing adds to that, of both sides; 0 for what has none.
[[nodiscard]] double street_casing_px(const Symbol& symbol, double metres_per_pixel) noexcept;

/// How far from its line or point a feature is drawn, m.
[[nodiscard]] double drawn_reach_m(MapLook look, const RowView& row, const SymbolChanges& changes,
                                   double metres_per_pixel);
/// The farthest that any of a table is.
[[nodiscard]] double drawn_reach_m(MapLook look, Table table, const SymbolChanges& changes, double metres_per_pixel);

}  // namespace yimi::app
