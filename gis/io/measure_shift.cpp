#include "gis/io/measure_shift.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/geometry/geometry.h"

namespace yimi::gis {
namespace {

using Points = std::vector<Point>;

/// One way to lay the points, and how well they lie then.
struct Trial {
    Points points;
    Point fitted;  ///< what was added to make them lie better, m
    double score = 0;
};

Box box_of(const Segment& segment) {
    Box box;
    box.add(segment.a);
    box.add(segment.b);
    return box;
}

std::vector<Box> boxes_of(const std::vector<Segment>& segments) {
    std::vector<Box> boxes;
    boxes.reserve(segments.size());
    for (const Segment& segment : segments) boxes.push_back(box_of(segment));
    return boxes;
}

/// 1 where every point lies on something, 0 where nothing is near: Cauchy's kernel, so that outliers hardly count.
double score_of(const Trial& trial, Point moved, const SegmentIndex& there, double spread_m) {
    double sum = 0;
    for (const Point& point : trial.points)
        if (const auto distance_m = there.distance_m(point + moved, 4 * spread_m))
            sum += 1 / (1 + (*distance_m / spread_m) * (*distance_m / spread_m));
    return sum / static_cast<double>(trial.points.size());
}

/// Moves the points to where they lie best, first coarsely; never so far that one datum's place is another's.
void fit(Trial& trial, const SegmentIndex& there, double spread_m) {
    constexpr int most_steps = 6;
    const double farthest_m = 6 * spread_m;
    for (const double coarse : {4.0, 2.0, 1.0}) {
        const double width_m = coarse * spread_m, step_m = width_m / 2;
        double best = score_of(trial, trial.fitted, there, width_m);
        for (int step = 0; step < most_steps; ++step) {
            const Point from = trial.fitted;
            for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
                const Point moved = from + way * step_m;
                if (norm(moved) > farthest_m) continue;
                const double score = score_of(trial, moved, there, width_m);
                if (score <= best) continue;
                best = score;
                trial.fitted = moved;
            }
            if (trial.fitted == from) break;
        }
        trial.score = best;
    }
}

Points unshifted(std::span<const Point> lonlat, Datum datum) {
    Points points(lonlat.begin(), lonlat.end());
    for (Point& point : points) {
        if (datum == Datum::bd09) point = bd09_to_gcj02(point);
        if (datum != Datum::wgs84) point = gcj02_to_wgs84(point);
    }
    return points;
}

Point mean_difference(const Points& from, const Points& to) {
    Point sum;
    for (std::size_t index = 0; index < from.size(); ++index) sum = sum + (to[index] - from[index]);
    return sum * (1 / static_cast<double>(from.size()));
}

/// What the same points score where nobody expects them: shifts as long as the datum's, in other directions.
double best_by_chance(const Points& as_is, Point shift, const SegmentIndex& there, double spread_m) {
    constexpr int directions = 8;
    double best = 0;
    for (int turn = 1; turn < directions; ++turn) {
        const double angle = 2 * std::numbers::pi * turn / directions, c = std::cos(angle), s = std::sin(angle);
        const Point turned{c * shift.x - s * shift.y, s * shift.x + c * shift.y};
        Trial trial{as_is, {}, 0};
        for (Point& point : trial.points) point = point + turned;
        fit(trial, there, spread_m);
        best = std::max(best, trial.score);
    }
    return best;
}

/// Beyond chance: twice the score of everything else, or by far better where things lie so densely that some are always
/// near.
bool stands_out(double score, double others) {
    constexpr double least = 0.2, times = 2, by_far = 0.3;
    return score >= least && (score >= times * others || score >= others + by_far);
}

}  // namespace

SegmentIndex::SegmentIndex(std::vector<Segment> segments)
    : segments_(std::move(segments)), tree_(boxes_of(segments_)) {}

std::optional<double> SegmentIndex::distance_m(Point at, double reach_m) const {
    double nearest = reach_m;
    tree_.query(box_around(at, reach_m), [&](std::size_t index) {
        const Segment& segment = segments_[index];
        nearest = std::min(nearest, project_onto_segment(at, segment.a, segment.b).distance_m);
    });
    return nearest < reach_m ? std::optional(nearest) : std::nullopt;
}

std::optional<MeasuredShift> measure_shift(std::span<const Point> lonlat, const Transformer& to_plan,
                                           const SegmentIndex& there, double spread_m) {
    constexpr std::size_t fewest = 5;
    if (lonlat.size() < fewest) return std::nullopt;
    constexpr std::array datums{Datum::wgs84, Datum::gcj02, Datum::bd09};
    std::array<Trial, datums.size()> trials;
    for (std::size_t index = 0; index < datums.size(); ++index) {
        trials[index].points = unshifted(lonlat, datums[index]);
        if (!to_plan.transform(trials[index].points)) return std::nullopt;
    }
    const Points as_is = trials[0].points;
    double chance = 0;
    for (std::size_t index = 0; index < datums.size(); ++index) {
        fit(trials[index], there, spread_m);
        const Point shift = mean_difference(as_is, trials[index].points);
        if (index > 0) chance = std::max(chance, best_by_chance(as_is, shift, there, spread_m));
    }
    const auto best = std::max_element(trials.begin(), trials.end(),
                                       [](const Trial& a, const Trial& b) { return a.score < b.score; });
    double others = chance;
    for (auto trial = trials.begin(); trial != trials.end(); ++trial)
        if (trial != best) others = std::max(others, trial->score);
    if (!stands_out(best->score, others)) return std::nullopt;
    const Point shift = mean_difference(best->points, as_is);
    return MeasuredShift{datums[static_cast<std::size_t>(best - trials.begin())], shift - best->fitted};
}

}  // namespace yimi::gis
