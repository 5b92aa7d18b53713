#pragma once

#include <random>
#include <string>

#include "tests/support/plan_builder.h"

namespace yimi::test {

/// A street whose kind refuses nobody.
inline const PlanBuilder::Values quiet_street{{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}};

/// A made-up quarter: an uneven grid of bent streets about 100 m long, one in five of them missing.
inline Plan random_quarter(unsigned seed, int crossings_a_side) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<> shift(-20, 20), chance(0, 1);
    std::vector<Point> corners;
    for (int at = 0; at < crossings_a_side * crossings_a_side; ++at)
        corners.push_back(
            {100.0 * (at % crossings_a_side) + shift(random), 100.0 * (at / crossings_a_side) + shift(random)});
    PlanBuilder plan;
    const auto add_street = [&](int from, int to) {
        if (chance(random) < 0.2) return;
        const Point a = corners[static_cast<std::size_t>(from)], b = corners[static_cast<std::size_t>(to)];
        const Point bend{(a.x + b.x) / 2 + shift(random) / 3, (a.y + b.y) / 2 + shift(random) / 3};
        plan.row(Table::streets, make_line(std::vector{a, bend, b}), quiet_street);
    };
    for (int y = 0; y < crossings_a_side; ++y)
        for (int x = 0; x < crossings_a_side; ++x) {
            const int here = y * crossings_a_side + x;
            if (x + 1 < crossings_a_side) add_street(here, here + 1);
            if (y + 1 < crossings_a_side) add_street(here, here + crossings_a_side);
        }
    return plan.plan();
}

}  // namespace yimi::test
