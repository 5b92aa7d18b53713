#include "gis/io/source_files.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

using namespace yimi;
using gis::find_source_files;
namespace fs = std::filesystem;

namespace {

const fs::path sample = YIMI_SOURCE_DIR "/data";

std::vector<std::string> names_in(const fs::path& path) {
    std::vector<std::string> names;
    auto files = find_source_files(path.string());
    if (!files) return {files.error().detail("reason")};
    for (const gis::SourceFile& file : files.value()) names.push_back(file.name);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("a folder gives what lies in it, in its folders, and in its archives") {
    const auto names = names_in(sample);
    CHECK(names.size() == 13);  // with CMakeLists.txt, which might be a table
    for (const char* name : {"建筑", "道路", "学校"}) CHECK(std::count(names.begin(), names.end(), name) == 1);
    CHECK(names_in(sample / "buildings") == std::vector<std::string>{"建筑"});
    CHECK(names_in(sample / "buildings/建筑.zip") == std::vector<std::string>{"建筑"});
}

TEST_CASE("an archive that is none, or holds no map, adds nothing to a folder") {
    const test::ChineseFolder folder;
    std::ofstream(folder.file("损坏.zip")) << "no archive at all";
    CHECK(names_in(folder.path()) == std::vector<std::string>{"no_layers"});
    fs::copy(sample / "buildings/建筑.zip", folder.path() / "建筑.ZIP");
    CHECK(names_in(folder.path()) == std::vector<std::string>{"建筑"});
}

TEST_CASE("a part of a shapefile stands for the whole") {
    CHECK(names_in(sample / "traffic/道路.dbf") == std::vector<std::string>{"道路"});
    CHECK(find_source_files((sample / "没有.shp").string()).error().code == ErrorCode::not_found);
}
