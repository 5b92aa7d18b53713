#include "core/coverage/independent_reach.h"

#include <catch2/catch.hpp>

#include "core/coverage/place_entries.h"
#include "core/network/walk_route.h"
#include "gis/geos/geos_kernel.h"
#include "tests/support/sided_streets.h"

using namespace yimi;
using test::PlanBuilder;
using test::quiet_street;

namespace {

const gis::GeosKernel kernel;
QuietJob quiet;

IndependentOptions within(double seconds, unsigned threads = 1) {
    IndependentOptions options;
    options.within_s = seconds;
    options.threads = threads;
    options.profile.no_sidewalk_above_kmh = 30;
    options.profile.zebra_s = 10;
    options.profile.signal_s = 25;
    return options;
}

std::size_t count_of(const IndependentReach& reach, std::string_view kind) {
    for (std::size_t index = 0; index < place_kinds().size(); ++index)
        if (place_kinds()[index].word() == kind) return reach.places[index];
    FAIL("no such kind");
    return 0;
}

std::string square(double x, double y, double half) {
    const auto corner = [&](double dx, double dy) { return std::to_string(x + dx) + " " + std::to_string(y + dy); };
    return "POLYGON ((" + corner(-half, -half) + "," + corner(half, -half) + "," + corner(half, half) + "," +
           corner(-half, half) + "," + corner(-half, -half) + "))";
}

}  // namespace

TEST_CASE("a child's reach ends where the time does, waiting at crossings counted") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 100 200)", quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 300 0)",
                               {{"speed_limit_kmh", 60.0}, {"sidewalk", std::string("none")}})
                          .row(Table::crossings, "POINT (100 20)", {{"kind", std::string("signal")}})
                          .row(Table::blocks, square(10, 10, 4), {{"children_6_11", std::int64_t{3}}})
                          .row(Table::blocks, square(60, 10, 5))
                          .row(Table::playgrounds, square(110, 90, 6), {{"kind", std::string("pocket_park")}})
                          .row(Table::playgrounds, square(290, 10, 6), {{"kind", std::string("park")}})
                          .row(Table::schools, "POINT (50 5)", {{"stage", std::string("primary")}})
                          .plan();
    // Leg 10 + 90 along + 90 up + leg 10 at 1 m/s, and 25 s at the signal.
    const auto late = independent_reach(plan, WalkNetwork(plan), within(224.9), kernel, quiet).value();
    REQUIRE(late.size() == 2);
    CHECK(late[0].sets_out);
    CHECK(late[0].children == 3);
    CHECK(count_of(late[0], "playgrounds") == 0);
    CHECK(count_of(late[0], "primary_schools") == 1);
    CHECK(count_of(late[0], "schools") == 1);
    CHECK(count_of(late[0], "kindergartens") == 0);
    CHECK(late[0].blocks_m2 == Approx(64 + 100));
    const auto in_time = independent_reach(plan, WalkNetwork(plan), within(225), kernel, quiet).value();
    CHECK(count_of(in_time[0], "parks") == 1);
    CHECK(count_of(in_time[0], "playgrounds") == 1);
    CHECK(in_time[0].open_space_m2 == Approx(144));
    // The park behind the fast street is beyond reach, whatever the time.
    IndependentOptions all_day_long = within(1e6);
    all_day_long.most_leg_m = 50;
    const auto all_day = independent_reach(plan, WalkNetwork(plan), all_day_long, kernel, quiet).value();
    CHECK(count_of(all_day[0], "parks") == 1);
    CHECK_FALSE(independent_reach(plan, WalkNetwork(plan), within(0), kernel, quiet));
}

TEST_CASE("a home beside no street that the child may walk sets out nowhere") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::blocks, square(50, 300, 4))
                          .row(Table::playgrounds, square(50, 310, 4))
                          .plan();
    IndependentOptions options = within(900);
    options.most_leg_m = 50;
    const auto reach = independent_reach(plan, WalkNetwork(plan), options, kernel, quiet).value();
    CHECK_FALSE(reach[0].sets_out);
    CHECK(reach[0].open_space_m2 == 0);
    CHECK(independent_reach(Plan{}, WalkNetwork{}, options, kernel, quiet).value().empty());
}

TEST_CASE("what is reached is what a route of that time leads to, on any network and with any threads") {
    for (unsigned seed = 1; seed <= 24; ++seed) {
        CAPTURE(seed);
        Plan plan = seed % 2 == 0 ? test::random_quarter(seed, 5) : test::sided_quarter(seed, 5);
        std::mt19937 random(seed);
        std::uniform_real_distribution<> anywhere(-20, 420);
        Edit edit{"test", {}};
        const auto add = [&](Table table, int count) {
            FeatureId id = plan.layer(table).next_id();
            for (int row = 0; row < count; ++row, ++id.number)
                edit.changes.emplace_back(
                    FeatureChange{table, id, std::nullopt,
                                  make_feature(table, test::shape(square(anywhere(random), anywhere(random), 3)))});
        };
        add(Table::blocks, 8);
        add(Table::playgrounds, 12);
        REQUIRE(plan.apply(edit));
        const IndependentOptions options = within(150 + 20 * seed);
        const auto reach = independent_reach(plan, WalkNetwork(plan), options, kernel, quiet).value();
        const WalkNetwork streets(plan);
        const ProfileNetwork network(streets, options.profile);
        const auto door_of = [&](const RowView& row) {
            const Point at = access_point(row.geometry(), kernel).value();
            return Door{at, *network.attach(at, std::nullopt)};
        };
        std::size_t home = 0;
        plan.layer(Table::blocks).for_each([&](const RowView& block) {
            std::size_t reached = 0;
            plan.layer(Table::playgrounds).for_each([&](const RowView& place) {
                const Door from = door_of(block), to = door_of(place);
                const auto route = quickest_walk(network, std::span(&from, 1), std::span(&to, 1));
                reached += route && route->duration_s <= options.within_s;
                return true;
            });
            CHECK(count_of(reach[home++], "playgrounds") == reached);
            return true;
        });
        const auto threaded =
            independent_reach(plan, WalkNetwork(plan), within(150 + 20 * seed, 3), kernel, quiet).value();
        for (std::size_t index = 0; index < reach.size(); ++index) {
            CHECK(threaded[index].places == reach[index].places);
            CHECK(threaded[index].blocks_m2 == reach[index].blocks_m2);
        }
    }
}
