// Formats that GDAL both writes and reads: written here, read back by values.
#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <tuple>

#include "gis/io/source_layer.h"
#include "gis/support/gdal.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using Reference = Owned<OGRSpatialReferenceH, OSRDestroySpatialReference>;

/// Two schools of Chengdu in the system with this code.
void write_schools(const std::string& path, const char* driver, int epsg) {
    register_gdal_drivers();
    Dataset dataset(GDALCreate(GDALGetDriverByName(driver), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    REQUIRE(dataset);
    const Reference reference(OSRNewSpatialReference(nullptr));
    REQUIRE(OSRImportFromEPSG(reference.get(), epsg) == OGRERR_NONE);
    OSRSetAxisMappingStrategy(reference.get(), OAMS_TRADITIONAL_GIS_ORDER);
    const OGRLayerH layer = GDALDatasetCreateLayer(dataset.get(), "schools", reference.get(), wkbPoint, nullptr);
    REQUIRE(layer);
    const OGRFieldDefnH field = OGR_Fld_Create("label", OFTString);
    REQUIRE(OGR_L_CreateField(layer, field, TRUE) == OGRERR_NONE);
    OGR_Fld_Destroy(field);
    const int label = OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), "label");
    for (const auto& [name, x, y] :
         {std::tuple{"武侯实验小学", 104.0625, 30.5}, std::tuple{"锦江小学", 104.125, 30.75}}) {
        const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        OGR_F_SetFieldString(feature.get(), label, name);
        const OgrGeometry point(OGR_G_CreateGeometry(wkbPoint));
        OGR_G_SetPoint_2D(point.get(), 0, x, y);
        OGR_F_SetGeometry(feature.get(), point.get());
        REQUIRE(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }
}

}  // namespace

TEST_CASE("what GDAL writes in formats of exchange is read back, and nothing appears beside it") {
    struct Case {
        const char* file;
        const char* driver;
        const char* crs;
    };
    for (const auto& [file, driver, crs] :
         {Case{"学校.geojson", "GeoJSON", "EPSG:4326"}, Case{"学校.geojsonl", "GeoJSONSeq", "EPSG:4326"},
          Case{"学校.fgb", "FlatGeobuf", "EPSG:4490"}, Case{"学校.gml", "GML", "EPSG:4490"},
          Case{"学校.kml", "LIBKML", "EPSG:4326"}, Case{"学校.kmz", "LIBKML", "EPSG:4326"},
          Case{"学校.gdb", "OpenFileGDB", "EPSG:4490"}, Case{"学校.gpkg", "GPKG", "EPSG:4490"}}) {
        CAPTURE(file);
        const test::ChineseFolder folder;
        write_schools(folder.file(file), driver, std::string_view(crs) == "EPSG:4326" ? 4326 : 4490);
        std::filesystem::remove(folder.file("学校.xsd"));
        const auto before = test::state_of(folder.path());
        for (const std::string& path : {folder.file(file), folder.path().string()}) {
            const auto layers = inspect(path);
            REQUIRE(layers);
            REQUIRE(layers.value().size() == 1);
            CHECK(layers.value()[0].features == 2);
            CHECK(layers.value()[0].geometry == "point");
            CHECK(layers.value()[0].crs.crs.code == crs);
        }
        const auto rows = test::rows_of(folder.file(file));
        REQUIRE(rows.size() == 2);
        std::map<std::string, std::string> shapes;  // some formats have an order of their own, some heights
        for (const test::SourceRow& row : rows) shapes[row.values.at("label")] = row.wkt;
        CHECK(shapes.at("武侯实验小学").find(" (104.0625 30.5") != std::string::npos);
        CHECK(shapes.at("锦江小学").find(" (104.125 30.75") != std::string::npos);
        CHECK(test::state_of(folder.path()) == before);
    }
}

TEST_CASE("TopoJSON is read") {
    const test::ChineseFolder folder;
    folder.write("面.topojson", R"({"type":"Topology","objects":{"地块":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","arcs":[[0]],"properties":{"名称":"甲"}}]}},
        "arcs":[[[104,30],[105,30],[105,31],[104,30]]]})");
    const auto layers = inspect(folder.file("面.topojson"));
    REQUIRE(layers);
    CHECK(layers.value().at(0).geometry == "polygon");
    CHECK(test::rows_of(folder.file("面.topojson"))[0].values.at("名称") == "甲");
}

TEST_CASE("a GeoJSON that names its system in the old way is in that") {
    const test::ChineseFolder folder;
    folder.write("点.geojson", R"({"type":"FeatureCollection",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4544"}},
        "features":[{"type":"Feature","properties":{"名称":"甲"},
        "geometry":{"type":"Point","coordinates":[410451.037,3393363.763]}}]})");
    const auto layers = inspect(folder.file("点.geojson"));
    REQUIRE(layers);
    CHECK(layers.value()[0].crs.crs.code == "EPSG:4544");
    CHECK(layers.value()[0].crs.why == "file");
}

TEST_CASE("folders of KML are layers, with the names and values that they were given") {
    const test::ChineseFolder folder;
    folder.write("图.kml", R"(<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>成都</name>
<NetworkLink><name>别处</name><Link><href>http://127.0.0.1:9/else.kml</href></Link></NetworkLink>
<Folder><name>学校</name>
<Placemark><name>甲小学</name><Point><coordinates>104.06,30.65,500</coordinates></Point></Placemark>
<Placemark><name>乙小学</name><ExtendedData><Data name="学位"><value>120</value></Data>
<Data name="床位"><value>8</value></Data></ExtendedData><Point><coordinates>104.07,30.66</coordinates></Point></Placemark>
<Folder><name>校门</name><Placemark><name>东门</name><Point><coordinates>104.08,30.67</coordinates></Point></Placemark>
</Folder></Folder></Document></kml>)");
    const auto layers = inspect(folder.file("图.kml"));
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 2);
    const auto schools = test::rows_of(folder.file("图.kml"), "学校");
    REQUIRE(schools.size() == 2);
    CHECK(schools[1].values.at("学位") == "120");
    CHECK(schools[1].values.at("床位") == "8");
    CHECK(test::rows_of(folder.file("图.kml"), "校门")[0].values.at("Name") == "东门");
}

TEST_CASE("texts of exchange in GBK or UTF-16, as older Chinese programs write them, are read") {
    const auto gbk = [](const std::string& utf8) {
        char* const text = CPLRecode(utf8.c_str(), "UTF-8", "GB18030");
        std::string bytes(text);
        CPLFree(text);
        return bytes;
    };
    const std::string geojson = R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"名称":"武侯实验小学","类别":"公办小学"},"geometry":{"type":"Point","coordinates":[104.06,30.65]}}]})";
    const std::string kml =
        "<?xml version=\"1.0\" encoding=\"GB2312\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">"
        "<Document><name>成都市小学</name><Placemark><name>武侯实验小学</name><Point><coordinates>"
        "104.06,30.65</coordinates></Point></Placemark></Document></kml>";
    std::string utf16 = "\xFF\xFE";
    for (const char16_t unit : std::filesystem::path(geojson).u16string()) {
        utf16 += static_cast<char>(unit & 0xFF);
        utf16 += static_cast<char>(unit >> 8);
    }
    const test::ChineseFolder folder;
    folder.write("学校.geojson", gbk(geojson));
    folder.write("学校.kml", gbk(kml));
    folder.write("学校.json", utf16);
    const auto before = test::state_of(folder.path());
    const auto as_gbk = inspect(folder.file("学校.geojson"));
    REQUIRE(as_gbk);
    CHECK(as_gbk.value()[0].name == "学校");
    CHECK(as_gbk.value()[0].encoding.name == "GB18030");
    CHECK(as_gbk.value()[0].crs.why == "format");
    CHECK(test::rows_of(folder.file("学校.geojson"))[0].values.at("名称") == "武侯实验小学");
    CHECK(test::rows_of(folder.file("学校.kml"))[0].values.at("Name") == "武侯实验小学");
    CHECK(inspect(folder.file("学校.kml")).value()[0].name == "成都市小学");
    CHECK(test::rows_of(folder.file("学校.json"))[0].values.at("类别") == "公办小学");
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("an XML document that grows without bounds is refused in time") {
    const test::ChineseFolder folder;
    std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int depth = 1; depth < 12; ++depth) {
        bomb += "<!ENTITY a" + std::to_string(depth) + " \"";
        for (int times = 0; times < 10; ++times) bomb += "&a" + std::to_string(depth - 1) + ";";
        bomb += "\">";
    }
    bomb +=
        "]><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>&a11;</name><Point>"
        "<coordinates>1,2</coordinates></Point></Placemark></Document></kml>";
    for (const char* name : {"炸弹.kml", "炸弹.gml", "炸弹.xml"}) {
        folder.write(name, bomb);
        CHECK_FALSE(inspect(folder.file(name)));
    }
}

}  // namespace yimi::gis
