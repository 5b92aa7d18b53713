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
        const auto before = test::state_of(folder.path());
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
        CHECK(test::state_of(folder.path()) == before);
    }
}

TEST_CASE("a sheet with more columns than are read says so") {
    register_gdal_drivers();
    const test::ChineseFolder folder;
    const std::string path = folder.file("宽表.xlsx");
    const auto write = [&](const char* member, const std::string& text) {
        const VsiFile file(VSIFOpenL(("/vsizip/" + path + "/" + member).c_str(), "wb"));
        REQUIRE(file);
        REQUIRE(VSIFWriteL(text.data(), 1, text.size(), file.get()) == text.size());
    };
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                      main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const auto write_sheet = [&](const std::string& last_column) {
        const VsiFile archive(VSIFOpenL(("/vsizip/" + path).c_str(), "wb"));  // open as long as its members are written
        std::string parts;                                                    // GDAL looks for both
        for (const auto& [part, kind] : {std::pair{"workbook", "sheet.main"}, {"worksheets/sheet1", "worksheet"}})
            parts += std::string("<Override PartName=\"/xl/") + part +
                     ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind +
                     "+xml\"/>";
        write("[Content_Types].xml",
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + parts + "</Types>");
        write("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations +
                                     "\"><sheets><sheet name=\"学校\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        write("xl/_rels/workbook.xml.rels",
              "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
              "Id=\"r1\" Type=\"" +
                  relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        std::string cells = "<row r=\"1\">";
        for (const auto& [column, text] :
             {std::pair<std::string, std::string>{"A", "校名"}, {"B", "经度"}, {"C", "纬度"}, {last_column, "编号"}})
            cells += "<c r=\"" + column + "1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        cells += "</row><row r=\"2\"><c r=\"B2\"><v>104.0625</v></c><c r=\"C2\"><v>30.5</v></c></row>";
        write("xl/worksheets/sheet1.xml",
              "<worksheet xmlns=\"" + main + "\"><sheetData>" + cells + "</sheetData></worksheet>");
    };
    write_sheet("BXX");  // the 2,000th
    const auto rows = test::rows_of(path);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].wkt == "POINT (104.0625 30.5)");
    VSIUnlink(path.c_str());
    write_sheet("BXY");
    const auto refused = inspect(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::unsupported);
    CHECK(refused.error().detail("reason") == "too_many_columns");
}

TEST_CASE("workbooks of Excel 97 to 2003 are read, whatever they are called") {
    const test::ChineseFolder folder;
    const std::string bytes = test::old_workbook(
        u"学校", {{u"校名", u"经度", u"纬度"}, {u"武侯实验小学", 104.0625, 30.5}, {u"锦江小学", u"104°07′30″", 30.75}});
    for (const char* name : {"旧表.xls", "旧表.xlsx", "旧表.csv", "旧表"}) {
        CAPTURE(name);
        folder.write(name, bytes);
        const auto before = test::state_of(folder.path());
        const auto layers = inspect(folder.file(name));
        REQUIRE(layers);
        REQUIRE(layers.value().size() == 1);
        CHECK(layers.value()[0].name == "学校");
        const auto rows = test::rows_of(folder.file(name));
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].values.at("校名") == "武侯实验小学");
        CHECK(rows[0].wkt == "POINT (104.0625 30.5)");
        CHECK(rows[1].wkt == "POINT (104.125 30.75)");
        CHECK(test::state_of(folder.path()) == before);
    }
}

TEST_CASE("an old workbook gives what its formulas came to, and its dates as days") {
    const test::ChineseFolder folder;
    using test::OldDate, test::OldFormula, test::OldShort;
    folder.write("旧表.xls",
                 test::old_workbook(
                     u"学校", {{u"校名", u"经度", u"纬度", u"开办", u"层数", u"类别"},
                               {u"甲", OldFormula{104.0625}, 30.5, OldDate{45413}, OldShort{-3}, OldFormula{u"公办"}},
                               {OldFormula{u"乙"}, 104.125, OldFormula{30.75}, OldDate{59}, OldShort{6}, u""}}));
    const auto rows = test::rows_of(folder.file("旧表.xls"));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].wkt == "POINT (104.0625 30.5)");
    CHECK(rows[0].values.at("开办") == "2024-05-01");
    CHECK(rows[0].values.at("层数") == "-3");
    CHECK(rows[0].values.at("类别") == "公办");
    CHECK(rows[1].wkt == "POINT (104.125 30.75)");
    CHECK(rows[1].values.at("校名") == "乙");
    CHECK(rows[1].values.at("开办") == "1900-02-28");
}

TEST_CASE("texts of an old workbook that go on in a further record are whole") {
    const test::ChineseFolder folder;
    std::vector<std::vector<test::OldCell>> cells = {{u"校名", u"经度", u"纬度"}};
    for (int row = 0; row < 900; ++row)
        cells.push_back(
            {u"成都市第" + std::u16string(static_cast<std::size_t>(row % 7), u'一') + u"小学", 104.0, 30.0});
    folder.write("长.xls", test::old_workbook(u"学校", cells));
    const auto rows = test::rows_of(folder.file("长.xls"));
    REQUIRE(rows.size() == 900);
    for (int row = 0; row < 900; ++row) {
        std::string name = "成都市第";
        for (int times = 0; times < row % 7; ++times) name += "一";
        CHECK(rows[static_cast<std::size_t>(row)].values.at("校名") == name + "小学");
    }
}

TEST_CASE("an old workbook that counts more than it holds is refused") {
    const test::ChineseFolder folder;
    const std::string sound = test::old_workbook(u"学校", {{u"校名", u"经度"}, {u"甲", 104.0}});
    const auto check_refused = [&](std::size_t at, const std::string& bytes) {
        CAPTURE(at);
        std::string broken = sound;
        broken.replace(at, bytes.size(), bytes);
        folder.write("坏.xls", broken);
        const auto layers = inspect(folder.file("坏.xls"));
        REQUIRE_FALSE(layers);
        CHECK(layers.error().detail("file") == folder.file("坏.xls"));
    };
    constexpr std::size_t sector = 512, directory = 2 * sector, stream = 3 * sector;
    check_refused(sector + 4 * 2, std::string("\x02\0\0\0", 4));         // a sector that follows itself
    check_refused(directory + 128 + 120, "\xFF\xFF\xFF\x7F");            // a stream longer than the file
    check_refused(directory + 128 + 116, "\xFF\xFF\xFF\x00");            // one that begins behind its end
    const auto format = sound.find(std::string("\x1E\x04", 2), stream);  // a format of 65535 letters
    REQUIRE(format != std::string::npos);
    check_refused(format + 6, "\xFF\xFF");
    const auto texts = sound.find(std::string("\xFC\0", 2), stream);  // four thousand million texts
    REQUIRE(texts != std::string::npos);
    check_refused(texts + 8, "\xFF\xFF\xFF\xFF");
    // FreeXL read as many bytes as the name of an entry of the directory claims to have: harmless now.
    std::string named = sound;
    named.replace(directory + 64, 2, "\xFF\xFF");
    folder.write("名.xls", named);
    CHECK(inspect(folder.file("名.xls")));
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
