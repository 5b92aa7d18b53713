#include "app/child_view/triangles.h"

#include <algorithm>
#include <numeric>

namespace yimi::app {
namespace {

using Ring = std::vector<Point>;

/// Without the closing point and without repeats, turned as wanted.
Ring ring_of(std::span<const Point> path, bool counter_clockwise) {
    Ring ring;
    for (const Point point : path)
        if (ring.empty() || !(ring.back() == point)) ring.push_back(point);
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    if ((signed_ring_area_m2(path) > 0) != counter_clockwise) std::reverse(ring.begin(), ring.end());
    return ring;
}

double turn(Point a, Point b, Point c) {
    return cross(b - a, c - a);
}

bool within(Point at, Point a, Point b, Point c) {
    return turn(a, b, at) >= 0 && turn(b, c, at) >= 0 && turn(c, a, at) >= 0;
}

bool cross_each_other(Point a, Point b, Point c, Point d) {
    return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

bool is_free(const Ring& ring, Point from, Point to) {
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const Point a = ring[index], b = ring[(index + 1) % ring.size()];
        if (a == from || a == to || b == from || b == to) continue;
        if (cross_each_other(from, to, a, b)) return false;
    }
    return true;
}

/// Joins a hole to the outline by a cut from its easternmost corner to the nearest corner that it sees.
void join(Ring& outline, const Ring& hole) {
    const auto east = static_cast<std::size_t>(
        std::max_element(hole.begin(), hole.end(), [](Point a, Point b) { return a.x < b.x; }) - hole.begin());
    std::vector<std::size_t> corners(outline.size());
    std::iota(corners.begin(), corners.end(), std::size_t{0});
    std::sort(corners.begin(), corners.end(), [&](std::size_t a, std::size_t b) {
        return distance(outline[a], hole[east]) < distance(outline[b], hole[east]);
    });
    const auto seen = std::find_if(corners.begin(), corners.end(), [&](std::size_t corner) {
        return is_free(outline, outline[corner], hole[east]) && is_free(hole, outline[corner], hole[east]);
    });
    const std::size_t corner = seen == corners.end() ? corners.front() : *seen;
    Ring cut;
    for (std::size_t step = 0; step <= hole.size(); ++step) cut.push_back(hole[(east + step) % hole.size()]);
    cut.push_back(outline[corner]);
    outline.insert(outline.begin() + static_cast<std::ptrdiff_t>(corner) + 1, cut.begin(), cut.end());
}

class EarCutter {
public:
    explicit EarCutter(const Ring& ring) : ring_(ring), left_(ring.size()) {
        std::iota(left_.begin(), left_.end(), std::uint32_t{0});
    }
    std::vector<std::uint32_t> cut() {
        std::vector<std::uint32_t> triangles;
        std::size_t at = 0, since_ear = 0;
        while (left_.size() > 2) {
            at %= left_.size();
            // Nothing is an ear of a ring that crosses itself: any corner goes then.
            if (since_ear < left_.size() && !is_ear(at)) {
                ++at, ++since_ear;
                continue;
            }
            triangles.insert(triangles.end(), {before(at), left_[at], after(at)});
            left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
            since_ear = 0;
        }
        return triangles;
    }

private:
    [[nodiscard]] std::uint32_t before(std::size_t at) const { return left_[(at + left_.size() - 1) % left_.size()]; }
    [[nodiscard]] std::uint32_t after(std::size_t at) const { return left_[(at + 1) % left_.size()]; }
    [[nodiscard]] bool is_ear(std::size_t at) const {
        const Point a = ring_[before(at)], b = ring_[left_[at]], c = ring_[after(at)];
        if (turn(a, b, c) <= 0) return false;
        return std::none_of(left_.begin(), left_.end(), [&](std::uint32_t other) {
            const Point point = ring_[other];
            return !(point == a || point == b || point == c) && within(point, a, b, c);
        });
    }

    const Ring& ring_;
    std::vector<std::uint32_t> left_;
};

}  // namespace

Triangles triangles_of(GeometryView polygons, std::size_t part) {
    const std::size_t first = polygons.first_path(part), end = polygons.part_ends[part];
    Triangles made;
    made.corners = ring_of(polygons.path(first), true);
    std::vector<Ring> holes;
    for (std::size_t path = first + 1; path < end; ++path)
        if (Ring hole = ring_of(polygons.path(path), false); hole.size() > 2) holes.push_back(std::move(hole));
    const auto east = [](const Ring& ring) {
        return std::max_element(ring.begin(), ring.end(), [](Point a, Point b) { return a.x < b.x; })->x;
    };
    std::sort(holes.begin(), holes.end(), [&](const Ring& a, const Ring& b) { return east(a) > east(b); });
    for (const Ring& hole : holes) join(made.corners, hole);
    made.indices = EarCutter(made.corners).cut();
    return made;
}

}  // namespace yimi::app
