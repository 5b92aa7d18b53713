// Workbooks written by GDAL's own drivers and, for .xls, which it cannot write, read back by values.
#include <gdal.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "gis/io/source_layer.h"
#include "gis/support/gdal.h"
#include "tests/support/old_workbook.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using Sheet = std::vector<std::vector<std::string>>;

void write_workbook(const std::string& path, const char* driver, const std::map<std::string, Sheet>& sheets) {
    register_gdal_drivers();
    Dataset dataset(GDALCreate(GDALGetDriverByName(driver), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    REQUIRE(dataset);
    for (const auto& [name, rows] : sheets) {
        const OGRLayerH layer = GDALDatasetCreateLayer(dataset.get(), name.c_str(), nullptr, wkbNone, nullptr);
        for (const std::string& field : rows.at(0)) {
            OGRFieldDefnH definition = OGR_Fld_Create(field.c_str(), OFTString);
            REQUIRE(OGR_L_CreateField(layer, definition, FALSE) == OGRERR_NONE);
            OGR_Fld_Destroy(definition);
        }
        for (std::size_t row = 1; row < rows.size(); ++row) {
            const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
            for (std::size_t cell = 0; cell < rows[row].size(); ++cell)
                OGR_F_SetFieldString(feature.get(), static_cast<int>(cell), rows[row][cell].c_str());
            REQUIRE(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
        }
    }
}

const std::map<std::string, Sheet> sheets = {
    {"学校",
     {{"校名", "经度", "纬度", "编号"},
      {"武侯实验小学", "104°02′35.16″", "30.6412", "007"},
      {"锦江小学", "104.0812", "30.6523", "008"},
      {"待定", "", "", "009"}}},
    {"统计", {{"区县", "人数"}, {"武侯区", "120"}}},
};

}  // namespace

TEST_CASE("each sheet of a workbook is a layer, those without coordinates without shapes") {
    for (const auto& [driver, name] : {std::pair{"XLSX", "数据.xlsx"}, std::pair{"ODS", "数据.ods"}}) {
        CAPTURE(driver);
        const test::ChineseFolder folder;
        write_workbook(folder.file(name), driver, sheets);
        const auto before = test::contents_of(folder.path());
        auto layers = inspect(folder.file(name));
        REQUIRE(layers);
        REQUIRE(layers.value().size() == 2);
        std::map<std::string, SourceLayer> by_name;
        for (SourceLayer& layer : layers.value()) by_name.emplace(layer.name, std::move(layer));
        CHECK(by_name.at("学校").geometry == "point");
        CHECK(by_name.at("学校").features == 3);
        CHECK(by_name.at("学校").encoding.why == "format");
        CHECK(by_name.at("学校").fields.at(3).name == "编号");
        CHECK(by_name.at("统计").geometry == "none");
        CHECK(by_name.at("统计").features == 1);
        const auto rows = test::rows_of(folder.file(name), "学校");
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].wkt == "POINT (104.0431 30.6412)");
        CHECK(rows[1].wkt == "POINT (104.0812 30.6523)");
        CHECK(rows[1].values.at("编号") == "008");
        CHECK(rows[2].wkt.empty());
        CHECK(test::rows_of(folder.file(name), "统计")[0].values.at("区县") == "武侯区");
        CHECK(test::contents_of(folder.path()) == before);
    }
}

TEST_CASE("workbooks of Excel 97 to 2003 are read, whatever they are called") {
    const test::ChineseFolder folder;
    const std::string bytes = test::old_workbook(
        u"学校", {{u"校名", u"经度", u"纬度"}, {u"武侯实验小学", 104.0625, 30.5}, {u"锦江小学", u"104°07′30″", 30.75}});
    for (const char* name : {"旧表.xls", "旧表.xlsx", "旧表.csv", "旧表"}) {
        CAPTURE(name);
        folder.write(name, bytes);
        const auto before = test::contents_of(folder.path());
        const auto layers = inspect(folder.file(name));
        REQUIRE(layers);
        REQUIRE(layers.value().size() == 1);
        CHECK(layers.value()[0].name == "学校");
        const auto rows = test::rows_of(folder.file(name));
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].values.at("校名") == "武侯实验小学");
        CHECK(rows[0].wkt == "POINT (104.0625 30.5)");
        CHECK(rows[1].wkt == "POINT (104.125 30.75)");
        CHECK(test::contents_of(folder.path()) == before);
    }
}

TEST_CASE("a workbook is known by what is in it, and so is what only has its name") {
    const test::ChineseFolder folder;
    write_workbook(folder.file("a.xlsx"), "XLSX", sheets);
    write_workbook(folder.file("b.ods"), "ODS", sheets);
    std::filesystem::rename(folder.file("a.xlsx"), folder.file("表.csv"));
    std::filesystem::rename(folder.file("b.ods"), folder.file("没有扩展名"));
    for (const char* name : {"表.csv", "没有扩展名"}) {
        CAPTURE(name);
        const auto layers = inspect(folder.file(name));
        REQUIRE(layers);
        CHECK(layers.value().size() == 2);
    }
    folder.write("旧.xls", "校名\t经度\t纬度\n甲\t104.1\t30.1\n");
    CHECK(test::rows_of(folder.file("旧.xls"))[0].wkt == "POINT (104.1 30.1)");
    folder.write("网页.xls", "<html><body><table><tr><td>校名</td></tr></table></body></html>");
    const auto page = inspect(folder.file("网页.xls"));
    REQUIRE_FALSE(page);
    CHECK(page.error().code == ErrorCode::unsupported);
    CHECK(page.error().detail("reason") == "web_page");
    folder.write("坏.xlsx", "PK\x03\x04 nothing");
    CHECK(inspect(folder.file("坏.xlsx")).error().code == ErrorCode::bad_data);
}

TEST_CASE("of a folder's workbooks only the sheets with coordinates are offered") {
    const test::ChineseFolder folder;
    write_workbook(folder.file("数据.xlsx"), "XLSX", sheets);
    folder.write("坏.xlsx", "no workbook at all");
    const auto layers = inspect(folder.path().string());
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 1);
    CHECK(layers.value()[0].name == "学校");
}

}  // namespace yimi::gis
