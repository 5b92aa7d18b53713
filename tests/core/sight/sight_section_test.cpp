#include "core/sight/sight_section.h"

#include <catch2/catch.hpp>

#include "tests/support/scene_builder.h"

using namespace yimi;
using test::SceneBuilder;

TEST_CASE("what stands on a line is named with where it begins and ends") {
    const Scene scene = SceneBuilder()
                            .wall({{10, -5}, {10, 5}}, 0.4)          // low: it hides nothing, but stands there
                            .box(20, -3, 26, 3, 9)                   // across
                            .box(40, 1, 50, 8, 9)                    // beside
                            .wall({{30, 0}, {35, 0}}, 2)             // along the line: no thickness
                            .wall({{60, -5}, {61, 5}, {62, -5}}, 1)  // twice
                            .scene();
    const auto pieces = sight_section(scene, {0, 0}, {100, 0});
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].body == 0);
    CHECK(pieces[0].from_m == Approx(10));
    CHECK(pieces[0].to_m == pieces[0].from_m);
    CHECK(pieces[1].body == 1);
    CHECK(pieces[1].from_m == Approx(20));
    CHECK(pieces[1].to_m == Approx(26));
    CHECK(pieces[2].from_m == Approx(60.5));
    CHECK(pieces[3].from_m == Approx(61.5));
    CHECK(sight_section(scene, {0, 0}, {0, 0}).empty());
}

TEST_CASE("a line may begin, end or run inside a solid, and pass through its corners") {
    const Scene scene = SceneBuilder()
                            .box(0, 0, 10, 10, 5)
                            .solid({{20, 0}, {30, 0}, {30, 10}, {27, 10}, {27, 3}, {23, 3}, {23, 10}, {20, 10}}, 5)
                            .scene();
    auto pieces = sight_section(scene, {5, 5}, {35, 5});
    REQUIRE(pieces.size() == 3);  // the rest of the first, both arms of the second
    CHECK(pieces[0].from_m == 0);
    CHECK(pieces[0].to_m == Approx(5));
    CHECK(pieces[1].from_m == Approx(15));
    CHECK(pieces[2].to_m == Approx(25));
    pieces = sight_section(scene, {2, 2}, {8, 8});
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].to_m == Approx(6 * std::numbers::sqrt2));
    pieces = sight_section(scene, {-5, -5}, {15, 15});  // corner to corner
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].from_m == Approx(5 * std::numbers::sqrt2));
    CHECK(pieces[0].to_m == Approx(15 * std::numbers::sqrt2));
    CHECK(sight_section(scene, {-5, 5}, {5, 15}).empty());  // touches a corner
}

TEST_CASE("all that hides a target stands in the section, where it says") {
    std::mt19937 random(3);
    std::uniform_real_distribution<> anywhere(0, 100), height(0.3, 4);
    SceneBuilder builder;
    for (int index = 0; index < 60; ++index) {
        const double x = anywhere(random), y = anywhere(random);
        if (index % 2 == 0)
            builder.box(x, y, x + 4, y + 6, height(random));
        else
            builder.wall({{x, y}, {anywhere(random), y + 3}}, height(random));
    }
    const Scene scene = builder.scene();
    std::size_t blockers = 0;
    for (int pair = 0; pair < 300; ++pair) {
        const Point from{anywhere(random), anywhere(random)}, to{anywhere(random), anywhere(random)};
        const auto pieces = sight_section(scene, from, to);
        for (const LineBlocker& blocker : line_of_sight(scene, {from, 1.0}, {to, 1.2}).blockers) {
            ++blockers;
            const bool stands_there = std::any_of(pieces.begin(), pieces.end(), [&](const SectionPiece& piece) {
                return piece.body == blocker.body && blocker.at_m >= piece.from_m - 1e-6 &&
                       blocker.at_m <= piece.to_m + 1e-6;
            });
            CHECK(stands_there);
        }
    }
    CHECK(blockers > 500);
}
