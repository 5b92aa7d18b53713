#include "core/network/service_area.h"

#include <catch2/catch.hpp>

#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;
using test::quiet_street;

namespace {

double length_m(const std::vector<Stretch>& stretches) {
    double sum = 0;
    for (const Stretch& stretch : stretches) sum += stretch.length_m();
    return sum;
}

bool is_in(const std::vector<Stretch>& stretches, std::uint32_t edge, double along_m) {
    return std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& stretch) {
        return stretch.edge == edge && along_m >= stretch.from_m && along_m <= stretch.to_m;
    });
}

}  // namespace

TEST_CASE("what is within reach ends in the middle of a street, the leg counted") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 100 100)", quiet_street)
                          .row(Table::streets, "LINESTRING (100 0, 400 0)", quiet_street)
                          .plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, WalkingProfile{});
    ServiceAreaSearch search(network);
    const Attachment door = *network.attach({80, 10}, std::nullopt);
    const auto area = search.around(std::vector{door}, 60);
    REQUIRE(area.size() == 3);
    CHECK(area[0].from_m == Approx(30));
    CHECK(area[0].to_m == Approx(100));
    CHECK(area[1].length_m() == Approx(30));
    CHECK(area[2].to_m == Approx(30));
    CHECK(search.around(std::vector{door}, 9).empty());
    CHECK(length_m(search.around(std::vector{door}, 1000)) == Approx(500));
    CHECK(search.around({}, 1000).empty());
}

TEST_CASE("a ring that is entered at both ends is walked from both") {
    const Plan plan =
        PlanBuilder().row(Table::streets, "LINESTRING (0 0, 100 0, 100 100, 0 100, 0 0)", quiet_street).plan();
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, WalkingProfile{});
    const auto area = ServiceAreaSearch(network).around(std::vector<Attachment>{{0, 20, 0}}, 50);
    REQUIRE(area.size() == 2);
    CHECK(area[0].to_m == Approx(70));
    CHECK(area[1].from_m == Approx(370));
    CHECK(area[1].to_m == Approx(400));
}

TEST_CASE("a place on a street is in a service area if and only if the walk to it is within reach") {
    const auto seed = GENERATE(range(1U, 16U));
    CAPTURE(seed);
    const Plan plan = test::random_quarter(seed, 8);
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, WalkingProfile{});
    std::mt19937 random(seed);
    std::uniform_real_distribution<> anywhere(-50, 750);
    std::vector<std::vector<Attachment>> places(5);
    for (std::size_t place = 0; place < places.size(); ++place)
        for (std::size_t door = 0; door <= place % 3; ++door)
            places[place].push_back(*network.attach({anywhere(random), anywhere(random)}, std::nullopt));
    const double within_m = 50.0 + 40 * seed;
    const auto areas = service_areas(network, places, within_m, 1);
    for (std::size_t place = 0; place < places.size(); ++place) {
        const WalkDistances walks(network, places[place]);
        for (std::uint32_t edge = 0; edge < streets.edges().size(); ++edge)
            for (const double share : {0.0, 0.13, 0.5, 0.77, 1.0}) {
                const double along_m = share * streets.edges()[edge].length_m;
                const double walk_m = walks.to({edge, along_m, 0});
                if (std::abs(walk_m - within_m) < 1e-6) continue;  // the last digits may decide
                CHECK(is_in(areas[place], edge, along_m) == (walk_m < within_m));
            }
    }
}

TEST_CASE("service areas do not depend on the number of threads") {
    const Plan plan = test::random_quarter(4, 12);
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, WalkingProfile{});
    std::vector<std::vector<Attachment>> places;
    for (int at = 0; at < 40; ++at) places.push_back({*network.attach({at * 25.0, at * 17.0}, std::nullopt)});
    const auto one = service_areas(network, places, 300, 1), many = service_areas(network, places, 300, 16);
    REQUIRE(one.size() == many.size());
    for (std::size_t place = 0; place < one.size(); ++place) {
        REQUIRE(one[place].size() == many[place].size());
        for (std::size_t at = 0; at < one[place].size(); ++at) {
            CHECK(one[place][at].edge == many[place][at].edge);
            CHECK(one[place][at].from_m == many[place][at].from_m);
            CHECK(one[place][at].to_m == many[place][at].to_m);
        }
    }
}
