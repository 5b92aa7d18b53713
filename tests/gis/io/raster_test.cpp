// Rasters of heights: what a file is found to be, and how it becomes a grid in the plan's system.
#include "gis/io/raster.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>

#include "gis/geos/geos_kernel.h"
#include "gis/store/project_store.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

/// Five by four cells of 10 m in the plan's system, rising 1 m a cell to the east; the last one is unknown.
void write_grid(const std::string& path) {
    std::ofstream file(path);
    file << "ncols 5\nnrows 4\nxllcorner 410000\nyllcorner 3393000\ncellsize 10\nNODATA_value -9999\n";
    for (int row = 0; row < 4; ++row) file << "500 501 502 503 " << (row == 3 ? -9999 : 504) << "\n";
}

Plan plan_in(const char* crs) {
    Plan plan;
    REQUIRE(plan.apply({"crs", {SettingChange{"crs", plan.setting("crs"), std::string(crs)}}}));
    return plan;
}

Result<ImportedLayer> taken(const SourceLayer& layer, const Plan& plan, ImportOptions options = {}) {
    QuietJob job;
    return read_layer(layer, options, plan, GeosKernel(), job);
}

}  // namespace

TEST_CASE("a raster says how large it is, how high, and what its heights are of") {
    const test::ChineseFolder folder;
    write_grid(folder.file("武侯区DSM.asc"));
    const auto before = test::state_of(folder.path());
    const auto layers = inspect(folder.file("武侯区DSM.asc"));
    REQUIRE(layers);
    REQUIRE(layers.value().size() == 1);
    const SourceLayer& layer = layers.value()[0];
    REQUIRE(layer.raster);
    CHECK(layer.geometry == "raster");
    CHECK_FALSE(layer.table);
    CHECK(layer.raster->columns == 5);
    CHECK(layer.raster->rows == 4);
    CHECK(layer.raster->cell_x == 10);
    CHECK(layer.raster->least == 500);
    CHECK(layer.raster->greatest == 504);
    CHECK(layer.raster->nodata == -9999);
    CHECK(layer.raster->heights_of == HeightsOf::surface);
    CHECK(layer.crs.why == "missing");
    CHECK(layer.notes == std::vector<std::string>{"heights_without_unit"});
    CHECK(taken(layer, plan_in("EPSG:4544")).error().code == ErrorCode::crs_unknown);
    CHECK(test::state_of(folder.path()) == before);
}

TEST_CASE("heights come into the plan cell by cell, and unknown ones stay unknown") {
    const test::ChineseFolder folder;
    write_grid(folder.file("地形.asc"));
    const SourceLayer layer = inspect(folder.file("地形.asc")).value().at(0);
    ImportOptions options;
    options.crs = "EPSG:4544";
    const auto imported = taken(layer, plan_in("EPSG:4544"), options);
    REQUIRE(imported);
    CHECK(imported.value().report.setting == "terrain");
    REQUIRE(imported.value().media.size() == 1);
    const auto grid = height_grid_from(imported.value().media[0]);
    REQUIRE(grid);
    CHECK(grid.value().columns == 5);
    CHECK(grid.value().rows == 4);
    CHECK(grid.value().cell_m == Approx(10));
    CHECK(grid.value().north_west == Point{410000, 3393040});
    CHECK(*grid.value().height_at({410010, 3393020}) == Approx(500.5));
    CHECK_FALSE(grid.value().height_at({410044, 3393006}));
    options.heights_of = HeightsOf::surface;
    CHECK(taken(layer, plan_in("EPSG:4544"), options).value().report.setting == "surface");
}

TEST_CASE("a terrain is durable with its edit, undone and redone, and what is damaged is told") {
    const test::ChineseFolder folder;
    write_grid(folder.file("地形.asc"));
    const std::string project = folder.file("方案.gpkg");
    REQUIRE(ProjectStore::create(project, find_crs("EPSG:4544").value()));
    ImportOptions options;
    options.crs = "EPSG:4544";
    std::string hash;
    {
        auto store = ProjectStore::open(project, ProjectStore::Access::read_write).value();
        const auto imported =
            taken(inspect(folder.file("地形.asc")).value().at(0), store.load().value(), options).value();
        hash = imported.media.at(0).sha256;
        QuietJob job;
        REQUIRE(store.append(imported.edit, imported.media, job));
    }
    auto store = ProjectStore::open(project, ProjectStore::Access::read_write).value();
    CHECK(as_text(store.load().value().setting("terrain")).find(hash) != std::string_view::npos);
    REQUIRE(store.step_back());
    CHECK(is_unknown(store.load().value().setting("terrain")));
    REQUIRE(store.step_forward());
    const auto medium = store.medium(hash);
    REQUIRE(medium);
    CHECK(medium.value().name == "地形.asc");
    CHECK(height_grid_from(medium.value()));
    CHECK(store.medium("0000").error().code == ErrorCode::not_found);
    Medium damaged = medium.value();
    damaged.bytes.resize(100);
    CHECK(height_grid_from(damaged).error().code == ErrorCode::bad_data);
}

TEST_CASE("heights beside the plan, and shifted ones, are refused") {
    const test::ChineseFolder folder;
    write_grid(folder.file("地形.asc"));
    const SourceLayer layer = inspect(folder.file("地形.asc")).value().at(0);
    ImportOptions options;
    options.crs = "EPSG:4544";
    Plan plan = plan_in("EPSG:4544");
    Feature crossing = make_feature(Table::crossings, {GeometryKind::points, {{420000, 3393000}}, {}, {}});
    REQUIRE(plan.apply({"draw", {FeatureChange{Table::crossings, FeatureId{1}, std::nullopt, crossing}}}));
    CHECK(taken(layer, plan, options).error().detail("reason") == "outside_plan");
    options.datum = Datum::gcj02;
    CHECK(taken(layer, plan_in("EPSG:4544"), options).error().detail("reason") == "raster_datum");
}

TEST_CASE("the real terrains are what their manifest says, and heights agree with their cells") {
    struct Case {
        const char* file;
        std::size_t columns, rows;
        const char *crs, *plan;
        Point at;         // in the plan's system, near the middle
        double height_m;  // of the cell with its centre there, read with GDAL and transformed with PROJ by themselves
        double tolerance_m;  // what bilinear means in the slope there
    };
    for (const auto& [file, columns, rows, crs, plan, at, height_m, tolerance_m] :
         {Case{"dem25.tif", 601, 410, "EPSG:23030", "EPSG:23030", {270359.026, 4459137.5}, 834, 0.01},
          Case{"N43E007.hgt.zip", 1201, 1201, "EPSG:4326", "EPSG:32632", {365815.825, 4845456.274}, 236, 15},
          Case{"elevation1.tif", 24, 37, "EPSG:4326", "EPSG:32610", {552311.167, 4183267.289}, 26, 2}}) {
        CAPTURE(file);
        const auto path = test::shared_file(std::string("data/dem/") + file);
        if (!path) {
            std::printf("SKIPPED: ../shared/data/dem/%s is not there\n", file);
            continue;
        }
        const auto layers = inspect(path->string());
        REQUIRE(layers);
        REQUIRE(layers.value().size() == 1);
        const SourceLayer& layer = layers.value()[0];
        REQUIRE(layer.raster);
        CHECK(layer.raster->columns == columns);
        CHECK(layer.raster->rows == rows);
        CHECK(layer.crs.crs.code == crs);
        const auto imported = taken(layer, plan_in(plan));
        if (!imported) FAIL(imported.error().message);
        const auto grid = height_grid_from(imported.value().media.at(0));
        REQUIRE(grid);
        const auto height = grid.value().height_at(at);
        REQUIRE(height);
        CHECK(*height == Approx(height_m).margin(tolerance_m));
    }
}

}  // namespace yimi::gis
