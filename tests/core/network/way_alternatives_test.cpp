#include "core/network/way_alternatives.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

constexpr int side = 4;

WalkingProfile child() {
    WalkingProfile profile;
    profile.speed_mps = 1.25;
    profile.zebra_s = 8;
    profile.signal_s = 25;
    profile.unmarked_s = 20;
    return profile;
}

Point corner(int node) {
    return {100.0 * (node % side), 100.0 * (node / side)};
}

/// One street of a grid, with what it costs, worked out from the rules and not by Yimi's code.
struct Street {
    int from = 0, to = 0;
    bool bare = false, heavy = false, dark = false, narrow = false, stairs = false;
    double slope = 0;
    int crossing = 0;  ///< 1: a zebra at 50 km/h, 2: a signal

    [[nodiscard]] double cost(WayAim aim, bool forward) const {
        if (aim == WayAim::shortest) return 100;
        const double rise = forward ? slope : -slope;
        const double seconds = 100 / 1.25 * (1 + 0.08 * std::max(0.0, rise - 2));
        const double wait = crossing == 1 ? 8 : crossing == 2 ? 25 : 0;
        const double s1 = 0.4 / 0.6, s2 = 0.2 / 0.8, s3 = 0.08 / 0.92;
        double share = 0, more = 0;
        if (aim == WayAim::safe) {
            share = (bare ? s1 : 0) + (heavy ? s2 : 0) + (dark ? s3 : 0) + (narrow ? s2 : 0);
            more = wait + (crossing == 1 ? wait * s1 : 0);
        }
        if (aim == WayAim::pleasant)
            share = (bare ? s1 : 0) + (narrow ? s2 : 0) + (heavy ? s3 : 0) + (std::abs(slope) > 5 ? s3 : 0) +
                    (stairs ? s3 : 0);
        return seconds * (1 + share) + wait + more;
    }
};

struct Quarter {
    std::vector<Street> streets;
    Plan plan;
};

Quarter quarter(unsigned seed) {
    std::mt19937 random(seed);
    const auto chance = [&](double share) { return std::uniform_real_distribution<>(0, 1)(random) < share; };
    Quarter made;
    PlanBuilder plan;
    const auto add = [&](int from, int to) {
        Street street{from, to, chance(0.2), chance(0.3), chance(0.3), chance(0.3), chance(0.1), 0, 0};
        if (chance(0.3)) street.slope = std::uniform_int_distribution<>(-7, 7)(random);
        if (chance(0.3)) street.crossing = chance(0.5) ? 1 : 2;
        plan.row(Table::streets, make_line(std::vector<Point>{corner(from), corner(to)}),
                 {{"sidewalk", std::string(street.bare ? "none" : "both")},
                  {"speed_limit_kmh", 50.0},
                  {"traffic_per_hour", street.heavy ? 1001.0 : 300.0},
                  {"separated", std::int64_t{0}},
                  {"lit", std::int64_t{street.dark ? 0 : 1}},
                  {"usable_width_m", street.narrow ? 1.49 : 1.5},
                  {"stairs", std::int64_t{street.stairs ? 1 : 0}},
                  {"slope_pct", street.slope}});
        if (street.crossing > 0)
            plan.row(Table::crossings, make_point((corner(from) + corner(to)) * 0.5),
                     {{"kind", std::string(street.crossing == 1 ? "zebra" : "signal")}});
        made.streets.push_back(street);
    };
    for (int node = 0; node < side * side; ++node) {
        if (node % side + 1 < side) add(node, node + 1);
        if (node / side + 1 < side) add(node, node + side);
    }
    made.plan = plan.plan();
    return made;
}

/// The least cost over every way that passes no corner twice.
double least_cost(const Quarter& quarter, WayAim aim, int from, int to, std::vector<bool>& passed) {
    if (from == to) return 0;
    double least = std::numeric_limits<double>::infinity();
    passed[static_cast<std::size_t>(from)] = true;
    for (const Street& street : quarter.streets) {
        if (street.from != from && street.to != from) continue;
        const bool forward = street.from == from;
        const int next = forward ? street.to : street.from;
        if (passed[static_cast<std::size_t>(next)]) continue;
        least = std::min(least, street.cost(aim, forward) + least_cost(quarter, aim, next, to, passed));
    }
    passed[static_cast<std::size_t>(from)] = false;
    return least;
}

double cost_of(const WayAlternative& way, WayAim aim) {
    return aim == WayAim::shortest ? way.route.length_m : sum_s(way.items, aim);
}

}  // namespace

TEST_CASE("each way offered is the best by its aim, as trying all ways shows, or near it and another one") {
    const auto seed = GENERATE(range(1U, 31U));
    CAPTURE(seed);
    const Quarter made = quarter(seed);
    const WalkNetwork streets(made.plan);
    const ProfileNetwork network(streets, child());
    const auto door = [&](int node) { return std::vector<Door>{{corner(node), *network.attach(corner(node), 1)}}; };
    const int from = 0, to = side * side - 1;
    const auto ways = way_alternatives(made.plan, network, door(from), door(to));
    REQUIRE_FALSE(ways.empty());
    CHECK(ways.front().aims.front() == WayAim::quick);
    std::size_t aims = 0;
    for (const WayAlternative& way : ways)
        for (const WayAim aim : way.aims) {
            std::vector<bool> passed(side * side);
            const double least = least_cost(made, aim, from, to, passed);
            CHECK(cost_of(way, aim) >= least - 1e-6);
            if (aim == WayAim::quick || aim != way.aims.front()) CHECK(cost_of(way, aim) == Approx(least));
            CHECK(cost_of(way, aim) <= most_detour * least + 1e-6);
            ++aims;
        }
    CHECK(aims <= way_aim_count);
    for (std::size_t later = 0; later < ways.size(); ++later)
        for (std::size_t first = 0; first < later; ++first) {
            const auto a = parts_along(streets, ways[later].route.line),
                       b = parts_along(streets, ways[first].route.line);
            CHECK(shared_m(a, b) <= most_shared_share * ways[later].route.length_m);
        }
    const auto again = way_alternatives(made.plan, network, door(from), door(to));
    REQUIRE(again.size() == ways.size());
    for (std::size_t each = 0; each < ways.size(); ++each) CHECK(again[each].route.line == ways[each].route.line);
}

TEST_CASE("the clock's items of a way add up to its time, and the items of two to their difference") {
    const auto seed = GENERATE(range(1U, 11U));
    CAPTURE(seed);
    const Quarter made = quarter(seed);
    const WalkNetwork streets(made.plan);
    const ProfileNetwork network(streets, child());
    const auto door = [&](int node) { return std::vector<Door>{{corner(node), *network.attach(corner(node), 1)}}; };
    const auto ways = way_alternatives(made.plan, network, door(1), door(14));
    for (const WayAlternative& way : ways) {
        CHECK(sum_s(way.items, WayAim::quick) == Approx(way.route.duration_s).epsilon(1e-12));
        for (const WayAim aim : {WayAim::quick, WayAim::safe, WayAim::pleasant}) {
            double difference = 0;
            for (const WayItemKind& kind : way_item_kinds()) {
                const auto item = static_cast<std::size_t>(kind.item);
                if (counts(aim, kind.item)) difference += way.items[item] - ways.front().items[item];
            }
            CHECK(difference == Approx(sum_s(way.items, aim) - sum_s(ways.front().items, aim)).margin(1e-9));
        }
    }
}

TEST_CASE("a safe way goes round a street without sidewalk, for as long as that is worth it") {
    const auto with_detour = [](double detour_m) {
        const double y = (detour_m - 300) / 2;
        return PlanBuilder()
            .row(Table::streets, "LINESTRING (0 0, 300 0)",
                 {{"sidewalk", std::string("none")}, {"speed_limit_kmh", 50.0}})
            .row(Table::streets, make_line(std::vector<Point>{{0, 0}, {0, y}, {300, y}, {300, 0}}), test::quiet_street)
            .plan();
    };
    const auto ways_of = [&](const Plan& plan) {
        const WalkNetwork streets(plan);
        const ProfileNetwork network(streets, child());
        const std::vector<Door> from{{{0, 0}, *network.attach({0, 0}, 1)}},
            to{{{300, 0}, *network.attach({300, 0}, 1)}};
        return way_alternatives(plan, network, from, to);
    };
    const auto worth = ways_of(with_detour(400));  // under 300 / 0.6 = 500 m
    REQUIRE(worth.size() == 2);
    CHECK(worth[1].aims == std::vector<WayAim>{WayAim::safe, WayAim::pleasant});
    CHECK(worth[1].route.length_m == Approx(400));
    CHECK(worth[0].aims == std::vector<WayAim>{WayAim::quick, WayAim::shortest});
    const auto not_worth = ways_of(with_detour(520));
    REQUIRE(not_worth.size() == 1);
    CHECK(not_worth[0].aims.size() == way_aim_count);
}

TEST_CASE("no way gives no alternatives, and at most as many as are asked for") {
    const Quarter made = quarter(3);
    const WalkNetwork streets(made.plan), none{Plan()};
    const ProfileNetwork network(streets, child()), empty(none, child());
    const std::vector<Door> from{{corner(0), *network.attach(corner(0), 1)}},
        to{{corner(15), *network.attach(corner(15), 1)}};
    CHECK(way_alternatives(made.plan, network, from, to, 1).size() == 1);
    CHECK(way_alternatives(Plan(), empty, {}, {}).empty());
}
