#include "core/network/lines_apart.h"

#include <cmath>

#include "core/geometry/geometry.h"

namespace yimi {

std::vector<ApartStretch> stretches_apart(std::span<const Point> line, std::span<const Point> other) {
    constexpr double step_m = 1, same_within_m = 1;
    std::vector<ApartStretch> apart;
    double begin_m = 0;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) {
        const Point direction = line[index + 1] - line[index];
        const double length_m = norm(direction), steps = std::ceil(length_m / step_m);
        for (double step = 0; step < steps; ++step) {
            const Point middle = line[index] + direction * ((step + 0.5) / steps);
            if (project_onto_path(middle, other).distance_m <= same_within_m) continue;
            const double from_m = begin_m + length_m * step / steps, to_m = begin_m + length_m * (step + 1) / steps;
            if (!apart.empty() && from_m - apart.back().to_m < step_m / 2)
                apart.back().to_m = to_m;
            else
                apart.push_back({from_m, to_m});
        }
        begin_m += length_m;
    }
    return apart;
}

double metres_apart(std::span<const Point> line, std::span<const Point> other) {
    double sum_m = 0;
    for (const ApartStretch& stretch : stretches_apart(line, other)) sum_m += stretch.to_m - stretch.from_m;
    return sum_m;
}

}  // namespace yimi
