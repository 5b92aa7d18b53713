#pragma once

#include <QString>
#include <vector>

#include "core/geometry/geometry.h"

namespace yimi::app {

/// "12.4 m", "318 m", "2.41 km": as precise as a hand on a screen is.
[[nodiscard]] QString length_text(double length_m);
/// "86 m²", "1.24 ha"
[[nodiscard]] QString area_text(double area_m2);
/// The area inside of an outline; the length of one that has none yet.
[[nodiscard]] QString outline_text(const std::vector<Point>& outline);
/// Minutes and seconds of a walk.
[[nodiscard]] QString duration_text(double seconds);

}  // namespace yimi::app
