#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "core/sight/angular_sweep.h"
#include "core/sight/blind_stretch.h"
#include "core/sight/freeing_heights.h"
#include "core/sight/isovist.h"
#include "core/sight/line_of_sight.h"
#include "tests/support/ground_builder.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::grid_of;
using test::over;
using test::SceneBuilder;

namespace {

constexpr double radius_m = 40;

/// How far a ray goes in the plane at an eye's height, by looks each millimetre at the ground and at all walls.
double ray_by_steps(const Scene& scene, Point eye, double eye_m, Point direction) {
    const HeightGrid& grid = *scene.ground();
    const double level_m = *grid.height_at(eye) + eye_m;
    double seen_m = radius_m;
    for (const SceneSegment& segment : scene.segments()) {
        const Point along = segment.b - segment.a, to_a = segment.a - eye;
        const double turn = cross(direction, along);
        if (turn == 0) continue;
        const double at_m = cross(to_a, along) / turn, share = cross(to_a, direction) / turn;
        if (at_m <= 0 || at_m >= seen_m || share < 0 || share > 1) continue;
        const double ground_m = *grid.height_at(eye + direction * at_m);
        if (scene.bodies()[segment.body].stands_at(level_m - ground_m)) seen_m = at_m;
    }
    // Nowhere is the ground steeper than two in one: far below the plane no look between these can miss it.
    constexpr double step_m = 0.05, fine_m = 0.001;
    const auto over_m = [&](double at_m) { return *grid.height_at(eye + direction * at_m) - level_m; };
    for (double at_m = 0; at_m < seen_m; at_m += step_m) {
        if (over_m(at_m) < -2 * step_m) continue;
        for (double near_m = at_m - step_m; near_m < std::min(at_m + step_m, seen_m); near_m += fine_m)
            if (near_m > 0 && over_m(near_m) > 0) return near_m;
    }
    return seen_m;
}

double area_by_rays(const Scene& scene, Point eye, double eye_m) {
    constexpr int rays = 4000;
    double area_m2 = 0;
    for (int ray = 0; ray < rays; ++ray) {
        const double angle = 2 * std::numbers::pi * (ray + 0.5) / rays;
        const double seen_m = ray_by_steps(scene, eye, eye_m, {std::cos(angle), std::sin(angle)});
        area_m2 += seen_m * seen_m * std::numbers::pi / rays;
    }
    return area_m2;
}

const SeenSector& sector_towards(const Isovist& seen, Point direction) {
    const double key = turn_key(direction);
    for (const SeenSector& sector : seen.sectors)
        if (key <= sector.to_key) return sector;
    return seen.sectors.back();
}

}  // namespace

TEST_CASE("over level ground, at whatever height, as much is seen as without any") {
    const auto seed = GENERATE(range(1U, 10U));
    CAPTURE(seed);
    const Scene scene = test::random_scene(seed, {0, 0}, 25, 12, 60);
    const Scene level = over(scene, grid_of([](double, double) { return 500; }));
    CHECK(isovist_area_m2(level, {1, 2}, child_eye, radius_m) ==
          Approx(isovist_area_m2(scene, {1, 2}, child_eye, radius_m)).epsilon(1e-9));
    const std::vector<Point> route{{-45, -20}, {0, 12}, {45, -15}};
    CHECK(blind_stretch(level, route, child_eye, {3, 40}, 1.2).blind_m ==
          Approx(blind_stretch(scene, route, child_eye, {3, 40}, 1.2).blind_m).margin(0.25));
}

TEST_CASE("up a slope of one in ten a child sees ten metres, down it as far as one looks") {
    const Scene slope = over(Scene(), grid_of([](double x, double) { return 300 + x / 10; }));
    // The disc less the part beyond the line ten metres to the east.
    const double hidden_m2 = radius_m * radius_m * std::acos(10 / radius_m) - 10 * std::sqrt(radius_m * radius_m - 100);
    const Isovist seen = isovist(slope, {0, 0}, child_eye, radius_m);
    CHECK(seen.visible_area_m2 == Approx(std::numbers::pi * radius_m * radius_m - hidden_m2).margin(0.01));
    CHECK(slope.bodies()[sector_towards(seen, {1, 0}).body.value()].part == BodyPart::ground);
    CHECK_FALSE(sector_towards(seen, {-1, 0}).body);
}

TEST_CASE("a wall farther down the slope is overlooked, one farther up hides more") {
    const auto slope = grid_of([](double x, double) { return x / 20; });
    const Scene walls = SceneBuilder().wall({{-10, -5}, {-10, 5}}, 1.4).wall({{8, -5}, {8, 5}}, 0.7).scene();
    const Isovist flat = isovist(walls, {0, 0}, child_eye, radius_m);
    CHECK(sector_towards(flat, {-1, 0}).body == 0U);
    CHECK_FALSE(sector_towards(flat, {1, 0}).body);
    const Isovist tilted = isovist(over(walls, slope), {0, 0}, child_eye, radius_m);
    CHECK_FALSE(sector_towards(tilted, {-1, 0}).body);
    CHECK(sector_towards(tilted, {1, 0}).body == 1U);
}

TEST_CASE("over rough ground the visible polygon is that of very many rays") {
    const auto seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    const Scene scene =
        over(test::random_scene(seed, {0, 0}, 25, 6, 40), test::rough_ground(seed, seed % 2 == 0 ? 2.0 : 5.0));
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-50, 50), angle(0, 2 * std::numbers::pi);
    const Point eye{offset(random), offset(random)};
    if (scene.body_around(eye, adult_eye.metres)) return;
    const Isovist seen = isovist(scene, eye, adult_eye, radius_m);
    CHECK(seen.visible_area_m2 == Approx(area_by_rays(scene, eye, adult_eye.metres)).epsilon(0.002));
    CHECK(isovist_area_m2(scene, eye, adult_eye, radius_m) == Approx(seen.visible_area_m2).epsilon(1e-12));
    int apart = 0;
    for (int ray = 0; ray < 400; ++ray) {
        const double turn = angle(random);
        const Point direction{std::cos(turn), std::sin(turn)};
        const SeenSector& sector = sector_towards(seen, direction);
        const Point along = sector.to - sector.from;
        const double exact_m = sector.body ? cross(sector.from, along) / cross(direction, along) : radius_m;
        if (std::abs(exact_m - ray_by_steps(scene, eye, adult_eye.metres, direction)) > 0.003) ++apart;
    }
    CHECK(apart <= 2);  // rays that pass within a millimetre of a crest
}

TEST_CASE("where known ground ends above the eye it hides what lies beyond the hole") {
    HeightGrid grid = grid_of([](double x, double) { return x > 20 ? 5.0 : 0.0; });
    for (std::size_t row = 0; row < grid.rows; ++row)
        for (std::size_t column = 22; column < 25; ++column)
            grid.heights_m[row * grid.columns + column] = std::numeric_limits<float>::quiet_NaN();
    const Isovist seen = isovist(over(Scene(), grid), {0, 0}, child_eye, radius_m);
    CHECK(sector_towards(seen, {1, 0.01}).from.x == Approx(27.5).margin(1e-6));
}

TEST_CASE("an eye off the terrain stands on level ground") {
    const Scene wall = SceneBuilder().wall({{150, -5}, {150, 5}}, 1.4).scene();
    const Scene off = over(wall, grid_of([](double x, double) { return x; }));
    CHECK(isovist_area_m2(off, {140, 0}, child_eye, radius_m) == isovist_area_m2(wall, {140, 0}, child_eye, radius_m));
}

TEST_CASE("over rough ground blind stretches agree with single lines of sight") {
    const auto seed = GENERATE(range(1U, 20U));
    CAPTURE(seed);
    const Scene scene = over(test::random_scene(seed, {0, 0}, 30, 8, 50), test::rough_ground(seed, 1.5));
    const std::vector<Point> route{{-45, -20}, {0, 12}, {45, -15}};
    const Point target{3, 40};
    const BlindStretch blind = blind_stretch(scene, route, child_eye, target, 1.2);
    int apart = 0;
    for (double at_m = 0.05; at_m < path_length_m(route); at_m += 0.1) {
        const bool hidden = std::any_of(blind.intervals.begin(), blind.intervals.end(), [&](const BlindInterval& each) {
            return each.from_m <= at_m && at_m <= each.to_m;
        });
        if (sees(scene, {point_along(route, at_m), child_eye.metres}, {target, 1.2}) == hidden) ++apart;
    }
    CHECK(apart <= 3);  // of 1000; what is shorter than the looks are apart may be missed
    for (const FreeingHeight& freeing : freeing_heights(scene, route, child_eye, target, 1.2))
        CHECK(scene.bodies()[freeing.body].part != BodyPart::ground);
}
