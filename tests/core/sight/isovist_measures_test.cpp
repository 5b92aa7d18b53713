#include "core/sight/isovist_measures.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {
constexpr double pi = std::numbers::pi;
}

TEST_CASE("an open disc is compact, without drift and without hidden edges") {
    const IsovistMeasures all = measures(isovist(Scene(), {7, 8}, child_eye, 20));
    CHECK(all.area_m2 == Approx(pi * 400));
    CHECK(all.perimeter_m == Approx(2 * pi * 20));
    CHECK(all.horizon_m == Approx(2 * pi * 20));
    CHECK(all.occlusivity_m == 0);
    CHECK(all.compactness == Approx(1));
    CHECK(all.drift_m == Approx(0).margin(1e-9));
    CHECK(all.shortest_m == 20);
    CHECK(all.longest_m == Approx(20));
}

TEST_CASE("in a courtyard everything is wall, and the eye off its middle drifts to it") {
    const Scene court = SceneBuilder().wall({{-10, -5}, {10, -5}, {10, 5}, {-10, 5}, {-10, -5}}, 3).scene();
    const IsovistMeasures seen = measures(isovist(court, {6, 0}, child_eye, 50));
    CHECK(seen.area_m2 == Approx(200));
    CHECK(seen.perimeter_m == Approx(60));
    CHECK(seen.occlusivity_m == Approx(0).margin(1e-6));
    CHECK(seen.horizon_m == 0);
    CHECK(seen.compactness == Approx(4 * pi * 200 / 3600));
    CHECK(seen.drift.x == Approx(-6));
    CHECK(seen.drift.y == Approx(0).margin(1e-9));
    CHECK(seen.drift_m == Approx(6));
    CHECK(seen.drift_azimuth_deg == Approx(270));
    CHECK(seen.shortest_m == Approx(4));
    CHECK(seen.longest_m == Approx(std::hypot(16, 5)));
}

TEST_CASE("a wall in the open has two hidden edges behind its ends") {
    const Scene wall = SceneBuilder().wall({{5, -3}, {5, 3}}, 3).scene();
    const IsovistMeasures seen = measures(isovist(wall, {0, 0}, child_eye, 20));
    const double angle = 2 * std::atan(3.0 / 5);
    CHECK(seen.occlusivity_m == Approx(2 * (20 - std::sqrt(34))));
    CHECK(seen.horizon_m == Approx((2 * pi - angle) * 20));
    CHECK(seen.perimeter_m == Approx(6 + seen.occlusivity_m + seen.horizon_m));
    CHECK(seen.drift.x < 0);
    CHECK(seen.drift_azimuth_deg == Approx(270));
    CHECK(seen.shortest_m == Approx(5));
}

TEST_CASE("the centre of gravity is that of many sampled places") {
    const auto seed = GENERATE(range(1U, 6U));
    const Scene scene = test::random_scene(seed, {0, 0}, 30, 10, 60);
    const Isovist view = isovist(scene, {1, 2}, child_eye, 50);
    if (view.inside_body) return;
    double sum = 0, east = 0, north = 0;
    constexpr int rays = 20000;
    std::size_t sector = 0;
    for (int ray = 0; ray < rays; ++ray) {
        const double angle = 2 * pi * (ray + 0.5) / rays;
        const Point along{std::cos(angle), std::sin(angle)};
        while (sector + 1 < view.sectors.size() && cross(view.sectors[sector].to, along) > 0 &&
               dot(view.sectors[sector].to, along) > 0)
            ++sector;
        const SeenSector& here = view.sectors[sector];
        const Point edge = here.to - here.from;
        const double reach = here.body ? cross(here.from, edge) / cross(along, edge) : 50;
        sum += reach * reach / 2;
        east += along.x * reach * reach * reach / 3;
        north += along.y * reach * reach * reach / 3;
    }
    const IsovistMeasures seen = measures(view);
    CHECK(seen.drift.x == Approx(east / sum).margin(0.05));
    CHECK(seen.drift.y == Approx(north / sum).margin(0.05));
}

TEST_CASE("nothing seen has no measures") {
    const Scene house = SceneBuilder().box(-5, -5, 5, 5, 3).scene();
    CHECK(measures(isovist(house, {0, 0}, child_eye, 20)).perimeter_m == 0);
}
