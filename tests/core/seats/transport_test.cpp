#include "core/seats/transport.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

using namespace yimi;

namespace {

using Costs = std::vector<std::vector<double>>;  ///< by supply and place
constexpr double no_way = std::numeric_limits<double>::infinity();

std::vector<Shipment> cheapest(const std::vector<double>& supply, const std::vector<double>& room, const Costs& costs) {
    return cheapest_transport(supply, room, [&](std::size_t from, std::size_t to) { return costs[from][to]; });
}
double cost_of(const std::vector<Shipment>& shipments, const Costs& costs) {
    double sum = 0;
    for (const Shipment& each : shipments) sum += each.amount * costs[each.from][each.to];
    return sum;
}

/// The least cost of whole units, by trying all places for each unit.
double least_by_trying(const std::vector<double>& supply, std::vector<double> room, const Costs& costs,
                       std::size_t from = 0, double sent = 0) {
    if (from == supply.size()) return 0;
    if (sent == supply[from]) return least_by_trying(supply, room, costs, from + 1, 0);
    double least = no_way;
    for (std::size_t to = 0; to < room.size(); ++to) {
        if (room[to] < 1) continue;
        --room[to];
        least = std::min(least, costs[from][to] + least_by_trying(supply, room, costs, from, sent + 1));
        ++room[to];
    }
    return least;
}

}  // namespace

TEST_CASE("where there is room everything goes to the nearest place") {
    const auto shipments = cheapest({3, 4}, {10, 10}, {{1, 2}, {5, 1}});
    REQUIRE(shipments.size() == 2);
    CHECK((shipments[0].to == 0 && shipments[0].amount == 3));
    CHECK((shipments[1].to == 1 && shipments[1].amount == 4));
}

TEST_CASE("who comes later makes those move on whom it costs least") {
    // Both want place 0; the first can go on for 1 more, the second only for 100.
    const Costs costs{{1, 2}, {1, 101}};
    const auto shipments = cheapest({5, 5}, {5, 5}, costs);
    CHECK(cost_of(shipments, costs) == Approx(5 * 2 + 5 * 1));
}

TEST_CASE("what finds no room stays, and so does what has no way") {
    double placed = 0;
    for (const Shipment& each : cheapest({5, 5}, {4, 3}, {{1, 2}, {3, 4}})) placed += each.amount;
    CHECK(placed == Approx(7));
    CHECK(cheapest({5}, {9}, {{no_way}}).empty());
    CHECK(cheapest({5}, {}, {{}}).empty());
}

TEST_CASE("no other way costs less") {
    const auto seed = GENERATE(range(0U, 40U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> amount(1, 2), price(1, 30);
    std::vector<double> supply, room;
    double all = 0;
    for (int index = 0; index < 4; ++index) all += supply.emplace_back(amount(random));
    for (int index = 0; index < 3; ++index) room.push_back(std::ceil(all / 3) + (index == 0 ? 1 : 0));
    Costs costs(4, std::vector<double>(3));
    for (auto& row : costs)
        for (double& cost : row) cost = price(random);
    const auto shipments = cheapest(supply, room, costs);
    CHECK(cost_of(shipments, costs) == Approx(least_by_trying(supply, room, costs)));
    std::vector<double> taken(3, 0);
    for (const Shipment& each : shipments) taken[each.to] += each.amount;
    for (std::size_t place = 0; place < 3; ++place) CHECK(taken[place] <= room[place] + 1e-9);
}
