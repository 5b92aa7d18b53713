#include "core/sight/isovist.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

constexpr double pi = std::numbers::pi;

/// Distance to the nearest thing that hides the level `eye_m` along a ray: every segment tried, none sorted.
double ray_m(const Scene& scene, Point at, double eye_m, double radius_m, double angle) {
    const Point along{std::cos(angle), std::sin(angle)};
    double nearest = radius_m;
    for (const SceneSegment& segment : scene.segments()) {
        if (!scene.bodies()[segment.body].hides_level(eye_m)) continue;
        const Point a = segment.a - at, edge = segment.b - segment.a;
        const double turn = cross(along, edge);
        if (std::abs(turn) < 1e-15) continue;
        const double distance_m = cross(a, edge) / turn, share = cross(a, along) / turn;
        if (distance_m > 0 && share >= 0 && share <= 1) nearest = std::min(nearest, distance_m);
    }
    return nearest;
}

double brute_area_m2(const Scene& scene, Point at, double eye_m, double radius_m, int rays) {
    double sum = 0;
    for (int ray = 0; ray < rays; ++ray) {
        const double reach = ray_m(scene, at, eye_m, radius_m, (ray + 0.5) * 2 * pi / rays);
        sum += reach * reach;
    }
    return sum * pi / rays;
}

double arc_angle(Point from, Point to) {
    const double angle = std::atan2(cross(from, to), dot(from, to));
    return angle < 0 ? angle + 2 * pi : angle;
}

/// Area within the boundary, arcs as arcs.
double boundary_area_m2(const Isovist& visible, Point at, double radius_m) {
    double sum = 0;
    for (std::size_t index = 0; index < visible.boundary.size(); ++index) {
        const auto& vertex = visible.boundary[index];
        const Point from = vertex.at - at, to = visible.boundary[(index + 1) % visible.boundary.size()].at - at;
        sum += vertex.arc_to_next ? arc_angle(from, to) * radius_m * radius_m / 2 : cross(from, to) / 2;
    }
    return sum;
}

double disc_m2(double radius_m) {
    return pi * radius_m * radius_m;
}

}  // namespace

TEST_CASE("visible areas of the worked examples") {
    struct Example {
        const char* id;
        double eye_m, radius_m;
        std::vector<Point> wall;
        double top_m, expected_m2;
    };
    const auto example = GENERATE(Example{"W15", 1.0, 20, {{105, 197}, {105, 203}}, 1.2, 1055.4692613276836},
                                  Example{"W16", 1.6, 20, {{105, 197}, {105, 203}}, 1.2, 1256.6370614359173},
                                  Example{"W17", 0.95, 50, {{108, 198}, {108, 202}}, 1.0, 7257.5349761573225});
    CAPTURE(example.id);
    const Scene scene = SceneBuilder().wall(example.wall, example.top_m).scene();
    const Isovist visible = isovist(scene, {100, 200}, {example.eye_m}, example.radius_m);
    CHECK(visible.visible_area_m2 == Approx(example.expected_m2).epsilon(1e-12));
    CHECK(visible.open_share == Approx(example.expected_m2 / disc_m2(example.radius_m)).epsilon(1e-12));
}

TEST_CASE("visible areas and their boundaries are those of rays in random scenes") {
    const auto seed = GENERATE(range(1U, 25U));
    CAPTURE(seed);
    const Point middle{409500, 3394500};  // seven figures, as in Chengdu
    const Scene scene = test::random_scene(seed, middle, 60, 25, 75);
    std::mt19937 random(seed + 1000);
    std::uniform_real_distribution<double> offset(-40, 40), any_angle(0, 2 * pi);
    for (int eye_index = 0; eye_index < 6; ++eye_index) {
        const Point at = middle + Point{offset(random), offset(random)};
        const double eye_m = eye_index % 2 == 0 ? 1.0 : 1.6;
        const Isovist visible = isovist(scene, at, {eye_m}, 50);
        CHECK(isovist_area_m2(scene, at, {eye_m}, 50) == visible.visible_area_m2);
        if (visible.inside_body) {
            CHECK(visible.visible_area_m2 == 0);
            continue;
        }
        CHECK(visible.visible_area_m2 == Approx(brute_area_m2(scene, at, eye_m, 50, 20000)).epsilon(2e-3));
        CHECK(boundary_area_m2(visible, at, 50) == Approx(visible.visible_area_m2).epsilon(1e-7));
        for (int ray = 0; ray < 300; ++ray) {
            const double angle = any_angle(random);
            const Point along{std::cos(angle), std::sin(angle)};
            const double reach = ray_m(scene, at, eye_m, 50, angle);
            // The boundary's reach in that direction: the one piece that spans it.
            double found = -1;
            for (std::size_t index = 0; index < visible.boundary.size(); ++index) {
                const auto& vertex = visible.boundary[index];
                const Point from = vertex.at - at, to = visible.boundary[(index + 1) % visible.boundary.size()].at - at;
                if (arc_angle(from, along) > arc_angle(from, to) || arc_angle(from, to) < 1e-9) continue;
                if (!vertex.arc_to_next && arc_angle(from, to) > pi) continue;  // rounding on a radial edge
                found = vertex.arc_to_next ? 50 : cross(from, to) / cross(along, to - from);
            }
            CAPTURE(angle);
            CHECK(found == Approx(reach).margin(1e-5));
        }
    }
}

TEST_CASE("a higher eye never sees less") {
    const auto seed = GENERATE(range(50U, 60U));
    const Scene scene = test::random_scene(seed, {0, 0}, 80, 10, 60);
    double before = 0;
    for (const double eye_m : {0.5, 0.95, 1.0, 1.2, 1.6, 2.0, 5.0, 10.0}) {
        const double area = isovist_area_m2(scene, {0.3, 0.7}, {eye_m}, 50);
        CHECK(area >= before * (1 - 1e-12));
        before = area;
    }
    CHECK(before == Approx(disc_m2(50)).epsilon(1e-12));
}

TEST_CASE("walls that touch, repeat, cross or lie in a line change nothing that they should not") {
    const double one = isovist_area_m2(SceneBuilder().wall({{5, -3}, {5, 3}}, 2).scene(), {0, 0}, child_eye, 20);
    const auto area = [](const SceneBuilder& builder) {
        return isovist_area_m2(builder.scene(), {0, 0}, child_eye, 20);
    };
    CHECK(area(SceneBuilder().wall({{5, -3}, {5, 0}}, 2).wall({{5, 0}, {5, 3}}, 2)) == Approx(one).epsilon(1e-12));
    CHECK(area(SceneBuilder().wall({{5, -3}, {5, 3}}, 2).wall({{5, 3}, {5, -3}}, 2)) == Approx(one).epsilon(1e-12));
    CHECK(area(SceneBuilder().wall({{5, -3}, {5, 1}}, 2).wall({{5, -1}, {5, 3}}, 2)) == Approx(one).epsilon(1e-12));
    CHECK(area(SceneBuilder().wall({{5, -3}, {5, 3}, {5, 3}}, 2)) == Approx(one).epsilon(1e-12));
    // Seen edge on it hides nothing.
    CHECK(area(SceneBuilder().wall({{5, 0}, {9, 0}}, 2)) == Approx(disc_m2(20)).epsilon(1e-12));
    // Behind the wall, or beyond the disc.
    CHECK(area(SceneBuilder().wall({{5, -3}, {5, 3}}, 2).wall({{8, -2}, {8, 2}}, 2)) == Approx(one).epsilon(1e-12));
    CHECK(area(SceneBuilder().wall({{25, -3}, {25, 3}}, 2)) == Approx(disc_m2(20)).epsilon(1e-12));
    // A cross of two walls: the nearer half of each.
    const Scene crossing = SceneBuilder().wall({{4, -2}, {8, 2}}, 2).wall({{4, 2}, {8, -2}}, 2).scene();
    CHECK(isovist_area_m2(crossing, {0, 0}, child_eye, 20) ==
          Approx(brute_area_m2(crossing, {0, 0}, 1, 20, 400000)).epsilon(1e-4));
    // Three walls through one point.
    const Scene star =
        SceneBuilder().wall({{4, -2}, {8, 2}}, 2).wall({{4, 2}, {8, -2}}, 2).wall({{6, -3}, {6, 3}}, 2).scene();
    CHECK(isovist_area_m2(star, {0, 0}, child_eye, 20) ==
          Approx(brute_area_m2(star, {0, 0}, 1, 20, 400000)).epsilon(1e-4));
}

TEST_CASE("an eye in the open sees the exact disc, drawn with arcs") {
    const Isovist visible = isovist(Scene(), {3, 4}, child_eye, 50);
    CHECK(visible.visible_area_m2 == Approx(disc_m2(50)).epsilon(1e-14));
    CHECK(visible.open_share == Approx(1).epsilon(1e-14));
    CHECK(boundary_area_m2(visible, {3, 4}, 50) == Approx(disc_m2(50)).epsilon(1e-12));
}

TEST_CASE("an eye that touches a wall is not hidden by it") {
    const Scene scene = SceneBuilder().wall({{-5, 0}, {5, 0}}, 2).scene();
    CHECK(isovist_area_m2(scene, {0, 0}, child_eye, 20) == Approx(disc_m2(20)).epsilon(1e-12));
    CHECK(isovist_area_m2(scene, {5, 0}, child_eye, 20) == Approx(disc_m2(20)).epsilon(1e-12));
}

TEST_CASE("an eye inside a building sees nothing, one on its wall the side outside") {
    const Scene scene = SceneBuilder().box(-5, -10, 5, 0, 9).scene();
    const Isovist inside = isovist(scene, {0, -5}, child_eye, 20);
    CHECK(inside.visible_area_m2 == 0);
    CHECK(inside.open_share == 0);
    CHECK(inside.inside_body == 0U);
    CHECK_FALSE(isovist(scene, {0, -5}, {10}, 20).inside_body);
    const double outside = isovist_area_m2(scene, {0, 1e-4}, child_eye, 20);
    CHECK(isovist_area_m2(scene, {0, 0}, child_eye, 20) == Approx(outside).epsilon(1e-4));
    CHECK(isovist_area_m2(scene, {5, 0}, child_eye, 20) == Approx(disc_m2(20) * 3 / 4).epsilon(1e-4));
}

TEST_CASE("a courtyard is not inside, and shows its walls") {
    SceneBody body;
    body.top_m = 9;
    body.solid = true;
    SceneBuilder builder;
    builder.add({{-20, -20}, {20, -20}, {20, 20}, {-20, 20}, {-20, -20}}, body);
    Scene shell = builder.scene();
    std::vector<SceneSegment> segments(shell.segments().begin(), shell.segments().end());
    const std::vector<Point> hole{{-10, -10}, {-10, 10}, {10, 10}, {10, -10}, {-10, -10}};
    for (std::size_t point = 1; point < hole.size(); ++point) segments.push_back({hole[point - 1], hole[point], 9, 0});
    const Scene scene(segments, {shell.bodies().begin(), shell.bodies().end()});
    const Isovist visible = isovist(scene, {1, 2}, child_eye, 100);
    CHECK_FALSE(visible.inside_body);
    CHECK(visible.visible_area_m2 == Approx(400).epsilon(1e-12));
    CHECK(visible.boundary.size() == 5);  // the corners, and where the sweep begins
    CHECK(isovist(scene, {15, 0}, child_eye, 100).inside_body == 0U);
}

TEST_CASE("what is seen through, passed under or of unknown height") {
    const Scene hedge = SceneBuilder().wall({{5, -3}, {5, 3}}, 2).seen_through(0.5).scene();
    CHECK(isovist_area_m2(hedge, {0, 0}, child_eye, 20) == Approx(disc_m2(20)));
    const Scene bridge = SceneBuilder().wall({{5, -3}, {5, 3}}, 6).above(4.5).scene();
    CHECK(isovist_area_m2(bridge, {0, 0}, child_eye, 20) == Approx(disc_m2(20)));
    CHECK(isovist_area_m2(bridge, {0, 0}, {5}, 20) < 0.9 * disc_m2(20));
    SceneBuilder both;
    both.wall({{5, -3}, {5, 3}}, 2).wall({{-5, -3}, {-5, 3}}, 3).of_unknown_height();
    CHECK(isovist(both.scene(), {0, 0}, child_eye, 20).unknown_height);
    CHECK_FALSE(isovist(both.scene(), {0, 0}, child_eye, 4).unknown_height);
}

TEST_CASE("slivers and needles far from the origin keep the area right") {
    const auto seed = GENERATE(range(1U, 6U));
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(-1, 1);
    const Point at{409500.123, 3394500.456};
    SceneBuilder builder;
    for (int needle = 0; needle < 200; ++needle) {
        const Point from = at + Point{30 * share(random), 30 * share(random)};
        builder.solid({from, from + Point{10 * share(random), 10 * share(random)}, from + Point{1e-7, 2e-7}}, 3);
    }
    const Scene scene = builder.scene();
    CHECK(isovist_area_m2(scene, at, child_eye, 40) == Approx(brute_area_m2(scene, at, 1, 40, 100000)).epsilon(1e-3));
}
