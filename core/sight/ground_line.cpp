#include "core/sight/ground_line.h"

#include <algorithm>
#include <cmath>

#include "core/sight/sight_line.h"

namespace yimi {

GroundLine::GroundLine(const HeightGrid& grid, Point from, Point to) : grid_(grid), from_(from), along_(to - from) {
    const auto first = grid.height_at(from), last = grid.height_at(to);
    is_known_ = first && last;
    if (!is_known_) return;
    from_m_ = *first;
    to_m_ = *last;
}

double GroundLine::height_m(double share) const noexcept {
    if (!is_known_) return 0;
    return grid_.height_at(place(share)).value_or(from_m_ + (to_m_ - from_m_) * share);
}

std::vector<double> GroundLine::cuts() const {
    std::vector<double> shares{0, 1};
    const auto add = [&](double from, double along, double first_centre) {
        if (along == 0) return;
        const double begin = (from - first_centre) / grid_.cell_m, end = begin + along / grid_.cell_m;
        for (double centre = std::ceil(std::min(begin, end)); centre <= std::max(begin, end); ++centre)
            shares.push_back(std::clamp((centre - begin) / (end - begin), 0.0, 1.0));
    };
    add(from_.x, along_.x, grid_.north_west.x + grid_.cell_m / 2);
    add(from_.y, along_.y, grid_.north_west.y - grid_.cell_m / 2);
    std::sort(shares.begin(), shares.end());
    return shares;
}

std::optional<GroundLine::Rise> GroundLine::highest_above(double from_m, double to_m) const {
    if (!is_known_) return std::nullopt;
    std::optional<Rise> highest;
    const auto over_m = [&](double share) -> std::optional<double> {
        const auto ground = grid_.height_at(place(share));
        if (!ground) return std::nullopt;
        return *ground - (from_m + (to_m - from_m) * share);
    };
    const auto consider = [&](double share, double over) {
        if (over > sight_tolerance_m && (!highest || over > highest->over_m)) highest = {share, over};
    };
    const std::vector<double> shares = cuts();
    for (std::size_t cut = 1; cut < shares.size(); ++cut) {
        const double from = shares[cut - 1], to = shares[cut], middle = (from + to) / 2;
        const auto first = over_m(from), between = over_m(middle), last = over_m(to);
        if (!first || !between || !last) continue;
        consider(from, *first);
        consider(to, *last);
        // The parabola through the three: a·s² + b·s + c over −1 … 1.
        const double a = (*first + *last) / 2 - *between, b = (*last - *first) / 2;
        if (a < 0 && std::abs(b) < -2 * a)
            consider(middle + (to - from) / 2 * (-b / (2 * a)), *between - b * b / (4 * a));
    }
    return highest;
}

}  // namespace yimi
