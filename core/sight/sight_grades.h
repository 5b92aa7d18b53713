#pragma once

#include <span>
#include <vector>

#include "core/sight/scene.h"
#include "core/sight/sight_line.h"

namespace yimi {

/// How much is seen past what can be seen through.
struct SightGrades {
    struct Grade {
        double see_through_at_least = 0;
        double area_m2 = 0;
    };
    std::vector<Grade> grades;    ///< as asked
    double weighted_area_m2 = 0;  ///< each place counts by the see-through share of the line to it
};

/// Areas in the horizontal plane at eye height within the disc of `radius_m`, where the product of the see-through
/// shares on the way, each body's once, is at least each of `limits` (> 0); exact. An eye inside a body that lets
/// nothing through sees nothing.
[[nodiscard]] SightGrades sight_grades(const Scene& scene, Point at, EyeHeight eye, double radius_m,
                                       std::span<const double> limits);

}  // namespace yimi
