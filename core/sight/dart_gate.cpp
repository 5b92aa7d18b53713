#include "core/sight/dart_gate.h"

#include <algorithm>
#include <cmath>

#include "core/sight/approaching_drivers.h"
#include "core/sight/carried_street.h"

namespace yimi {

GateDart dart_from_gate(const Scene& scene, const Plan& plan, Point gate) {
    constexpr double farthest_street_m = 50;
    GateDart dart;
    const auto nearest = street_at(plan.layer(Table::streets), gate, farthest_street_m);
    if (!nearest) return dart;
    dart.street = nearest->id;
    dart.meeting = nearest->place.point;
    const auto street = driven_street(plan.layer(Table::streets), nearest->id, nearest->path_index);
    if (!street) {
        dart.missing = "speed_limit_kmh";
        return dart;
    }
    const double meeting_m = street->line.before_m + nearest->place.along_m;
    for (const bool along : {true, false}) {
        if (!along && street->oneway) continue;
        DartRun run;
        run.way = {gate, dart.meeting};
        run.car_kmh = street->speed_kmh;
        run.slope_pct = -std::abs(street->slope_pct);
        run.lane = along ? path_between(street->line.path, 0, meeting_m)
                         : path_between(street->line.path, meeting_m, street->corners_m.back());
        if (along) std::reverse(run.lane.begin(), run.lane.end());
        if (path_length_m(run.lane) > 0) dart.conflicts.push_back({along, dart_conflict(scene, run)});
    }
    return dart;
}

}  // namespace yimi
