#include "core/sight/approaching_drivers.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/sight/street_beside.h"

namespace yimi {
namespace {

/// The looks at a driver who is `ahead_m` (negative: before it as the street is drawn) from the place abreast.
void add_legs(const StreetBeside& beside, const DrivenStreet& street, double ahead_m, std::vector<SightLeg>& legs) {
    const double from_m = street.line.before_m + beside.street_from_m + ahead_m;
    const double to_m = street.line.before_m + beside.street_to_m + ahead_m;
    std::vector<double> shares{0, 1};  // of the stretch, where the driver takes a corner
    for (const double corner_m : street.corners_m) {
        const double share = (corner_m - from_m) / (to_m - from_m);
        if (share > 0 && share < 1) shares.push_back(share);
    }
    std::sort(shares.begin(), shares.end());
    const auto eye = [&](double share) { return beside.way_from + (beside.way_to - beside.way_from) * share; };
    const auto driver = [&](double share) { return point_along(street.line.path, from_m + (to_m - from_m) * share); };
    const double length_m = beside.to_m - beside.from_m;
    for (std::size_t cut = 1; cut < shares.size(); ++cut) {
        const double from = shares[cut - 1], to = shares[cut];
        legs.push_back(
            {eye(from), eye(to), driver(from), driver(to), beside.from_m + from * length_m, (to - from) * length_m});
    }
}

}  // namespace

std::optional<DrivenStreet> driven_street(const Layer& streets, FeatureId id, std::size_t path) {
    const RowView row = *streets.row(id);
    const auto speed = row.number(column(Table::streets, "speed_limit_kmh"));
    if (!speed || !std::isfinite(*speed) || !(*speed > 0)) return std::nullopt;
    const auto slope = row.number(column(Table::streets, "slope_pct"));
    DrivenStreet street;
    street.speed_kmh = *speed;
    street.slope_pct = slope && std::isfinite(*slope) ? *slope : 0;
    street.needed_m = needed_sight_m(street.speed_kmh, street.slope_pct);
    street.oneway = row.flag(column(Table::streets, "oneway_for_cars")).value_or(false);
    street.line = carried_on(streets, id, without_repeats(row.geometry().path(path)), street.needed_m, street.needed_m);
    double along_m = 0;
    street.corners_m.push_back(0);
    for (std::size_t point = 1; point < street.line.path.size(); ++point) {
        along_m += distance(street.line.path[point - 1], street.line.path[point]);
        street.corners_m.push_back(along_m);
    }
    return street;
}

DriverLegs approaching_drivers(const Plan& plan, std::span<const Point> route, double reach_m) {
    const Layer& streets = plan.layer(Table::streets);
    std::map<std::pair<FeatureId, std::size_t>, std::optional<DrivenStreet>> known;
    DriverLegs legs;
    for (const StreetBeside& beside : streets_beside(streets, route, reach_m)) {
        const auto key = std::pair(beside.street, beside.path);
        auto found = known.find(key);
        if (found == known.end()) found = known.emplace(key, driven_street(streets, beside.street, beside.path)).first;
        const std::optional<DrivenStreet>& street = found->second;
        legs.judged.push_back({beside.from_m,
                               beside.to_m,
                               street ? MetreClass::clear : MetreClass::unknown,
                               false,
                               street ? "" : "speed_limit_kmh",
                               {}});
        if (!street) continue;
        add_legs(beside, *street, -street->needed_m, legs.along);
        if (!street->oneway) add_legs(beside, *street, street->needed_m, legs.against);
    }
    return legs;
}

}  // namespace yimi
