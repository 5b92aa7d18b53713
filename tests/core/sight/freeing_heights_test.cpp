#include "core/sight/freeing_heights.h"

#include <catch2/catch.hpp>

#include "core/sight/blind_stretch.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

Scene with_top(const Scene& scene, std::uint32_t body, double top_m) {
    std::vector<SceneBody> bodies(scene.bodies().begin(), scene.bodies().end());
    bodies[body].top_m = top_m;
    return {{scene.segments().begin(), scene.segments().end()}, bodies};
}

}  // namespace

TEST_CASE(
    "a hedge half way between child and driver must be cut to half way "
    "between their eyes") {
    const Scene scene = SceneBuilder().wall({{10, 10}, {30, 10}}, 1.5).scene();
    const std::vector<Point> route{{0, 0}, {40, 0}};
    const auto all = freeing_heights(scene, route, child_eye, {20, 20}, 1.2);
    REQUIRE(all.size() == 1);
    CHECK(all[0].height_m == Approx(1.1));
    CHECK(all[0].cleared_m == Approx(40));
    CHECK(freeing_heights(scene, route, {2.5}, {20, 20}, 1.2).empty());
}

TEST_CASE("what hides together with others clears only what it hides alone") {
    const Scene scene = SceneBuilder().wall({{0, 10}, {30, 10}}, 1.5).wall({{0, 5}, {10, 5}}, 3).scene();
    const std::vector<Point> route{{0, 0}, {40, 0}};
    const auto all = freeing_heights(scene, route, child_eye, {20, 20}, 1.2);
    REQUIRE(all.size() == 2);
    CHECK(all[0].body == 0U);
    CHECK(all[0].cleared_m > 0);
    CHECK(all[1].cleared_m == Approx(0).margin(1e-6));
}

TEST_CASE(
    "cut to its freeing height a body hides nothing, a hair higher it "
    "does, and the metres are those cleared") {
    const auto seed = GENERATE(range(1U, 40U));
    CAPTURE(seed);
    const Scene scene = test::random_scene(seed, {0, 0}, 30, 8, 50);
    const std::vector<Point> route{{-45, -20}, {0, 12}, {45, -15}};
    const Point target{3, 40};
    if (scene.body_around(target, 1.2)) return;
    const double blind_m = blind_stretch(scene, route, child_eye, target, 1.2).blind_m;
    for (const FreeingHeight& freeing : freeing_heights(scene, route, child_eye, target, 1.2)) {
        CHECK(freeing.height_m <= scene.bodies()[freeing.body].top_m);
        const auto blind =
            blind_stretch(with_top(scene, freeing.body, freeing.height_m), route, child_eye, target, 1.2);
        for (const BlindInterval& interval : blind.intervals)
            CHECK(std::find(interval.blockers.begin(), interval.blockers.end(), freeing.body) ==
                  interval.blockers.end());
        CHECK(blind_m - blind.blind_m == Approx(freeing.cleared_m).margin(1e-6));
    }
}
