#include "core/network/weld_streets.h"

#include <catch2/catch.hpp>

#include "core/network/topology.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using test::PlanBuilder;

namespace {

Edit weld_edit(const Plan& plan, const std::vector<NearMiss>& misses) {
    std::vector<Mending> mendings;
    for (const NearMiss& miss : misses) mendings.push_back(mending_of(miss));
    return mending_edit(plan, mendings);
}

Plan welded(Plan plan) {
    const Edit edit = weld_edit(plan, near_misses(WalkNetwork(plan)));
    REQUIRE(plan.apply(edit));
    return plan;
}

std::size_t count_pieces(const WalkNetwork& network) {
    return measured(network).pieces;
}

}  // namespace

TEST_CASE("an end near another end comes to it, and only one of the two moves") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (101.4 0, 200 0)")
                          .row(Table::streets, "LINESTRING (202.5 0, 300 0)")
                          .plan();
    const auto misses = near_misses(WalkNetwork(plan));
    REQUIRE(misses.size() == 1);
    CHECK(misses[0].street == FeatureId{1});
    CHECK(misses[0].other == FeatureId{2});
    CHECK(misses[0].gap_m == Approx(1.4));
    const Plan after = welded(plan);
    CHECK(count_pieces(WalkNetwork(plan)) == 3);
    CHECK(count_pieces(WalkNetwork(after)) == 2);
    CHECK(near_misses(WalkNetwork(after)).empty());
}

TEST_CASE("an end near the middle of a street meets it there, and that street is cut with its attributes kept") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", {{"speed_limit_kmh", 30.0}})
                          .row(Table::streets, "LINESTRING (40 1.5, 40 80)")
                          .row(Table::streets, "LINESTRING (70 -1, 70 -80)")
                          .plan();
    const Plan after = welded(plan);
    const Layer& streets = after.layer(Table::streets);
    REQUIRE(streets.size() == 5);
    CHECK(count_pieces(WalkNetwork(after)) == 1);
    CHECK(length_m(streets.row({1})->geometry()) == Approx(40));
    CHECK(length_m(streets.row({4})->geometry()) == Approx(30));
    CHECK(length_m(streets.row({5})->geometry()) == Approx(30));
    CHECK(streets.row({5})->number(column(Table::streets, "speed_limit_kmh")) == 30.0);
    CHECK(streets.row({4})->uid().empty());
    CHECK(streets.row({2})->geometry().points.front() == Point{40, 0});
}

TEST_CASE("ends that join, and short streets, are left alone") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)")
                          .row(Table::streets, "LINESTRING (100.005 0, 200 0)")
                          .row(Table::streets, "LINESTRING (50 1, 50 2.5)")
                          .plan();
    CHECK(near_misses(WalkNetwork(plan)).empty());
}

TEST_CASE("welding takes no street away, joins what it names, and one undo takes it back") {
    const auto seed = GENERATE(range(1U, 31U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<> slip(-1.3, 1.3);
    Plan plan = test::random_quarter(seed, 5);
    Edit slips{"slip", {}};
    plan.layer(Table::streets).for_each([&](const RowView& row) {
        if (row.id().number % 3 != 0) return true;
        Feature after = row.feature();
        after.geometry.points.back() = after.geometry.points.back() + Point{slip(random), slip(random)};
        slips.changes.emplace_back(FeatureChange{Table::streets, row.id(), row.feature(), after});
        return true;
    });
    REQUIRE(plan.apply(slips));
    const auto before = canonical_bytes(plan);
    const WalkNetwork apart(plan);
    const auto misses = near_misses(apart);
    const double all_m = [&] {
        double sum = 0;
        for (const auto& edge : apart.edges()) sum += edge.length_m;
        return sum;
    }();
    const std::size_t rows = plan.layer(Table::streets).size();
    auto undo = plan.apply(weld_edit(plan, misses));
    REQUIRE(undo);
    const WalkNetwork welded(plan);
    CHECK(plan.layer(Table::streets).size() >= rows);
    CHECK(count_pieces(welded) <= count_pieces(apart));
    double after_m = 0;
    for (const auto& edge : welded.edges()) after_m += edge.length_m;
    CHECK(std::abs(after_m - all_m) <= 2 * widest_gap_m * static_cast<double>(misses.size()) + 1e-6);
    for (const NearMiss& miss : misses) {
        std::size_t ends = 0;
        for (const auto& edge : welded.edges())
            for (const Point end : {welded.line(edge).front(), welded.line(edge).back()})
                ends += distance(end, miss.meets) <= join_distance_m ? 1 : 0;
        CHECK(ends >= 2);
    }
    REQUIRE(plan.apply(undo.value()));
    CHECK(canonical_bytes(plan) == before);
}
