#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/geometry/point.h"

namespace yimi {

/// Order of directions round the eye, 0 to 4 counter-clockwise from east: monotone in the angle, and cheaper.
[[nodiscard]] inline double turn_key(Point direction) noexcept {
    const double share = direction.y / (std::abs(direction.x) + std::abs(direction.y));
    if (direction.x < 0) return 2 - share;
    return share < 0 ? 4 + share : share;
}
/// A direction with that key, of any length.
[[nodiscard]] inline Point direction_at(double key) noexcept {
    return {key <= 2 ? 1 - key : key - 3, key <= 1 ? key : key <= 3 ? 2 - key : key - 4};
}

/// A straight piece of something, relative to the eye, from `p` counter-clockwise to `q`.
/// In direction u (of any length) it stands at u / dot(nearness, u): for unit vectors `dot` is one over the distance,
/// so the nearest wall has the greatest `dot`. It is linear in u, and a maximum of linear functions is convex: a wall
/// that is greatest at both ends of a sector is greatest all through it, whatever else crosses below.
struct SweptWall {
    Point p, q;
    Point nearness;
    std::uint32_t body = 0;
    double start_key = 0, end_key = 0;
};

/// The part of a segment (relative to the eye) within a disc round the eye; nothing where it lies outside.
[[nodiscard]] std::optional<std::pair<Point, Point>> part_within(Point a, Point b, double radius_m) noexcept;

/// Which of many walls comes first in each direction. Kept from sweep to sweep for its memory alone.
class AngularSweep {
public:
    static constexpr std::uint32_t no_wall = 0xffffffff;

    [[nodiscard]] const std::vector<SweptWall>& walls() const noexcept { return walls_; }
    void clear() noexcept { walls_.clear(); }
    /// `p` and `q` as in SweptWall; narrower ones than can be told apart are left out. `scale` multiplies the nearness.
    void add(Point p, Point q, std::uint32_t body, double scale = 1) {
        double turn = cross(p, q);
        if (turn < 0) {
            std::swap(p, q);
            turn = -turn;
        }
        if (!(turn > 0)) return;
        const double start = turn_key(p), end = turn_key(q);
        if (start != end) walls_.push_back({p, q, Point{q.y - p.y, p.x - q.x} * (scale / turn), body, start, end});
    }

    /// Calls `take(wall, from, to, from_key, to_key)` for each sector between two directions, counter-clockwise from
    /// east, all round: `wall` is the index of that with the greatest nearness, or `no_wall`.
    template <class Take>
    void run(const Take& take);

private:
    struct TurnEvent {
        double key = 0;
        std::uint32_t wall = 0;
        bool starts = false;
    };
    struct ActiveWall {
        Point nearness;
        std::uint32_t wall = 0;
    };

    void collect_events();
    void activate(std::uint32_t wall);
    void deactivate(std::uint32_t wall);
    [[nodiscard]] std::uint32_t nearest(Point direction) const noexcept;
    /// The greatest between `from`, where `first` is, and `to`, where `last` is.
    template <class Take>
    void envelope(const Take& take, Point from, double from_key, std::uint32_t first, Point to, double to_key,
                  std::uint32_t last, std::size_t depth) const;

    std::vector<SweptWall> walls_;
    std::vector<TurnEvent> events_;
    std::vector<ActiveWall> active_;
    std::vector<std::uint32_t> slot_of_wall_;
};

template <class Take>
void AngularSweep::run(const Take& take) {
    collect_events();
    Point from{1, 0};
    double from_key = 0;
    // Between two neighbouring directions the same walls stand, each from one side to the other.
    const auto sector = [&](Point to, double to_key) {
        if (active_.empty()) return take(no_wall, from, to, from_key, to_key);
        envelope(take, from, from_key, nearest(from), to, to_key, nearest(to), 0);
    };
    for (std::size_t next = 0; next < events_.size();) {
        const double key = events_[next].key;
        const SweptWall& wall = walls_[events_[next].wall];
        const Point to = events_[next].starts ? wall.p : wall.q;
        if (key > from_key) sector(to, key);
        for (; next < events_.size() && events_[next].key == key; ++next)
            events_[next].starts ? activate(events_[next].wall) : deactivate(events_[next].wall);
        from = to;
        from_key = key;
    }
    if (from_key < 4) sector({1, 0}, 4);
}

template <class Take>
void AngularSweep::envelope(const Take& take, Point from, double from_key, std::uint32_t first, Point to, double to_key,
                            std::uint32_t last, std::size_t depth) const {
    if (first == last) return take(first, from, to, from_key, to_key);
    const Point difference = walls_[first].nearness - walls_[last].nearness;
    Point meeting{-difference.y, difference.x};  // where both are equally near
    if (dot(meeting, from) + dot(meeting, to) < 0) meeting = meeting * -1.0;
    const double length = norm(meeting);
    if (!(length > 0) || !(cross(from, meeting) > 0)) return take(last, from, to, from_key, to_key);  // meet at `from`
    if (!(cross(meeting, to) > 0)) return take(first, from, to, from_key, to_key);
    meeting = meeting * (1 / length);
    const double meeting_key = std::clamp(turn_key(meeting), from_key, to_key);
    const std::uint32_t between = nearest(meeting);
    const double ahead = dot(walls_[between].nearness - walls_[first].nearness, meeting);
    // Three walls through one point differ by rounding alone; that is no third wall.
    if (between == first || between == last || depth > active_.size() ||
        ahead <= 1e-13 * dot(walls_[between].nearness, meeting)) {
        take(first, from, meeting, from_key, meeting_key);
        take(last, meeting, to, meeting_key, to_key);
        return;
    }
    envelope(take, from, from_key, first, meeting, meeting_key, between, depth + 1);
    envelope(take, meeting, meeting_key, between, to, to_key, last, depth + 1);
}

}  // namespace yimi
