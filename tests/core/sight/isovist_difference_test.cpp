#include "core/sight/isovist_difference.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "core/sight/isovist_shape.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

constexpr double pi = std::numbers::pi;

/// Area within a ring, arcs round `eye` as arcs.
double ring_area_m2(const std::vector<Isovist::Vertex>& ring, Point eye) {
    double sum = 0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const Point from = ring[index].at - eye, to = ring[(index + 1) % ring.size()].at - eye;
        double angle = std::atan2(cross(from, to), dot(from, to));
        if (angle < 0) angle += 2 * pi;
        sum += ring[index].arc_to_next ? angle * dot(from, from) / 2 : cross(from, to) / 2;
    }
    return sum;
}

/// Whether nothing that hides the level stands between.
bool sees_level(const Scene& scene, Point eye, Point at, double eye_m) {
    for (const SceneSegment& segment : scene.segments()) {
        if (!scene.bodies()[segment.body].hides_level(eye_m)) continue;
        const Point u = at - eye, v = segment.b - segment.a, w = segment.a - eye;
        const double determinant = u.y * v.x - u.x * v.y;
        const double share = (w.y * v.x - w.x * v.y) / determinant, along = (u.x * w.y - u.y * w.x) / determinant;
        if (share > 0 && share < 1 && along >= 0 && along <= 1) return false;
    }
    return true;
}

void check_regions(const std::vector<SeenRegion>& regions, double total_m2, Point eye) {
    double sum = 0;
    for (const SeenRegion& region : regions) {
        CHECK(region.outer.size() > 2);
        CHECK(region.area_m2 > 0);
        CHECK(ring_area_m2(region.outer, eye) - std::abs(ring_area_m2(region.hole, eye)) ==
              Approx(region.area_m2).epsilon(1e-6).margin(1e-5));
        sum += region.area_m2;
    }
    CHECK(sum == Approx(total_m2).margin(1e-9));
}

}  // namespace

TEST_CASE("what only the adult sees lies behind the low hedge, cut out by hand") {
    const Scene scene = SceneBuilder().wall({{5, -3}, {5, 3}}, 1.2).scene();
    const Isovist child = isovist(scene, {0, 0}, child_eye, 20), adult = isovist(scene, {0, 0}, adult_eye, 20);
    const SightDifference apart = difference(adult, child);
    const double angle = std::atan(3.0 / 5);
    CHECK(apart.only_first_m2 == Approx(angle * 400 - 15).epsilon(1e-12));
    CHECK(apart.only_second_m2 == 0);
    REQUIRE(apart.only_first.size() == 1);
    CHECK(apart.only_first[0].outer.size() == 6);  // four corners, and twice where the sweep begins
    CHECK(apart.only_first[0].hole.empty());
    check_regions(apart.only_first, apart.only_first_m2, {0, 0});
    CHECK(difference(child, adult).only_second_m2 == apart.only_first_m2);
    CHECK(difference(child, child).only_first.empty());
}

TEST_CASE("a child inside a hedge all round misses a ring") {
    const Scene scene = SceneBuilder().wall({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}, {-5, -5}}, 1.2).scene();
    const SightDifference apart =
        difference(isovist(scene, {1, 0}, adult_eye, 30), isovist(scene, {1, 0}, child_eye, 30));
    REQUIRE(apart.only_first.size() == 1);
    CHECK(apart.only_first_m2 == Approx(pi * 900 - 100).epsilon(1e-12));
    CHECK(apart.only_first[0].hole.size() >= 4);
    CHECK(std::abs(ring_area_m2(apart.only_first[0].hole, {1, 0})) == Approx(100).epsilon(1e-9));
}

TEST_CASE("a hedge right across the disc hides the piece of it behind a chord") {
    const Scene scene = SceneBuilder().wall({{-100, 20}, {100, 20}}, 1.2).scene();
    const SightDifference apart =
        difference(isovist(scene, {0, 0}, adult_eye, 50), isovist(scene, {0, 0}, child_eye, 50));
    const double half_angle = std::acos(20.0 / 50);
    REQUIRE(apart.only_first.size() == 1);
    CHECK(apart.only_first_m2 == Approx(half_angle * 2500 - 20 * 50 * std::sin(half_angle)));
    CHECK(contains(shape_of(apart.only_first, {0, 0}), {0.1, 40}));
    CHECK_FALSE(contains(shape_of(apart.only_first, {0, 0}), {0.1, 19}));
}

TEST_CASE("below a canopy the child sees what the adult does not") {
    const Scene scene = SceneBuilder().wall({{5, -3}, {5, 3}}, 4).above(1.3).scene();
    const SightDifference apart =
        difference(isovist(scene, {0, 0}, child_eye, 20), isovist(scene, {0, 0}, adult_eye, 20));
    CHECK(apart.only_first_m2 > 100);
    CHECK(apart.only_second.empty());
}

TEST_CASE("who is inside something sees nothing, so that the other sees all alone") {
    const Scene scene = SceneBuilder().box(-2, -2, 2, 2, 1.3).scene();
    const Isovist adult = isovist(scene, {0, 0}, adult_eye, 20);
    const SightDifference apart = difference(adult, isovist(scene, {0, 0}, child_eye, 20));
    CHECK(apart.only_first_m2 == Approx(pi * 400));
    CHECK(apart.only_first.size() == 1);
}

TEST_CASE("differences in random scenes add up and hold the right places") {
    const auto seed = GENERATE(range(1U, 40U));
    CAPTURE(seed);
    const Point middle{409500, 3394500};
    const Scene plain = test::random_scene(seed, middle, 60, 15, 60);
    std::vector<SceneBody> bodies(plain.bodies().begin(), plain.bodies().end());
    for (std::size_t body = 0; body < bodies.size(); body += 4) bodies[body].underside_m = 1.3;
    const Scene scene({plain.segments().begin(), plain.segments().end()}, bodies);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-40, 40);
    for (int eye_index = 0; eye_index < 5; ++eye_index) {
        const Point eye = middle + Point{offset(random), offset(random)};
        const Isovist child = isovist(scene, eye, child_eye, 50), adult = isovist(scene, eye, adult_eye, 50);
        if (child.inside_body || adult.inside_body) continue;
        const SightDifference apart = difference(adult, child);
        CHECK(adult.visible_area_m2 - child.visible_area_m2 ==
              Approx(apart.only_first_m2 - apart.only_second_m2).margin(1e-6));
        check_regions(apart.only_first, apart.only_first_m2, eye);
        check_regions(apart.only_second, apart.only_second_m2, eye);
        const Geometry only_adult = shape_of(apart.only_first, eye), only_child = shape_of(apart.only_second, eye);
        for (int place = 0; place < 100; ++place) {
            const Point at = eye + Point{offset(random), offset(random)};
            if (distance(at, eye) > 49.9) continue;
            const bool to_child = sees_level(scene, eye, at, 1.0), to_adult = sees_level(scene, eye, at, 1.6);
            CHECK(contains(only_adult, at) == (to_adult && !to_child));
            CHECK(contains(only_child, at) == (to_child && !to_adult));
        }
    }
}
