#include "core/sight/isovist.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi {

namespace {

/// Order of directions round the eye, 0 to 4 counter-clockwise from east: monotone in the angle, and cheaper.
double turn_key(Point direction) {
    const double share = direction.y / (std::abs(direction.x) + std::abs(direction.y));
    if (direction.x < 0) return 2 - share;
    return share < 0 ? 4 + share : share;
}

/// A wall within the disc, relative to the eye, from `p` counter-clockwise to `q`.
/// In direction u (of any length) it stands at u / dot(nearness, u): for unit vectors `dot` is one over the distance,
/// so the nearest wall has the greatest `dot`. It is linear in u, and a maximum of linear functions is convex: a wall
/// that is nearest at both ends of a sector is nearest all through it, whatever else crosses behind.
struct Wall {
    Point p, q;
    Point nearness;
    std::uint32_t body = 0;
};

struct TurnEvent {
    double key = 0;
    std::uint32_t wall = 0;
    bool starts = false;
};

/// One visible area. Kept from query to query for its memory alone.
class AngularSweep {
public:
    /// `result` takes the boundary; null: the area alone.
    double run(const Scene& scene, Point at, double eye_m, double radius_m, Isovist* result) {
        scene_ = &scene;
        result_ = result;
        at_ = at;
        radius_m_ = radius_m;
        area_m2_ = 0;
        wall_of_last_piece_ = no_wall;
        gather(eye_m);
        sweep();
        if (result_) close_boundary();
        return area_m2_;
    }

private:
    void gather(double eye_m) {
        walls_.clear();
        const double reach2 = radius_m_ * radius_m_;
        scene_->tree().query(box_around(at_, radius_m_), [&](std::size_t index) {
            const SceneSegment& segment = scene_->segments()[index];
            const Point a = segment.a - at_, b = segment.b - at_;
            const Point along = b - a;
            const double turn = cross(a, b);
            if (turn * turn >= reach2 * dot(along, along)) return;  // its line misses the disc
            const SceneBody& body = scene_->bodies()[segment.body];
            if (body.hides_level(eye_m)) add_wall(a, b, segment.body, body.solid);
        });
    }

    void add_wall(Point a, Point b, std::uint32_t body, bool solid) {
        const Point along = b - a;
        const double turn = cross(a, b), length2 = dot(along, along);
        if (turn * turn <= touch_m * touch_m * length2) {  // seen edge on, or the eye touches it
            if (solid) add_touched_wall(a, b, body);
            return;
        }
        double from = 0, to = 1;
        const double reach2 = radius_m_ * radius_m_;
        if (dot(a, a) > reach2 || dot(b, b) > reach2) {
            const double middle = -dot(a, along) / length2;
            const double half = std::sqrt(std::max(0.0, reach2 * length2 - turn * turn)) / length2;
            from = std::max(0.0, middle - half);
            to = std::min(1.0, middle + half);
            if (!(from < to)) return;
        }
        Point p = from > 0 ? a + along * from : a, q = to < 1 ? a + along * to : b;
        double turn_pq = cross(p, q);
        if (turn_pq < 0) {
            std::swap(p, q);
            turn_pq = -turn_pq;
        }
        if (!(turn_pq > 0)) return;
        walls_.push_back({p, q, Point{q.y - p.y, p.x - q.x} * (1 / turn_pq), body});
    }

    /// The eye touches a solid: it stands just outside, and what lies within the solid stays hidden.
    void add_touched_wall(Point a, Point b, std::uint32_t body) {
        if (project_onto_segment({}, a, b).distance_m > touch_m) return;
        constexpr double inward_m = 10 * touch_m;
        const double length = distance(a, b);
        const Point left = Point{a.y - b.y, b.x - a.x} * (inward_m / length);
        const Point middle = at_ + (a + b) * 0.5;
        if (scene_->inside(body, middle + left))
            add_wall(a + left, b + left, body, false);
        else if (scene_->inside(body, middle - left))
            add_wall(a - left, b - left, body, false);
    }

    void sweep() {
        collect_events();
        Point from{1, 0};
        double from_key = 0;
        for (std::size_t next = 0; next < events_.size();) {
            const double key = events_[next].key;
            const Wall& wall = walls_[events_[next].wall];
            const Point to = events_[next].starts ? wall.p : wall.q;
            if (key > from_key) sector(from, to, key - from_key);
            for (; next < events_.size() && events_[next].key == key; ++next)
                events_[next].starts ? activate(events_[next].wall) : deactivate(events_[next].wall);
            from = to;
            from_key = key;
        }
        if (from_key < 4) sector(from, {1, 0}, 4 - from_key);
    }

    void collect_events() {
        events_.clear();
        active_.clear();
        slot_of_wall_.assign(walls_.size(), no_wall);
        for (std::uint32_t index = 0; index < walls_.size(); ++index) {
            const double start = turn_key(walls_[index].p), end = turn_key(walls_[index].q);
            if (start == end) continue;  // too narrow to tell its ends apart
            events_.push_back({start, index, true});
            events_.push_back({end, index, false});
            if (end < start) activate(index);  // it crosses the sweep's first direction
        }
        std::sort(events_.begin(), events_.end(), [](const TurnEvent& left, const TurnEvent& right) {
            if (left.key != right.key) return left.key < right.key;
            return left.wall < right.wall;
        });
    }

    void activate(std::uint32_t wall) {
        slot_of_wall_[wall] = static_cast<std::uint32_t>(active_.size());
        active_.push_back({walls_[wall].nearness, wall});
    }

    void deactivate(std::uint32_t wall) {
        const std::uint32_t slot = slot_of_wall_[wall];
        if (slot == no_wall) return;
        active_[slot] = active_.back();
        slot_of_wall_[active_[slot].wall] = slot;
        active_.pop_back();
        slot_of_wall_[wall] = no_wall;
    }

    /// Between two neighbouring directions the same walls stand, each from one side to the other.
    void sector(Point from, Point to, double key_width) {
        if (active_.empty()) return arc(from, to, key_width);
        envelope(from, nearest(from), to, nearest(to), 0);
    }

    [[nodiscard]] std::uint32_t nearest(Point direction) const {
        std::size_t best = 0;
        double most = dot(active_[0].nearness, direction);
        for (std::size_t slot = 1; slot < active_.size(); ++slot) {
            const double value = dot(active_[slot].nearness, direction);
            if (value > most) {
                most = value;
                best = slot;
            }
        }
        return active_[best].wall;
    }

    /// The nearest walls between `from`, where `first` is nearest, and `to`, where `last` is.
    void envelope(Point from, std::uint32_t first, Point to, std::uint32_t last, std::size_t depth) {
        if (first == last) return wall_piece(first, from, to);
        const Point difference = walls_[first].nearness - walls_[last].nearness;
        Point meeting{-difference.y, difference.x};  // where both are equally near
        if (dot(meeting, from) + dot(meeting, to) < 0) meeting = meeting * -1.0;
        const double length = norm(meeting);
        if (!(length > 0) || !(cross(from, meeting) > 0)) return wall_piece(last, from, to);  // they meet at `from`
        if (!(cross(meeting, to) > 0)) return wall_piece(first, from, to);
        meeting = meeting * (1 / length);
        const std::uint32_t between = nearest(meeting);
        const double ahead = dot(walls_[between].nearness - walls_[first].nearness, meeting);
        // Three walls through one point differ by rounding alone; that is no third wall.
        if (between == first || between == last || depth > active_.size() ||
            ahead <= 1e-13 * dot(walls_[between].nearness, meeting)) {
            wall_piece(first, from, meeting);
            wall_piece(last, meeting, to);
            return;
        }
        envelope(from, first, meeting, between, depth + 1);
        envelope(meeting, between, to, last, depth + 1);
    }

    void wall_piece(std::uint32_t wall, Point from, Point to) {
        const Point& nearness = walls_[wall].nearness;
        const Point start = from * (1 / dot(nearness, from)), end = to * (1 / dot(nearness, to));
        const double piece_m2 = cross(start, end) / 2;
        area_m2_ += piece_m2;
        if (!result_ || start == end) return;
        auto& boundary = result_->boundary;
        const bool goes_on = wall == wall_of_last_piece_ && distance(boundary.back().at, at_ + start) <= touch_m;
        if (goes_on)
            boundary.back().at = at_ + end;
        else {
            add_vertex(start, false);
            add_vertex(end, false);
        }
        wall_of_last_piece_ = wall;
        if (distance(start, end) > 10 * touch_m && !scene_->bodies()[walls_[wall].body].height_known)
            result_->unknown_height = true;
    }

    void arc(Point from, Point to, double key_width) {
        double angle = std::atan2(cross(from, to), dot(from, to));
        if (angle < 0) angle = key_width > 1 ? angle + 2 * std::numbers::pi : 0;
        if (angle == 0 && key_width > 2) angle = 2 * std::numbers::pi;
        area_m2_ += angle * radius_m_ * radius_m_ / 2;
        if (!result_) return;
        wall_of_last_piece_ = no_wall;
        if (events_.empty()) {  // the whole disc
            for (const Point corner : {Point{1, 0}, Point{0, 1}, Point{-1, 0}, Point{0, -1}})
                result_->boundary.push_back({at_ + corner * radius_m_, true});
            return;
        }
        add_vertex(from * (radius_m_ / norm(from)), true);
        add_vertex(to * (radius_m_ / norm(to)), false);
    }

    /// Vertices that two neighbouring pieces share are kept once.
    void add_vertex(Point relative, bool arc_to_next) {
        auto& boundary = result_->boundary;
        const Point place = at_ + relative;
        if (!boundary.empty() && distance(boundary.back().at, place) <= touch_m && !boundary.back().arc_to_next)
            boundary.back().arc_to_next = arc_to_next;
        else
            boundary.push_back({place, arc_to_next});
    }

    void close_boundary() {
        auto& boundary = result_->boundary;
        const bool repeats = boundary.size() > 1 && !boundary.back().arc_to_next &&
                             distance(boundary.back().at, boundary.front().at) <= touch_m;
        if (repeats) boundary.pop_back();
    }

    struct ActiveWall {
        Point nearness;
        std::uint32_t wall = 0;
    };
    static constexpr std::uint32_t no_wall = 0xffffffff;

    const Scene* scene_ = nullptr;
    Isovist* result_ = nullptr;
    Point at_;
    double radius_m_ = 0;
    double area_m2_ = 0;
    std::uint32_t wall_of_last_piece_ = no_wall;
    std::vector<Wall> walls_;
    std::vector<TurnEvent> events_;
    std::vector<ActiveWall> active_;
    std::vector<std::uint32_t> slot_of_wall_;
};

AngularSweep& sweep_of_this_thread() {
    thread_local AngularSweep sweep;
    return sweep;
}

}  // namespace

Isovist isovist(const Scene& scene, Point at, EyeHeight eye, double radius_m) {
    Isovist result;
    if (const auto body = scene.body_around(at, eye.metres)) {
        result.inside_body = body;
        result.unknown_height = !scene.bodies()[*body].height_known;
        return result;
    }
    result.visible_area_m2 = sweep_of_this_thread().run(scene, at, eye.metres, radius_m, &result);
    result.open_share = result.visible_area_m2 / (std::numbers::pi * radius_m * radius_m);
    return result;
}

double isovist_area_m2(const Scene& scene, Point at, EyeHeight eye, double radius_m) {
    if (scene.body_around(at, eye.metres)) return 0;
    return sweep_of_this_thread().run(scene, at, eye.metres, radius_m, nullptr);
}

}  // namespace yimi
