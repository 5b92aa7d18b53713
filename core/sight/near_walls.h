#pragma once

#include <optional>

#include "core/sight/angular_sweep.h"
#include "core/sight/ground_plane.h"
#include "core/sight/scene.h"

namespace yimi {

/// The walls round an eye that a sweep holds against each other: what stands in the horizontal plane at its height.
class NearWalls {
public:
    NearWalls(const Scene& scene, Point at, double eye_m, double radius_m)
        : scene_(scene), at_(at), eye_m_(eye_m), radius_m_(radius_m) {
        if (scene.ground()) plane_ = GroundPlane::of(*scene.ground(), at, eye_m);
    }

    /// Gives `sweep` the pieces within the disc of all bodies in the plane for which `counts(body)` holds, and the
    /// ground where it comes through the plane, and nothing else. The eye does not see a wall that it touches, but for
    /// a solid's, past which it stands: what lies within stays hidden.
    template <class Counts>
    void gather(const Counts& counts, AngularSweep& sweep) const {
        gather_bodies(counts, sweep);
        if (plane_) add_ground(sweep);
    }
    /// The same without the ground.
    template <class Counts>
    void gather_bodies(const Counts& counts, AngularSweep& sweep) const {
        sweep.clear();
        scene_.tree().query(box_around(at_, radius_m_), [&](std::size_t index) {
            const SceneSegment& segment = scene_.segments()[index];
            const Point along = segment.b - segment.a;
            const double turn = cross(segment.a - at_, along);
            if (turn * turn >= radius_m_ * radius_m_ * dot(along, along)) return;  // its line misses the disc
            const SceneBody& body = scene_.bodies()[segment.body];
            if (!counts(body)) return;
            if (plane_)
                add_over_ground(segment, body, sweep);
            else if (body.stands_at(eye_m_))
                add(segment, sweep);
        });
    }

private:
    void add(const SceneSegment& segment, AngularSweep& sweep) const;
    void add_touched(const SceneSegment& segment, AngularSweep& sweep) const;
    void add_within(Point a, Point b, std::uint32_t body, AngularSweep& sweep) const;
    void add_over_ground(const SceneSegment& segment, const SceneBody& body, AngularSweep& sweep) const;
    void add_ground(AngularSweep& sweep) const;

    const Scene& scene_;
    Point at_;
    double eye_m_ = 0, radius_m_ = 0;
    std::optional<GroundPlane> plane_;  ///< nothing: the ground is level
};

}  // namespace yimi
