#include "core/network/terrain_slopes.h"

#include <cmath>

namespace yimi {
namespace {

constexpr double shortest_m = 5;

std::optional<double> slope_pct(GeometryView shape, const HeightGrid& terrain) {
    if (shape.kind != GeometryKind::lines || shape.path_count() != 1) return std::nullopt;
    const auto line = shape.path(0);
    const double length = path_length_m(line);
    if (!(length >= shortest_m)) return std::nullopt;
    const auto first = terrain.height_at(line.front()), last = terrain.height_at(line.back());
    if (!first || !last) return std::nullopt;
    constexpr double kept_digits = 100;  // a hundredth of a percent
    return std::round((*last - *first) / length * 100 * kept_digits) / kept_digits;
}

}  // namespace

TerrainSlopes slopes_from_terrain(const Plan& plan, const HeightGrid& terrain) {
    TerrainSlopes slopes{{"slopes_from_terrain", {}}, 0, 0, 0};
    const Layer& streets = plan.layer(Table::streets);
    const std::size_t column_index = column(Table::streets, "slope_pct");
    streets.for_each([&](const RowView& row) {
        if (row.number(column_index)) {
            ++slopes.known;
            return true;
        }
        const auto slope = slope_pct(row.geometry(), terrain);
        if (!slope) {
            ++slopes.not_told;
            return true;
        }
        Feature before = *streets.feature(row.id()), after = before;
        after.values[column_index] = *slope;
        slopes.edit.changes.emplace_back(FeatureChange{Table::streets, row.id(), std::move(before), std::move(after)});
        ++slopes.filled;
        return true;
    });
    return slopes;
}

}  // namespace yimi
