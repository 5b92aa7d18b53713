#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace yimi {

/// A place in the project's plane: x is east, y is north, metres.
struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};
/// x and y exchanged: of a source that has north before east.
[[nodiscard]] constexpr Point transposed(Point p) noexcept {
    return {p.y, p.x};
}

[[nodiscard]] constexpr Point operator+(Point a, Point b) noexcept {
    return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] constexpr Point operator-(Point a, Point b) noexcept {
    return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] constexpr Point operator*(Point a, double factor) noexcept {
    return {a.x * factor, a.y * factor};
}
[[nodiscard]] constexpr double dot(Point a, Point b) noexcept {
    return a.x * b.x + a.y * b.y;
}
/// Positive if `b` lies to the left of `a`.
[[nodiscard]] constexpr double cross(Point a, Point b) noexcept {
    return a.x * b.y - a.y * b.x;
}
[[nodiscard]] inline double norm(Point a) noexcept {
    return std::sqrt(dot(a, a));
}
[[nodiscard]] inline double distance(Point a, Point b) noexcept {
    return norm(b - a);
}

/// An axis-parallel box; default-constructed it is empty and grows by `add`.
struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();
    friend bool operator==(const Box&, const Box&) = default;

    [[nodiscard]] constexpr bool empty() const noexcept { return min_x > max_x || min_y > max_y; }
    [[nodiscard]] constexpr double width() const noexcept { return empty() ? 0 : max_x - min_x; }
    [[nodiscard]] constexpr double height() const noexcept { return empty() ? 0 : max_y - min_y; }
    [[nodiscard]] constexpr Point centre() const noexcept { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
    constexpr void add(Point p) noexcept {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    constexpr void add(const Box& other) noexcept {
        min_x = std::min(min_x, other.min_x);
        min_y = std::min(min_y, other.min_y);
        max_x = std::max(max_x, other.max_x);
        max_y = std::max(max_y, other.max_y);
    }
    /// x and y exchanged.
    [[nodiscard]] constexpr Box transposed() const noexcept { return {min_y, min_x, max_y, max_x}; }
    [[nodiscard]] constexpr Box grown(double by) const noexcept {
        return {min_x - by, min_y - by, max_x + by, max_y + by};
    }
    [[nodiscard]] constexpr bool intersects(const Box& other) const noexcept {
        return min_x <= other.max_x && other.min_x <= max_x && min_y <= other.max_y && other.min_y <= max_y;
    }
    [[nodiscard]] constexpr bool contains(const Box& other) const noexcept {
        return min_x <= other.min_x && other.max_x <= max_x && min_y <= other.min_y && other.max_y <= max_y;
    }
    [[nodiscard]] constexpr bool contains(Point p) const noexcept {
        return min_x <= p.x && p.x <= max_x && min_y <= p.y && p.y <= max_y;
    }
};

[[nodiscard]] constexpr Box box_around(Point p, double radius) noexcept {
    return {p.x - radius, p.y - radius, p.x + radius, p.y + radius};
}

}  // namespace yimi
