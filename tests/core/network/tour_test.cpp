#include "core/network/tour.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace yimi {
namespace {

/// Places in a square of 1 km; with `crooked` the way there is not as long as the way back.
TourLengths random_lengths(std::size_t places, unsigned seed, bool crooked) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> coordinate(0, 1000), extra(1, 1.5);
    std::vector<std::pair<double, double>> at(places);
    for (auto& [x, y] : at) {
        x = coordinate(random);
        y = coordinate(random);
    }
    TourLengths lengths(places);
    for (std::size_t from = 0; from < places; ++from)
        for (std::size_t to = 0; to < places; ++to)
            if (from != to)
                lengths.set(from, to,
                            std::hypot(at[from].first - at[to].first, at[from].second - at[to].second) *
                                (crooked ? extra(random) : 1));
    return lengths;
}

double by_brute_force(const TourLengths& lengths, TourEnd end) {
    std::vector<std::size_t> tour(lengths.places());
    std::iota(tour.begin(), tour.end(), std::size_t{0});
    double shortest = std::numeric_limits<double>::infinity();
    do shortest = std::min(shortest, tour_length_m(lengths, tour, end));
    while (std::next_permutation(tour.begin() + 1, tour.end()));
    return shortest;
}

bool visits_all_once(std::vector<std::size_t> tour, std::size_t places) {
    if (tour.empty() || tour.front() != 0) return false;
    std::sort(tour.begin(), tour.end());
    std::vector<std::size_t> all(places);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return tour == all;
}

}  // namespace

TEST_CASE("few places are visited on the shortest tour there is") {
    const auto seed = GENERATE(range(0U, 40U));
    const std::size_t places = 2 + seed % 7;
    const TourEnd end = seed % 2 == 0 ? TourEnd::anywhere : TourEnd::at_start;
    CAPTURE(seed, places);
    const TourLengths lengths = random_lengths(places, seed, seed % 3 == 0);
    const auto tour = shortest_tour(lengths, end);
    REQUIRE(visits_all_once(tour, places));
    CHECK(tour_length_m(lengths, tour, end) == Approx(by_brute_force(lengths, end)).epsilon(1e-12));
}

TEST_CASE("no turn of a piece, and no move of a place, shortens the tour of many") {
    const auto seed = GENERATE(range(0U, 12U));
    const std::size_t places = 13 + 3 * seed;
    const TourEnd end = seed % 2 == 0 ? TourEnd::anywhere : TourEnd::at_start;
    CAPTURE(seed, places);
    const TourLengths lengths = random_lengths(places, seed, false);
    const auto tour = shortest_tour(lengths, end);
    REQUIRE(visits_all_once(tour, places));
    const double length = tour_length_m(lengths, tour, end);
    for (std::size_t from = 1; from < places; ++from)
        for (std::size_t to = from + 1; to < places; ++to) {
            auto turned = tour;
            std::reverse(turned.begin() + static_cast<std::ptrdiff_t>(from),
                         turned.begin() + static_cast<std::ptrdiff_t>(to) + 1);
            CHECK(tour_length_m(lengths, turned, end) >= length * (1 - 1e-6));
            auto moved = tour;
            std::rotate(moved.begin() + static_cast<std::ptrdiff_t>(from),
                        moved.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                        moved.begin() + static_cast<std::ptrdiff_t>(to) + 1);
            CHECK(tour_length_m(lengths, moved, end) >= length * (1 - 1e-6));
        }
}

TEST_CASE("places along a street are visited in their order") {
    constexpr std::size_t places = 40;
    std::vector<double> at(places);
    for (std::size_t place = 0; place < places; ++place) at[place] = static_cast<double>(place * 17 % places);
    TourLengths lengths(places);
    for (std::size_t from = 0; from < places; ++from)
        for (std::size_t to = 0; to < places; ++to) lengths.set(from, to, std::abs(at[from] - at[to]));
    const auto tour = shortest_tour(lengths, TourEnd::anywhere);
    CHECK(tour_length_m(lengths, tour, TourEnd::anywhere) == places - 1);
}

TEST_CASE("no place and one place are tours, too") {
    CHECK(shortest_tour(TourLengths(0), TourEnd::at_start).empty());
    CHECK(shortest_tour(TourLengths(1), TourEnd::at_start) == std::vector<std::size_t>{0});
}

}  // namespace yimi
