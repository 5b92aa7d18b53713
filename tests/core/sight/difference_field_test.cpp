#include "core/sight/difference_field.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "core/sight/isovist.h"
#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

namespace {

std::vector<SeenApart> field_of(const Scene& scene, const FieldGrid& grid, EyeHeight child, double radius_m,
                                unsigned threads = 1) {
    QuietJob job;
    return difference_field(scene, grid, child, radius_m, job, threads).value();
}

}  // namespace

TEST_CASE("a grid keeps its squares while the area moves, and has about as many as it may") {
    const FieldGrid grid = grid_over({3, 3, 103, 63}, 60);
    CHECK(grid.cell_m == 10);
    CHECK(grid.corner == Point{0, 0});
    CHECK(grid.columns == 11);
    CHECK(grid.rows == 7);
    const FieldGrid moved = grid_over({13, 9, 113, 69}, 60);
    CHECK(moved.cell_m == grid.cell_m);
    CHECK(moved.corner == Point{10, 0});
    CHECK(grid_over({0, 0, 1, 1}, 1000).cell_m == 0.5);
}

TEST_CASE("at the four heights of a fixture the shares are those of the table worked out by hand") {
    // The eye at 0, 0 with a disc of 20 m. A hedge of 1.0 m along x = 5 from −2 to 2, a row of cars of 1.5 m along
    // x = −5 of the same length, and a crown from 2.2 m upwards along y = 5, which hides nobody.
    SceneBody crown;
    crown.top_m = 6;
    crown.underside_m = 2.2;
    const Scene scene = SceneBuilder()
                            .wall({{5, -2}, {5, 2}}, 1.0)
                            .wall({{-5, -2}, {-5, 2}}, 1.5)
                            .add({{-2, 5}, {2, 5}}, crown)
                            .scene();
    const FieldGrid grid{{-0.5, -0.5}, 1, 1, 1};
    const double disc_m2 = std::numbers::pi * 400, shadow_m2 = std::atan(2.0 / 5) * 400 - 10;
    const auto hidden_from = [&](double eye_m) { return field_of(scene, grid, {eye_m}, 20).front(); };
    CHECK(hidden_from(0.95).only_adult_share == Approx(2 * shadow_m2 / disc_m2).epsilon(1e-9));
    CHECK(hidden_from(1.0).only_adult_share == Approx(shadow_m2 / disc_m2).epsilon(1e-9));  // touching is clear
    CHECK(hidden_from(1.2).only_adult_share == Approx(shadow_m2 / disc_m2).epsilon(1e-9));
    CHECK(hidden_from(1.6).only_adult_share == 0);
    CHECK(hidden_from(0.95).only_child_share == 0);
    // The difference is what the areas differ by.
    const double adult_m2 = isovist_area_m2(scene, {0, 0}, adult_eye, 20);
    CHECK(hidden_from(1.0).only_adult_share * disc_m2 ==
          Approx(adult_m2 - isovist_area_m2(scene, {0, 0}, child_eye, 20)).epsilon(1e-9));
}

TEST_CASE("below a sign at an adult's height the child sees more") {
    SceneBody sign;
    sign.top_m = 2;
    sign.underside_m = 1.3;
    const Scene scene = SceneBuilder().add({{5, -9}, {5, 9}}, sign).scene();
    const SeenApart place = field_of(scene, {{-0.5, -0.5}, 1, 1, 1}, child_eye, 20).front();
    CHECK(place.only_adult_share == 0);
    CHECK(place.only_child_share > 0.1);
    CHECK(grade_of(place) == ApartGrade::child);
}

TEST_CASE("grades are told apart at their limits, and inside of something nothing is told") {
    CHECK(grade_of({0.019, 0, false, false}) == ApartGrade::alike);
    CHECK(grade_of({0.10, 0, false, false}) == ApartGrade::little);
    CHECK(grade_of({0.25, 0.2, false, false}) == ApartGrade::some);
    CHECK(grade_of({0.5, 0, false, false}) == ApartGrade::much);
    CHECK(grade_of({0.51, 0, false, false}) == ApartGrade::most);
    CHECK(grade_of({0.9, 0, true, false}) == ApartGrade::alike);
}

TEST_CASE("areas cover the squares of their grade, with unknown heights apart") {
    const FieldGrid grid{{0, 0}, 2, 3, 2};
    std::vector<SeenApart> field(6);
    field[0].only_adult_share = field[1].only_adult_share = field[5].only_adult_share = 0.3;
    field[5].unknown_height = true;
    const std::vector<ApartArea> areas = areas_of(grid, field);
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].grade == ApartGrade::much);
    CHECK_FALSE(areas[0].unknown_height);
    CHECK(area_m2(areas[0].shape) == Approx(8));
    CHECK(areas[1].unknown_height);
    CHECK(area_m2(areas[1].shape) == Approx(4));
    CHECK(contains(areas[1].shape, {5, 3}));
}

TEST_CASE("a field is the same for any number of threads, and a higher eye is never farther from the adult") {
    const auto seed = GENERATE(range(1U, 8U));
    const Scene scene = test::random_scene(seed, {0, 0}, 60, 8, 40);
    const FieldGrid grid = grid_over({-40, -40, 40, 40}, 100);
    const auto low = field_of(scene, grid, {0.95}, 50), high = field_of(scene, grid, {1.2}, 50);
    const auto again = field_of(scene, grid, {0.95}, 50, 3);
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        CHECK(again[cell].only_adult_share == low[cell].only_adult_share);
        CHECK(high[cell].only_adult_share <= low[cell].only_adult_share + 1e-9);
        CHECK(low[cell].only_child_share <= 1e-9);  // without undersides nothing is hidden from the adult alone
    }
}
