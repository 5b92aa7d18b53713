#include "core/coverage/barriers.h"

#include <catch2/catch.hpp>
#include <random>

#include "gis/geos/geos_kernel.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

const gis::GeosKernel kernel;
QuietJob quiet;

const PlanBuilder::Values quiet_street{{"speed_limit_kmh", 20.0}, {"sidewalk", std::string("both")}};
const PlanBuilder::Values fast_street{{"speed_limit_kmh", 60.0}, {"sidewalk", std::string("none")}};

WalkCoverageOptions within(double metres, unsigned threads = 1) {
    WalkCoverageOptions options;
    options.within_m = metres;
    options.profile.no_sidewalk_above_kmh = 30;
    options.threads = threads;
    return options;
}

std::string square(double x, double y, double half = 4) {
    const auto corner = [&](double dx, double dy) { return std::to_string(x + dx) + " " + std::to_string(y + dy); };
    return "POLYGON ((" + corner(-half, -half) + "," + corner(half, -half) + "," + corner(half, half) + "," +
           corner(-half, half) + "," + corner(-half, -half) + "))";
}

/// A grid of streets, a third of them too fast, homes and playgrounds strewn about; many homes know their children.
/// `one_sided`: of many streets only one side has a sidewalk.
Plan random_town(unsigned seed, bool one_sided = false) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<> chance(0, 1), shift(-15, 15), anywhere(-30, 430);
    std::vector<Point> corners;
    for (int at = 0; at < 25; ++at)
        corners.push_back({100.0 * (at % 5) + shift(random), 100.0 * (at / 5) + shift(random)});
    PlanBuilder plan;
    const auto add = [&](int from, int to) {
        const Point a = corners[static_cast<std::size_t>(from)], b = corners[static_cast<std::size_t>(to)];
        PlanBuilder::Values values = chance(random) < 0.35 ? fast_street : quiet_street;
        if (one_sided && chance(random) < 0.4) values[1].second = std::string(chance(random) < 0.5 ? "left" : "right");
        plan.row(Table::streets, make_line(std::vector{a, b}), values);
    };
    for (int y = 0; y < 5; ++y)
        for (int x = 0; x < 5; ++x) {
            if (x < 4) add(5 * y + x, 5 * y + x + 1);
            if (y < 4) add(5 * y + x, 5 * y + x + 5);
        }
    for (int home = 0; home < 30; ++home) {
        PlanBuilder::Values known;
        if (chance(random) < 0.8) known = {{"children_6_11", std::int64_t{1 + home % 7}}};
        plan.row(Table::blocks, square(anywhere(random), anywhere(random)), known);
    }
    for (int place = 0; place < 3; ++place) plan.row(Table::playgrounds, square(anywhere(random), anywhere(random)));
    return plan.plan();
}

/// What a walk anew says that one street more brings.
Barrier counted(const WalkNetwork& streets, const WalkEnds& ends, WalkCoverageOptions options, FeatureId street) {
    const Coverage before = walk_coverage(streets, ends, options, quiet).value();
    options.opened.insert(std::lower_bound(options.opened.begin(), options.opened.end(), street), street);
    const Coverage after = walk_coverage(streets, ends, options, quiet).value();
    Barrier barrier{
        street, {}, after.children_covered - before.children_covered, after.covered_area_m2 - before.covered_area_m2, 0,
        0,      0};
    for (std::size_t index = 0; index < before.blocks.size(); ++index) {
        const double gained = after.blocks[index].share - before.blocks[index].share;
        barrier.blocks += gained > 0;
        barrier.blocks_lost += gained < 0;
        barrier.blocks_without_children += gained > 0 && !after.blocks[index].children;
    }
    return barrier;
}

}  // namespace

TEST_CASE("the street that parts homes from the playground is named with whom it parts") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 120 0)", fast_street)
                          .row(Table::streets, "LINESTRING (120 0, 200 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (0 0, 0 900)", fast_street)
                          .row(Table::blocks, square(10, 8), {{"children_3_5", std::int64_t{30}}})
                          .row(Table::blocks, square(40, 8), {})
                          .row(Table::playgrounds, square(180, 8))
                          .plan();
    const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
    const auto worst = worst_barriers(WalkNetwork(plan), ends, within(300), 10, quiet).value();
    REQUIRE(worst.size() == 1);
    CHECK(worst[0].street == FeatureId{2});
    CHECK(worst[0].why == "no_sidewalk");
    CHECK(worst[0].children == 30);
    CHECK(worst[0].blocks == 2);
    CHECK(worst[0].blocks_without_children == 1);
    CHECK(worst[0].area_m2 == Approx(128));
    CHECK(worst_barriers(WalkNetwork(plan), ends, within(100), 10, quiet).value().empty());
    CHECK_FALSE(worst_barriers(WalkNetwork(plan), ends, within(0), 10, quiet));
}

TEST_CASE("each barrier brings back as many as a walk anew counts, and none would bring more") {
    int barriers = 0, with_losses = 0;
    for (unsigned seed = 0; seed < 120; ++seed) {
        CAPTURE(seed);
        const Plan plan = random_town(seed, seed % 2 == 1);
        const WalkNetwork streets(plan);
        const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
        WalkCoverageOptions options = within(170 + seed);
        options.profile.unmarked_above_kmh = 30;
        if (seed % 3 == 0) options.most_leg_m = 40;
        if (seed % 3 == 1) options.most_gap_m = 20;
        const auto worst = worst_barriers(streets, ends, options, 4, quiet).value();
        for (const Barrier& barrier : worst) {
            const ProfileNetwork network(streets, options.profile, options.light, options.opened);
            const Barrier expected = counted(streets, ends, options, barrier.street);
            CHECK(barrier.children == Approx(expected.children));
            CHECK(barrier.area_m2 == Approx(expected.area_m2).margin(1e-6));
            CHECK(barrier.blocks == expected.blocks);
            CHECK(barrier.blocks_lost == expected.blocks_lost);
            CHECK(barrier.blocks_without_children == expected.blocks_without_children);
            for (const RefusedStreet& other : network.refused())
                CHECK(counted(streets, ends, options, other.street).children <= barrier.children + 1e-9);
            options.opened.insert(std::lower_bound(options.opened.begin(), options.opened.end(), barrier.street),
                                  barrier.street);
            ++barriers;
            with_losses += barrier.blocks_lost > 0;
        }
        // Where the list ends before it is full, nothing is left that would help.
        if (worst.size() < 4) {
            const ProfileNetwork network(streets, options.profile, options.light, options.opened);
            for (const RefusedStreet& other : network.refused())
                CHECK(counted(streets, ends, options, other.street).children <= 1e-9);
        }
    }
    CHECK(barriers > 100);
    CHECK(with_losses > 0);
}

TEST_CASE("the worst barriers do not depend on the threads") {
    for (unsigned seed = 100; seed < 110; ++seed) {
        const Plan plan = random_town(seed);
        const WalkNetwork streets(plan);
        const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
        const auto one = worst_barriers(streets, ends, within(220, 1), 5, quiet).value();
        const auto many = worst_barriers(streets, ends, within(220, 4), 5, quiet).value();
        REQUIRE(one.size() == many.size());
        for (std::size_t index = 0; index < one.size(); ++index) {
            CHECK(one[index].street == many[index].street);
            CHECK(one[index].children == many[index].children);
        }
    }
}
