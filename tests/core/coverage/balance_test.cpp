#include "core/coverage/balance.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/support/random_plan.h"

using namespace yimi;

namespace {

using Numbers = std::vector<double>;

/// The double sum as RULES.md writes it.
double gini_by_pairs(const Numbers& values, const Numbers& weights) {
    double differences = 0, weight = 0, sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        weight += weights[i];
        sum += weights[i] * values[i];
        for (std::size_t j = 0; j < values.size(); ++j)
            differences += weights[i] * weights[j] * std::abs(values[i] - values[j]);
    }
    return differences / (2 * weight * weight * (sum / weight));
}

}  // namespace

TEST_CASE("Gini and Theil agree with the worked examples") {  // W26–W31
    CHECK(*gini(Numbers{1, 2, 3, 4}, Numbers{1, 1, 1, 1}) == Approx(0.25).margin(1e-12));
    CHECK(*theil(Numbers{1, 2, 3, 4}, Numbers{1, 1, 1, 1}) == Approx(0.10644013528622318).margin(1e-12));
    CHECK(*gini(Numbers{0.2, 0.5, 0.9}, Numbers{100, 300, 50}) == Approx(0.19121447028423771).margin(1e-12));
    CHECK(*theil(Numbers{0.2, 0.5, 0.9}, Numbers{100, 300, 50}) == Approx(0.08325114283541886).margin(1e-12));
}

TEST_CASE("the sorted Gini is the sum over all pairs") {
    const auto seed = GENERATE(range(0U, 20U));
    CAPTURE(seed);
    test::RandomPlan random(seed);
    Numbers values, weights;
    for (int count = random.whole(1, 40); count > 0; --count) {
        values.push_back(random.whole(0, 9));  // with ties
        weights.push_back(random.real(0.1, 50));
    }
    values.front() += 1;
    CHECK(*gini(values, weights) == Approx(gini_by_pairs(values, weights)).margin(1e-12));
}

TEST_CASE("equal access has neither Gini nor Theil, and zeros count nothing in Theil") {
    CHECK(*gini(Numbers{3, 3, 3}, Numbers{1, 20, 5}) == Approx(0).margin(1e-15));
    CHECK(*theil(Numbers{3, 3, 3}, Numbers{1, 20, 5}) == Approx(0).margin(1e-15));
    CHECK(*theil(Numbers{0, 2}, Numbers{1, 1}) == Approx(std::log(2.0)));
}

TEST_CASE("inequality is not defined without weight, without mean or with negative access") {
    CHECK_FALSE(gini(Numbers{}, Numbers{}));
    CHECK_FALSE(gini(Numbers{1, 2}, Numbers{0, 0}));
    CHECK_FALSE(gini(Numbers{1, 2}, Numbers{1, -1}));
    CHECK_FALSE(gini(Numbers{0, 0}, Numbers{1, 1}));
    CHECK_FALSE(theil(Numbers{-1, 5}, Numbers{1, 1}));
}

TEST_CASE("seats are shared among those who can reach them") {  // W25
    const Numbers access = two_step_floating_catchment(Numbers{600, 900}, Numbers{400, 700, 300},
                                                       {{300, 900, 1500}, {1200, 450, 800}}, 1000);
    REQUIRE(access.size() == 3);
    CHECK(access[0] == Approx(0.5454545454545454).margin(1e-12));
    CHECK(access[1] == Approx(1.4454545454545453).margin(1e-12));
    CHECK(access[2] == Approx(0.9).margin(1e-12));
}

TEST_CASE("seats that nobody can reach count nothing") {
    const double no_way = std::numeric_limits<double>::infinity();
    CHECK(two_step_floating_catchment(Numbers{100}, Numbers{50, 0}, {{no_way, 200}}, 1000) == Numbers{0, 0});
}

TEST_CASE("seat gaps and supply follow their definitions") {  // W32, W46
    CHECK(seat_gap(1260, 180, 1200).without_migrant == 60);
    CHECK(seat_gap(1260, 180, 1200).with_migrant == 240);
    CHECK(*supply_per_thousand(5200, 1250000) == Approx(4.16));
    CHECK_FALSE(supply_per_thousand(10, 0));
}
