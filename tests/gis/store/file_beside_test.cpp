#include "gis/store/file_beside.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using test::ChineseFolder;

FileBeside made(const std::string& target) {
    auto beside = FileBeside::make(target);
    if (!beside) FAIL(beside.error().message);
    return std::move(beside).value();
}

}  // namespace

TEST_CASE("a file takes its target's place when it is complete, and is gone where that never comes") {
    const ChineseFolder folder;
    folder.write("成果.gpkg", "former");
    { const FileBeside dropped = made(folder.file("成果.gpkg")); }
    CHECK(test::contents_of(folder.path()).size() == 1);
    {
        FileBeside beside = made(folder.file("成果.gpkg"));
        std::ofstream(beside.path()) << "new";
        CHECK(test::bytes_of(folder.file("成果.gpkg")) == "former");
        REQUIRE(beside.take_place(FileBeside::Existing::replace));
    }
    CHECK(test::bytes_of(folder.file("成果.gpkg")) == "new");
    CHECK(test::contents_of(folder.path()).size() == 1);
}

TEST_CASE("what a program that died has left goes with the next file; what a living one is making stays") {
    const ChineseFolder folder;
    folder.write(".yimi-0a1b2c3d.tmp", "half an export");
    folder.write(".yimi-0a1b2c3d.tmp-journal", "");
    folder.write(".yimi-notes.tmp", "somebody else's");
    const FileBeside living = made(folder.file("甲.gpkg"));
    const FileBeside next = made(folder.file("乙.gpkg"));
    CHECK(test::contents_of(folder.path()).size() == 3);
    CHECK(std::filesystem::exists(living.path()));
    CHECK(std::filesystem::exists(next.path()));
    CHECK(std::filesystem::exists(folder.file(".yimi-notes.tmp")));
}

}  // namespace yimi::gis
