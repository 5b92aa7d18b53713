// Photos with a position become hazards, and the project keeps their pictures.
#include "gis/io/formats/photo.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "tests/support/photo_files.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
TEST_CASE("a photo with a position is a hazard there, and its picture comes with the edit") {
    const test::ChineseFolder folder;
    folder.write("校门口.jpg", test::jpeg_photo(true));
    const auto before = test::state_of(folder.path());
    const auto layers = inspect(folder.path().string());
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 1);
    const SourceLayer& layer = layers.value()[0];
    CHECK(layer.table == Table::hazards);
    CHECK(layer.notes.empty());
    const auto rows = test::rows_of(folder.file("校门口.jpg"));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].wkt.starts_with("POINT (104.0633333"));
    CHECK(rows[0].values.at("found_on") == "2024-05-06");
    CHECK(rows[0].values.at("name") == "校门口");
    QuietJob job;
    const auto taken = read_layer(layer, {}, Plan(), GeosKernel(), job);
    REQUIRE(taken);
    CHECK(taken.value().report.imported == 1);
    REQUIRE(taken.value().media.size() == 1);
    CHECK(photo_reference + taken.value().media[0].sha256 == rows[0].values.at("photo_before"));
    CHECK(taken.value().media[0].name == "校门口.jpg");
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("a photo of a telephone that writes HEIC is a hazard, too") {
    const test::ChineseFolder folder;
    folder.write("校门口.heic", test::heic_photo());
    const auto before = test::state_of(folder.path());
    const auto rows = test::rows_of(folder.file("校门口.heic"));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].wkt.starts_with("POINT (104.0633333"));
    CHECK(rows[0].values.at("found_on") == "2024-05-06");
    QuietJob job;
    const auto layers = inspect(folder.file("校门口.heic"));
    REQUIRE(layers);
    const auto taken = read_layer(layers.value().at(0), {}, Plan(), GeosKernel(), job);
    REQUIRE(taken);
    CHECK(taken.value().media.at(0).kind == "image/heic");
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("a HEIC that was cut off, or tells of places beyond its end, has no position; one called .jpg has") {
    const test::ChineseFolder folder;
    const std::string whole = test::heic_photo();
    folder.write("手机.jpg", whole);
    CHECK(test::rows_of(folder.file("手机.jpg")).at(0).wkt.starts_with("POINT (104.0633333"));
    for (const std::size_t kept : {whole.size() - 8, whole.size() / 2, std::size_t{40}}) {
        CAPTURE(kept);
        folder.write("断.heic", whole.substr(0, kept));
        const auto layers = inspect(folder.file("断.heic"));
        REQUIRE(layers);
        CHECK(layers.value()[0].notes == std::vector<std::string>{"photo_without_position"});
    }
    std::string beyond = whole;
    const auto places = beyond.find("iloc");
    REQUIRE(places != std::string::npos);
    beyond.replace(places + 4 + 8 + 14 + 6, 4, "\x7F\xFF\xFF\xFF");  // where the second item begins
    folder.write("断.heic", beyond);
    CHECK(inspect(folder.file("断.heic")).value()[0].notes == std::vector<std::string>{"photo_without_position"});
}

TEST_CASE("the photos of a folder are one layer, each with its own picture") {
    const test::ChineseFolder folder;
    const std::string whole = test::jpeg_photo(true);
    std::filesystem::create_directory(folder.path() / "巡查");
    for (const char* const name : {"甲", "乙", "丙"})
        folder.write("巡查/" + std::string(name) + ".jpg", whole + name);  // what follows the picture is nobody's
    folder.write("巡查/无处.jpg", test::jpeg_photo(false));
    folder.write("巡查/坏.jpg", "\xFF\xD8\xFF\xE1 no photo");
    folder.write("巡查/手机.heic", test::heic_photo());
    const auto before = test::state_of(folder.path());
    const auto layers = inspect(folder.path().string());
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 1);
    const SourceLayer& layer = layers.value()[0];
    CHECK(layer.name == "巡查");
    CHECK(layer.features == 5);
    CHECK(layer.table == Table::hazards);
    CHECK(layer.notes == std::vector<std::string>{"photos_without_position:无处.jpg", "not_read:坏.jpg"});
    QuietJob job;
    const auto taken = read_layer(layer, {}, Plan(), GeosKernel(), job);
    REQUIRE(taken);
    CHECK(taken.value().report.imported == 4);
    CHECK(taken.value().report.rejects.size() == 1);
    REQUIRE(taken.value().media.size() == 4);
    Plan plan;
    REQUIRE(plan.apply(taken.value().edit));
    std::size_t row_number = 0;
    plan.layer(Table::hazards).for_each([&](const RowView& row) {
        const Medium& picture = taken.value().media.at(row_number++);
        CHECK(row.text(column(Table::hazards, "photo_before")) == photo_reference + picture.sha256);
        CHECK(picture.name.starts_with(row.name()));
        return true;
    });
    CHECK(test::state_of(folder.path()) == before);
    std::filesystem::remove(folder.path() / "巡查/甲.jpg");
    CHECK(read_layer(layer, {}, Plan(), GeosKernel(), job).error().code == ErrorCode::cannot_read);
}

TEST_CASE("a photo without a position is told and left out, and what is no photo is refused") {
    const test::ChineseFolder folder;
    folder.write("无.jpg", test::jpeg_photo(false));
    const auto layers = inspect(folder.file("无.jpg"));
    REQUIRE(layers);
    CHECK(layers.value()[0].notes == std::vector<std::string>{"photo_without_position"});
    QuietJob job;
    const auto taken = read_layer(layers.value()[0], {}, Plan(), GeosKernel(), job);
    REQUIRE(taken);
    CHECK(taken.value().report.imported == 0);
    CHECK(taken.value().report.rejects.at(0).why == "no_geometry");
    CHECK(taken.value().media.empty());
    std::ofstream(folder.file("坏.jpg")) << "\xFF\xD8\xFF\xE1 no photo";
    CHECK_FALSE(inspect(folder.file("坏.jpg")));
}

}  // namespace yimi::gis
