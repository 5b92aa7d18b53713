#include "gis/crs/crs.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>

#include "tests/support/shared_folder.h"

using namespace yimi;
using namespace yimi::gis;

namespace {

Point transformed(const char* from, const char* to, Point at) {
    return Transformer::between(from, to).value().transformed(at).value();
}

/// Text of a .prj in ../shared, or nothing (with a line that says so).
std::string shared_prj(const char* name) {
    const auto path = test::shared_file(name);
    if (!path) {
        std::cout << "SKIPPED: ../shared/" << name << " is not here\n";
        return {};
    }
    std::ifstream file(*path);
    return {std::istreambuf_iterator<char>(file), {}};
}

constexpr const char* esri_4544 =
    R"(PROJCS["CGCS2000_3_Degree_GK_CM_105E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",)"
    R"(SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],)"
    R"(PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],)"
    R"(PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],)"
    R"(UNIT["Meter",1.0]])";

}  // namespace

TEST_CASE("coordinates come out east first, whatever the system says") {  // worked examples W36–W38
    const Point projected = transformed("EPSG:4490", "EPSG:4544", {104.0657, 30.6574});
    CHECK(projected.x == Approx(410451.03721444675).margin(1e-3));
    CHECK(projected.y == Approx(3393363.76285489).margin(1e-3));
    const Point back = transformed("EPSG:4544", "EPSG:4490", {410451.037, 3393363.763});
    CHECK(back.x == Approx(104.06569999775026).margin(1e-8));
    CHECK(back.y == Approx(30.657400001292647).margin(1e-8));
    CHECK(transformed("EPSG:4490", "EPSG:4523", {104.0657, 30.6574}).x == Approx(35410451.03721444).margin(1e-3));
}

TEST_CASE("CGCS2000 and WGS 84 are taken as equal") {
    const Point same = transformed("EPSG:4490", "EPSG:4326", {104.0657, 30.6574});
    CHECK(same.x == Approx(104.0657).margin(1e-9));
    CHECK(same.y == Approx(30.6574).margin(1e-9));
}

TEST_CASE("a code, an ESRI text and a PROJ string name a system") {
    const Crs by_code = find_crs("EPSG:4544").value();
    CHECK(by_code.code == "EPSG:4544");
    CHECK(by_code.name == "CGCS2000 / 3-degree Gauss-Kruger CM 105E");
    CHECK_FALSE(by_code.geographic);
    CHECK(find_crs("EPSG:4490").value().geographic);
    CHECK(find_crs(by_code.wkt).value().code == "EPSG:4544");
    CHECK(find_crs(esri_4544).value().code == "EPSG:4544");
    CHECK(find_crs("+proj=longlat +datum=WGS84 +no_defs +type=crs").value().geographic);
}

TEST_CASE("the .prj files of real layers are recognised") {
    for (const auto& [file, code] :
         {std::pair{"data/chengdu/districts_utf8_cpg_4490/chengdu_districts.prj", "EPSG:4490"},
          {"data/chengdu/districts_gbk_nocpg_4544/成都市区县.prj", "EPSG:4544"},
          {"data/awkward/gauss_kruger_no_shx_no_dbf/gauss_kruger.prj", "EPSG:2435"},
          {"data/awkward/gre/gre.prj", "EPSG:4326"},
          {"data/other/urban_33S.prj", "EPSG:32733"}}) {
        CAPTURE(file);
        const std::string text = shared_prj(file);
        if (!text.empty()) CHECK(find_crs(text).value().code == code);
    }
}

TEST_CASE("a system that only resembles a known one keeps no code but transforms") {
    std::string shifted = esri_4544;
    const std::string from = "\"False_Easting\",500000.0";
    shifted.replace(shifted.find(from), from.size(), "\"False_Easting\",500100.0");
    const Crs local = find_crs(shifted).value();
    CHECK(local.code.empty());
    const Point moved = transformed("EPSG:4544", local.wkt.c_str(), {410000, 3393000});
    CHECK(moved.x == Approx(410100).margin(1e-4));
    CHECK(moved.y == Approx(3393000).margin(1e-4));
}

TEST_CASE("what is no system of maps is said to be unknown") {
    for (const char* text :
         {"", "EPSG:999999", "nonsense", "foo", "m", "EPSG:9001", "+proj=utm +zone=33", "EPSG:4978"}) {
        CAPTURE(text);
        const auto found = find_crs(text);
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::crs_unknown);
        CHECK(found.error().detail("crs") == text);
    }
    CHECK_FALSE(Transformer::between("EPSG:4544", "nonsense"));
    CHECK(find_crs("WGS84").value().code == "EPSG:4326");
    CHECK(find_crs("CGCS2000 / 3-degree Gauss-Kruger CM 105E").value().code == "EPSG:4544");
}

TEST_CASE("a coordinate without an image names its place") {
    const Transformer transformer = Transformer::between("EPSG:4490", "EPSG:4544").value();
    std::vector<Point> points{{104, 30}, {104, 95}};
    const auto outside = transformer.transform(points);
    REQUIRE_FALSE(outside);
    CHECK(outside.error().code == ErrorCode::bad_data);
    CHECK(outside.error().detail("point") == "1");
    CHECK_FALSE(transformer.transformed({std::numeric_limits<double>::quiet_NaN(), 30}));
    CHECK(transformer.transform({}));
}

TEST_CASE("the shifts of Chinese web maps agree with the known values") {  // worked examples W39–W41
    const Point at{104.0657, 30.6574};
    CHECK(wgs84_to_gcj02(at).x == Approx(104.06820730400824).margin(1e-9));
    CHECK(wgs84_to_gcj02(at).y == Approx(30.65497822755742).margin(1e-9));
    CHECK(gcj02_to_wgs84(at).x == Approx(104.0631974334086).margin(1e-9));
    CHECK(gcj02_to_wgs84(at).y == Approx(30.659824461322938).margin(1e-9));
    CHECK(gcj02_to_bd09(at).x == Approx(104.07218207085079).margin(1e-9));
    CHECK(gcj02_to_bd09(at).y == Approx(30.663470465068592).margin(1e-9));
}

TEST_CASE("the shifts can be taken back everywhere in China, and leave the rest of the world alone") {
    for (double lon = 75; lon < 135; lon += 3.7)
        for (double lat = 4; lat < 53; lat += 2.9) {
            CAPTURE(lon, lat);
            CHECK(norm(gcj02_to_wgs84(wgs84_to_gcj02({lon, lat})) - Point{lon, lat}) < 2e-10);
            CHECK(norm(bd09_to_gcj02(gcj02_to_bd09({lon, lat})) - Point{lon, lat}) < 2e-10);
        }
    const Point paris{2.35, 48.85};
    CHECK(wgs84_to_gcj02(paris) == paris);
    CHECK(gcj02_to_wgs84(paris) == paris);
}
