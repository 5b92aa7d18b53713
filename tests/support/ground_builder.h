#pragma once

#include <memory>
#include <random>

#include "core/sight/scene.h"

namespace yimi::test {

/// Heights of a function of place, at cells of 5 m around the origin.
template <class Height>
HeightGrid grid_of(const Height& height) {
    HeightGrid grid{{-100, 100}, 5, 40, 40, {}};
    for (std::size_t row = 0; row < grid.rows; ++row)
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const double x = -97.5 + 5 * static_cast<double>(column), y = 97.5 - 5 * static_cast<double>(row);
            grid.heights_m.push_back(static_cast<float>(height(x, y)));
        }
    return grid;
}

/// From 0 to `most_m`, each cell for itself.
inline HeightGrid rough_ground(unsigned seed, double most_m = 3) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> rough(0, most_m);
    return grid_of([&](double, double) { return rough(random); });
}

inline Scene over(const Scene& scene, const HeightGrid& ground) {
    return scene.over(std::make_shared<const HeightGrid>(ground));
}

}  // namespace yimi::test
