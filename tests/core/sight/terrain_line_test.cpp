#include <catch2/catch.hpp>

#include "core/sight/ground_line.h"
#include "core/sight/line_of_sight.h"
#include "tests/support/ground_builder.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::grid_of;
using test::over;
using test::rough_ground;
using test::SceneBuilder;

namespace {

/// Ground held against the line at very many places.
double highest_by_steps(const HeightGrid& grid, const SightEnd& a, const SightEnd& b) {
    const double from = *grid.height_at(a.at) + a.height_m, to = *grid.height_at(b.at) + b.height_m;
    double highest = -1e9;
    for (int step = 0; step <= 20000; ++step) {
        const double share = step / 20000.0;
        highest = std::max(highest, *grid.height_at(a.at + (b.at - a.at) * share) - (from + (to - from) * share));
    }
    return highest;
}

}  // namespace

TEST_CASE("level ground, at whatever height, changes nothing") {
    const HeightGrid level = grid_of([](double, double) { return 500; });
    const auto seed = GENERATE(range(1U, 6U));
    const Scene scene = test::random_scene(seed, {0, 0}, 25, 12, 60);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-60, 60), height(0.5, 3);
    for (int pair = 0; pair < 100; ++pair) {
        const SightEnd a{{offset(random), offset(random)}, height(random)}, b{{offset(random), offset(random)}, 1.2};
        CHECK(sees(over(scene, level), a, b) == sees(scene, a, b));
        CHECK(line_of_sight(over(scene, level), a, b).blocked_by == line_of_sight(scene, a, b).blocked_by);
    }
}

TEST_CASE(
    "a ridge hides, a valley does not, and on a slope a wall hides as on "
    "the level") {
    const HeightGrid ridge = grid_of([](double x, double) { return std::max(0.0, 4 - std::abs(x) / 5); });
    const SightEnd child{{-50, 0}, 1.0}, driver{{50, 0}, 1.2};
    const LineOfSight past_ridge = line_of_sight(over(Scene(), ridge), child, driver);
    CHECK_FALSE(past_ridge.clear);
    CHECK_FALSE(past_ridge.blocked_by);
    CHECK(past_ridge.hidden_chance == 1);
    CHECK(past_ridge.ground_at_m.value() == Approx(50).margin(2.6));
    CHECK(past_ridge.ground_over_m.value() == Approx(3.5 - 1.1).margin(0.06));  // between two centres at 3.5 m
    CHECK_FALSE(sees(over(Scene(), ridge), child, driver));
    const HeightGrid valley = grid_of([](double x, double) { return std::abs(x) / 5; });
    CHECK(sees(over(Scene(), valley), child, driver));
    const HeightGrid slope = grid_of([](double x, double y) { return 0.1 * x - 0.05 * y; });
    const Scene wall = SceneBuilder().wall({{-45, -2}, {-45, 2}}, 1.2).scene();
    const LineOfSight there = line_of_sight(over(wall, slope), child, driver),
                      flat = line_of_sight(wall, child, driver);
    CHECK(there.blocked_by == 0U);
    CHECK(there.clearance_m.value() == Approx(*flat.clearance_m).margin(1e-5));
    CHECK(there.freeing_eye_m.value() == Approx(*flat.freeing_eye_m).margin(1e-4));
}

TEST_CASE("who is higher up looks over what hides one below") {
    const HeightGrid hill = grid_of([](double x, double) { return x < -20 ? 5.0 : 0.0; });
    const Scene wall = SceneBuilder().wall({{0, -5}, {0, 5}}, 2).scene();
    const SightEnd up{{-23, 0}, 1.0}, down{{40, 0}, 1.2};
    CHECK_FALSE(sees(wall, up, down));
    CHECK(sees(over(wall, hill), up, down));
    CHECK(sees(over(wall, hill), down, up));
}

TEST_CASE(
    "the ground's highest rise over a line is that of very many steps, "
    "from both ends") {
    const auto seed = GENERATE(range(1U, 12U));
    CAPTURE(seed);
    const HeightGrid ground = rough_ground(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-95, 95), height(0.5, 4);
    for (int pair = 0; pair < 20; ++pair) {
        const SightEnd a{{offset(random), offset(random)}, height(random)};
        const SightEnd b{{pair % 4 == 0 ? a.at.x : offset(random), offset(random)}, height(random)};
        const LineOfSight line = line_of_sight(over(Scene(), ground), a, b);
        const double highest = highest_by_steps(ground, a, b);
        if (std::abs(highest) > 1e-4) CHECK(line.clear == (highest < 0));
        if (highest > 1e-3) CHECK(line.ground_over_m.value() == Approx(highest).margin(1e-3));
        CHECK(sees(over(Scene(), ground), b, a) == line.clear);
        SightEnd higher = a;
        higher.height_m += 1;
        CHECK(sees(over(Scene(), ground), higher, b) >= line.clear);
    }
}

TEST_CASE(
    "ground that is not known at an end counts as level, and holes in it "
    "hide nothing") {
    HeightGrid ridge = grid_of([](double x, double) { return std::max(0.0, 4 - std::abs(x) / 5); });
    CHECK(sees(over(Scene(), ridge), {{-150, 0}, 1}, {{50, 0}, 1}));
    for (std::size_t row = 0; row < ridge.rows; ++row)
        for (std::size_t column = 15; column < 25; ++column)
            ridge.heights_m[row * ridge.columns + column] = std::numeric_limits<float>::quiet_NaN();
    CHECK(sees(over(Scene(), ridge), {{-50, 0}, 1}, {{50, 0}, 1}));
}
