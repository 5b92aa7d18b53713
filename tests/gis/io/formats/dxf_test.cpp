// Drawings written group by group, as AutoCAD's versions write them.
#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "gis/io/source_layer.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

/// "0 LINE 8 道路 10 5" → one group a pair, each on two lines.
std::string groups(const std::string& words) {
    std::string text, word;
    for (const char c : words + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            text += word + "\n";
            word.clear();
        }
    }
    return text;
}

std::string drawing(const std::string& header, const std::string& entities) {
    return groups("0 SECTION 2 HEADER " + header +
                  " 0 ENDSEC 0 SECTION 2 BLOCKS 0 BLOCK 8 0 2 树 70 0 10 0 20 0 30 0 3 树 "
                  "0 LINE 8 0 10 -1 20 0 11 1 21 0 0 LINE 8 0 10 0 20 -1 11 0 21 1 "
                  "0 ENDBLK 8 0 0 ENDSEC 0 SECTION 2 ENTITIES " +
                  entities + " 0 ENDSEC 0 EOF");
}

std::string gbk(const std::string& utf8) {
    char* const text = CPLRecode(utf8.c_str(), "UTF-8", "GB18030");
    std::string bytes(text);
    CPLFree(text);
    return bytes;
}

const std::string entities =
    "0 LWPOLYLINE 8 建筑 90 4 70 1 38 12.5 10 0 20 0 10 10 20 0 10 10 20 10 10 0 20 10 "
    "0 LWPOLYLINE 8 建筑 90 2 70 0 10 0 20 0 10 10 20 0 "
    "0 LINE 8 道路 10 0 20 0 11 100 21 50 "
    "0 TEXT 8 注记 10 5 20 6 40 2.5 1 武侯实验小学 "
    "0 MTEXT 8 注记 10 7 20 8 40 2.5 1 锦江\\P小学 "
    "0 INSERT 8 绿化 2 树 10 50 20 60 "
    "0 HATCH 100 AcDbEntity 8 绿化 100 AcDbHatch 10 0 20 0 30 0 210 0 220 0 230 1 2 SOLID 70 1 71 0 91 1 92 2 72 0 "
    "73 1 93 4 10 0 20 0 10 1 20 0 10 1 20 1 10 0 20 1 97 0 75 0 76 1 98 0 "
    "0 LINE 67 1 8 图框 10 0 20 0 11 1 21 1 "
    "0 TCH_WALL 8 墙 10 0 20 0 0 TCH_WALL 8 墙 10 0 20 0";

std::map<std::string, SourceLayer> layers_of(const test::ChineseFolder& folder, const std::string& bytes) {
    folder.write("地形图.dxf", bytes);
    const auto before = test::state_of(folder.path());
    auto layers = inspect(folder.file("地形图.dxf"));
    if (!layers) FAIL(layers.error().message);
    CHECK(test::state_of(folder.path()) == before);
    std::map<std::string, SourceLayer> by_name;
    for (SourceLayer& layer : layers.value()) by_name.emplace(layer.name, std::move(layer));
    return by_name;
}

bool has_note(const SourceLayer& layer, const std::string& note) {
    return std::find(layer.notes.begin(), layer.notes.end(), note) != layer.notes.end();
}

}  // namespace

TEST_CASE("each layer of a drawing and kind of thing in it is a choice, in every encoding of AutoCAD") {
    struct Case {
        const char* header;
        bool utf8;
        const char* encoding;
    };
    for (const auto& [header, utf8, encoding] :
         {Case{"9 $ACADVER 1 AC1015 9 $DWGCODEPAGE 3 ANSI_936", false, "GB18030"},
          Case{"9 $ACADVER 1 AC1021 9 $DWGCODEPAGE 3 ANSI_936", true, "UTF-8"},
          Case{"9 $ACADVER 1 AC1009", false, "GB18030"},
          Case{"9 $ACADVER 1 AC1015 9 $DWGCODEPAGE 3 ANSI_1252", false, "GB18030"}}) {
        CAPTURE(header);
        const test::ChineseFolder folder;
        const std::string text = drawing(header, entities);
        const auto layers = layers_of(folder, utf8 ? text : gbk(text));
        std::vector<std::string> names;
        for (const auto& [name, layer] : layers) {
            names.push_back(name);
            CHECK(layer.encoding.name == encoding);
            CHECK(layer.crs.why == "missing");
            CHECK(has_note(layer, "paper_space_left_out:1"));
            CHECK(has_note(layer, "entities_not_read:TCH_WALL (2)"));
        }
        CHECK(names ==
              std::vector<std::string>{"建筑 (line)", "建筑 (polygon)", "注记", "绿化 (hatch)", "绿化 (line)", "道路"});
        CHECK(has_note(layers.at("建筑 (polygon)"), "closed_lines_as_areas:1"));
        CHECK(layers.at("建筑 (polygon)").geometry == "polygon");
        CHECK(layers.at("绿化 (hatch)").geometry == "polygon");
        const std::string path = folder.file("地形图.dxf");
        const auto footprints = test::rows_of(path, "建筑 (polygon)");
        REQUIRE(footprints.size() == 1);
        CHECK(footprints[0].wkt == "POLYGON Z ((0 0 12.5,10 0 12.5,10 10 12.5,0 10 12.5,0 0 12.5))");
        CHECK(footprints[0].values.at("Elevation") == "12.500000");
        const auto texts = test::rows_of(path, "注记");
        REQUIRE(texts.size() == 2);
        CHECK(texts[0].values.at("Text") == "武侯实验小学");
        CHECK(texts[1].values.at("Text") == "锦江\n小学");
        CHECK(texts[1].wkt == "POINT (7 8)");
        CHECK(test::rows_of(path, "绿化 (line)")[0].wkt == "MULTILINESTRING ((49 60,51 60),(50 59,50 61))");
        CHECK(test::rows_of(path, "道路")[0].values.at("Layer") == "道路");
    }
}

TEST_CASE("a binary drawing, and what only has the name of one, are refused") {
    const test::ChineseFolder folder;
    folder.write("a.dxf", std::string("AutoCAD Binary DXF\r\n\x1A\0 more", 26));
    CHECK(inspect(folder.file("a.dxf")).error().detail("reason") == "binary_dxf");
    folder.write("b.dxf", "nothing of the kind");
    CHECK(inspect(folder.file("b.dxf")).error().code == ErrorCode::bad_data);
    folder.write("c.dxf", drawing("9 $ACADVER 1 AC1015", ""));
    CHECK(inspect(folder.file("c.dxf")).error().detail("reason") == "no_layers");
}

TEST_CASE("a block that is set out a thousand million times is refused at once") {
    const test::ChineseFolder folder;
    folder.write("a.dxf", drawing("9 $ACADVER 1 AC1015", "0 INSERT 8 绿化 2 树 10 0 20 0 44 1 45 1 70 32767 71 32767"));
    CHECK(inspect(folder.file("a.dxf")).error().code == ErrorCode::bad_data);
    std::string nested = "0 ENDSEC 0 SECTION 2 BLOCKS ";
    for (int depth = 1; depth < 12; ++depth) {
        nested += "0 BLOCK 8 0 2 树" + std::to_string(depth) + " 70 0 10 0 20 0 ";
        for (int times = 0; times < 10; ++times)
            nested += "0 INSERT 8 0 2 树" + (depth > 1 ? std::to_string(depth - 1) : "") + " 10 0 20 0 ";
        nested += "0 ENDBLK 8 0 ";
    }
    folder.write("n.dxf", drawing("9 $ACADVER 1 AC1015", nested + "0 ENDSEC 0 SECTION 2 ENTITIES 0 INSERT 8 0 2 树11"));
    CHECK(inspect(folder.file("n.dxf")).error().code == ErrorCode::bad_data);
    folder.write("r.dxf", drawing("9 $ACADVER 1 AC1015",
                                  "0 INSERT 8 0 2 圈 0 ENDSEC 0 SECTION 2 BLOCKS 0 BLOCK 8 0 2 圈 70 0 10 0 "
                                  "20 0 0 INSERT 8 0 2 圈 10 1 20 1 0 ENDBLK 8 0"));
    CHECK_FALSE(inspect(folder.file("r.dxf")));
    folder.write("b.dxf", drawing("9 $ACADVER 1 AC1015", "0 INSERT 8 绿化 2 树 10 0 20 0 44 5 45 5 70 3 71 2"));
    const auto layers = inspect(folder.file("b.dxf"));
    REQUIRE(layers);
    CHECK(layers.value().at(0).features == 6);
}

}  // namespace yimi::gis
