#include <cassert>
#include <cmath>

#include "sample.h"

namespace yimi::sample {

// SplitMix64 (public domain, Sebastiano Vigna).
double Random::unit() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    z ^= z >> 31U;
    return static_cast<double>(z >> 11U) * 0x1.0p-53;
}

double Random::between(double low, double high) {
    return low + (high - low) * unit();
}

int Random::whole(int low, int high) {
    return low + static_cast<int>(unit() * (high - low + 1));
}

Point unit_vector(Point from, Point to) {
    const double length = distance(from, to);
    assert(length > 0);
    return (to - from) * (1 / length);
}

Point left_of(Point direction) {
    return {-direction.y, direction.x};
}

Point to_millimetre(Point at) {
    return {std::round(at.x * 1000) / 1000, std::round(at.y * 1000) / 1000};
}

std::vector<Point> to_millimetre(std::vector<Point> path) {
    for (Point& at : path) at = to_millimetre(at);
    return path;
}

std::string numbered(const std::string& prefix, std::size_t number) {
    const std::string digits = std::to_string(number);
    return prefix + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::vector<Point> Rectangle::corners() const {
    const Point along = axis * half_length_m, across = left_of(axis) * half_depth_m;
    return {centre - along - across, centre + along - across, centre + along + across, centre - along + across};
}

namespace {

/// Whether the boxes of two rectangles along `axis` stay at least `gap_m` apart.
bool apart_along(Point axis, const Rectangle& a, const Rectangle& b, double gap_m) {
    const auto reach = [axis](const Rectangle& r) {
        return std::abs(dot(axis, r.axis)) * r.half_length_m + std::abs(cross(axis, r.axis)) * r.half_depth_m;
    };
    return std::abs(dot(axis, b.centre - a.centre)) >= reach(a) + reach(b) + gap_m;
}

}  // namespace

bool closer_than(const Rectangle& a, const Rectangle& b, double gap_m) {
    for (const Point axis : {a.axis, left_of(a.axis), b.axis, left_of(b.axis)}) {
        if (apart_along(axis, a, b, gap_m)) return false;
    }
    return true;
}

bool lies_inside(const Rectangle& rectangle, const std::vector<Point>& ring, double margin_m) {
    const Geometry polygon = make_polygon(ring);
    for (const Point corner : rectangle.corners()) {
        if (!contains(polygon, corner)) return false;
        for (std::size_t k = 0; k < ring.size(); ++k) {
            if (project_onto_segment(corner, ring[k], ring[(k + 1) % ring.size()]).distance_m < margin_m) return false;
        }
    }
    return true;
}

std::vector<Point> moved_inwards(const std::vector<Point>& ring, const std::vector<double>& by_m) {
    std::vector<Point> moved;
    for (std::size_t k = 0; k < ring.size(); ++k) {
        const std::size_t before = (k + ring.size() - 1) % ring.size();
        const Point in = unit_vector(ring[before], ring[k]), out = unit_vector(ring[k], ring[(k + 1) % ring.size()]);
        const double turn = cross(in, out);
        if (std::abs(turn) < 0.2) {  // nearly straight: the crossing of the two moved lines would lie far off
            const Point normal = left_of(in) + left_of(out);
            moved.push_back(ring[k] + normal * (std::max(by_m[before], by_m[k]) / norm(normal)));
            continue;
        }
        const Point from = ring[k] + left_of(in) * by_m[before], to = ring[k] + left_of(out) * by_m[k];
        moved.push_back(from + in * (cross(to - from, out) / turn));
    }
    return moved;
}

}  // namespace yimi::sample
