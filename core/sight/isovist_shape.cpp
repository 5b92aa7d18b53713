#include "core/sight/isovist_shape.h"

#include <cmath>
#include <numbers>

namespace yimi {
namespace {

/// The ring with chords of at most one degree in place of arcs, closed.
std::vector<Point> with_chords(const std::vector<Isovist::Vertex>& ring, Point eye) {
    constexpr double most_turn = std::numbers::pi / 180;
    std::vector<Point> points;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        points.push_back(ring[index].at);
        if (!ring[index].arc_to_next) continue;
        const Point from = ring[index].at - eye, to = ring[(index + 1) % ring.size()].at - eye;
        if (distance(from, to) <= touch_m) continue;
        double turn = std::atan2(cross(from, to), dot(from, to));
        if (turn <= 0) turn += 2 * std::numbers::pi;
        const double begin = std::atan2(from.y, from.x), radius_m = norm(from);
        const int chords = static_cast<int>(std::ceil(turn / most_turn));
        for (int chord = 1; chord < chords; ++chord) {
            const double angle = begin + turn * chord / chords;
            points.push_back(eye + Point{std::cos(angle), std::sin(angle)} * radius_m);
        }
    }
    if (!points.empty()) points.push_back(points.front());
    return points;
}

void add_ring(const std::vector<Isovist::Vertex>& ring, Point eye, Geometry& shape) {
    const std::vector<Point> points = with_chords(ring, eye);
    if (points.size() < 4) return;
    shape.points.insert(shape.points.end(), points.begin(), points.end());
    shape.path_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
}

}  // namespace

Geometry shape_of(const Isovist& isovist) {
    return shape_of({SeenRegion{isovist.boundary, {}, isovist.visible_area_m2}}, isovist.eye);
}

Geometry shape_of(const std::vector<SeenRegion>& regions, Point eye) {
    Geometry shape;
    for (const SeenRegion& region : regions) {
        add_ring(region.outer, eye, shape);
        add_ring(region.hole, eye, shape);
        const auto rings = static_cast<std::uint32_t>(shape.path_ends.size());
        if (rings > (shape.part_ends.empty() ? 0 : shape.part_ends.back())) shape.part_ends.push_back(rings);
    }
    if (!shape.points.empty()) shape.kind = GeometryKind::polygons;
    return shape;
}

}  // namespace yimi
