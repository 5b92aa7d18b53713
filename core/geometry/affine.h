#pragma once

#include "core/geometry/geometry.h"

namespace yimi {

/// Moves, turns, scales: what keeps straight lines straight. A value. A point goes to
/// about + (xx xy; yx yy) · (point - about) + by; the differences keep their digits at seven-figure coordinates.
struct Affine {
    Point about;
    double xx = 1, xy = 0, yx = 0, yy = 1;
    Point by;
    friend bool operator==(const Affine&, const Affine&) = default;

    [[nodiscard]] constexpr Point operator()(Point point) const noexcept {
        const Point from = point - about;
        return about + Point{xx * from.x + xy * from.y, yx * from.x + yy * from.y} + by;
    }
    [[nodiscard]] constexpr bool mirrors() const noexcept { return xx * yy - xy * yx < 0; }
};

[[nodiscard]] constexpr Affine translation(Point by) noexcept {
    Affine affine;
    affine.by = by;
    return affine;
}
/// Counter-clockwise, radians.
[[nodiscard]] Affine rotation(Point about, double angle) noexcept;
/// Along the axes; a negative factor mirrors.
[[nodiscard]] constexpr Affine scaling(Point about, double x_factor, double y_factor) noexcept {
    return {about, x_factor, 0, 0, y_factor, {}};
}

/// Rings keep their direction, also in a mirror.
[[nodiscard]] Geometry transformed(Geometry shape, const Affine& affine);

}  // namespace yimi
