#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/model/height_grid.h"
#include "core/sight/leg_parts.h"
#include "core/sight/scene.h"

namespace yimi {

/// The horizontal plane at an eye's height above the ground on which the eye stands, and what of a terrain comes
/// through it. Unknown ground is taken to be as high as the eye's. The grid must outlive it.
class GroundPlane {
public:
    /// Nothing where the ground at `eye` is unknown.
    [[nodiscard]] static std::optional<GroundPlane> of(const HeightGrid& grid, Point eye, double eye_m);

    /// The shares of the straight piece a–b on which a body, standing on the ground there, reaches through the plane.
    /// Exact: between the grid's lines the ground below it is a parabola.
    [[nodiscard]] std::vector<LegParts::Part> parts_through(Point a, Point b, const SceneBody& body) const;

    /// Calls `take(a, b)` with straight pieces of the line in which the plane cuts the ground (within a cell a
    /// hyperbola: chords at most `chord_m` off it), and of the edge of known ground where that is above the plane; all
    /// that touch `area`.
    void for_each_shore(const Box& area, const std::function<void(Point, Point)>& take) const;

    static constexpr double chord_m = 0.001;

private:
    GroundPlane(const HeightGrid& grid, double level_m, double eye_m)
        : grid_(&grid), level_m_(level_m), eye_m_(eye_m) {}

    const HeightGrid* grid_;
    double level_m_ = 0;  ///< above sea level
    double eye_m_ = 0;    ///< above the eye's ground
};

}  // namespace yimi
