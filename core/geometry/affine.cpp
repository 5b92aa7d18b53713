#include "core/geometry/affine.h"

#include <algorithm>
#include <cmath>

namespace yimi {

Affine rotation(Point about, double angle) noexcept {
    const double c = std::cos(angle), s = std::sin(angle);
    return {about, c, -s, s, c, {}};
}

Geometry transformed(Geometry shape, const Affine& affine) {
    for (Point& point : shape.points) point = affine(point);
    if (shape.kind != GeometryKind::polygons || !affine.mirrors()) return shape;
    std::ptrdiff_t begin = 0;
    for (const std::uint32_t end : shape.path_ends) {
        std::reverse(shape.points.begin() + begin, shape.points.begin() + end);
        begin = end;
    }
    return shape;
}

}  // namespace yimi
