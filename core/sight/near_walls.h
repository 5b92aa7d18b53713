#pragma once

#include "core/sight/angular_sweep.h"
#include "core/sight/scene.h"

namespace yimi {

/// The walls round an eye that a sweep holds against each other.
class NearWalls {
public:
    NearWalls(const Scene& scene, Point at, double radius_m) : scene_(scene), at_(at), radius_m_(radius_m) {}

    /// Gives `sweep` the pieces within the disc of all bodies for which `hides(body)` holds, and nothing else. The eye
    /// does not see a wall that it touches, but for a solid's, past which it stands: what lies within stays hidden.
    template <class Hides>
    void gather(const Hides& hides, AngularSweep& sweep) const {
        sweep.clear();
        scene_.tree().query(box_around(at_, radius_m_), [&](std::size_t index) {
            const SceneSegment& segment = scene_.segments()[index];
            const Point along = segment.b - segment.a;
            const double turn = cross(segment.a - at_, along);
            if (turn * turn >= radius_m_ * radius_m_ * dot(along, along)) return;  // its line misses the disc
            if (hides(scene_.bodies()[segment.body])) add(segment, sweep);
        });
    }

private:
    void add(const SceneSegment& segment, AngularSweep& sweep) const;
    void add_touched(const SceneSegment& segment, AngularSweep& sweep) const;
    void add_within(Point a, Point b, std::uint32_t body, AngularSweep& sweep) const;

    const Scene& scene_;
    Point at_;
    double radius_m_ = 0;
};

}  // namespace yimi
