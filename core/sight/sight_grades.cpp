#include "core/sight/sight_grades.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/sight/near_walls.h"

namespace yimi {
namespace {

bool lets_nothing_through(const SceneBody& body) {
    return body.see_through_share <= 0;
}

/// A wall or the disc's arc in a sector of directions.
struct Curve {
    Point nearness;  ///< as SweptWall; zero: the arc
    double start_key = 0, end_key = 4;
    std::uint32_t body = 0;

    [[nodiscard]] bool is_arc() const noexcept { return nearness == Point{}; }
    [[nodiscard]] bool spans(double key) const noexcept {
        return start_key <= end_key ? start_key <= key && key <= end_key : start_key <= key || key <= end_key;
    }
};

/// All that stands round one eye.
class GradedView {
public:
    GradedView(const Scene& scene, Point at, double eye_m, double radius_m) : scene_(scene), radius_m_(radius_m) {
        gather_ends(at, eye_m);
        gather_veils(at, eye_m);
    }

    SightGrades graded(std::span<const double> limits) {
        for (const double limit : limits) result_.grades.push_back({limit, 0});
        const std::vector<double> keys = cuts();
        for (std::size_t cut = 1; cut < keys.size(); ++cut)
            if (keys[cut] > keys[cut - 1]) add_slice(keys[cut - 1], keys[cut]);
        return std::move(result_);
    }

private:
    void gather_ends(Point at, double eye_m) {
        AngularSweep sweep;
        NearWalls(scene_, at, eye_m, radius_m_).gather(lets_nothing_through, sweep);
        sweep.run([&](std::uint32_t wall, Point, Point, double from_key, double to_key) {
            if (wall == AngularSweep::no_wall)
                ends_.push_back({{}, from_key, to_key, 0});
            else
                ends_.push_back({sweep.walls()[wall].nearness, from_key, to_key, sweep.walls()[wall].body});
        });
    }

    void gather_veils(Point at, double eye_m) {
        AngularSweep walls;
        const auto dims = [](const SceneBody& body) {
            return !lets_nothing_through(body) && body.see_through_share < 1;
        };
        NearWalls(scene_, at, eye_m, radius_m_).gather_bodies(dims, walls);
        for (const SweptWall& wall : walls.walls())
            veils_.push_back({wall.nearness, wall.start_key, wall.end_key, wall.body});
    }

    /// Directions between which the order of the curves does not change.
    [[nodiscard]] std::vector<double> cuts() const {
        std::vector<double> keys{0, 4};
        for (const Curve& end : ends_) keys.push_back(end.end_key);
        const auto add_meeting = [&](const Curve& a, const Curve& b) {
            const Point difference = a.nearness - b.nearness;
            if (difference == Point{}) return;
            for (const Point meeting : {Point{-difference.y, difference.x}, Point{difference.y, -difference.x}})
                if (const double key = turn_key(meeting); a.spans(key) && b.spans(key)) keys.push_back(key);
        };
        for (std::size_t veil = 0; veil < veils_.size(); ++veil) {
            keys.insert(keys.end(), {veils_[veil].start_key, veils_[veil].end_key});
            for (std::size_t other = veil + 1; other < veils_.size(); ++other) add_meeting(veils_[veil], veils_[other]);
            for (const Curve& end : ends_)
                if (!end.is_arc()) add_meeting(veils_[veil], end);
        }
        std::sort(keys.begin(), keys.end());
        return keys;
    }

    void add_slice(double from_key, double to_key) {
        const double middle_key = (from_key + to_key) / 2;
        const Point from = direction_at(from_key), to = direction_at(to_key), middle = direction_at(middle_key);
        while (ends_[end_].end_key < middle_key) ++end_;
        const Curve& last = ends_[end_];
        const double end_nearness = last.is_arc() ? norm(middle) / radius_m_ : dot(last.nearness, middle);
        std::vector<std::pair<double, const Curve*>> order;
        for (const Curve& veil : veils_)
            if (veil.spans(middle_key) && dot(veil.nearness, middle) > end_nearness)
                order.emplace_back(dot(veil.nearness, middle), &veil);
        std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });

        double share = 1, before_m2 = 0;
        std::vector<std::uint32_t> passed;
        for (const auto& [nearness, veil] : order) {
            before_m2 = add_band(area_to(*veil, from, to), before_m2, share);
            if (std::find(passed.begin(), passed.end(), veil->body) != passed.end()) continue;
            passed.push_back(veil->body);
            share *= scene_.bodies()[veil->body].see_through_share;
        }
        add_band(area_to(last, from, to), before_m2, share);
    }

    [[nodiscard]] double area_to(const Curve& curve, Point from, Point to) const {
        if (!curve.is_arc()) return cross(from, to) / (2 * dot(curve.nearness, from) * dot(curve.nearness, to));
        double angle = std::atan2(cross(from, to), dot(from, to));
        if (angle <= 0) angle += 2 * std::numbers::pi;
        return angle * radius_m_ * radius_m_ / 2;
    }

    double add_band(double up_to_m2, double before_m2, double share) {
        const double band_m2 = up_to_m2 - before_m2;
        result_.weighted_area_m2 += share * band_m2;
        for (SightGrades::Grade& grade : result_.grades)
            if (share >= grade.see_through_at_least) grade.area_m2 += band_m2;
        return up_to_m2;
    }

    const Scene& scene_;
    double radius_m_ = 0;
    std::vector<Curve> ends_;   ///< where sight ends, all round
    std::vector<Curve> veils_;  ///< what it passes through
    std::size_t end_ = 0;
    SightGrades result_;
};

}  // namespace

SightGrades sight_grades(const Scene& scene, Point at, EyeHeight eye, double radius_m, std::span<const double> limits) {
    bool is_inside = false;
    scene.solid_tree().query(box_around(at, 0), [&](std::size_t index) {
        const SceneBody& body = scene.bodies()[index];
        is_inside = is_inside || (lets_nothing_through(body) && body.stands_at(eye.metres) &&
                                  scene.inside(static_cast<std::uint32_t>(index), at));
    });
    if (is_inside) {
        SightGrades nothing;
        for (const double limit : limits) nothing.grades.push_back({limit, 0});
        return nothing;
    }
    return GradedView(scene, at, eye.metres, radius_m).graded(limits);
}

}  // namespace yimi
