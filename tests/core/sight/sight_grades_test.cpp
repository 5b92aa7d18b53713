#include "core/sight/sight_grades.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "core/sight/isovist.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

constexpr double pi = std::numbers::pi;
constexpr double quarters[] = {1, 0.75, 0.5, 0.25};

/// Along each of many rays: what is crossed, sorted, each body once.
SightGrades by_rays(const Scene& scene, Point at, double eye_m, double radius_m) {
    constexpr int rays = 20000;
    SightGrades sum;
    for (const double limit : quarters) sum.grades.push_back({limit, 0});
    for (int ray = 0; ray < rays; ++ray) {
        const double angle = 2 * pi * (ray + 0.5) / rays;
        const Point along{std::cos(angle), std::sin(angle)};
        std::vector<std::pair<double, std::uint32_t>> crossed;
        for (const SceneSegment& segment : scene.segments()) {
            if (scene.bodies()[segment.body].top_m <= eye_m) continue;
            const Point a = segment.a - at, edge = segment.b - segment.a;
            const double turn = cross(along, edge), away = cross(a, edge) / turn, share = cross(a, along) / turn;
            if (away > 0 && away < radius_m && share >= 0 && share <= 1) crossed.emplace_back(away, segment.body);
        }
        std::sort(crossed.begin(), crossed.end());
        crossed.emplace_back(radius_m, static_cast<std::uint32_t>(-1));
        double share = 1, before = 0;
        std::vector<std::uint32_t> passed;
        for (const auto& [away, body] : crossed) {
            const double band = (away * away - before * before) * pi / rays;
            sum.weighted_area_m2 += share * band;
            for (auto& grade : sum.grades)
                if (share >= grade.see_through_at_least) grade.area_m2 += band;
            before = away;
            if (body == static_cast<std::uint32_t>(-1) || std::count(passed.begin(), passed.end(), body) > 0) continue;
            passed.push_back(body);
            share *= scene.bodies()[body].see_through_share;
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("behind a thin hedge the view counts by what the hedge lets through") {
    const Scene scene = SceneBuilder().wall({{5, -3}, {5, 3}}, 3).seen_through(0.6).scene();
    const SightGrades view = sight_grades(scene, {0, 0}, child_eye, 20, quarters);
    const double behind = std::atan(3.0 / 5) * 400 - 15, disc = pi * 400;
    CHECK(view.grades[0].area_m2 == Approx(disc - behind));
    CHECK(view.grades[1].area_m2 == Approx(disc - behind));
    CHECK(view.grades[2].area_m2 == Approx(disc));
    CHECK(view.weighted_area_m2 == Approx(disc - 0.4 * behind));
}

TEST_CASE("with nothing to see through all grades are the visible area") {
    const Scene scene = test::random_scene(3, {0, 0}, 40, 10, 60);
    const SightGrades view = sight_grades(scene, {0.3, 0.7}, child_eye, 50, quarters);
    const double seen = isovist_area_m2(scene, {0.3, 0.7}, child_eye, 50);
    for (const auto& grade : view.grades) CHECK(grade.area_m2 == Approx(seen).margin(1e-6));
    CHECK(view.weighted_area_m2 == Approx(seen).margin(1e-6));
}

TEST_CASE("graded areas in random scenes are those of rays") {
    const auto seed = GENERATE(range(1U, 25U));
    CAPTURE(seed);
    const Point middle{409500, 3394500};
    const Scene plain = test::random_scene(seed, middle, 30, 12, 60);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<SceneBody> bodies(plain.bodies().begin(), plain.bodies().end());
    for (SceneBody& body : bodies)
        if (share(random) < 0.5) body.see_through_share = share(random);
    const Scene scene({plain.segments().begin(), plain.segments().end()}, bodies);
    const Point at = middle + Point{0.3, 0.7};
    const SightGrades view = sight_grades(scene, at, child_eye, 50, quarters);
    bool is_inside = false;
    for (std::uint32_t body = 0; body < bodies.size(); ++body) is_inside = is_inside || scene.inside(body, at);
    if (is_inside) return;  // rays count a body in which they begin as those that enter it
    const SightGrades rays = by_rays(scene, at, 1.0, 50);
    CHECK(view.weighted_area_m2 == Approx(rays.weighted_area_m2).epsilon(3e-3));
    for (std::size_t grade = 0; grade < view.grades.size(); ++grade)
        CHECK(view.grades[grade].area_m2 == Approx(rays.grades[grade].area_m2).epsilon(3e-3));
}
