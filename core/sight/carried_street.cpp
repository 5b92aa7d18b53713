#include "core/sight/carried_street.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/sight/scene.h"
#include "core/sight/stopping_sight_distance.h"

namespace yimi {
namespace {

constexpr double straight_ahead_cos = 0.7071067811865476;  ///< 45°

/// The street that goes on from the end of a path.
struct Continuation {
    FeatureId id;
    std::vector<Point> path;  ///< from that end on
    double ahead_cos = straight_ahead_cos;
};

/// Takes `path`, one line of street `id`, if it begins or ends at `end` and goes on straighter than what was found so
/// far.
void consider(FeatureId id, std::vector<Point> path, Point end, Point heading, Continuation& best) {
    if (path.size() < 2) return;
    if (distance(path.front(), end) > distance(path.back(), end)) std::reverse(path.begin(), path.end());
    if (distance(path.front(), end) > street_ends_meet_m) return;
    const double ahead_cos = dot(heading, unit(path[1] - path[0]));
    const bool better = ahead_cos > best.ahead_cos || (ahead_cos == best.ahead_cos && id < best.id);
    if (better) best = {id, std::move(path), ahead_cos};
}

/// Carries `path` on at its end over the streets that go straight ahead, until it is `more_m` longer.
void carry_on(const Layer& streets, FeatureId street, std::vector<Point>& path, double more_m) {
    std::vector<FeatureId> used{street};
    while (more_m > 0) {
        const Point end = path.back(), heading = unit(end - path[path.size() - 2]);
        Continuation best;
        streets.query(box_around(end, street_ends_meet_m), [&](const RowView& row) {
            if (std::find(used.begin(), used.end(), row.id()) != used.end()) return true;
            const GeometryView shape = row.geometry();
            for (std::size_t index = 0; index < shape.path_count(); ++index)
                consider(row.id(), without_repeats(shape.path(index)), end, heading, best);
            return true;
        });
        if (best.path.empty()) return;
        used.push_back(best.id);
        more_m -= path_length_m(best.path);
        std::copy_if(best.path.begin() + 1, best.path.end(), std::back_inserter(path),
                     [&](Point point) { return distance(path.back(), point) > touch_m; });
    }
}

}  // namespace

double needed_sight_m(double speed_kmh, double slope_pct) {
    return std::min(farthest_needed_m,
                    stopping_sight_distance_m(speed_kmh, default_braking(speed_kmh), -std::abs(slope_pct)));
}

/// The path without points that repeat the one before.
std::vector<Point> without_repeats(std::span<const Point> path) {
    std::vector<Point> result;
    for (const Point point : path)
        if (result.empty() || distance(result.back(), point) > touch_m) result.push_back(point);
    return result;
}

Point unit(Point direction) {
    return direction * (1 / norm(direction));
}

std::optional<NearestStreet> street_at(const Layer& streets, Point at, double reach_m) {
    std::optional<NearestStreet> found;
    streets.query(box_around(at, reach_m), [&](const RowView& row) {
        const GeometryView shape = row.geometry();
        for (std::size_t index = 0; index < shape.path_count(); ++index) {
            std::vector<Point> path = without_repeats(shape.path(index));
            if (path.size() < 2) continue;
            const PathProjection place = project_onto_path(at, path);
            if (place.distance_m > reach_m) continue;
            const bool nearer = !found || place.distance_m < found->place.distance_m ||
                                (place.distance_m == found->place.distance_m && row.id() < found->id);
            if (nearer) found = NearestStreet{row.id(), index, std::move(path), place};
        }
        return true;
    });
    return found;
}

CarriedStreet carried_on(const Layer& streets, FeatureId street, std::vector<Point> path, double more_before_m,
                         double more_after_m) {
    CarriedStreet carried{std::move(path)};
    carry_on(streets, street, carried.path, more_after_m);
    const double with_after_m = path_length_m(carried.path);
    std::reverse(carried.path.begin(), carried.path.end());
    carry_on(streets, street, carried.path, more_before_m);
    std::reverse(carried.path.begin(), carried.path.end());
    carried.before_m = path_length_m(carried.path) - with_after_m;
    return carried;
}

std::vector<Point> moved_left(const std::vector<Point>& path, double offset_m) {
    std::vector<Point> result;
    result.reserve(path.size());
    for (std::size_t index = 0; index < path.size(); ++index) {
        const Point before = unit(index > 0 ? path[index] - path[index - 1] : path[1] - path[0]);
        const Point after =
            unit(index + 1 < path.size() ? path[index + 1] - path[index] : path[index] - path[index - 1]);
        const Point sum = before + after;
        const Point middle = norm(sum) > 0.5 ? unit(sum) : before;
        const double mitre = 1 / std::max(0.5, dot(middle, before));
        result.push_back(path[index] + Point{-middle.y, middle.x} * (offset_m * mitre));
    }
    return result;
}

}  // namespace yimi
