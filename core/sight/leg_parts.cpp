#include "core/sight/leg_parts.h"

#include <algorithm>
#include <cmath>

namespace yimi {

Roots roots_of(const Quadratic& f) noexcept {
    Roots roots;
    if (f.c == 0) {
        if (f.b != 0) roots = {{-f.a / f.b}, 1};
        return roots;
    }
    const double under = f.b * f.b - 4 * f.a * f.c;
    if (under < 0) return roots;
    // Without the difference of nearly equal numbers.
    const double far = -(f.b + std::copysign(std::sqrt(under), f.b)) / 2;
    roots.at[roots.count++] = far / f.c;
    if (far != 0) roots.at[roots.count++] = f.a / far;
    if (roots.count == 2 && roots.at[0] > roots.at[1]) std::swap(roots.at[0], roots.at[1]);
    return roots;
}

void LegParts::keep_nonnegative(const Quadratic& f) noexcept {
    // By its Bernstein coefficients over 0–1.
    const double first = f.a, between = f.a + f.b / 2, last = f.a + f.b + f.c;
    if (first >= 0 && between >= 0 && last >= 0) return;
    if (first < 0 && between < 0 && last < 0) {
        count_ = 0;
        return;
    }
    const Roots roots = roots_of(f);
    const std::array<Part, 4> before = parts_;
    const std::size_t before_count = count_;
    count_ = 0;
    for (std::size_t index = 0; index < before_count; ++index) {
        double from = before[index].from;
        for (std::size_t cut = 0; cut <= roots.count; ++cut) {
            const double to = cut < roots.count ? std::min(roots.at[cut], before[index].to) : before[index].to;
            if (!(from < to)) continue;
            if (f((from + to) / 2) >= 0 && count_ < parts_.size()) parts_[count_++] = {from, to};
            from = to;
        }
    }
}

}  // namespace yimi
