#include <catch2/catch.hpp>
#include <numbers>

#include "core/sight/isovist.h"
#include "core/sight/line_of_sight.h"
#include "tests/support/scene_builder.h"

using namespace yimi;

namespace {

constexpr double pi = std::numbers::pi;

/// Brute force, exact: all directions in which anything can change (ends, meetings of any two walls, entries into the
/// disc), and between two of them the nearest wall found by trying all.
class AllDirections {
public:
    AllDirections(const Scene& scene, Point at, double eye_m, double radius_m) : radius_m_(radius_m) {
        for (const SceneSegment& segment : scene.segments())
            if (scene.bodies()[segment.body].hides_level(eye_m)) walls_.push_back({segment.a - at, segment.b - at});
        for (std::size_t index = 0; index < walls_.size(); ++index) add_angles(index);
        std::sort(angles_.begin(), angles_.end());
    }

    double area_m2() const {
        double sum = 0;
        for (std::size_t index = 0; index < angles_.size(); ++index) {
            const double from = angles_[index];
            const double to = index + 1 < angles_.size() ? angles_[index + 1] : angles_.front() + 2 * pi;
            sum += sector_m2(from, to);
        }
        return angles_.empty() ? pi * radius_m_ * radius_m_ : sum;
    }

private:
    struct Wall {
        Point a, b;
    };

    void add_angle(Point direction) { angles_.push_back(std::atan2(direction.y, direction.x)); }

    void add_angles(std::size_t index) {
        const Wall& wall = walls_[index];
        const Point along = wall.b - wall.a;
        add_angle(wall.a);
        add_angle(wall.b);
        const double half = dot(wall.a, along), squared = dot(along, along);
        const double root = half * half - squared * (dot(wall.a, wall.a) - radius_m_ * radius_m_);
        if (root > 0)
            for (const double share : {(-half - std::sqrt(root)) / squared, (-half + std::sqrt(root)) / squared})
                if (share > 0 && share < 1) add_angle(wall.a + along * share);
        for (std::size_t other = 0; other < index; ++other) {
            const Point edge = walls_[other].b - walls_[other].a, gap = walls_[other].a - wall.a;
            const double turn = cross(along, edge);
            if (turn == 0) continue;
            const double share = cross(gap, edge) / turn, there = cross(gap, along) / turn;
            if (share > 0 && share < 1 && there > 0 && there < 1) add_angle(wall.a + along * share);
        }
    }

    static double reach_m(const Wall& wall, double angle) {
        const Point direction{std::cos(angle), std::sin(angle)}, along = wall.b - wall.a;
        return cross(wall.a, along) / cross(direction, along);
    }

    double sector_m2(double from, double to) const {
        const double middle = (from + to) / 2;
        const Point direction{std::cos(middle), std::sin(middle)};
        const Wall* nearest = nullptr;
        double nearest_m = radius_m_;
        for (const Wall& wall : walls_) {
            if ((cross(direction, wall.a) > 0) == (cross(direction, wall.b) > 0)) continue;
            const double away_m = reach_m(wall, middle);
            if (away_m > 0 && away_m < nearest_m) {
                nearest_m = away_m;
                nearest = &wall;
            }
        }
        if (!nearest) return (to - from) * radius_m_ * radius_m_ / 2;
        return std::sin(to - from) * reach_m(*nearest, from) * reach_m(*nearest, to) / 2;
    }

    double radius_m_ = 0;
    std::vector<Wall> walls_;
    std::vector<double> angles_;
};

Scene scaled(const Scene& scene, double factor) {
    std::vector<SceneSegment> segments(scene.segments().begin(), scene.segments().end());
    std::vector<SceneBody> bodies(scene.bodies().begin(), scene.bodies().end());
    for (SceneSegment& segment : segments) segment = {segment.a * factor, segment.b * factor, 0, segment.body};
    for (SceneBody& body : bodies) {
        body.top_m *= factor;
        body.box = {};
    }
    return {segments, bodies};
}

}  // namespace

TEST_CASE(
    "visible areas are those of exact brute force to a millionth, near "
    "and far from the origin") {
    const auto seed = GENERATE(range(1U, 60U));
    CAPTURE(seed);
    const Point middle = seed % 2 == 0 ? Point{0, 0} : Point{409500, 3394500};
    const Scene scene = test::random_scene(seed, middle, 25, 8, 50);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-35, 35);
    for (int eye = 0; eye < 5; ++eye) {
        const Point at = middle + Point{offset(random), offset(random)};
        const double radius_m = eye % 2 == 0 ? 40 : 150;
        const Isovist view = isovist(scene, at, child_eye, radius_m);
        if (view.inside_body) continue;
        CHECK(view.visible_area_m2 ==
              Approx(AllDirections(scene, at, child_eye.metres, radius_m).area_m2()).epsilon(1e-6));
    }
}

TEST_CASE(
    "the visible area is where level lines of sight are clear, and who "
    "is in it sees back") {
    const auto seed = GENERATE(range(1U, 15U));
    const Scene scene = test::random_scene(seed, {0, 0}, 30, 10, 50);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-35, 35);
    for (int pair = 0; pair < 60; ++pair) {
        const Point a{offset(random), offset(random)}, b{offset(random), offset(random)};
        if (scene.body_around(a, 1) || scene.body_around(b, 1)) continue;
        const auto reaches = [&](Point eye, Point at) {
            const Isovist view = isovist(scene, eye, child_eye, 150);
            const Point direction = at - eye;
            return std::any_of(view.sectors.begin(), view.sectors.end(), [&](const SeenSector& sector) {
                if (!(cross(sector.from, direction) >= 0 && cross(direction, sector.to) > 0)) return false;
                if (dot(sector.from, direction) < 0 && dot(sector.to, direction) < 0) return false;
                return !sector.body || cross(sector.to - sector.from, direction - sector.from) > 0;
            });
        };
        const bool clear = sees(scene, {a, 1}, {b, 1});
        CHECK(reaches(a, b) == clear);
        CHECK(reaches(b, a) == clear);
    }
}

TEST_CASE("a scene that is larger by a factor shows an area larger by its square") {
    const auto seed = GENERATE(range(1U, 10U));
    const Scene scene = test::random_scene(seed, {0, 0}, 30, 10, 50);
    for (const double factor : {0.1, 3.0, 1000.0}) {
        const double area_m2 = isovist_area_m2(scene, {0.3, 0.7}, {1.0}, 40);
        CHECK(isovist_area_m2(scaled(scene, factor), Point{0.3, 0.7} * factor, {factor}, 40 * factor) ==
              Approx(area_m2 * factor * factor).epsilon(1e-6));
    }
}
