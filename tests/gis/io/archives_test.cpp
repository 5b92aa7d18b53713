// Zips and folders as planners are handed them: names in GBK, folders in folders, and what is no map beside.
#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "gis/io/opened_source.h"
#include "gis/io/source_layer.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

namespace fs = std::filesystem;
struct Member {
    std::string name, bytes;
    std::size_t claimed_size = bytes.size();  ///< unpacked
};
using Members = std::vector<Member>;

std::string gbk(const std::string& utf8) {
    char* const text = CPLRecode(utf8.c_str(), "UTF-8", "GB18030");
    std::string bytes(text);
    CPLFree(text);
    return bytes;
}

void add_number(std::string& bytes, std::size_t number, int count) {
    for (int at = 0; at < count; ++at) bytes += static_cast<char>(at < 8 ? number >> (8 * at) & 0xFF : 0);
}

/// Without the two bytes before and the four behind that zlib adds.
std::string deflated(const std::string& bytes) {
    std::size_t size = 0;
    void* const packed = CPLZLibDeflate(bytes.data(), bytes.size(), 9, nullptr, 0, &size);
    REQUIRE(packed);
    const std::string raw(static_cast<const char*>(packed) + 2, size - 6);
    CPLFree(packed);
    return raw;
}

std::uint32_t crc32(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// As programs on Chinese Windows write it: names in GBK, and no word of that.
std::string zip_of(const Members& members) {
    std::string zip, directory;
    for (const auto& [utf8_name, bytes, claimed_size] : members) {
        const std::string name = gbk(utf8_name), packed = deflated(bytes);
        std::string common;
        add_number(common, 0x00000014, 4);  // version 2.0, no flags
        add_number(common, 8, 2);           // deflated
        add_number(common, 0, 4);           // no time
        add_number(common, crc32(bytes), 4);
        add_number(common, packed.size(), 4);
        add_number(common, claimed_size, 4);
        add_number(common, name.size(), 2);
        add_number(common, 0, 2);
        directory += std::string("PK\x01\x02\x14\0", 6) + common;
        add_number(directory, 0, 10);
        add_number(directory, zip.size(), 4);
        directory += name;
        zip += "PK\x03\x04" + common + name + packed;
    }
    const std::size_t begin = zip.size();
    zip += directory + std::string("PK\x05\x06\0\0\0\0", 8);
    add_number(zip, members.size(), 2);
    add_number(zip, members.size(), 2);
    add_number(zip, directory.size(), 4);
    add_number(zip, begin, 4);
    add_number(zip, 0, 2);
    return zip;
}

const std::string table = "校名,经度,纬度\n武侯实验小学,104.06,30.65\n";
const std::string geojson =
    R"({"type":"Feature","properties":{"名称":"甲"},"geometry":{"type":"Point","coordinates":[104.06,30.65]}})";

std::vector<std::string> names_of(const std::vector<SourceLayer>& layers) {
    std::vector<std::string> names;
    for (const SourceLayer& layer : layers) names.push_back(layer.name);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("a zip from Chinese Windows is offered whole, by its own names") {
    const test::ChineseFolder folder;
    const fs::path sample = fs::path(YIMI_SOURCE_DIR) / "data/education";
    Members members = {{"学校.csv", gbk(table)},
                       {"数据/深处/点位.geojson", geojson},
                       {"统计.csv", gbk("区县,人数\n武侯区,120\n")},
                       {"说明.txt", gbk("请联系张三。\n")},
                       {"图纸.dwg", "AC1032"},
                       {"__MACOSX/学校.csv", "shadow"}};
    for (const char* layer : {"校门", "学区"})
        for (const char* part : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
            members.push_back(
                {std::string("图层/") + layer + part, test::bytes_of(sample / (std::string(layer) + part))});
    folder.write("全部.zip", zip_of(members));
    folder.write("没有扩展名", zip_of(members));
    const auto before = test::state_of(folder.path());
    for (const char* name : {"全部.zip", "没有扩展名"}) {
        CAPTURE(name);
        const auto layers = inspect(folder.file(name));
        REQUIRE(layers);
        CHECK(names_of(layers.value()) == std::vector<std::string>{"学区", "学校", "校门", "点位"});
    }
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("a small zip that unpacks into hundreds of megabytes is refused before it is read") {
    const test::ChineseFolder folder;
    const std::size_t much = std::size_t{300} << 20;
    folder.write("炸弹.zip", zip_of({{"a.geojson", " ", much}}));
    folder.write("炸弹.kmz", zip_of({{"doc.kml", " ", much}}));
    folder.write("炸弹.xlsx", zip_of({{"xl/workbook.xml", "<a/>"}, {"xl/worksheets/sheet1.xml", " ", much}}));
    for (const char* name : {"炸弹.zip", "炸弹.kmz", "炸弹.xlsx"}) {
        CAPTURE(name);
        const auto layers = inspect(folder.file(name));
        REQUIRE_FALSE(layers);
        CHECK(layers.error().code == ErrorCode::unsupported);
        CHECK(layers.error().detail("reason") == "unpacks_too_large");
    }
    folder.write("点.geojson", geojson);
    const auto layers = inspect(folder.path().string());
    REQUIRE(layers);
    CHECK(layers.value().size() == 1);
}

TEST_CASE("what is broken in a folder is named beside what is not") {
    const test::ChineseFolder folder;
    folder.write("点.geojson", geojson);
    folder.write("道路.shp", "no shapefile at all");
    folder.write("杂.json", "{\"anything\": 1}");
    const auto layers = inspect(folder.path().string());
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 1);
    CHECK(layers.value()[0].notes == std::vector<std::string>{"not_read:道路.shp"});
    fs::remove(folder.file("点.geojson"));
    const auto nothing = inspect(folder.path().string());
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().detail("part") == ".shp");
}

TEST_CASE("archives that lie in archives or folders: the files of a workbook and of Google Earth are read there too") {
    const auto shared = test::shared_file("data/awkward/testopenfilegdb.gdb/testopenfilegdb.gdb.zip");
    const test::ChineseFolder folder;
    const std::string kml =
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>成都</name><Placemark><name>甲</name><Point>"
        "<coordinates>104.06,30.65</coordinates></Point></Placemark></Document></kml>";
    folder.write("地球.zip", zip_of({{"地图.kmz", zip_of({{"doc.kml", kml}})}}));
    const auto layers = inspect(folder.file("地球.zip"));
    REQUIRE(layers);
    CHECK(layers.value().at(0).name == "成都");
    CHECK(inspect(folder.path().string()).value().size() == 1);
    if (!shared) return void(std::puts("SKIPPED: ../shared/data is not there"));
    fs::copy_file(*shared, folder.path() / "库.gdb.zip");
    CHECK(inspect(folder.file("库.gdb.zip")).value().size() == 37);
    CHECK(inspect(folder.path().string()).value().size() == 38);
    // Unpacked into a folder of the same name, as archivers do.
    const fs::path unpacked = folder.path() / "库.gdb" / "库.gdb";
    fs::create_directories(unpacked);
    const std::string archive = "/vsizip/" + folder.file("库.gdb.zip") + "/testopenfilegdb.gdb/";
    const VsiFolder packed(VSIOpenDir(archive.c_str(), 0, nullptr));
    while (const VSIDIREntry* const entry = packed ? VSIGetNextDirEntry(packed.get()) : nullptr)
        REQUIRE(copy_file(archive + entry->pszName, (unpacked / entry->pszName).string()));
    for (const fs::path& chosen : {unpacked, unpacked.parent_path()})
        CHECK(inspect(chosen.string()).value().size() == 37);
    CHECK(inspect(unpacked.string() + "/").value().at(0).source == unpacked.string());
    CHECK(inspect(folder.path().string()).value().size() == 75);
    // One that has lost its tables is told, in a folder as by itself.
    fs::create_directories(folder.path() / "坏.gdb");
    folder.write("坏.gdb/timestamps", "");
    CHECK_FALSE(inspect(folder.file("坏.gdb")));
    const auto beside = inspect(folder.path().string());
    REQUIRE(beside);
    CHECK(beside.value().at(0).notes.back() == "not_read:坏.gdb");
}

}  // namespace yimi::gis
