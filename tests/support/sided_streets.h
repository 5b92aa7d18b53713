#pragma once

#include "tests/support/street_plans.h"

namespace yimi::test {

/// A street of 60 km/h with one sidewalk, seen from its first point to its last.
inline PlanBuilder::Values sidewalk_on(const char* side, double speed_kmh = 60) {
    return {{"speed_limit_kmh", speed_kmh}, {"sidewalk", std::string(side)}};
}

/// A profile as the built-in one of a child with an adult: RULES.md section 2.
inline WalkingProfile child_with_adult() {
    WalkingProfile profile;
    profile.speed_mps = 1;
    profile.no_sidewalk_above_kmh = 30;
    profile.unmarked_above_kmh = 30;
    profile.zebra_s = 8;
    profile.signal_s = 25;
    profile.unmarked_s = 20;
    return profile;
}

/// A made-up quarter whose streets have sidewalks on both sides, one or none; some are fast, and some of those with one
/// sidewalk have a crossing.
inline Plan sided_quarter(unsigned seed, int crossings_a_side) {
    std::mt19937 random(seed + 7000);
    const auto one_of = [&](std::initializer_list<const char*> words) {
        return std::string(*(words.begin() + std::uniform_int_distribution<std::ptrdiff_t>(
                                                 0, static_cast<std::ptrdiff_t>(words.size()) - 1)(random)));
    };
    const auto chance = [&](double share) { return std::uniform_real_distribution<>(0, 1)(random) < share; };
    PlanBuilder plan;
    random_quarter(seed, crossings_a_side).layer(Table::streets).for_each([&](const RowView& row) {
        const std::string sidewalk = one_of({"left", "right", "left", "right", "both", "none"});
        plan.row(Table::streets, copy_of(row.geometry()),
                 {{"sidewalk", sidewalk}, {"speed_limit_kmh", chance(0.5) ? 20.0 : 50.0}});
        if ((sidewalk == "left" || sidewalk == "right") && chance(0.4))
            plan.row(Table::crossings, make_point(row.geometry().points[1]),
                     {{"kind", one_of({"zebra", "signal", "bridge", "unmarked"})}});
        return true;
    });
    return plan.plan();
}

}  // namespace yimi::test
