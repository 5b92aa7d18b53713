#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/geometry/point.h"

namespace yimi {

/// a + b·s + c·s², where s is a share 0–1.
struct Quadratic {
    double a = 0, b = 0, c = 0;

    /// Of the cross product of two places that each go straight and evenly.
    [[nodiscard]] static Quadratic cross_of(Point u_from, Point u_to, Point v_from, Point v_to) noexcept {
        const Point u = u_to - u_from, v = v_to - v_from;
        return {cross(u_from, v_from), cross(u_from, v) + cross(u, v_from), cross(u, v)};
    }
    [[nodiscard]] static Quadratic line(double at_start, double at_end) noexcept {
        return {at_start, at_end - at_start, 0};
    }
    [[nodiscard]] double operator()(double share) const noexcept { return a + (b + c * share) * share; }
    [[nodiscard]] Quadratic operator+(double more) const noexcept { return {a + more, b, c}; }
    [[nodiscard]] Quadratic operator-(const Quadratic& other) const noexcept {
        return {a - other.a, b - other.b, c - other.c};
    }
    [[nodiscard]] Quadratic operator*(double factor) const noexcept { return {a * factor, b * factor, c * factor}; }
};

/// Where a quadratic is 0, ascending; none where it is so everywhere.
struct Roots {
    std::array<double, 2> at{};
    std::size_t count = 0;
};
[[nodiscard]] Roots roots_of(const Quadratic& f) noexcept;

/// The parts of a leg, as shares of its length, on which several conditions hold.
class LegParts {
public:
    struct Part {
        double from = 0, to = 1;
    };

    [[nodiscard]] std::span<const Part> parts() const noexcept { return {parts_.data(), count_}; }
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
    /// Keeps where `f` is at least 0.
    void keep_nonnegative(const Quadratic& f) noexcept;

private:
    /// One more for each of the two conditions that can part a leg in two.
    std::array<Part, 4> parts_{};
    std::size_t count_ = 1;
};

}  // namespace yimi
