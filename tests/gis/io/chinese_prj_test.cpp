// .prj files as Chinese vendors write them: ArcGIS, MapGIS, SuperMap, CASS, by hand.
#include <catch2/catch.hpp>

#include "gis/io/import.h"
#include "tests/support/point_shapefile.h"

namespace yimi::gis {
namespace {

struct Gcs {
    std::string name, datum, spheroid;
};
const Gcs cgcs{"GCS_China_Geodetic_Coordinate_System_2000", "D_China_2000", R"("CGCS2000",6378137.0,298.257222101)"};
const Gcs xian{"GCS_Xian_1980", "D_Xian_1980", R"("Xian_1980",6378140.0,298.257)"};
const Gcs beijing{"GCS_Beijing_1954", "D_Beijing_1954", R"("Krasovsky_1940",6378245.0,298.3)"};

std::string geographic(const Gcs& gcs) {
    return "GEOGCS[\"" + gcs.name + "\",DATUM[\"" + gcs.datum + "\",SPHEROID[" + gcs.spheroid +
           "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
}

struct Gk {
    double meridian_deg = 105, false_easting_m = 500'000, false_northing_m = 0, scale = 1;
    std::string projection = "Gauss_Kruger";
};
std::string projected(const std::string& name, const Gcs& gcs, const Gk& gk = {}) {
    const auto parameter = [](const char* key, double value) {
        return std::string("PARAMETER[\"") + key + "\"," + std::to_string(value) + "],";
    };
    return "PROJCS[\"" + name + "\"," + geographic(gcs) + ",PROJECTION[\"" + gk.projection + "\"]," +
           parameter("False_Easting", gk.false_easting_m) + parameter("False_Northing", gk.false_northing_m) +
           parameter("Central_Meridian", gk.meridian_deg) + parameter("Scale_Factor", gk.scale) +
           parameter("Latitude_Of_Origin", 0) + "UNIT[\"Meter\",1.0]]";
}

CrsDecision decided(const std::string& prj) {
    const test::ChineseFolder folder;
    test::write_point_shapefile(folder, "a", "name", {{{410'451, 3'393'364}, "x"}});
    folder.write("a.prj", prj);
    const auto layers = inspect(folder.file("a.shp"));
    REQUIRE(layers);
    return layers.value().at(0).crs;
}

std::string code_of(const std::string& prj) {
    return decided(prj).crs.code;
}

}  // namespace

TEST_CASE("systems of China are known by the names that vendors give them") {
    const auto is = [](const std::string& prj, const char* code) {
        CAPTURE(prj);
        CHECK(code_of(prj) == code);
    };
    is(geographic(cgcs), "EPSG:4490");
    is(geographic(xian), "EPSG:4610");
    is(geographic(beijing), "EPSG:4214");
    is(projected("CGCS2000_3_Degree_GK_CM_105E", cgcs), "EPSG:4544");
    is(projected("CGCS2000_3_Degree_GK_Zone_35", cgcs, {105, 35'500'000}), "EPSG:4523");
    is(projected("CGCS2000_3_degree_Gauss_Kruger_zone_35", cgcs, {105, 35'500'000}), "EPSG:4523");
    is(projected("CGCS2000_GK_Zone_18", cgcs, {105, 18'500'000}), "EPSG:4496");
    is(projected("CGCS2000_GK_CM_105E", cgcs), "EPSG:4507");
    is(projected("CGCS2000_3_Degree_GK_CM_102E", cgcs, {102}), "EPSG:4543");
    is(projected("CGCS2000_3_Degree_GK_CM_105E", cgcs, {105, 500'000, 0, 1, "Transverse_Mercator"}), "EPSG:4544");
    is(projected("Xian_1980_3_Degree_GK_CM_105E", xian), "EPSG:2380");
    is(projected("Xian_1980_3_Degree_GK_Zone_35", xian, {105, 35'500'000}), "EPSG:2359");
    is(projected("Xian_1980_GK_Zone_18", xian, {105, 18'500'000}), "EPSG:2332");
    is(projected("Xian_1980_GK_CM_105E", xian), "EPSG:2343");
    is(projected("Beijing_1954_3_Degree_GK_CM_105E", beijing), "EPSG:2432");
    is(projected("Beijing_1954_3_Degree_GK_Zone_35", beijing, {105, 35'500'000}), "EPSG:2411");
    is(projected("Beijing_1954_GK_Zone_18", beijing, {105, 18'500'000}), "EPSG:21418");
}

TEST_CASE("other spellings of the datum and free names mean the same") {
    const auto is = [](const std::string& prj, const char* code) {
        CAPTURE(prj);
        CHECK(code_of(prj) == code);
    };
    const std::string ellipsoid = R"("CGCS2000",6378137,298.257222101)";
    for (const Gcs& gcs :
         {Gcs{"GCS_CGCS_2000", "D_CGCS_2000", R"("CGCS_2000",6378137.0,298.257222101)"},
          Gcs{"GCS_China_2000", "D_China_2000", R"("CGCS2000",6378137.0,298.2572221010041)"},
          Gcs{"CGCS2000", "CGCS2000", ellipsoid}, Gcs{"China Geodetic Coordinate System 2000", "China_2000", ellipsoid},
          Gcs{"China_Geodetic_Coordinate_System_2000", "China_Geodetic_Coordinate_System_2000", ellipsoid},
          Gcs{"GCS_CGCS2000", "D_CGCS2000", R"("S_CGCS2000",6378137.0,298.257222101)"},
          Gcs{"国家2000", "D_China_2000", ellipsoid}, Gcs{"GCS_China_2000", "China 2000", ellipsoid}}) {
        is(geographic(gcs), "EPSG:4490");
        is(projected("CGCS2000_3_Degree_GK_CM_105E", gcs), "EPSG:4544");
        is(projected("CGCS2000_3_Degree_GK_Zone_35", gcs, {105, 35'500'000}), "EPSG:4523");
        is(projected("2000国家大地坐标系", gcs), "EPSG:4544");
    }
    is(projected("\xB9\xFA\xBC\xD2"
                 "2000",
                 cgcs),
       "EPSG:4544");  // 国家2000 in GBK
    is(geographic({"GCS_\xB9\xFA\xBC\xD2", "D_China_2000", ellipsoid}), "EPSG:4490");
    for (const Gcs& gcs : {Gcs{"GCS_Xian_1980", "D_Xian_1980", R"("Xian_1980",6378140.0,298.257)"},
                           Gcs{"GCS_Xian_1980", "Xian_1980", R"("IAG_1975",6378140.0,298.257)"},
                           Gcs{"西安80", "D_Xian_1980", R"("Xian_1980",6378140.0,298.257)"}})
        is(projected("Xian_1980_3_Degree_GK_CM_105E", gcs), "EPSG:2380");
}

TEST_CASE("a local system is never taken for the standard one that it resembles") {
    const auto is_local = [](const std::string& prj) {
        CAPTURE(prj);
        const CrsDecision found = decided(prj);
        CHECK(found.crs.code.empty());
        CHECK_FALSE(found.crs.wkt.empty());
    };
    for (const char* name : {"CGCS2000_3_Degree_GK_CM_105E", "CGCS2000_3_Degree_GK_CM_104E", "Chengdu_Local", "成都"}) {
        is_local(projected(name, cgcs, {104}));
        is_local(projected(name, cgcs, {104.0666667}));
        is_local(projected(name, cgcs, {105.0001}));
        is_local(projected(name, cgcs, {105, 500'001}));
        is_local(projected(name, cgcs, {105, 100'000}));
        is_local(projected(name, cgcs, {105, 500'000, -3'000'000}));
        is_local(projected(name, cgcs, {105, 500'000, 0, 0.99999}));
    }
}

TEST_CASE("names in GBK are read as such") {
    const std::string country = "\xB9\xFA\xBC\xD2", chengdu = "\xB3\xC9\xB6\xBC";  // 国家, 成都
    const Gcs gbk{"GCS_" + country + "2000", "D_" + country + "2000", R"("CGCS2000",6378137.0,298.257222101)"};
    CHECK(code_of(projected(chengdu, gbk)) == "EPSG:4544");
    const CrsDecision local = decided(projected(chengdu, cgcs, {104}));
    CHECK(local.crs.code.empty());
    CHECK(local.crs.name == "成都");
}

TEST_CASE("what names no system that numbers could be taken from is missing") {
    for (const char* prj : {"", "LOCAL_CS[\"成都\",UNIT[\"Meter\",1.0]]", "PROJCS[\"x\"]", "Chengdu", "{}"}) {
        CAPTURE(prj);
        CHECK(decided(prj).why == "missing");
    }
}

}  // namespace yimi::gis
