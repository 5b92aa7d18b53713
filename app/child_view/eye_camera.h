#pragma once

#include <QMatrix4x4>

#include "core/geometry/point.h"
#include "core/sight/sight_line.h"

namespace yimi::app {

/// An eye and where it looks.
struct EyeCamera {
    Point at;
    EyeHeight eye;
    double heading_deg = 0;   ///< from north, clockwise
    double pitch_deg = 0;     ///< above the horizon
    double upright_deg = 55;  ///< how much it sees from bottom to top
    friend bool operator==(const EyeCamera& a, const EyeCamera& b) {
        return a.at == b.at && a.eye.metres == b.eye.metres && a.heading_deg == b.heading_deg &&
               a.pitch_deg == b.pitch_deg && a.upright_deg == b.upright_deg;
    }
};

inline constexpr float nearest_m = 0.08F, farthest_m = 1500;

/// Of a direction in the plane: degrees from north, clockwise, 0–360.
[[nodiscard]] double heading_of(Point direction) noexcept;
[[nodiscard]] Point direction_of(double heading_deg) noexcept;

/// From places relative to `origin` to clip coordinates. `ground_m`: of the ground beneath the eye.
[[nodiscard]] QMatrix4x4 view_matrix(const EyeCamera& camera, Point origin, double ground_m, double width_to_height);

}  // namespace yimi::app
