#include "core/sight/sight_line.h"

#include <catch2/catch.hpp>
#include <vector>

#include "core/sight/stopping_sight_distance.h"

using namespace yimi;

TEST_CASE("sight lines of the worked examples") {
    struct Example {
        const char* id;
        double eye_m, target_m, reach_m;
        std::vector<Obstacle> obstacles;
        std::optional<std::size_t> blocked_by;
        double clearance_m;
    };
    const auto example = GENERATE(Example{"W01", 1.0, 1.2, 20, {{5, 1.2, {}}}, 0, -0.15},
                                  Example{"W02", 1.6, 1.2, 20, {{5, 1.2, {}}}, {}, 0.3},
                                  Example{"W03", 0.95, 1.2, 30, {{4, 0.8, {}}, {12, 1.1, {}}}, 1, -0.05},
                                  Example{"W04: touching is clear", 1.0, 1.2, 20, {{10, 1.1, {}}}, {}, 0.0});
    CAPTURE(example.id);
    const SightLine line = sight_line(example.eye_m, example.target_m, example.reach_m, example.obstacles);
    CHECK(line.clear == !example.blocked_by);
    CHECK(line.blocked_by == example.blocked_by);
    REQUIRE(line.clearance_m);
    CHECK(*line.clearance_m == Approx(example.clearance_m).margin(1e-9));
}

TEST_CASE("a line with nothing over it is clear and has no clearance") {
    const SightLine line = sight_line(1.0, 1.2, 20, {});
    CHECK(line.clear);
    CHECK_FALSE(line.clearance_m);
}

TEST_CASE("the blocker is the one nearest to the eye, whatever the order") {
    const std::vector<Obstacle> obstacles{{15, 3, {}}, {5, 3, {}}, {10, 3, {}}};
    CHECK(sight_line(1, 1, 20, obstacles).blocked_by == 1U);
}

TEST_CASE("a line passes under what has an underside above it") {
    const std::vector<Obstacle> bridge{{10, 6, 4.5}};
    CHECK(sight_line(1.0, 1.2, 20, bridge).clear);
    CHECK_FALSE(sight_line(5.0, 5.0, 20, bridge).clear);
    CHECK(sight_line(4.5, 4.5, 20, bridge).clear);
}

TEST_CASE("stopping sight distances and parking of the worked examples") {
    CHECK(stopping_sight_distance_m(30, {1.5, 4.5}, 0) == Approx(20.21604938271605).margin(1e-9));    // W05
    CHECK(stopping_sight_distance_m(50, {2.5, 3.4}, 0) == Approx(63.09005083514887).margin(1e-9));    // W06
    CHECK(stopping_sight_distance_m(40, {1.5, 4.5}, -4) == Approx(31.694026048196335).margin(1e-9));  // W07
    CHECK(parking_clear_length_m(25, 0.6, 1.9) == Approx(6).margin(1e-9));                            // W08
    CHECK(available_sight_distance_m(6, 0.6, 1.9) == Approx(25).margin(1e-9));                        // W09
    CHECK(parking_clear_length_m(35, 1.0, 2.2) == Approx(10.9375).margin(1e-9));                      // W10
    CHECK(available_sight_distance_m(6, 1.0, 2.2) == Approx(19.200000000000003).margin(1e-9));        // W11
}

TEST_CASE("braking changes above 30 km/h, and a slope can take it away") {
    CHECK(default_braking(30).reaction_s == 1.5);
    CHECK(default_braking(30.5).reaction_s == 2.5);
    CHECK(default_braking(31).deceleration_mps2 == 3.4);
    CHECK(std::isinf(stopping_sight_distance_m(30, {1.5, 0.3}, -10)));
}
