// Photos with a position become hazards, and the project keeps their pictures.
#include "gis/io/formats/photo.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "gis/support/gdal.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

void append(std::string& bytes, std::initializer_list<unsigned> values, int width) {
    for (const unsigned value : values)
        for (int shift = 0; shift < 8 * width; shift += 8) bytes += static_cast<char>(value >> shift & 0xFFU);
}

/// One entry of a TIFF directory, little endian.
void entry(std::string& bytes, unsigned tag, unsigned type, unsigned count, unsigned value) {
    append(bytes, {tag, type}, 2);
    append(bytes, {count, value}, 4);
}

/// EXIF with 30°39'27.9" N, 104°03'48" E on 6 May 2024, as cameras write it.
std::string exif() {
    std::string tiff("II*\0\x08\0\0\0", 8);
    append(tiff, {2}, 2);
    entry(tiff, 0x0132, 2, 20, 38);  // DateTime
    entry(tiff, 0x8825, 4, 1, 58);   // where the position stands
    append(tiff, {0}, 4);
    tiff += std::string("2024:05:06 07:08:09\0", 20);
    append(tiff, {4}, 2);
    entry(tiff, 1, 2, 2, 'N');
    entry(tiff, 2, 5, 3, 112);
    entry(tiff, 3, 2, 2, 'E');
    entry(tiff, 4, 5, 3, 136);
    append(tiff, {0}, 4);
    append(tiff, {30, 1, 39, 1, 279, 10}, 4);
    append(tiff, {104, 1, 3, 1, 48, 1}, 4);
    return std::string("Exif\0\0", 6) + tiff;
}

void write_photo(const std::string& path, bool with_exif) {
    register_gdal_drivers();
    const Dataset picture(GDALCreate(GDALGetDriverByName("MEM"), "", 16, 16, 1, GDT_Byte, nullptr));
    const GdalOption nothing_beside("GDAL_PAM_ENABLED", "NO");
    {
        const Dataset copy(
            GDALCreateCopy(GDALGetDriverByName("JPEG"), path.c_str(), picture.get(), FALSE, nullptr, nullptr, nullptr));
        REQUIRE(copy);
    }
    if (!with_exif) return;
    std::ifstream in(path, std::ios::binary);
    std::string jpeg((std::istreambuf_iterator<char>(in)), {});
    const std::string head = exif();
    std::string segment("\xFF\xE1");
    segment += static_cast<char>((head.size() + 2) >> 8U);
    segment += static_cast<char>((head.size() + 2) & 0xFFU);
    jpeg.insert(2, segment + head);
    std::ofstream(path, std::ios::binary) << jpeg;
}

}  // namespace

TEST_CASE("a photo with a position is a hazard there, and its picture comes with the edit") {
    const test::ChineseFolder folder;
    write_photo(folder.file("校门口.jpg"), true);
    const auto before = test::contents_of(folder.path());
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
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("a photo without a position is told and left out, and what is no photo is refused") {
    const test::ChineseFolder folder;
    write_photo(folder.file("无.jpg"), false);
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
