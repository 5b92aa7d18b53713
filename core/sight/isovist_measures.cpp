#include "core/sight/isovist_measures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/sight/angular_sweep.h"

namespace yimi {
namespace {

/// The angle of an arc, between two directions that are less than a full turn apart or the same.
double arc_angle(const SeenSector& arc) {
    const double angle = std::atan2(cross(arc.from, arc.to), dot(arc.from, arc.to));
    const double width = arc.to_key - arc.from_key;
    if (angle <= 0 && width > 1) return angle + 2 * std::numbers::pi;
    return std::max(0.0, angle);
}

/// Twice the area times the centre of gravity of an arc's sector: ∫ r·u over the disc's sector is r³/3·∫u.
Point first_moment(const SeenSector& arc, double radius_m) {
    const Point from = arc.from * (1 / radius_m), to = arc.to * (1 / radius_m);
    return Point{to.y - from.y, from.x - to.x} * (radius_m * radius_m * radius_m / 3);
}

}  // namespace

IsovistMeasures measures(const Isovist& isovist) {
    IsovistMeasures result;
    if (isovist.sectors.empty()) return result;
    result.area_m2 = isovist.visible_area_m2;
    result.shortest_m = isovist.radius_m;
    Point moment, before = isovist.sectors.back().to;
    double walls_m = 0;
    for (const SeenSector& sector : isovist.sectors) {
        result.occlusivity_m += distance(before, sector.from);
        before = sector.to;
        result.longest_m = std::max({result.longest_m, norm(sector.from), norm(sector.to)});
        if (sector.body) {
            walls_m += distance(sector.from, sector.to);
            moment = moment + (sector.from + sector.to) * (cross(sector.from, sector.to) / 6);
            result.shortest_m =
                std::min(result.shortest_m, project_onto_segment({}, sector.from, sector.to).distance_m);
        } else {
            result.horizon_m += arc_angle(sector) * isovist.radius_m;
            moment = moment + first_moment(sector, isovist.radius_m);
        }
    }
    result.perimeter_m = walls_m + result.occlusivity_m + result.horizon_m;
    result.compactness = 4 * std::numbers::pi * result.area_m2 / (result.perimeter_m * result.perimeter_m);
    result.drift = moment * (1 / result.area_m2);
    result.drift_m = norm(result.drift);
    if (result.drift_m > touch_m) {
        const double azimuth = std::atan2(result.drift.x, result.drift.y) * 180 / std::numbers::pi;
        result.drift_azimuth_deg = azimuth < 0 ? azimuth + 360 : azimuth;
    }
    return result;
}

}  // namespace yimi
