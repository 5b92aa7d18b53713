// Tables of text with coordinates, written byte by byte and read back by values.
#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "gis/io/source_layer.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

const std::string chinese_table =
    "校名,经度,纬度,备注\n武侯实验小学,104.0431,30.6412,\"甲,\"\"乙\"\"\"\n锦江小学,104.0812,30.6523,007\n";

SourceLayer only_layer(const test::ChineseFolder& folder, const std::string& name, const std::string& bytes) {
    folder.write(name, bytes);
    const auto before = test::state_of(folder.path());
    auto layers = inspect(folder.file(name));
    if (!layers) FAIL(layers.error().message << " " << layers.error().detail("reason"));
    CHECK(test::state_of(folder.path()) == before);
    REQUIRE(layers.value().size() == 1);
    return layers.value()[0];
}

bool has_note(const SourceLayer& layer, const std::string& note) {
    return std::find(layer.notes.begin(), layer.notes.end(), note) != layer.notes.end();
}

std::string in_encoding(const std::string& utf8, const std::string& name) {
    if (!name.starts_with("UTF-16")) {
        char* const text = CPLRecode(utf8.c_str(), "UTF-8", name.c_str());
        std::string bytes(text);
        CPLFree(text);
        return bytes;
    }
    const bool big = name == "UTF-16BE";
    std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : std::filesystem::path(utf8).u16string()) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("a table is read alike in every encoding") {
    struct Case {
        const char* encoding;
        const char* why;
    };
    for (const auto& [encoding, why] :
         {Case{"UTF-8", "utf8"}, Case{"GB18030", "gb18030"}, Case{"UTF-16LE", "bom"}, Case{"UTF-16BE", "bom"}}) {
        CAPTURE(encoding);
        const test::ChineseFolder folder;
        const SourceLayer layer = only_layer(folder, "学校.csv", in_encoding(chinese_table + "𠮷,1,2,\n", encoding));
        CHECK(layer.name == "学校");
        CHECK(layer.geometry == "point");
        CHECK(layer.features == 3);
        CHECK(layer.crs.why == "missing");
        CHECK(layer.encoding.name == encoding);
        CHECK(layer.encoding.why == why);
        CHECK(has_note(layer, "coordinates_from:经度, 纬度"));
        const auto rows = test::rows_of(folder.file("学校.csv"));
        REQUIRE(rows.size() == 3);
        CHECK(rows[2].values.at("校名") == "𠮷");
        CHECK(rows[0].values.at("校名") == "武侯实验小学");
        CHECK(rows[0].values.at("备注") == "甲,\"乙\"");
        CHECK(rows[0].wkt == "POINT (104.0431 30.6412)");
        CHECK(rows[1].values.at("备注") == "007");
    }
}

TEST_CASE("a byte order mark decides, and a planner's choice overrules all") {
    const test::ChineseFolder folder;
    CHECK(only_layer(folder, "a.csv", "\xEF\xBB\xBF" + chinese_table).encoding.why == "bom");
    CHECK(test::rows_of(folder.file("a.csv"))[0].values.contains("校名"));
    folder.write("b.csv", in_encoding("校名,經度,經度\n國小,104.0812,30.6523\n", "BIG5"));
    const auto chosen = inspect(folder.file("b.csv"), {"BIG5"});
    REQUIRE(chosen);
    CHECK(chosen.value()[0].encoding.why == "chosen");
    CHECK(chosen.value()[0].fields[0].name == "校名");
    CHECK(test::rows_of(folder.file("b.csv"), "", "BIG5")[0].values.at("校名") == "國小");
}

TEST_CASE("cells are parted by whatever parts them evenly") {
    struct Case {
        const char* name;
        std::string separator;
    };
    for (const auto& [name, separator] :
         {Case{"a.csv", ","}, Case{"a.csv", ";"}, Case{"a.txt", "\t"}, Case{"a.tsv", "\t"}, Case{"a.txt", "|"},
          Case{"a.csv", "，"}, Case{"a.txt", " "}, Case{"a.txt", "   "}}) {
        CAPTURE(separator);
        const test::ChineseFolder folder;
        std::string text;
        for (const char* row : {"名称/lng/lat/note\n", "甲/104.0431/30.6412/\"x\"\r\n", "乙/104.0812/30.6523/y\n"})
            for (const char* at = row; *at; ++at) text += *at == '/' ? separator : std::string(1, *at);
        const SourceLayer layer = only_layer(folder, name, text);
        const auto rows = test::rows_of(folder.file(name));
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].wkt == "POINT (104.0431 30.6412)");
        CHECK(rows[0].values.at("note") == "x");
        CHECK(rows[1].values.at("名称") == "乙");
        CHECK(layer.fields.size() == 4);
    }
}

TEST_CASE("a quote that nothing closes takes no other row with it") {
    const test::ChineseFolder folder;
    const SourceLayer layer =
        only_layer(folder, "a.csv", "name,lng,lat\n\"甲,104.1,30.1\n乙,104.2,30.2\n丙\"丁,104.3,30.3\n");
    CHECK(layer.features == 3);
    CHECK(test::rows_of(folder.file("a.csv"))[2].values.at("name") == "丙\"丁");
}

TEST_CASE("titles above the names are passed over, and names that are missing are made") {
    const test::ChineseFolder folder;
    const SourceLayer titled = only_layer(
        folder, "a.csv", "成都市小学一览表,,,\n2024年,,,\n编号,校名,X坐标,Y坐标\n1,甲,410451.037,3393363.763\n");
    CHECK(titled.features == 1);
    CHECK(has_note(titled, "rows_skipped:2"));
    CHECK(titled.fields[1].name == "校名");
    CHECK(test::rows_of(folder.file("a.csv"))[0].wkt == "POINT (410451.037 3393363.763)");

    const SourceLayer survey = only_layer(
        folder, "b.dat", "1,,410451.037,3393363.763,500.1\n2,K,410452.5,3393364.2,501\n3,,410460.037,3393300.763,5\n");
    CHECK(has_note(survey, "no_header"));
    CHECK(has_note(survey, "coordinates_by_values"));
    CHECK(survey.features == 3);
    CHECK(test::rows_of(folder.file("b.dat"))[2].wkt == "POINT (410460.037 3393300.763)");
    CHECK(test::rows_of(folder.file("b.dat"))[1].values.at("field_2") == "K");

    const SourceLayer twice = only_layer(folder, "c.csv", "a,a,,lon,lat\n1,2,3,104.1,30.1\n");
    CHECK(twice.fields[0].name == "a");
    CHECK(twice.fields[1].name == "a_2");
    CHECK(twice.fields[2].name == "field_3");
}

TEST_CASE("columns that hold each other's coordinate are exchanged and said so") {
    struct Case {
        const char* text;
        const char* wkt;
    };
    for (const auto& [text, wkt] :
         {Case{"n,lon,lat\na,30.6412,104.0431\nb,30.7,104.2\n", "POINT (104.0431 30.6412)"},
          Case{"点号,X,Y\n1,3393363.763,35410451.037\n2,3393364.7,35410461\n", "POINT (35410451.037 3393363.763)"},
          Case{"点号,x坐标,y坐标\n1,3393363.763,410451.037\n", "POINT (410451.037 3393363.763)"},
          Case{"n,x,y\na,N30°30′,E104°30′\n", "POINT (104.5 30.5)"}}) {
        const test::ChineseFolder folder;
        CHECK(has_note(only_layer(folder, "a.csv", text), "axes_swapped"));
        CHECK(test::rows_of(folder.file("a.csv"))[0].wkt == wkt);
    }
    const test::ChineseFolder folder;
    for (const char* right : {"n,lon,lat\na,104.0431,30.6412\n", "n,纵坐标,横坐标\na,3393363.7,410451\n",
                              "n,lon,lat\na,2.35,48.85\n", "n,x,y\na,1203.5,884.2\n"})
        CHECK_FALSE(has_note(only_layer(folder, "b.csv", right), "axes_swapped"));
}

TEST_CASE("coordinates are found under the names that people give them") {
    for (const char* names : {"x,y",
                              "X,Y",
                              "lon,lat",
                              "lng,lat",
                              "Longitude,Latitude",
                              "经度,纬度",
                              "东经,北纬",
                              "经度(°),纬度(°)",
                              "东坐标,北坐标",
                              "X坐标,Y坐标",
                              "easting,northing",
                              "E,N",
                              "POINT_X,POINT_Y",
                              "wgs84_lng,wgs84_lat",
                              "lngWgs84,latWgs84",
                              "gcjLng,gcjLat",
                              "x_coord,y_coord",
                              "中心点经度,中心点纬度",
                              "start_lon,start_lat",
                              "横坐标,纵坐标"}) {
        CAPTURE(names);
        const test::ChineseFolder folder;
        const SourceLayer layer =
            only_layer(folder, "a.csv", "名称," + std::string(names) + "\n甲,104.04,30.64\n乙,104.05,30.65\n");
        CHECK(layer.geometry == "point");
        CHECK_FALSE(has_note(layer, "coordinates_by_values"));
        CHECK(test::rows_of(folder.file("a.csv"))[0].wkt == "POINT (104.04 30.64)");
    }
    const test::ChineseFolder folder;
    const SourceLayer several =
        only_layer(folder, "b.csv", "gcj_lng,gcj_lat,wgs_lng,wgs_lat\n104.0625,30.6375,104.06,30.64\n");
    CHECK(has_note(several, "several_coordinate_columns"));
    CHECK(has_note(several, "coordinates_from:wgs_lng, wgs_lat"));
    CHECK(test::rows_of(folder.file("b.csv"))[0].wkt == "POINT (104.06 30.64)");
}

TEST_CASE("both coordinates may stand in one column, and shapes as well-known text or binary") {
    struct Case {
        const char* text;
        const char* first;
        const char* geometry;
    };
    for (const auto& [text, first, geometry] :
         {Case{"n,坐标\na,\"104.06,30.67\"\nb,\"104.07,30.66\"\n", "POINT (104.06 30.67)", "point"},
          Case{"n\tlocation\na\t30.67,104.06\nb\t30.66,104.07\n", "POINT (104.06 30.67)", "point"},
          Case{"n;随便\na;104.06,30.67\nb;104.07,30.66\n", "POINT (104.06 30.67)", "point"},
          Case{"n;polyline\na;\"104.06,30.67;104.07,30.66\"\n", "LINESTRING (104.06 30.67,104.07 30.66)", "line"},
          Case{"id;the_geom\n1;POLYGON((0 0,1 0,1 1,0 0))\n2;\n", "POLYGON ((0 0,1 0,1 1,0 0))", "polygon"},
          Case{"坐标串\nLINESTRING (1 2,3 4)\n", "LINESTRING (1 2,3 4)", "line"},
          Case{"id,随便\n1,0101000000000000000000F03F0000000000000040\n", "POINT (1 2)", "point"},
          Case{"id|geom\n1|{\"type\":\"Point\",\"coordinates\":[1,2]}\n", "POINT (1 2)", "point"}}) {
        CAPTURE(text);
        const test::ChineseFolder folder;
        CHECK(only_layer(folder, "a.csv", text).geometry == geometry);
        CHECK(test::rows_of(folder.file("a.csv"))[0].wkt == first);
    }
}

TEST_CASE("rows without usable coordinates stay, without a shape") {
    const test::ChineseFolder folder;
    const SourceLayer layer = only_layer(
        folder, "a.csv", "n,lng,lat\na,104.1,30.1\nb,,\nc,无,30.2\nd,104.3\ne,104.4,30.4,多,余\n\nf,104.5,30.5\n");
    CHECK(layer.features == 6);
    const auto rows = test::rows_of(folder.file("a.csv"));
    REQUIRE(rows.size() == 6);
    for (const std::size_t without : {1U, 2U, 3U}) CHECK(rows[without].wkt.empty());
    CHECK(rows[4].wkt == "POINT (104.4 30.4)");
    CHECK(rows[4].values.at("field_4") == "多");
}

TEST_CASE("a table without coordinates is offered without shapes, and prose is none") {
    const test::ChineseFolder folder;
    CHECK(only_layer(folder, "a.csv", "名称,人数\n甲,3\n乙,5\n").geometry == "none");
    CHECK(only_layer(folder, "b.csv", "名称,单价,面积\n甲,104.5,30.5\n乙,105.2,31.0\n").geometry == "none");
    folder.write("说明.txt", "这是一个说明文件。\n请联系张三。\n");
    const auto prose = inspect(folder.file("说明.txt"));
    REQUIRE_FALSE(prose);
    CHECK(prose.error().code == ErrorCode::bad_data);
    CHECK(prose.error().detail("reason") == "no_layers");
    folder.write("binary.csv", std::string("\x00\x01\x02", 3));
    CHECK(inspect(folder.file("binary.csv")).error().detail("reason") == "not_text");
}

TEST_CASE("of a folder's tables only those with coordinates are offered") {
    const test::ChineseFolder folder;
    folder.write("学校.csv", chinese_table);
    folder.write("人数.csv", "名称,人数\n甲,3\n");
    folder.write("readme.txt", "nothing of interest\n");
    folder.write("binary.txt", std::string("\x00\x01\x02", 3));
    const auto layers = inspect(folder.path().string());
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 1);
    CHECK(layers.value()[0].name == "学校");
}

}  // namespace yimi::gis
