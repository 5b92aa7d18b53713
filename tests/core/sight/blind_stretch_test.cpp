#include "core/sight/blind_stretch.h"

#include <catch2/catch.hpp>

#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

using Ends = std::vector<std::pair<double, double>>;

void check_intervals(const BlindStretch& blind, const Ends& expected, double blind_m) {
    REQUIRE(blind.intervals.size() == expected.size());
    for (std::size_t index = 0; index < expected.size(); ++index) {
        CHECK(blind.intervals[index].from_m == Approx(expected[index].first).margin(1e-6));
        CHECK(blind.intervals[index].to_m == Approx(expected[index].second).margin(1e-6));
    }
    CHECK(blind.blind_m == Approx(blind_m).margin(1e-6));
}

/// Whether the line eye–target is blocked: every edge tried by the definition of RULES.md.
bool blocked(const Scene& scene, Point eye, double eye_m, Point target, double target_m) {
    double seen = 1;
    for (std::uint32_t body = 0; body < scene.bodies().size(); ++body) {
        const SceneBody& thing = scene.bodies()[body];
        const auto hides = [&](double height_m) {
            return rises_above(thing.top_m, height_m) && (!thing.underside_m || height_m > *thing.underside_m);
        };
        bool hit = thing.solid &&
                   ((scene.inside(body, eye) && hides(eye_m)) || (scene.inside(body, target) && hides(target_m)));
        for (const std::uint32_t index : scene.segments_of(body)) {
            const Point a = scene.segments()[index].a, edge = scene.segments()[index].b - a, along = target - eye;
            const double turn = cross(along, edge);
            if (turn == 0) continue;
            const double to_edge = cross(a - eye, edge) / turn, on_edge = cross(a - eye, along) / turn;
            if (to_edge <= 0 || to_edge >= 1 || on_edge < 0 || on_edge > 1) continue;
            hit = hit || hides(eye_m + (target_m - eye_m) * to_edge);
        }
        if (hit) seen *= thing.see_through_share;
    }
    return seen < see_through_limit;
}

bool within(const BlindStretch& blind, double at_m) {
    return std::any_of(blind.intervals.begin(), blind.intervals.end(),
                       [&](const BlindInterval& interval) { return interval.from_m <= at_m && at_m <= interval.to_m; });
}

bool near_an_end(const BlindStretch& blind, double at_m) {
    return std::any_of(blind.intervals.begin(), blind.intervals.end(), [&](const BlindInterval& interval) {
        return std::abs(interval.from_m - at_m) < 1e-5 || std::abs(interval.to_m - at_m) < 1e-5;
    });
}

}  // namespace

TEST_CASE("blind stretches of the worked examples") {
    const std::vector<Point> straight{{0, 0}, {60, 0}};
    SECTION("W12") {
        const Scene scene = SceneBuilder().wall({{20, 4}, {30, 4}}, 1.5).scene();
        check_intervals(blind_stretch(scene, straight, {1.0}, {40, 12}, 1.2), {{10, 25}}, 15);
    }
    SECTION("W13") {
        const Scene scene = SceneBuilder().wall({{20, 4}, {30, 4}}, 1.5).wall({{42, 3}, {48, 3}}, 1.4).scene();
        check_intervals(blind_stretch(scene, straight, {1.6}, {40, 12}, 1.2), {{10, 25}}, 15);
    }
    SECTION("W14") {
        const std::vector<Point> route{{0, 0}, {30, 0}, {30, 30}};
        const Scene scene = SceneBuilder().wall({{33, -5}, {33, 6}}, 1.15).wall({{36, 14}, {36, 22}}, 1.9).scene();
        const BlindStretch blind = blind_stretch(scene, route, {1.0}, {45, 10}, 1.2);
        check_intervals(blind, {{15, 35}, {46.66666666666667, 60}}, 33.33333333333333);
        CHECK(blind.intervals[0].blockers == std::vector<std::uint32_t>{0});
        CHECK(blind.intervals[1].blockers == std::vector<std::uint32_t>{1});
    }
}

TEST_CASE("blind stretches are what every single line says, in random scenes") {
    const auto seed = GENERATE(range(1U, 31U));
    CAPTURE(seed);
    const Point middle{409500, 3394500};
    const Scene scene = test::random_scene(seed, middle, 50, 12, 60);
    std::mt19937 random(seed + 500);
    std::uniform_real_distribution<double> offset(-50, 50), share(0, 1);
    const auto place = [&] { return middle + Point{offset(random), offset(random)}; };
    const std::vector<Point> route{place(), place(), place(), place()};
    const Point target = place();
    const double eye_m = 0.9 + share(random), target_m = 0.5 + share(random);
    const BlindStretch blind = blind_stretch(scene, route, {eye_m}, target, target_m);
    double total = 0;
    for (const BlindInterval& interval : blind.intervals) total += interval.to_m - interval.from_m;
    CHECK(blind.blind_m == Approx(total));
    const double length = path_length_m(route);
    for (int sample = 0; sample < 400; ++sample) {
        const double at_m = share(random) * length;
        if (near_an_end(blind, at_m)) continue;
        CAPTURE(at_m);
        CHECK(within(blind, at_m) == blocked(scene, point_along(route, at_m), eye_m, target, target_m));
    }
}

TEST_CASE("who sees is seen: eye and target change places") {
    const auto seed = GENERATE(range(40U, 50U));
    const Scene scene = test::random_scene(seed, {0, 0}, 40, 8, 40);
    const std::vector<Point> there{{-30, -20}, {-29.9, -20}};
    const std::vector<Point> back{{25, 18}, {25.1, 18}};
    const bool one = blind_stretch(scene, there, {1.0}, back[0], 1.2).blind_m > 0.099;
    const bool other = blind_stretch(scene, back, {1.2}, there[0], 1.0).blind_m > 0.099;
    CHECK(one == other);
}

TEST_CASE("a higher eye is never blind on more of the way") {
    const auto seed = GENERATE(range(60U, 75U));
    const Scene scene = test::random_scene(seed, {0, 0}, 60, 10, 50);
    const std::vector<Point> route{{-40, -10}, {40, -12}};
    double before = 1e9;
    for (const double eye_m : {0.5, 0.95, 1.0, 1.2, 1.6, 3.0, 8.0, 20.0}) {
        const double blind_m = blind_stretch(scene, route, {eye_m}, {5, 40}, 1.2).blind_m;
        CHECK(blind_m <= before + 1e-6);
        before = blind_m;
    }
}

TEST_CASE("a height in the middle of the line hides a part of the wall's shadow only") {
    // Target 0 m high at 10 m from the wall: the line at the wall is eye · 10 / (10 + d) high, so 1 m hides while d
    // > 6.
    const Scene scene = SceneBuilder().wall({{0, -100}, {0, 100}}, 1.0).scene();
    const std::vector<Point> route{{-30, 0}, {-1, 0}};
    const BlindStretch blind = blind_stretch(scene, route, {1.6}, {10, 0}, 0.0);
    check_intervals(blind, {{0, 24}}, 24);
}

TEST_CASE("see-through shares multiply, and a body counts once") {
    const std::vector<Point> route{{-10, -0.5}, {-10, 0.5}};
    const auto blind_m = [&](const Scene& scene) { return blind_stretch(scene, route, {1.0}, {10, 0}, 1.0).blind_m; };
    SceneBuilder one, two;
    one.wall({{0, -5}, {0, 5}}, 2).seen_through(0.7);
    two.wall({{0, -5}, {0, 5}}, 2).seen_through(0.7).wall({{3, -5}, {3, 5}}, 2).seen_through(0.7);
    CHECK(blind_m(one.scene()) == 0);
    CHECK(blind_m(two.scene()) == Approx(1));
    CHECK(blind_m(SceneBuilder().box(0, -5, 2, 5, 2).seen_through(0.7).scene()) == 0);
    CHECK(blind_stretch(two.scene(), route, {1.0}, {10, 0}, 1.0).intervals[0].blockers ==
          std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("unknown heights are told apart from known ones") {
    SceneBuilder builder;
    builder.wall({{0, -5}, {0, 5}}, 3).of_unknown_height().wall({{1, -5}, {1, 0}}, 3);
    const std::vector<Point> route{{-10, -2}, {-10, 2}};
    const BlindStretch blind = blind_stretch(builder.scene(), route, {1.0}, {10, 0}, 1.0);
    check_intervals(blind, {{0, 2}, {2, 4}}, 4);
    CHECK_FALSE(blind.intervals[0].unknown_height);
    CHECK(blind.intervals[0].blockers == std::vector<std::uint32_t>{0, 1});
    CHECK(blind.intervals[1].unknown_height);
}

TEST_CASE("a bridge is looked under, a building not looked into or out of") {
    const std::vector<Point> route{{-10, -1}, {-10, 1}};
    const Scene bridge = SceneBuilder().wall({{0, -5}, {0, 5}}, 6).above(4.5).scene();
    CHECK(blind_stretch(bridge, route, {1.0}, {10, 0}, 1.2).blind_m == 0);
    CHECK(blind_stretch(bridge, route, {5.0}, {10, 0}, 5.0).blind_m == Approx(2));
    const Scene house = SceneBuilder().box(-12, -5, -8, 0, 9).scene();
    CHECK(blind_stretch(house, route, {1.0}, {-10, 20}, 1.2).blind_m == Approx(1));
    CHECK(blind_stretch(house, {{Point{0, 0}, Point{0, 3}}}, {1.0}, {-10, -2}, 1.2).blind_m == Approx(3));
    // An eye inside that looks up through the roof is inside all the same.
    CHECK(blind_stretch(house, {{Point{-10, -3}, Point{-10, -1}}}, {1.0}, {-10.5, 0.5}, 60).blind_m == Approx(2));
}

TEST_CASE("a way along a wall, or past its end, is not hidden by it") {
    const Scene scene = SceneBuilder().wall({{0, 0}, {20, 0}}, 3).scene();
    const std::vector<Point> along{{0, 0}, {20, 0}};
    CHECK(blind_stretch(scene, along, {1.0}, {10, 8}, 1.2).blind_m == 0);
    CHECK(blind_stretch(scene, along, {1.0}, {30, 0}, 1.2).blind_m == 0);
    CHECK(blind_stretch(scene, {{Point{0, -1e-3}, Point{20, -1e-3}}}, {1.0}, {10, 8}, 1.2).blind_m ==
          Approx(20).margin(0.01));
}
