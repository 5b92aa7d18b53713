#include "gis/io/guess_crs.h"

#include <catch2/catch.hpp>

#include "core/edit/edit.h"

using namespace yimi;
using namespace yimi::gis;

namespace {

/// A few kilometres round a place.
Box round(Point at, double half) {
    return {at.x - half, at.y - half, at.x + half, at.y + half};
}

std::string first_guess(const Box& extent) {
    const auto guesses = guess_crs(extent);
    if (guesses.empty()) return "none";
    return guesses.front().crs.code + (guesses.front().axes_swapped ? " swapped" : "");
}

}  // namespace

// 104.06°E 30.67°N in each system; FEATURES.md section 0 gives the first ones, PROJ the others.
TEST_CASE("a place in Chengdu tells its system by its numbers alone") {
    CHECK(first_guess(round({104.06, 30.67}, 0.02)) == "EPSG:4490");
    CHECK(first_guess(round({409'916, 3'394'765}, 2000)) == "EPSG:4544");
    CHECK(first_guess(round({35'409'916, 3'394'765}, 2000)) == "EPSG:4523");
    CHECK(first_guess(round({18'409'916, 3'394'765}, 2000)) == "EPSG:4496");
    CHECK(first_guess(round({11'583'906, 3'590'000}, 2000)) == "EPSG:3857");
}

TEST_CASE("exchanged axes are seen in degrees and in metres") {
    CHECK(first_guess(round({30.67, 104.06}, 0.02)) == "EPSG:4490 swapped");
    CHECK(first_guess(round({3'394'765, 409'916}, 2000)) == "EPSG:4544 swapped");
    CHECK(first_guess(round({3'394'765, 35'409'916}, 2000)) == "EPSG:4523 swapped");
}

TEST_CASE("older datums follow, at most four guesses in all") {
    const auto guesses = guess_crs(round({409'916, 3'394'765}, 2000));
    REQUIRE(guesses.size() == 4);
    CHECK(guesses[1].crs.code == "EPSG:2380");
    CHECK(guesses[2].crs.code == "EPSG:2432");
    for (const CrsGuess& guess : guesses) CHECK(guess.why == "nearby");
}

TEST_CASE("a zone's number is certain wherever in China it is; a meridian is not") {
    CHECK(first_guess(round({39'450'000, 4'420'000}, 2000)) == "EPSG:4527");  // Beijing, 3° zone 39
    CHECK(guess_crs(round({450'000, 4'420'000}, 2000)).empty());
}

TEST_CASE("degrees of elsewhere are degrees, and a local system has no name") {
    CHECK(first_guess(round({13.4, 52.5}, 0.1)) == "EPSG:4490");
    CHECK(guess_crs({1000, 1000, 5000, 5000}).empty());
    CHECK(guess_crs({}).empty());
}

TEST_CASE("what lies on the plan comes first") {
    Plan plan;
    Feature block = make_feature(Table::schools, make_point({310'000, 3'394'000}));
    Feature other = make_feature(Table::schools, make_point({315'000, 3'396'000}));
    REQUIRE(plan.apply(Edit{"x",
                            {FeatureChange{Table::schools, FeatureId{1}, std::nullopt, block},
                             FeatureChange{Table::schools, FeatureId{2}, std::nullopt, other}}}));
    // 102°E's system puts these numbers where the plan (of 105°E) is.
    const auto way = Transformer::between("EPSG:4544", "EPSG:4543");
    const Point there = way.value().transformed({312'000, 3'395'000}).value();
    auto guesses =
        std::vector<CrsGuess>{{find_crs("EPSG:4544").value(), "nearby"}, {find_crs("EPSG:4543").value(), "nearby"}};
    prefer_overlap(guesses, round(there, 100), plan);
    CHECK(guesses[0].crs.code == "EPSG:4543");
    CHECK(guesses[0].why == "overlap");
    CHECK(guesses[1].why == "nearby");
}

TEST_CASE("a file that names its system may still have its axes exchanged") {
    const Crs degrees = find_crs("EPSG:4326").value(), metres = find_crs("EPSG:4544").value();
    CHECK(looks_swapped(degrees, round({30.67, 104.06}, 0.02)));
    CHECK_FALSE(looks_swapped(degrees, round({104.06, 30.67}, 0.02)));
    CHECK_FALSE(looks_swapped(degrees, round({13.4, 52.5}, 0.1)));
    CHECK(looks_swapped(metres, round({3'394'765, 409'916}, 2000)));
    CHECK_FALSE(looks_swapped(metres, round({409'916, 3'394'765}, 2000)));
}
