#include "core/model/height_grid.h"

#include <cmath>

namespace yimi {

Box HeightGrid::extent() const noexcept {
    if (columns == 0 || rows == 0) return {};
    return {north_west.x, north_west.y - cell_m * static_cast<double>(rows),
            north_west.x + cell_m * static_cast<double>(columns), north_west.y};
}

std::optional<double> HeightGrid::height_at(Point at) const noexcept {
    // In cells, from the centre of the first one.
    const double east = (at.x - north_west.x) / cell_m - 0.5, south = (north_west.y - at.y) / cell_m - 0.5;
    if (!(east >= 0 && south >= 0 && east <= static_cast<double>(columns) - 1 &&
          south <= static_cast<double>(rows) - 1))
        return std::nullopt;
    const auto column = static_cast<std::size_t>(east), row = static_cast<std::size_t>(south);
    const double to_east = east - std::floor(east), to_south = south - std::floor(south);
    double height = 0;
    for (const std::size_t down : {0U, 1U})
        for (const std::size_t right : {0U, 1U}) {
            const double weight = (right ? to_east : 1 - to_east) * (down ? to_south : 1 - to_south);
            if (weight == 0) continue;  // beyond the last column or row
            height += weight * static_cast<double>(heights_m[(row + down) * columns + column + right]);
        }
    if (std::isnan(height)) return std::nullopt;
    return height;
}

}  // namespace yimi
