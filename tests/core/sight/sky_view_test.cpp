#include "core/sight/sky_view.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

constexpr double pi = std::numbers::pi;

/// By many directions, the highest top in each.
SkyView by_rays(const Scene& scene, Point at, double eye_m, double radius_m) {
    constexpr int rays = 40000;
    double squared = 0, plain = 0;
    for (int ray = 0; ray < rays; ++ray) {
        const double angle = 2 * pi * (ray + 0.5) / rays;
        const Point along{std::cos(angle), std::sin(angle)};
        double highest = 0;
        for (const SceneSegment& segment : scene.segments()) {
            const Point a = segment.a - at, edge = segment.b - segment.a;
            const double turn = cross(along, edge), away = cross(a, edge) / turn, share = cross(a, along) / turn;
            if (away > 0 && away <= radius_m && share >= 0 && share <= 1)
                highest = std::max(highest, (scene.bodies()[segment.body].top_m - eye_m) / away);
        }
        squared += highest * highest / (1 + highest * highest);
        plain += highest / std::sqrt(1 + highest * highest);
    }
    return {1 - squared / rays, 1 - plain / rays, false};
}

}  // namespace

TEST_CASE("in the open all the sky is seen, in a round court what its rim leaves") {
    CHECK(sky_view(Scene(), {0, 0}, child_eye, 100).sky_view_factor == 1);
    std::vector<Point> rim;
    for (int corner = 0; corner <= 720; ++corner)
        rim.push_back(Point{std::cos(corner * pi / 360), std::sin(corner * pi / 360)} * 10);
    const SkyView court = sky_view(SceneBuilder().wall(rim, 11).scene(), {0, 0}, child_eye, 100);
    CHECK(court.sky_view_factor == Approx(0.5).margin(1e-4));           // horizon at 45°: cos² 45°
    CHECK(court.sky_share == Approx(1 - std::sqrt(0.5)).margin(1e-4));  // 1 − sin 45°
}

TEST_CASE("an endless wall hides the sky up to its height") {
    const Scene wall = SceneBuilder().wall({{-1e6, 5}, {1e6, 5}}, 6).scene();
    // Source: 1 − cos of the height over a half-plane: (1 + cos β)/2 remains.
    CHECK(sky_view(wall, {0, 0}, child_eye, 2e6).sky_view_factor == Approx((1 + std::sqrt(0.5)) / 2).margin(1e-5));
}

TEST_CASE("the sky in random scenes is that of rays") {
    const auto seed = GENERATE(range(1U, 12U));
    const Point middle{409500, 3394500};
    const Scene scene = test::random_scene(seed, middle, 30, 15, 60);
    const Point at = middle + Point{0.3, 0.7};
    const SkyView view = sky_view(scene, at, child_eye, 50);
    if (scene.body_around(at, 1.0)) {
        CHECK(view.sky_view_factor == 0);
        return;
    }
    const SkyView rays = by_rays(scene, at, 1.0, 50);
    CHECK(view.sky_view_factor == Approx(rays.sky_view_factor).margin(2e-4));
    CHECK(view.sky_share == Approx(rays.sky_share).margin(2e-4));
}

TEST_CASE("what is seen through hides no sky, and an assumed height is told") {
    CHECK(sky_view(SceneBuilder().wall({{5, -3}, {5, 3}}, 9).seen_through(0.6).scene(), {0, 0}, child_eye, 50)
              .sky_view_factor == 1);
    CHECK(sky_view(SceneBuilder().wall({{5, -3}, {5, 3}}, 9).of_unknown_height().scene(), {0, 0}, child_eye, 50)
              .unknown_height);
}
