// What a planner may be handed that is not what it seems: each gives one precise error, and nothing is changed.
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <memory>
#include <thread>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "gis/support/gdal.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

namespace fs = std::filesystem;

/// Two buildings in EPSG:4544 with a name and floors, by GDAL's own writer.
void write_buildings(const test::ChineseFolder& folder, const char* driver, const std::string& file) {
    register_gdal_drivers();
    const Dataset dataset(
        GDALCreate(GDALGetDriverByName(driver), folder.file(file).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(crs, 4544);
    char utf8[] = "ENCODING=UTF-8";
    char* options[] = {utf8, nullptr};
    const OGRLayerH layer = GDALDatasetCreateLayer(dataset.get(), "buildings", crs, wkbPolygon,
                                                   std::string(driver) == "ESRI Shapefile" ? options : nullptr);
    OSRRelease(crs);
    const OGRFieldDefnH name = OGR_Fld_Create("名称", OFTString), floors = OGR_Fld_Create("floors", OFTInteger);
    OGR_L_CreateField(layer, name, TRUE);
    OGR_L_CreateField(layer, floors, TRUE);
    OGR_Fld_Destroy(name);
    OGR_Fld_Destroy(floors);
    for (int index = 0; index < 2; ++index) {
        const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        OGR_F_SetFieldString(feature.get(), 0, index == 0 ? "甲楼" : "乙楼");
        OGR_F_SetFieldInteger(feature.get(), 1, 6 + index);
        std::string wkt = "POLYGON ((410000 3393000, 410010 3393000, 410010 3393010, 410000 3393010, 410000 3393000))";
        char* text = wkt.data();
        OGRGeometryH shape = nullptr;
        OGR_G_CreateFromWkt(&text, nullptr, &shape);
        OGR_F_SetGeometryDirectly(feature.get(), shape);
        REQUIRE(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }
}

/// inspect, which has to leave everything as it was.
Result<std::vector<SourceLayer>> looked_at(const test::ChineseFolder& folder, const std::string& file) {
    const auto before = test::state_of(folder.path());
    auto layers = inspect(folder.file(file));
    CHECK(test::state_of(folder.path()) == before);
    return layers;
}

Result<ImportedLayer> imported(const SourceLayer& layer, const ImportOptions& options = {}) {
    QuietJob job;
    return read_layer(layer, options, Plan(), GeosKernel(), job);
}

void check_refused(const test::ChineseFolder& folder, const std::string& file, ErrorCode code,
                   const std::string& part) {
    CAPTURE(file, part);
    const auto layers = looked_at(folder, file);
    REQUIRE_FALSE(layers);
    CHECK(layers.error().code == code);
    CHECK(layers.error().detail("file") == folder.file(file));
    CHECK(layers.error().detail("part") == part);
    CHECK_FALSE(layers.error().message.empty());
}

}  // namespace

TEST_CASE("every part of a shapefile stands for the whole") {
    const test::ChineseFolder folder;
    write_buildings(folder, "ESRI Shapefile", "buildings.shp");
    for (const char* part : {"buildings.shp", "buildings.dbf", "buildings.shx", "buildings.prj", "buildings.cpg"}) {
        const auto layers = looked_at(folder, part);
        REQUIRE(layers);
        CHECK(layers.value().at(0).name == "buildings");
        CHECK(layers.value().at(0).table == Table::buildings);
        CHECK(layers.value().at(0).first_rows.at(1) == std::vector<Value>{std::string("乙楼"), std::int64_t{7}});
    }
}

TEST_CASE("a shapefile without .shx is read from memory, and nothing appears beside it") {
    const test::ChineseFolder folder;
    write_buildings(folder, "ESRI Shapefile", "buildings.shp");
    fs::remove(folder.file("buildings.shx"));
    const auto layers = looked_at(folder, "buildings.shp");
    REQUIRE(layers);
    CHECK(layers.value()[0].notes == std::vector<std::string>{"shx_rebuilt"});
    CHECK(layers.value()[0].crs.crs.code == "EPSG:4544");
    const auto before = test::state_of(folder.path());
    const auto taken = imported(layers.value()[0]);
    REQUIRE(taken);
    CHECK(taken.value().report.imported == 2);
    CHECK(taken.value().edit.name == "import");
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("a shapefile without .dbf gives its shapes and says that attributes are unknown") {
    const test::ChineseFolder folder;
    write_buildings(folder, "ESRI Shapefile", "buildings.shp");
    fs::remove(folder.file("buildings.dbf"));
    const auto layers = looked_at(folder, "buildings.shp");
    REQUIRE(layers);
    const auto taken = imported(layers.value()[0]);
    REQUIRE(taken);
    CHECK(taken.value().report.notes == std::vector<std::string>{"dbf_missing"});
    CHECK(taken.value().report.imported == 2);
    const auto& rows = std::get<RowsChange>(taken.value().edit.changes[0]);
    const RowView row(rows.table, *rows.after, 0);
    CHECK(is_unknown(row.value(common_column::name)));
    CHECK(is_unknown(row.value(column(Table::buildings, "floors"))));
}

TEST_CASE("without a .prj the layer can be looked at, but reading asks for a coordinate system") {
    const test::ChineseFolder folder;
    write_buildings(folder, "ESRI Shapefile", "buildings.shp");
    fs::remove(folder.file("buildings.prj"));
    const auto layers = looked_at(folder, "buildings.shp");
    REQUIRE(layers);
    CHECK(layers.value()[0].crs.why == "missing");
    const auto refused = imported(layers.value()[0]);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::crs_unknown);
    CHECK(refused.error().detail("layer") == "buildings");
    ImportOptions options;
    options.crs = "EPSG:4544";
    const auto taken = imported(layers.value()[0], options);
    REQUIRE(taken);
    CHECK(taken.value().report.crs.why == "chosen");
    options.crs = "EPSG:999999";
    const auto wrong = imported(layers.value()[0], options);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::crs_unknown);
}

TEST_CASE("a coordinate system that cannot be meant is refused, one that is doubtful is remarked upon") {
    const test::ChineseFolder folder;
    write_buildings(folder, "ESRI Shapefile", "metres.shp");
    folder.write("degrees.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
        "geometry":{"type":"Polygon","coordinates":[[[104.06,30.66],[104.07,30.66],[104.07,30.67],[104.06,30.66]]]}}]})");
    SourceLayer metres = looked_at(folder, "metres.shp").value()[0];
    SourceLayer degrees = looked_at(folder, "degrees.geojson").value()[0];
    ImportOptions options;
    options.table = Table::buildings;
    const auto check_unfit = [&](const SourceLayer& layer, const char* crs) {
        CAPTURE(crs);
        options.crs = crs;
        const auto refused = imported(layer, options);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::crs_unknown);
        CHECK(refused.error().detail("reason") == "does_not_fit");
        CHECK(refused.error().detail("crs") == crs);
        CHECK(refused.error().detail("file") == layer.source);
    };
    check_unfit(metres, "EPSG:4490");
    check_unfit(degrees, "EPSG:4544");
    options.crs = "EPSG:4326";
    CHECK(imported(degrees, options).value().report.notes.empty());
    degrees.crs.why = "missing";
    options.crs = "EPSG:4544";
    CHECK(imported(degrees, options).value().report.notes == std::vector<std::string>{"looks_like_degrees"});
}

TEST_CASE("damage is named by the part that has it") {
    const test::ChineseFolder folder;
    write_buildings(folder, "ESRI Shapefile", "buildings.shp");
    SECTION("a truncated .shp") {
        fs::resize_file(folder.file("buildings.shp"), fs::file_size(folder.file("buildings.shp")) - 30);
        check_refused(folder, "buildings.shp", ErrorCode::bad_data, ".shp");
    }
    SECTION("a truncated .shp without .shx") {
        fs::resize_file(folder.file("buildings.shp"), fs::file_size(folder.file("buildings.shp")) - 30);
        fs::remove(folder.file("buildings.shx"));
        check_refused(folder, "buildings.shp", ErrorCode::bad_data, ".shp");
    }
    SECTION("a truncated .dbf") {
        fs::resize_file(folder.file("buildings.dbf"), fs::file_size(folder.file("buildings.dbf")) - 40);
        check_refused(folder, "buildings.shp", ErrorCode::bad_data, ".dbf");
    }
    SECTION("a truncated .shx") {
        fs::resize_file(folder.file("buildings.shx"), 104);
        check_refused(folder, "buildings.shp", ErrorCode::bad_data, ".shx");
    }
    SECTION("an empty .dbf") {
        folder.write("buildings.dbf", "");
        check_refused(folder, "buildings.shp", ErrorCode::bad_data, ".dbf");
    }
    SECTION("a text file named .shp") {
        folder.write("buildings.shp", "This is only a text.\n");
        check_refused(folder, "buildings.shp", ErrorCode::bad_data, ".shp");
    }
    SECTION("a part without its .shp") {
        fs::remove(folder.file("buildings.shp"));
        check_refused(folder, "buildings.shx", ErrorCode::cannot_read, ".shp");
    }
}

TEST_CASE("what is no layer at all is refused") {
    const test::ChineseFolder folder;
    folder.write("empty.shp", "");
    check_refused(folder, "empty.shp", ErrorCode::bad_data, "");
    folder.write("empty.gpkg", "");
    check_refused(folder, "empty.gpkg", ErrorCode::bad_data, "");
    folder.write("broken.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");
    check_refused(folder, "broken.geojson", ErrorCode::bad_data, "");
    folder.write("text.gpkg", "no database");
    check_refused(folder, "text.gpkg", ErrorCode::bad_data, "");
    folder.write("broken.zip", "PK no archive");
    check_refused(folder, "broken.zip", ErrorCode::bad_data, "");
    check_refused(folder, "absent.shp", ErrorCode::not_found, "");
    const test::ChineseFolder nothing;
    const auto layers = inspect(nothing.path().string());
    REQUIRE_FALSE(layers);
    CHECK(layers.error().code == ErrorCode::bad_data);
}

TEST_CASE("a GeoPackage is read without a trace, whether it can be written or not") {
    const test::ChineseFolder folder;
    write_buildings(folder, "GPKG", "plan.gpkg");
    const auto time = fs::last_write_time(folder.file("plan.gpkg"));
    const auto read = [&] {
        const auto layers = looked_at(folder, "plan.gpkg");
        REQUIRE(layers);
        const auto before = test::state_of(folder.path());
        const auto taken = imported(layers.value().at(0));
        REQUIRE(taken);
        CHECK(taken.value().report.imported == 2);
        CHECK(taken.value().report.encoding.why == "format");
        CHECK(test::state_of(folder.path()) == before);
    };
    read();
    CHECK(fs::last_write_time(folder.file("plan.gpkg")) == time);
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    read();
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("changes that a GeoPackage still has in its -wal are read, and stay there") {
    const test::ChineseFolder writer_folder, folder;
    write_buildings(writer_folder, "GPKG", "plan.gpkg");
    {
        const GdalOption journal("OGR_SQLITE_JOURNAL", "WAL");
        const Dataset writer(GDALOpenEx(writer_folder.file("plan.gpkg").c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE,
                                        nullptr, nullptr, nullptr));
        REQUIRE(writer);
        REQUIRE(OGR_L_DeleteFeature(GDALDatasetGetLayer(writer.get(), 0), 1) == OGRERR_NONE);
        GDALFlushCache(writer.get());
        for (const char* name : {"plan.gpkg", "plan.gpkg-wal"})
            fs::copy_file(writer_folder.file(name), folder.file(name));
    }
    REQUIRE(fs::file_size(folder.file("plan.gpkg-wal")) > 0);
    const auto layers = looked_at(folder, "plan.gpkg");
    REQUIRE(layers);
    const auto before = test::state_of(folder.path());
    const auto taken = imported(layers.value().at(0));
    REQUIRE(taken);
    CHECK(taken.value().report.imported == 1);
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("what a writer that died left half done in a GeoPackage is taken back in a copy, and stays in the file") {
    const test::ChineseFolder writer_folder, folder;
    write_buildings(writer_folder, "GPKG", "plan.gpkg");
    const std::string whole = test::bytes_of(writer_folder.file("plan.gpkg"));
    {
        using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
        sqlite3* opened = nullptr;
        REQUIRE(sqlite3_open(writer_folder.file("plan.gpkg").c_str(), &opened) == SQLITE_OK);
        const Connection writer(opened, sqlite3_close);
        // With no room to keep changed pages in, SQLite writes them before the transaction ends.
        REQUIRE(sqlite3_exec(opened,
                             "PRAGMA cache_size = 1; BEGIN; DELETE FROM gpkg_contents; CREATE TABLE half (text);"
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
                             "INSERT INTO half SELECT hex(zeroblob(2000)) FROM n;",
                             nullptr, nullptr, nullptr) == SQLITE_OK);
        for (const char* name : {"plan.gpkg", "plan.gpkg-journal"})
            fs::copy_file(writer_folder.file(name), folder.file(name));
    }
    REQUIRE(fs::file_size(folder.file("plan.gpkg-journal")) > 0);
    REQUIRE(test::bytes_of(folder.file("plan.gpkg")) != whole);
    const auto before = test::state_of(folder.path());
    const auto layers = looked_at(folder, "plan.gpkg");
    REQUIRE(layers);
    const auto taken = imported(layers.value().at(0));
    REQUIRE(taken);
    CHECK(taken.value().report.imported == 2);
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("a database of SQLite is read without a trace, whatever it is called and however it was written") {
    const test::ChineseFolder writer_folder;
    for (const auto& [driver, written, name] :
         {std::tuple("GPKG", "plan.gpkg", "方案.gpkg"), std::tuple("GPKG", "plan.gpkg", "方案.db"),
          std::tuple("SQLite", "plan.sqlite", "方案.sqlite")}) {
        for (const bool unfinished : {true, false}) {
            CAPTURE(name, unfinished);
            const test::ChineseFolder folder;
            fs::remove(writer_folder.file(written));
            write_buildings(writer_folder, driver, written);
            {
                const GdalOption journal("OGR_SQLITE_JOURNAL", "WAL");
                const Dataset writer(GDALOpenEx(writer_folder.file(written).c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE,
                                                nullptr, nullptr, nullptr));
                REQUIRE(writer);
                REQUIRE(OGR_L_DeleteFeature(GDALDatasetGetLayer(writer.get(), 0), 1) == OGRERR_NONE);
                GDALFlushCache(writer.get());
                if (unfinished) {
                    fs::copy_file(writer_folder.file(written), folder.file(name));
                    fs::copy_file(writer_folder.file(written) + "-wal", folder.file(name) + "-wal");
                }
            }
            if (!unfinished) fs::copy_file(writer_folder.file(written), folder.file(name));
            const auto before = test::state_of(folder.path());
            const auto time = fs::last_write_time(folder.path());  // changes where a file comes and goes
            const auto layers = inspect(folder.file(name));
            REQUIRE(layers);
            const auto taken = imported(layers.value().at(0));
            REQUIRE(taken);
            CHECK(taken.value().report.imported == 1);
            CHECK(test::state_of(folder.path()) == before);
            CHECK(fs::last_write_time(folder.path()) == time);
        }
    }
}

TEST_CASE("several threads may open their first file at the same time") {
    const test::ChineseFolder folder;
    write_buildings(folder, "ESRI Shapefile", "buildings.shp");
    fs::remove(folder.file("buildings.shx"));
    std::array<std::size_t, 4> imported_rows{};
    {
        std::vector<std::jthread> threads;
        for (std::size_t& rows : imported_rows)
            threads.emplace_back([&] {
                const auto layers = inspect(folder.file("buildings.shp"));
                if (!layers) return;
                const auto taken = imported(layers.value()[0]);
                if (taken) rows = taken.value().report.imported;
            });
    }
    CHECK(imported_rows == std::array<std::size_t, 4>{2, 2, 2, 2});
}

}  // namespace yimi::gis
