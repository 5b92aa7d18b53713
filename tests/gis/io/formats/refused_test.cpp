// What planners are handed and Yimi does not read: refused with a reason that has a sentence.
#include <catch2/catch.hpp>

#include "gis/io/source_layer.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {

TEST_CASE("drawings, other archives and unknown files are refused by reason, whatever the case of their names") {
    struct Case {
        const char* name;
        std::string bytes;
        const char* reason;
    };
    const Case cases[] = {
        {"图纸.dwg", "AC1032 drawing", "dwg"},
        {"图纸.DWG", "AC1032 drawing", "dwg"},
        {"没有扩展名", "AC1015 drawing", "dwg"},
        {"数据.rar", "Rar!\x1A\x07 packed", "archive"},
        {"数据.7z", "7z packed", "archive"},
        {"数据.tar.gz", "\x1F\x8B packed", "archive"},
        {"表.csv", "Rar!\x1A\x07 packed", "archive"},
        {"说明.docx", std::string("PK\x03\x04\x14\0\0\0", 8), "unknown_format"},
        {"程序.exe", std::string("MZ\x90\0\x03", 5), "unknown_format"},
        {"无扩展名", "a few words and no more", "unknown_format"},
    };
    for (const Case& expected : cases) {
        CAPTURE(expected.name);
        const test::ChineseFolder folder;
        folder.write(expected.name, expected.bytes);
        const auto before = test::state_of(folder.path());
        const auto layers = inspect(folder.file(expected.name));
        REQUIRE_FALSE(layers);
        CHECK(layers.error().code == ErrorCode::unsupported);
        CHECK(layers.error().detail("reason") == expected.reason);
        CHECK(layers.error().detail("file") == folder.file(expected.name));
        CHECK(test::state_of(folder.path()) == before);
    }
}

TEST_CASE("in a folder what is no map is passed over without a word") {
    const test::ChineseFolder folder;
    for (const char* name : {"图纸.dwg", "数据.rar", "说明.docx", "照片.psd", "readme"}) folder.write(name, "anything");
    folder.write("点.geojson", R"({"type":"Point","coordinates":[104.06,30.65]})");
    const auto layers = inspect(folder.path().string());
    REQUIRE(layers);
    CHECK(layers.value().size() == 1);
}

TEST_CASE("a file is known by its content where its name says nothing or something wrong") {
    const test::ChineseFolder folder;
    const std::string geojson = R"({"type":"Point","coordinates":[104.06,30.65]})";
    for (const char* name : {"点", "点.txt", "点.dat", "点.csv", "点.blob"}) {
        CAPTURE(name);
        folder.write(name, geojson);
        const auto layers = inspect(folder.file(name));
        REQUIRE(layers);
        CHECK(layers.value()[0].geometry == "point");
        CHECK(layers.value()[0].crs.crs.code == "EPSG:4326");
    }
}

}  // namespace yimi::gis
