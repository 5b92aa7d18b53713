#include "gis/io/written_places.h"

#include <catch2/catch.hpp>

using namespace yimi;
using namespace yimi::gis;

namespace {

using As = WrittenPlace::As;

const std::string chengdu = "EPSG:4544";
const Box plan{408000, 3392000, 412000, 3396000};

/// The likeliest reading; a text that means nothing fails the test.
WrittenPlace first_of(const std::string& text, const std::string& crs = chengdu, const Box& near = plan) {
    const auto places = read_places(text, crs, near);
    INFO(text);
    REQUIRE(!places.empty());
    return places.front();
}

bool is_at(const WrittenPlace& place, double x, double y, double within_m) {
    return distance(place.at, {x, y}) <= within_m;
}

}  // namespace

TEST_CASE("metres are read east and north, with any sign between them") {
    for (const char* text : {"409916, 3394765", "409916 3394765", "409916,3394765", "409916;3394765", "409916\t3394765",
                             "（409916，3394765）", "409,916.00 3,394,765.00", " 409916.00 ,  3394765.00 \n",
                             "E409916 N3394765", "Y=409916, X=3394765"}) {
        const WrittenPlace place = first_of(text);
        INFO(text);
        CHECK(place.as == As::plan);
        CHECK(is_at(place, 409916, 3394765, 1e-6));
    }
}

TEST_CASE("a surveyor's northing may come first") {
    for (const char* text : {"3394765, 409916", "X=3394765 Y=409916", "X:3394765Y:409916", "N3394765 E409916"}) {
        const WrittenPlace place = first_of(text);
        INFO(text);
        CHECK(place.north_first);
        CHECK(is_at(place, 409916, 3394765, 1e-6));
    }
}

TEST_CASE("degrees are read in every spelling, latitude first or last") {
    // 104.06 E, 30.67 N in EPSG:4544, computed with cs2cs: 409916.44, 3394764.95.
    for (const char* text : {"104.06, 30.67", "30.67,104.06", "104.06E 30.67N", "30.67°N, 104.06°E",
                             "104°3′36″ 30°40′12″", "东经104°3′36″北纬30°40′12″", "北纬30°40′12″ 东经104°3′36″",
                             "经度:104.06 纬度:30.67", "纬度：30.67，经度：104.06", "经度104.06纬度30.67",
                             "坐标：104.06，30.67", "lon: 104.06, lat: 30.67", "lat 30.67 lng 104.06"}) {
        const WrittenPlace place = first_of(text);
        INFO(text);
        CHECK(place.as == As::degrees);
        CHECK(is_at(place, 409916.44, 3394764.95, 1));
    }
}

TEST_CASE("degrees of China are offered as the web maps shift them too, some hundred metres away") {
    const auto places = read_places("104.06, 30.67", chengdu, plan);
    REQUIRE(places.size() == 3);
    CHECK(places[1].as == As::gcj02);
    CHECK(places[2].as == As::bd09);
    for (std::size_t other : {1U, 2U}) {
        const double away_m = distance(places[0].at, places[other].at);
        CHECK(away_m > 100);
        CHECK(away_m < 2000);
    }
    CHECK(read_places("2.35, 48.85", chengdu, plan).size() == 1);  // Paris is not shifted
}

TEST_CASE("an easting with its zone is taken from that system into the plan's") {
    const WrittenPlace place = first_of("35409916, 3394765");
    CHECK(place.as == As::system);
    CHECK(place.crs == "EPSG:4523");
    CHECK(is_at(place, 409916, 3394765, 0.01));
    const WrittenPlace turned = first_of("3394765 35409916");
    CHECK(is_at(turned, 409916, 3394765, 0.01));
}

TEST_CASE("in a plan whose eastings have the zone they are its own") {
    const Box zoned{35408000, 3392000, 35412000, 3396000};
    const WrittenPlace place = first_of("35409916, 3394765", "EPSG:4523", zoned);
    CHECK(place.as == As::plan);
    CHECK(is_at(place, 35409916, 3394765, 1e-6));
}

TEST_CASE("what is no place is none") {
    for (const char* text : {"", "学校", "409916", "104.06", "1 2 3", "104°70′ 30°", "hzb", "2000", "x, y", "1e400, 3",
                             "91, 181", "-, -"}) {
        INFO(text);
        CHECK(read_places(text, chengdu, plan).empty());
    }
    CHECK(read_places(std::string(100'000, '1') + ",2", chengdu, plan).empty());
}
