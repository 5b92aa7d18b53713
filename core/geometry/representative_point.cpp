#include "core/geometry/representative_point.h"

namespace yimi {

std::optional<Point> representative_point(GeometryView view, const GeometryKernel& kernel) {
    if (view.empty()) return std::nullopt;
    switch (view.kind) {
        case GeometryKind::points:
            return view.points.front();
        case GeometryKind::lines: {
            const auto path = view.path(0);
            return point_along(path, path_length_m(path) / 2);
        }
        case GeometryKind::polygons: {
            const Point middle = centroid(view);
            if (contains(view, middle)) return middle;
            // A shape that the library gives up on is still somewhere.
            const auto inside = kernel.point_on_surface(view);
            return inside ? inside.value() : middle;
        }
        case GeometryKind::none:
            break;
    }
    return std::nullopt;
}

}  // namespace yimi
