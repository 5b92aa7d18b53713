#include "app/map/drawn_width.h"

#include <algorithm>

namespace yimi::app {
namespace {

double reach_px(Table table, const Symbol& symbol, double metres_per_pixel) {
    if (table == Table::streets)
        return (street_surface_px(symbol, metres_per_pixel) + street_casing_px(symbol, metres_per_pixel)) / 2;
    return std::max(symbol.stroke_px, symbol.marker == Marker::none ? 0 : symbol.marker_px) / 2;
}

}  // namespace

bool draws_streets_thin(double metres_per_pixel) noexcept {
    constexpr double afar_metres_per_pixel = 25;
    return metres_per_pixel > afar_metres_per_pixel;
}

double street_surface_px(const Symbol& symbol, double metres_per_pixel) noexcept {
    constexpr double share_afar = 0.3, thinnest_px = 0.8;
    if (draws_streets_thin(metres_per_pixel)) return share_afar * symbol.stroke_px;
    const double nearness = std::clamp(2.0 / metres_per_pixel, 0.45, 2.4);
    return std::max(thinnest_px, nearness * symbol.stroke_px);
}

double street_casing_px(const Symbol& symbol, double metres_per_pixel) noexcept {
    constexpr double both_sides_px = 1.6;
    return symbol.pattern == LinePattern::solid && !draws_streets_thin(metres_per_pixel) ? both_sides_px : 0;
}

double drawn_reach_m(MapLook look, const RowView& row, const SymbolChanges& changes, double metres_per_pixel) {
    return metres_per_pixel * reach_px(row.table(), symbol_of(look, row, changes), metres_per_pixel);
}

double drawn_reach_m(MapLook look, Table table, const SymbolChanges& changes, double metres_per_pixel) {
    double farthest_px = 0;
    for (const LegendEntry& entry : legend(look, table, changes))
        farthest_px = std::max(farthest_px, reach_px(table, entry.symbol, metres_per_pixel));
    return metres_per_pixel * farthest_px;
}

}  // namespace yimi::app
