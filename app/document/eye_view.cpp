#include "app/document/eye_view.h"

#include <cmath>
#include <numbers>

#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

double angle_of(Point from, Point to) {
    return std::atan2(to.y - from.y, to.x - from.x);
}

/// The boundary with chords in place of arcs.
Geometry polygon_of(const Isovist& isovist, Point eye) {
    constexpr double most_turn = std::numbers::pi / 180;
    std::vector<Point> ring;
    const auto& boundary = isovist.boundary;
    for (std::size_t index = 0; index < boundary.size(); ++index) {
        const Isovist::Vertex& vertex = boundary[index];
        ring.push_back(vertex.at);
        if (!vertex.arc_to_next) continue;
        const Point next = boundary[(index + 1) % boundary.size()].at;
        const double begin = angle_of(eye, vertex.at);
        double turn = angle_of(eye, next) - begin;
        if (turn <= 0) turn += 2 * std::numbers::pi;
        const int chords = static_cast<int>(std::ceil(turn / most_turn));
        for (int chord = 1; chord < chords; ++chord) {
            const double angle = begin + turn * chord / chords;
            ring.push_back({eye.x + look_radius_m * std::cos(angle), eye.y + look_radius_m * std::sin(angle)});
        }
    }
    return ring.size() < 3 ? Geometry{} : make_polygon(ring);
}

/// Slivers between the chords of two arcs are no difference.
Geometry only(const Geometry& sees, const Geometry& other) {
    constexpr double sliver_m = 0.02;
    if (sees.empty()) return {};
    if (other.empty()) return sees;
    const gis::GeosKernel kernel;
    const auto grown = kernel.buffer(other, sliver_m, 1);
    const auto rest = grown ? kernel.difference(sees, grown.value()) : grown;
    return rest ? rest.value() : Geometry{};
}

}  // namespace

EyeView eye_view(const Scene& scene, Point at, EyeHeight eye) {
    EyeView view{at, eye, isovist(scene, at, eye, look_radius_m), isovist(scene, at, adult_eye, look_radius_m), {},
                 {}, {}};
    view.child_sees = polygon_of(view.child, at);
    const Geometry adult_sees = polygon_of(view.adult, at);
    view.only_adult_sees = only(adult_sees, view.child_sees);
    view.only_child_sees = only(view.child_sees, adult_sees);
    return view;
}

}  // namespace yimi::app
