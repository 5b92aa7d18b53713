#include "gis/io/formats/coordinate_text.h"

#include <catch2/catch.hpp>

using namespace yimi::gis;

namespace {

constexpr double tianfu_east = 104 + 3 / 60.0 + 56.5 / 3600, tianfu_north = 30 + 39 / 60.0 + 26.64 / 3600;

double value_of(const char* text) {
    const auto coordinate = read_coordinate(text);
    CAPTURE(text);
    REQUIRE(coordinate);
    return coordinate->value;
}

}  // namespace

TEST_CASE("degrees, minutes and seconds are read in the spellings that people use") {
    for (const char* text :
         {"104°03′56.5″E", "104°3'56.5\"", "E104°03′56.5″", "东经104度3分56.5秒", "104度03分56.5秒", "104 03 56.5",
          "104-03-56.5", "104:03:56.5", "104º03’56.5”", "104˚03'56.5''E", "104°03′56.5″ 东", "E 104° 03' 56.5\"",
          "104d3m56.5s", "１０４°０３′５６．５″", "  104°03′56.5″  ", "104°03′56.5", "经度：104°03′56.5″"}) {
        CHECK(value_of(text) == Approx(tianfu_east).epsilon(0).margin(1e-12));
        CHECK(read_coordinate(text)->degrees);
    }
    CHECK(value_of("N30°39′26.64″") == Approx(tianfu_north).epsilon(0).margin(1e-12));
    CHECK(value_of("30°39.444′") == Approx(tianfu_north).epsilon(0).margin(1e-12));
    CHECK(value_of("104.0657°") == 104.0657);
    CHECK(value_of("104.0657E") == 104.0657);
    CHECK(value_of("104.0657°E") == 104.0657);
    CHECK(value_of("74°00′21″W") == Approx(-74.0058333333).epsilon(0).margin(1e-9));
    CHECK(value_of("33°52′S") == Approx(-33.8666666667).epsilon(0).margin(1e-9));
    CHECK(value_of("南纬33度52分") == Approx(-33.8666666667).epsilon(0).margin(1e-9));
    CHECK(read_coordinate("30°39′N")->axis == WrittenAxis::latitude);
    CHECK(read_coordinate("东经104°")->axis == WrittenAxis::longitude);
}

TEST_CASE("numbers are read as they stand") {
    CHECK(value_of("104.0657") == 104.0657);
    CHECK(value_of("+104.0657") == 104.0657);
    CHECK(value_of("-0.5") == -0.5);
    CHECK(value_of("1.040657e2") == 104.0657);
    CHECK(value_of("3,393,363.763") == 3393363.763);
    CHECK(value_of("３３９３３６３．５") == 3393363.5);
    CHECK_FALSE(read_coordinate("104.0657")->degrees);
}

TEST_CASE("what is no coordinate is none") {
    for (const char* text : {"",           " ",     "-",      "无",          "2024-03-06",   "104°61′",
                             "104°03′61″", "181°",  "91°N",   "104.5°3′",    "028-85551234", "104,06",
                             "12,34,567",  "nan",   "inf",    "104 03 56 7", "104°E 3",      "E104N",
                             "1--2",       "--1",   "武侯区", "3层",         "104.06,30.67", "0x10",
                             "104′",       "abc104"}) {
        CAPTURE(text);
        CHECK_FALSE(read_coordinate(text));
    }
    CHECK_FALSE(read_coordinate(std::string(1000, '1')));
}

TEST_CASE("two coordinates in one text are read together") {
    for (const char* text : {"104.06,30.67", "104.06, 30.67", "104.06，30.67", "(104.06,30.67)", "[104.06;30.67]",
                             "104.06 30.67", "104.06　30.67", "104.06|30.67", "104.06/30.67", "104.06、30.67"}) {
        CAPTURE(text);
        const auto pair = read_coordinate_pair(text);
        REQUIRE(pair);
        CHECK(pair->first.value == 104.06);
        CHECK(pair->second.value == 30.67);
    }
    const auto dms = read_coordinate_pair("东经104°30′，北纬30°15′");
    REQUIRE(dms);
    CHECK(dms->first.value == 104.5);
    CHECK(dms->second.value == 30.25);
    const auto blanks = read_coordinate_pair("104 30 00 30 15 00");
    REQUIRE(blanks);
    CHECK(blanks->first.value == 104.5);
    CHECK(blanks->second.value == 30.25);
    const auto north_first = read_coordinate_pair("N30°15′ E104°30′");
    REQUIRE(north_first);
    CHECK(north_first->first.axis == WrittenAxis::latitude);
    for (const char* text : {"104.06", "104.06,", ",30.67", "1,2,3", "武侯区,成都市", ""})
        CHECK_FALSE(read_coordinate_pair(text));
}

TEST_CASE("lists of pairs become lines, closed ones areas") {
    CHECK(line_of_pairs("104.06,30.67;104.07,30.68", PairOrder::x_first) == "LINESTRING (104.06 30.67, 104.07 30.68)");
    CHECK(line_of_pairs("30.67,104.06|30.68,104.07", PairOrder::y_first) == "LINESTRING (104.06 30.67, 104.07 30.68)");
    CHECK(line_of_pairs("104.06 30.67,104.07 30.68", PairOrder::x_first) == "LINESTRING (104.06 30.67, 104.07 30.68)");
    CHECK(line_of_pairs("1,2 3,2 3,4 1,2", PairOrder::x_first) == "POLYGON ((1 2, 3 2, 3 4, 1 2))");
    CHECK_FALSE(line_of_pairs("104.06,30.67", PairOrder::x_first));
    CHECK_FALSE(line_of_pairs("104.06,30.67;无", PairOrder::x_first));
}

TEST_CASE("shapes are known by how they begin") {
    for (const char* text :
         {"POINT (1 2)", "point(1 2)", "MULTIPOLYGON(((0 0,1 0,1 1,0 0)))", "SRID=4490;POINT(1 2)", "TIN EMPTY",
          "{\"type\":\"Point\",\"coordinates\":[1,2]}", "0101000000000000000000F03F0000000000000040"})
        CHECK(is_shape_text(text));
    for (const char* text : {"", "POINT", "TINY town", "{}", "0101", "00000000000000000001x", "武侯区"})
        CHECK_FALSE(is_shape_text(text));
}
