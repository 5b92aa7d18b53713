#include "core/sight/sight_line.h"

namespace yimi {

SightLine sight_line(double eye_m, double target_m, double reach_m, std::span<const Obstacle> obstacles) {
    SightLine result;
    for (std::size_t index = 0; index < obstacles.size(); ++index) {
        const Obstacle& obstacle = obstacles[index];
        const double line_m = sight_line_height_m(eye_m, target_m, obstacle.at_m, reach_m);
        const double clearance = line_m - obstacle.top_m;
        if (!result.clearance_m || clearance < *result.clearance_m) result.clearance_m = clearance;
        if (!rises_above(obstacle.top_m, line_m)) continue;
        if (obstacle.underside_m && !rises_above(line_m, *obstacle.underside_m)) continue;
        if (!result.blocked_by || obstacle.at_m < obstacles[*result.blocked_by].at_m) result.blocked_by = index;
    }
    result.clear = !result.blocked_by;
    return result;
}

}  // namespace yimi
