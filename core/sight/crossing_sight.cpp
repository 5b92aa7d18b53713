#include "core/sight/crossing_sight.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/sight/carried_street.h"

namespace yimi {

namespace {

constexpr double nearest_street_m = 20;    ///< a crossing farther from every street crosses none
constexpr double lane_width_m = 3.5;       ///< usual; how many fit decides
constexpr double shared_lane_up_to_m = 5;  ///< narrower carriageways have no middle line
constexpr double child_behind_kerb_m = 0.3;

std::optional<double> positive(std::optional<double> value) {
    return value && std::isfinite(*value) && *value > 0 ? value : std::nullopt;
}

/// Middles of the lanes of one direction, m to the right of the centre line, from the kerb inwards.
std::vector<double> lane_offsets_m(double length_m, bool oneway) {
    if (!oneway && length_m <= shared_lane_up_to_m) return {0};
    const double carriageway_m = oneway ? length_m : length_m / 2;
    const int lanes = std::max(1, static_cast<int>(std::lround(carriageway_m / lane_width_m)));
    std::vector<double> offsets;
    offsets.reserve(static_cast<std::size_t>(lanes));
    for (int lane = 0; lane < lanes; ++lane) offsets.push_back(length_m / 2 - carriageway_m * (lane + 0.5) / lanes);
    return offsets;
}

/// Puts the site on its street, carried on at both ends as far as a driver must see.
void place_on_street(const Layer& streets, NearestStreet street, CrossingSite& site) {
    site.at = street.place.point;
    const double needed_m = needed_sight_m(site.approach_speed_kmh, site.slope_pct) + site.length_m;
    const double before_m = street.place.along_m, after_m = path_length_m(street.path) - before_m;
    site.street = carried_on(streets, street.id, std::move(street.path), needed_m - before_m, needed_m - after_m).path;
}

double certain_m(const BlindStretch& blind) {
    double sum = 0;
    for (const BlindInterval& interval : blind.intervals)
        if (!interval.unknown_height) sum += interval.to_m - interval.from_m;
    return sum;
}

std::vector<std::uint32_t> blockers_from(const Scene& scene, const BlindStretch& blind, Point child) {
    std::vector<std::pair<double, std::uint32_t>> found;
    for (const BlindInterval& interval : blind.intervals)
        for (const std::uint32_t body : interval.blockers) {
            double nearest = std::numeric_limits<double>::infinity();
            for (const std::uint32_t index : scene.segments_of(body)) {
                const SceneSegment& segment = scene.segments()[index];
                nearest = std::min(nearest, project_onto_segment(child, segment.a, segment.b).distance_m);
            }
            found.emplace_back(nearest, body);
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::uint32_t> bodies;
    bodies.reserve(found.size());
    for (const auto& [nearest, body] : found) bodies.push_back(body);
    return bodies;
}

}  // namespace

bool is_at_grade(const RowView& crossing) {
    const std::string_view kind = crossing.text(column(Table::crossings, "kind"));
    return kind != "bridge" && kind != "underpass";
}

CrossingSetting crossing_setting(const Plan& plan, const RowView& crossing) {
    CrossingSetting setting;
    setting.at_grade = is_at_grade(crossing);
    const auto length = positive(crossing.number(column(Table::crossings, "crossing_length_m")));
    auto speed = positive(crossing.number(column(Table::crossings, "approach_speed_kmh")));
    const Layer& streets = plan.layer(Table::streets);
    auto street = crossing.geometry().empty()
                      ? std::nullopt
                      : street_at(streets, crossing.geometry().points.front(), nearest_street_m);

    CrossingSite site;
    if (street) {
        setting.street = street->id;
        const RowView row = *streets.row(street->id);
        if (!speed) {
            speed = positive(row.number(column(Table::streets, "speed_limit_kmh")));
            setting.speed_from_street = speed.has_value();
        }
        const auto slope = row.number(column(Table::streets, "slope_pct"));
        setting.slope_known = slope && std::isfinite(*slope);
        if (setting.slope_known) site.slope_pct = std::abs(*slope);
        site.oneway = row.flag(column(Table::streets, "oneway_for_cars")).value_or(false);
    }
    if (!length) setting.missing.emplace_back("crossing_length_m");
    if (!speed) setting.missing.emplace_back("approach_speed_kmh");
    if (!street) setting.missing.emplace_back("streets");
    if (!setting.missing.empty()) return setting;

    site.length_m = *length;
    site.approach_speed_kmh = *speed;
    place_on_street(streets, std::move(*street), site);
    setting.site = std::move(site);
    return setting;
}

Box area_of_setting(const RowView& crossing, const CrossingSetting& setting) {
    Box area = crossing.box().grown(nearest_street_m);
    if (!setting.site) return area;
    Box street;
    for (const Point point : setting.site->street) street.add(point);
    area.add(street.grown(street_ends_meet_m));
    return area;
}

Box area_of_sight(const CrossingSite& site) {
    Box area;
    for (const CrossingPair& pair : pairs_at(site)) {
        area.add(pair.child);
        for (const Point point : pair.approach.path) area.add(point);
    }
    return area.grown(touch_m);
}

double longest_crossing_m(const Plan& plan) {
    const std::size_t length = column(Table::crossings, "crossing_length_m");
    double longest = 0;
    plan.layer(Table::crossings).for_each([&](const RowView& crossing) {
        longest = std::max(longest, positive(crossing.number(length)).value_or(0));
        return true;
    });
    return longest;
}

/// A lane lies at most a length beside the street, at bends too; what carries a street on meets it within the length
/// and what a driver must see.
double farthest_asked_m(const Plan& plan) {
    return nearest_street_m + farthest_needed_m + longest_crossing_m(plan) + street_ends_meet_m;
}

std::vector<Approach> approaches(const CrossingSite& site) {
    const double needed_m = needed_sight_m(site.approach_speed_kmh, site.slope_pct);
    const std::vector<double> offsets = lane_offsets_m(site.length_m, site.oneway);
    std::vector<Approach> result;
    for (const bool along : {true, false}) {
        if (!along && site.oneway) continue;
        // Against the traffic, from the crossing; its left is the driver's right.
        std::vector<Point> back = site.street;
        if (along) std::reverse(back.begin(), back.end());
        const double at_m = project_onto_path(site.at, back).along_m;
        const double inner_bends = 1.25;  // a lane on the inside of a bend is shorter than the centre line
        const std::vector<Point> centre =
            without_repeats(path_between(back, at_m, at_m + needed_m * inner_bends + site.length_m));
        if (centre.size() < 2) continue;  // the street begins at the crossing
        for (std::size_t lane = 0; lane < offsets.size(); ++lane)
            result.push_back(
                {path_between(moved_left(centre, offsets[lane]), 0, needed_m), along, static_cast<int>(lane) + 1});
    }
    return result;
}

KerbToKerb kerb_to_kerb(const CrossingSite& site, double beyond_m) {
    const PathProjection place = project_onto_path(site.at, site.street);
    const Point along = unit(site.street[place.segment + 1] - site.street[place.segment]);
    const Point to_left = Point{-along.y, along.x} * (site.length_m / 2 + beyond_m);
    return {place.point + to_left, place.point - to_left};
}

std::vector<CrossingPair> pairs_at(const CrossingSite& site) {
    const KerbToKerb children = kerb_to_kerb(site, child_behind_kerb_m);
    std::vector<CrossingPair> pairs;
    for (const Approach& approach : approaches(site)) {
        pairs.push_back({approach, children.left, true});
        pairs.push_back({approach, children.right, false});
    }
    return pairs;
}

CrossingSight crossing_sight(const Scene& scene, const CrossingSite& site, EyeHeight child) {
    CrossingSight worst;
    worst.needed_m = needed_sight_m(site.approach_speed_kmh, site.slope_pct);
    double worst_certain_m = 0;  // of the line kept in `worst`
    bool first = true;
    for (const CrossingPair& pair : pairs_at(site)) {
        // Who sees is seen: the driver moves, the child stands.
        BlindStretch blind = blind_stretch(scene, pair.approach.path, driver_eye, pair.child, child.metres);
        const double certain = certain_m(blind);
        worst.certain_blind_m = std::max(worst.certain_blind_m, certain);
        const bool worse = std::pair(blind.blind_m, certain) > std::pair(worst.blind_m, worst_certain_m);
        if (!first && !worse) continue;
        first = false;
        worst.blind_m = blind.blind_m;
        worst_certain_m = certain;
        worst.approach = pair.approach;
        worst.child = pair.child;
        worst.child_on_left = pair.child_on_left;
        worst.blind = std::move(blind);
    }
    worst.blockers = blockers_from(scene, worst.blind, worst.child);
    return worst;
}

}  // namespace yimi
