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

ReachGain between(const Coverage& before, const Coverage& after) {
    ReachGain gain{after.children_covered - before.children_covered, after.covered_area_m2 - before.covered_area_m2};
    for (std::size_t index = 0; index < before.blocks.size(); ++index) {
        const double gained = after.blocks[index].share - before.blocks[index].share;
        gain.blocks += gained > 0;
        gain.blocks_lost += gained < 0;
        gain.blocks_without_children += gained > 0 && !after.blocks[index].children;
    }
    return gain;
}

/// What a walk anew says that one street more brings.
ReachGain counted(const WalkNetwork& streets, const WalkEnds& ends, WalkCoverageOptions options, FeatureId street) {
    const Coverage before = walk_coverage(streets, ends, options, quiet).value();
    options.opened.insert(std::lower_bound(options.opened.begin(), options.opened.end(), street), street);
    return between(before, walk_coverage(streets, ends, options, quiet).value());
}

/// Every third street ends 8 m before its last point.
Plan with_gaps(Plan plan, unsigned seed) {
    std::mt19937 random(seed);
    Edit edit{"cut", {}};
    plan.layer(Table::streets).for_each([&](const RowView& row) {
        if (random() % 3 != 0) return true;
        const Feature before = row.feature();
        Feature after = before;
        const auto line = row.geometry().path(0);
        after.geometry = make_line(std::vector{line[0], point_along(line, path_length_m(line) - 8)});
        edit.changes.emplace_back(FeatureChange{Table::streets, row.id(), before, std::move(after)});
        return true;
    });
    REQUIRE(plan.apply(edit));
    return plan;
}

Plan with_link(Plan plan, const BrokenLink& link) {
    REQUIRE(plan.apply(link_edit(plan, link)));
    return plan;
}

void check_equal(const ReachGain& gain, const ReachGain& expected) {
    CHECK(gain.children == Approx(expected.children));
    CHECK(gain.area_m2 == Approx(expected.area_m2).margin(1e-6));
    CHECK(gain.blocks == expected.blocks);
    CHECK(gain.blocks_lost == expected.blocks_lost);
    CHECK(gain.blocks_without_children == expected.blocks_without_children);
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
    const auto worst = worst_barriers(plan, WalkNetwork(plan), ends, within(300), 10, quiet).value();
    REQUIRE(worst.size() == 1);
    CHECK(worst[0].street == FeatureId{2});
    CHECK(worst[0].why == "no_sidewalk");
    CHECK(worst[0].gain.children == 30);
    CHECK(worst[0].gain.blocks == 2);
    CHECK(worst[0].gain.blocks_without_children == 1);
    CHECK(worst[0].gain.area_m2 == Approx(128));
    CHECK(worst_barriers(plan, WalkNetwork(plan), ends, within(100), 10, quiet).value().empty());
    CHECK_FALSE(worst_barriers(plan, WalkNetwork(plan), ends, within(0), 10, quiet));
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
        const auto worst = worst_barriers(plan, streets, ends, options, 4, quiet).value();
        for (const Barrier& barrier : worst) {
            const ProfileNetwork network(streets, options.profile, options.light, options.opened);
            REQUIRE_FALSE(barrier.missing);  // no two streets that do not meet are so near
            check_equal(barrier.gain, counted(streets, ends, options, barrier.street));
            for (const RefusedStreet& other : network.refused())
                CHECK(counted(streets, ends, options, other.street).children <= barrier.gain.children + 1e-9);
            options.opened.insert(std::lower_bound(options.opened.begin(), options.opened.end(), barrier.street),
                                  barrier.street);
            ++barriers;
            with_losses += barrier.gain.blocks_lost > 0;
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

TEST_CASE("a way that is not there is weighed beside the streets that are refused") {
    PlanBuilder town;
    town.row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
        .row(Table::streets, "LINESTRING (112 0, 200 0)", quiet_street)  // 12 m are missing
        .row(Table::streets, "LINESTRING (0 0, 0 200)", quiet_street)
        .row(Table::streets, "LINESTRING (-50 150, 50 150)", quiet_street)  // crosses without joining
        .row(Table::streets, "LINESTRING (0 -30, 100 -30)", fast_street)
        .row(Table::blocks, square(40, 8), {{"children_3_5", std::int64_t{30}}})
        .row(Table::blocks, square(-40, 158), {{"children_3_5", std::int64_t{7}}})
        .row(Table::playgrounds, square(180, 8))
        .row(Table::playgrounds, square(8, 190));
    SECTION("open ground") {
        const Plan plan = town.plan();
        const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
        const auto worst = worst_barriers(plan, WalkNetwork(plan), ends, within(165), 10, quiet).value();
        REQUIRE(worst.size() == 2);
        REQUIRE(worst[0].missing);
        CHECK(worst[0].missing->kind == BrokenLink::Kind::gap);
        CHECK(worst[0].missing->length_m == Approx(12));
        CHECK_FALSE(worst[0].missing->wall);
        CHECK(worst[0].gain.children == 30);
        REQUIRE(worst[1].missing);
        CHECK(worst[1].missing->kind == BrokenLink::Kind::no_node);
        CHECK(worst[1].gain.children == 7);
    }
    SECTION("a wall in the way is named") {
        const Plan plan =
            town.row(Table::occluders, "LINESTRING (106 -20, 106 20)", {{"kind", std::string("wall")}}).plan();
        const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
        const auto worst = worst_barriers(plan, WalkNetwork(plan), ends, within(165), 1, quiet).value();
        REQUIRE(worst.size() == 1);
        CHECK(worst[0].missing->wall == FeatureId{1});
    }
    SECTION("nobody makes a way through a house") {
        const Plan plan = town.row(Table::buildings, square(106, 0, 5)).plan();
        const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
        const auto worst = worst_barriers(plan, WalkNetwork(plan), ends, within(165), 10, quiet).value();
        REQUIRE(worst.size() == 1);
        CHECK(worst[0].gain.children == 7);
    }
}

TEST_CASE("each missing way brings back as many as a walk anew over it counts") {
    int ways = 0;
    for (unsigned seed = 200; seed < 240; ++seed) {
        CAPTURE(seed);
        Plan plan = with_gaps(random_town(seed, seed % 2 == 0), seed);
        WalkCoverageOptions options = within(170 + seed % 60);
        const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
        const auto worst = worst_barriers(plan, WalkNetwork(plan), ends, options, 6, quiet).value();
        for (const Barrier& barrier : worst) {
            const WalkNetwork streets(plan);
            if (!barrier.missing) {
                check_equal(barrier.gain, counted(streets, ends, options, barrier.street));
                const auto at = std::lower_bound(options.opened.begin(), options.opened.end(), barrier.street);
                options.opened.insert(at, barrier.street);
                continue;
            }
            ++ways;
            const Coverage before = walk_coverage(streets, ends, options, quiet).value();
            plan = with_link(std::move(plan), *barrier.missing);
            check_equal(barrier.gain, between(before, walk_coverage(WalkNetwork(plan), ends, options, quiet).value()));
            CHECK(barrier.gain.children >= 0);
        }
    }
    CHECK(ways > 30);
}

TEST_CASE("the worst barriers do not depend on the threads") {
    for (unsigned seed = 100; seed < 110; ++seed) {
        const Plan plan = random_town(seed);
        const WalkNetwork streets(plan);
        const WalkEnds ends = walk_ends(plan, Table::playgrounds, kernel, 1, quiet).value();
        const auto one = worst_barriers(plan, streets, ends, within(220, 1), 5, quiet).value();
        const auto many = worst_barriers(plan, streets, ends, within(220, 4), 5, quiet).value();
        REQUIRE(one.size() == many.size());
        for (std::size_t index = 0; index < one.size(); ++index) {
            CHECK(one[index].street == many[index].street);
            CHECK(one[index].gain.children == many[index].gain.children);
        }
    }
}
