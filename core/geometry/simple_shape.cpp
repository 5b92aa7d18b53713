#include "core/geometry/simple_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yimi {
namespace {

enum class Side { left, right, unclear };

/// On which side of a–b a point lies, where rounding cannot have decided it (error bound of Shewchuk 1997, filter A).
Side side_of(Point a, Point b, Point point) noexcept {
    const double left = (a.x - point.x) * (b.y - point.y), right = (a.y - point.y) * (b.x - point.x);
    const double determinant = left - right;
    constexpr double epsilon = std::numeric_limits<double>::epsilon() / 2;
    const double bound = (3 + 16 * epsilon) * epsilon * (std::abs(left) + std::abs(right));
    if (determinant > bound) return Side::left;
    if (determinant < -bound) return Side::right;
    return Side::unclear;
}

bool lie_on_one_side(Point a, Point b, Point one, Point other) noexcept {
    const Side side = side_of(a, b, one);
    return side != Side::unclear && side == side_of(a, b, other);
}

bool are_apart(Point a, Point b, Point c, Point d) noexcept {
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
        std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y))
        return true;
    return lie_on_one_side(a, b, c, d) || lie_on_one_side(c, d, a, b);
}

/// Whether no two sides of a closed ring touch, but for the corners that neighbours share.
bool is_plainly_simple(std::span<const Point> ring) noexcept {
    constexpr std::size_t few = 64;  // every side is compared with every other
    const std::size_t sides = ring.size() - 1;
    if (ring.size() < 4 || sides > few || ring.front() != ring.back()) return false;
    for (std::size_t side = 0; side < sides; ++side) {
        const Point a = ring[side], b = ring[side + 1], c = ring[side + 2 > sides ? 1 : side + 2];
        if (side_of(a, b, c) == Side::unclear) return false;  // straight on, back, or no side at all
        for (std::size_t other = side + 2; other < sides; ++other) {
            const bool neighbours = side == 0 && other + 1 == sides;
            if (!neighbours && !are_apart(a, b, ring[other], ring[other + 1])) return false;
        }
    }
    return true;
}

}  // namespace

bool is_plainly_valid(GeometryView view) noexcept {
    const auto is_place = [](Point point) { return std::isfinite(point.x) && std::isfinite(point.y); };
    if (!std::all_of(view.points.begin(), view.points.end(), is_place)) return false;
    if (view.kind == GeometryKind::polygons) return view.path_count() == 1 && is_plainly_simple(view.path(0));
    if (view.kind != GeometryKind::lines) return view.kind == GeometryKind::points;
    for (std::size_t index = 0; index < view.path_count(); ++index) {
        const auto path = view.path(index);
        if (path.size() < 2 || std::all_of(path.begin(), path.end(), [&](Point point) { return point == path[0]; }))
            return false;
    }
    return view.path_count() > 0;
}

bool is_well_formed(GeometryView view) noexcept {
    const bool has_paths = view.kind == GeometryKind::lines || view.kind == GeometryKind::polygons;
    const bool has_parts = view.kind == GeometryKind::polygons;
    const auto end_at = [](std::span<const std::uint32_t> ends, std::size_t last) {
        return std::is_sorted(ends.begin(), ends.end()) && (ends.empty() ? 0 : ends.back()) == last;
    };
    if (view.kind == GeometryKind::none && !view.points.empty()) return false;
    return (has_paths ? end_at(view.path_ends, view.points.size()) : view.path_ends.empty()) &&
           (has_parts ? end_at(view.part_ends, view.path_ends.size()) : view.part_ends.empty());
}

}  // namespace yimi
