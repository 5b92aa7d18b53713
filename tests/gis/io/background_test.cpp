#include "gis/io/background.h"

#include <cpl_string.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "gis/crs/crs.h"
#include "gis/support/gdal.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using test::ChineseFolder;
using Pixel = std::array<std::uint8_t, 4>;

constexpr int side = 64;
constexpr double cell_m = 10, west = 410'000, north = 3'400'000;
const Pixel red{200, 10, 10, 255}, green{10, 180, 20, 255}, nothing{0, 0, 0, 0};

/// Red in its northern half and green in its southern one.
std::string picture(const ChineseFolder& folder, const char* name, const char* driver, const char* crs, double x,
                    double y, double cell, int bands = 3) {
    register_gdal_drivers();
    const std::string path = folder.file(name);
    const Dataset memory(GDALCreate(GDALGetDriverByName("MEM"), "", side, side, bands, GDT_Byte, nullptr));
    std::array<double, 6> transform{x, cell, 0, y, 0, -cell};
    if (*crs) {
        REQUIRE(GDALSetGeoTransform(memory.get(), transform.data()) == CE_None);
        REQUIRE(GDALSetProjection(memory.get(), find_crs(crs).value().wkt.c_str()) == CE_None);
    }
    for (int band = 1; band <= bands; ++band)
        for (int row = 0; row < side; ++row) {
            std::array<std::uint8_t, side> line{};
            line.fill((row < side / 2 ? red : green)[static_cast<std::size_t>(band - 1)]);
            REQUIRE(GDALRasterIO(GDALGetRasterBand(memory.get(), band), GF_Write, 0, row, side, 1, line.data(), side, 1,
                                 GDT_Byte, 0, 0) == CE_None);
        }
    const Dataset written(
        GDALCreateCopy(GDALGetDriverByName(driver), path.c_str(), memory.get(), FALSE, nullptr, nullptr, nullptr));
    REQUIRE(written);
    return path;
}

std::shared_ptr<const Background> opened(const std::string& path, GroundShift shift = GroundShift::none) {
    auto background = Background::open(path, "EPSG:4544", shift);
    if (!background) FAIL(background.error().message);
    return background.value();
}

Pixel pixel(const Background& background, Point at) {
    QuietJob job;
    const auto pixels = background.read({at.x - 1, at.y - 1, at.x + 1, at.y + 1}, 1, 1, job);
    if (!pixels) FAIL(pixels.error().message);
    return {pixels.value()[0], pixels.value()[1], pixels.value()[2], pixels.value()[3]};
}

std::string reason_of(const std::string& path) {
    const auto background = Background::open(path, "EPSG:4544", GroundShift::none);
    return background ? std::string("none") : std::string(background.error().detail("reason"));
}

}  // namespace

TEST_CASE("a background shows each place's colour, and nothing where it does not reach") {
    const ChineseFolder folder;
    const auto background = opened(picture(folder, "影像.tif", "GTiff", "EPSG:4544", west, north, cell_m));
    CHECK(background->extent() == Box{west, north - side * cell_m, west + side * cell_m, north});
    CHECK(pixel(*background, {west + 100, north - 100}) == red);
    CHECK(pixel(*background, {west + 100, north - 500}) == green);
    CHECK(pixel(*background, {west - 100, north - 100}) == nothing);
    QuietJob job;
    const auto pixels = background->read({west - 320, north - 640, west + 320, north}, 4, 4, job).value();
    REQUIRE(pixels.size() == 64);
    CHECK(pixels[3] == 0);               // the north-west lies beside it
    CHECK(pixels[3 * 4 + 0] == red[0]);  // the north-east on it
}

TEST_CASE("a background in another system lies where its coordinates are on the earth") {
    const ChineseFolder folder;
    const Transformer to_plan = Transformer::between("EPSG:4326", "EPSG:4544").value();
    const double degrees = 0.0001;
    const auto background = opened(picture(folder, "经纬度.tif", "GTiff", "EPSG:4326", 104.0, 30.7, degrees));
    CHECK(background->crs().value().name.find("WGS 84") != std::string::npos);
    const auto at = [&](double column, double row) {
        return to_plan.transformed({104.0 + column * degrees, 30.7 - row * degrees}).value();
    };
    CHECK(pixel(*background, at(20, 10)) == red);
    CHECK(pixel(*background, at(20, 50)) == green);
    CHECK(pixel(*background, at(-5, 10)) == nothing);
}

TEST_CASE("a shifted background is shifted back") {
    const ChineseFolder folder;
    const Transformer to_plan = Transformer::between("EPSG:4326", "EPSG:4544").value();
    const double degrees = 0.00005;
    const Point corner{104.0, 30.7};
    const std::string path = picture(folder, "瓦片.tif", "GTiff", "EPSG:4326", corner.x, corner.y, degrees);
    const auto check_at = [&](const Background& background, const auto& back) {
        for (const auto& [row, colour] :
             {std::pair(31, red), std::pair(33, green)}) {  // a cell from the border, some 5 m
            const Point there{corner.x + 20.5 * degrees, corner.y - (row + 0.5) * degrees};
            CHECK(pixel(background, to_plan.transformed(back(there)).value()) == colour);
        }
    };
    check_at(*opened(path, GroundShift::gcj02), [](Point at) { return gcj02_to_wgs84(at); });
    check_at(*opened(path, GroundShift::bd09), [](Point at) { return gcj02_to_wgs84(bd09_to_gcj02(at)); });
}

TEST_CASE("MBTiles, GeoPackages, grey pictures and opacity are read as GDAL reads them") {
    const ChineseFolder folder;
    const auto grey = opened(picture(folder, "灰度.tif", "GTiff", "EPSG:4544", west, north, cell_m, 1));
    CHECK(pixel(*grey, {west + 100, north - 100}) == Pixel{200, 200, 200, 255});
    const auto four = opened(picture(folder, "四波段.tif", "GTiff", "EPSG:4544", west, north, cell_m, 4));
    CHECK(pixel(*four, {west + 100, north - 500}) == green);
    const auto geopackage = opened(picture(folder, "底图.gpkg", "GPKG", "EPSG:4544", west, north, cell_m));
    const Pixel near_red = pixel(*geopackage, {west + 100, north - 100});
    CHECK(std::abs(near_red[0] - red[0]) < 6);
    if (GDALGetDriverByName("MBTiles")) {
        const auto tiles = opened(picture(folder, "底图.mbtiles", "MBTiles", "EPSG:3857", 11'580'000, 3'590'000, 10));
        const Transformer to_plan = Transformer::between("EPSG:3857", "EPSG:4544").value();
        const Pixel top = pixel(*tiles, to_plan.transformed({11'580'100, 3'589'900}).value());
        CHECK(std::abs(top[0] - red[0]) < 8);
    }
}

TEST_CASE("what is no picture, lies nowhere or names other files is refused") {
    const ChineseFolder folder;
    CHECK(Background::open(folder.file("没有.tif"), "EPSG:4544", GroundShift::none).error().code ==
          ErrorCode::not_found);
    CHECK(reason_of(picture(folder, "无坐标.png", "PNG", "", 0, 0, 1)) == "no_place");
    const auto write = [&](const char* name, const char* text) {
        std::ofstream(folder.file(name)) << text;
        return folder.file(name);
    };
    CHECK(reason_of(write("文字.tif", "no picture at all")) == "no_picture");
    CHECK(reason_of(write("别处.vrt",
                          "<VRTDataset rasterXSize=\"2\" rasterYSize=\"2\"><VRTRasterBand dataType=\"Byte\" band=\"1\">"
                          "<SimpleSource><SourceFilename>/etc/passwd</SourceFilename></SimpleSource></VRTRasterBand>"
                          "</VRTDataset>")) == "no_picture");
    CHECK(reason_of(write("网络.xml",
                          "<GDAL_WMS><Service name=\"TMS\"><ServerUrl>http://example.org/${z}/${x}/${y}"
                          "</ServerUrl></Service></GDAL_WMS>")) == "no_picture");
}

TEST_CASE("several threads read one background") {
    const ChineseFolder folder;
    const auto background = opened(picture(folder, "影像.tif", "GTiff", "EPSG:4544", west, north, cell_m));
    std::array<Pixel, 8> seen{};
    {
        std::vector<std::jthread> threads;
        for (std::size_t index = 0; index < seen.size(); ++index)
            threads.emplace_back([&, index] {
                seen[index] = pixel(*background, {west + 100, north - (index % 2 == 0 ? 100.0 : 500.0)});
            });
    }
    for (std::size_t index = 0; index < seen.size(); ++index) CHECK(seen[index] == (index % 2 == 0 ? red : green));
}

}  // namespace yimi::gis
