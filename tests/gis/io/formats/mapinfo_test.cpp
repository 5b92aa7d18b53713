// MapInfo tables with Chinese names in GBK, as MapInfo writes them: GDAL's own writer spoils such names.
#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <tuple>

#include "gis/io/source_files.h"
#include "gis/io/source_layer.h"
#include "gis/support/gdal.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

std::string gbk(const std::string& utf8) {
    char* const text = CPLRecode(utf8.c_str(), "UTF-8", "GB18030");
    std::string bytes(text);
    CPLFree(text);
    return bytes;
}

void write_mif(const test::ChineseFolder& folder, const std::string& charset) {
    folder.write("学校.mif", "Version 300\nCharset \"" + charset +
                                 "\"\nDelimiter \",\"\nCoordSys Earth Projection 1, 104\nColumns 2\n  " + gbk("校名") +
                                 " Char(20)\n  " + gbk("学位数量") +
                                 " Integer\nData\n\nPoint 104.06 30.65\nPoint 104.07 30.66\n");
    folder.write("学校.mid", gbk("\"武侯实验小学\",120\n\"锦江小学\",80\n"));
}

void replace_in_file(const std::string& file, const std::string& from, const std::string& to) {
    std::string bytes = test::bytes_of(file);
    for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size()))
        bytes.replace(at, from.size(), to);
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A table of GDAL's writer whose names are then put as MapInfo would write them.
void write_tab(const test::ChineseFolder& folder, const std::string& charset) {
    register_gdal_drivers();
    const char* const options[] = {"ENCODING=CP936", nullptr};
    Dataset dataset(GDALCreate(GDALGetDriverByName("MapInfo File"), folder.file("学校.tab").c_str(), 0, 0, 0,
                               GDT_Unknown, nullptr));
    REQUIRE(dataset);
    const OGRLayerH layer =
        GDALDatasetCreateLayer(dataset.get(), "学校", nullptr, wkbPoint, const_cast<char**>(options));
    for (const auto& [name, type] : {std::pair{"name_", OFTString}, std::pair{"seats_", OFTInteger}}) {
        const OGRFieldDefnH field = OGR_Fld_Create(name, type);
        REQUIRE(OGR_L_CreateField(layer, field, TRUE) == OGRERR_NONE);
        OGR_Fld_Destroy(field);
    }
    for (const auto& [name, seats, x, y] :
         {std::tuple{"武侯实验小学", 120, 104.06, 30.65}, std::tuple{"锦江小学", 80, 104.07, 30.66}}) {
        const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        OGR_F_SetFieldString(feature.get(), 0, name);
        OGR_F_SetFieldInteger(feature.get(), 1, seats);
        const OgrGeometry point(OGR_G_CreateGeometry(wkbPoint));
        OGR_G_SetPoint_2D(point.get(), 0, x, y);
        OGR_F_SetGeometry(feature.get(), point.get());
        REQUIRE(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }
    dataset.reset();
    replace_in_file(folder.file("学校.tab"), "name_", gbk("校名"));
    replace_in_file(folder.file("学校.tab"), "seats_", gbk("学位数量"));
    replace_in_file(folder.file("学校.tab"), "WindowsSimpChinese", charset);
}

}  // namespace

TEST_CASE("tables of MapInfo read right whatever character set they claim") {
    for (const bool tab : {true, false})
        for (const char* charset : {"WindowsSimpChinese", "Neutral", "WindowsLatin1"}) {
            CAPTURE(tab, charset);
            const test::ChineseFolder folder;
            if (tab)
                write_tab(folder, charset);
            else
                write_mif(folder, charset);
            const auto before = test::state_of(folder.path());
            const std::string path = folder.file(tab ? "学校.tab" : "学校.mif");
            const auto layers = inspect(path);
            REQUIRE(layers);
            REQUIRE(layers.value().size() == 1);
            const SourceLayer& layer = layers.value()[0];
            CHECK(layer.name == "学校");
            CHECK(layer.geometry == "point");
            CHECK(layer.encoding.name == "GB18030");
            REQUIRE(layer.fields.size() == 2);
            CHECK(layer.fields[0].name == "校名");
            CHECK(layer.fields[1].name == "学位数量");
            const auto rows = test::rows_of(path);
            REQUIRE(rows.size() == 2);
            CHECK(rows[0].values.at("校名") == "武侯实验小学");
            CHECK(rows[1].values.at("学位数量") == "80");
            if (!tab) CHECK(rows[1].wkt == "POINT (104.07 30.66)");
            CHECK(test::state_of(folder.path()) == before);
        }
}

TEST_CASE("a part of a MapInfo table stands for the whole, and a missing one is named") {
    const test::ChineseFolder folder;
    write_tab(folder, "WindowsSimpChinese");
    write_mif(folder, "WindowsSimpChinese");
    for (const auto& [part, whole] : {std::pair{"学校.dat", "学校.tab"}, std::pair{"学校.map", "学校.tab"}}) {
        const auto files = find_source_files(folder.file(part));
        REQUIRE(files);
        CHECK(files.value().at(0).path == folder.file(whole));
    }
    std::filesystem::remove(folder.file("学校.mid"));
    std::filesystem::remove(folder.file("学校.dat"));
    CHECK(inspect(folder.file("学校.mif")).error().detail("part") == ".mid");
    CHECK(inspect(folder.file("学校.tab")).error().detail("part") == ".dat");
}

}  // namespace yimi::gis
