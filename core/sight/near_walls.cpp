#include "core/sight/near_walls.h"

namespace yimi {

void NearWalls::add(const SceneSegment& segment, AngularSweep& sweep) const {
    const Point a = segment.a - at_, b = segment.b - at_, along = b - a;
    const double turn = cross(a, b);
    const bool is_edge_on = turn * turn <= touch_m * touch_m * dot(along, along);
    if (!is_edge_on)
        add_within(a, b, segment.body, sweep);
    else if (scene_.bodies()[segment.body].solid)
        add_touched(segment, sweep);
}

void NearWalls::add_touched(const SceneSegment& segment, AngularSweep& sweep) const {
    const Point a = segment.a - at_, b = segment.b - at_;
    if (project_onto_segment({}, a, b).distance_m > touch_m) return;
    constexpr double inward_m = 10 * touch_m;
    const Point left = Point{a.y - b.y, b.x - a.x} * (inward_m / distance(a, b));
    const Point middle = at_ + (a + b) * 0.5;
    if (scene_.inside(segment.body, middle + left))
        add_within(a + left, b + left, segment.body, sweep);
    else if (scene_.inside(segment.body, middle - left))
        add_within(a - left, b - left, segment.body, sweep);
}

void NearWalls::add_within(Point a, Point b, std::uint32_t body, AngularSweep& sweep) const {
    if (const auto part = part_within(a, b, radius_m_)) sweep.add(part->first, part->second, body);
}

void NearWalls::add_over_ground(const SceneSegment& segment, const SceneBody& body, AngularSweep& sweep) const {
    const auto near = part_within(segment.a - at_, segment.b - at_, radius_m_);
    if (!near) return;
    const Point from = at_ + near->first, along = near->second - near->first;
    for (const LegParts::Part& part : plane_->parts_through(from, from + along, body))
        add({from + along * part.from, from + along * part.to, segment.top_m, segment.body}, sweep);
}

void NearWalls::add_ground(AngularSweep& sweep) const {
    plane_->for_each_shore(box_around(at_, radius_m_),
                           [&](Point a, Point b) { add_within(a - at_, b - at_, scene_.ground_body(), sweep); });
}

}  // namespace yimi
