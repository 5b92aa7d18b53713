#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/geometry/affine.h"

namespace yimi::app {

/// The frame around what is turned and scaled, with its handles, and the point that stays where it is. A value.
class TransformFrame {
public:
    TransformFrame(const Box& box, Point pivot) : box_(box), pivot_(pivot) {}

    [[nodiscard]] const Box& box() const noexcept { return box_; }
    [[nodiscard]] Point pivot() const noexcept { return pivot_; }
    /// Corners, south-west first, counter-clockwise.
    [[nodiscard]] std::vector<Point> corners() const;

    /// A place to take hold of, and along which axes it scales.
    struct Handle {
        Point at;
        bool along_x = false, along_y = false;
    };
    /// Corners and middles of sides; none along an axis in which the frame has no extent.
    [[nodiscard]] std::vector<Handle> handles() const;

    enum class Steps { free, of_15_degrees };
    /// About the pivot, by the angle between two places of the pointer as seen from it.
    [[nodiscard]] Affine turned(Point from, Point to, Steps steps) const;
    enum class Proportions { free, kept };
    /// About the pivot, so that the handle comes to lie at `to` as far as it can; never to nothing, never mirrored. A
    /// handle beside the pivot scales nothing along that axis.
    [[nodiscard]] Affine scaled(const Handle& handle, Point to, Proportions proportions) const;

private:
    Box box_;
    Point pivot_;
};

/// By how much a transformation turns, degrees clockwise within ±180.
[[nodiscard]] double turn_deg(const Affine& affine) noexcept;

/// "30": degrees clockwise. "150%": larger by half. "150%, 80%": east–west and north–south. Nothing for anything else.
[[nodiscard]] std::optional<Affine> typed_transformation(const QString& text, Point pivot);

}  // namespace yimi::app
