// Every file of ../shared/data that this formats cover, as its manifest says: imported or refused.
#include <catch2/catch.hpp>
#include <cstdio>
#include <set>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

namespace fs = std::filesystem;

struct Expected {
    std::string file;
    std::size_t layers = 1;
    std::size_t features = 0;
    std::string geometry;
    std::string crs;           ///< empty: missing
    std::string encoding_why;  ///< empty: not looked at
    std::string note = {};
};

// Counts, kinds and systems are those that the manifest gives for GDAL 3.6.2.
const Expected readable[] = {
    {"awkward/3dpoints/3dpoints.shp", 1, 8, "point", "", "utf8"},
    {"awkward/CoHI_GCS12/CoHI_GCS12.shp", 1, 4, "polygon", "EPSG:4269", "utf8"},
    {"awkward/anno/anno.shp", 1, 201, "polygon", "", "utf8"},
    {"awkward/blockgroups_multishapefile/blockgroups_multishapefile.zip", 2, 663, "polygon", "", "utf8"},
    {"awkward/boolean-property/boolean-property.shp", 1, 9, "point", "EPSG:4326", "utf8"},
    {"awkward/corrupt_too_long/corrupt_too_long.shp", 1, 10, "line", "", "utf8"},
    {"awkward/curve/curve.gpkg", 1, 1, "line", "EPSG:4326", "format"},
    {"awkward/curvepolygon/curvepolygon.gpkg", 1, 1, "polygon", "EPSG:4326", "format"},
    {"awkward/empty/empty.shp", 1, 0, "line", "EPSG:4326", "utf8"},
    {"awkward/gre/gre.shp", 1, 1, "polygon", "EPSG:4326", "cpg"},
    {"awkward/grenada/grenada.geojson", 1, 1, "polygon", "EPSG:4326", "format"},
    {"awkward/latin1-property/latin1-property.shp", 1, 1, "point", "EPSG:4326", "unsure"},
    {"awkward/multipatch/multipatch.shp", 1, 1, "polygon", "", "utf8"},
    {"awkward/multipointm/multipointm.shp", 1, 1, "point", "", "utf8", "shx_rebuilt"},
    {"awkward/polygonm/polygonm.shp", 1, 1, "polygon", "", "utf8", "dbf_missing"},
    {"awkward/test_gpkg_nulls/test_gpkg_nulls.gpkg", 1, 4, "point", "EPSG:4326", "format"},
    {"awkward/test_tin/test_tin.shp", 1, 1, "polygon", "", "utf8"},
    {"awkward/utf8-property/utf8-property.shp", 1, 1, "point", "EPSG:4326", "cpg"},
    {"awkward/chinese_poly_gb/chinese_poly.shp", 1, 1, "polygon", "EPSG:4326", "gb18030"},
    {"awkward/hole_touches_edge/holeTouchEdge.shp", 1, 1, "polygon", "", "utf8"},
    {"awkward/cpg_windows_1251/rus-windows-1251.shp", 1, 2, "point", "EPSG:4326", "cpg"},
    {"awkward/cpg_big5/big5.shp", 1, 1, "point", "", "cpg"},
    {"awkward/curves_line/curves_line.csv", 1, 9, "line", "", "utf8", "coordinates_from:WKT"},
    {"awkward/test_tin/test_tin.csv", 1, 3, "polygon", "", "utf8", "coordinates_from:WKT"},
    {"chengdu/schools_approximate.csv", 1, 14, "point", "", "utf8", "coordinates_from:lng, lat"},
    {"awkward/gbk_dbf_only/gbk.dbf", 1, 1, "none", "", "gb18030"},
    {"awkward/duplicate_fields_dbf_only/duplicate_fields.dbf", 1, 5, "none", "", "utf8"},
    {"awkward/data_corruption_error/data_corruption_error.shp", 1, 8, "line", "EPSG:3006", "cpg"},
    {"awkward/gauss_kruger_no_shx_no_dbf/gauss_kruger.shp", 1, 3, "point", "EPSG:2435", "utf8", "shx_rebuilt"},
    {"awkward/testopenfilegdb.gdb/testopenfilegdb.gdb.zip", 37, 6, "none", "", "format"},
    {"awkward/gpkg_mixed_crs/mixed_crs.gpkg", 2, 1, "polygon", "EPSG:2269", "format"},
    {"awkward/all_nulls/AllNulls.shp", 1, 1, "polygon", "", "utf8", "shx_rebuilt"},
    {"awkward/space_in_name/Victoria North.shp", 1, 2, "polygon", "", "utf8"},
    {"awkward/null_in_middle/UnifiedChecksMaterialNullInMiddle.shp", 1, 3, "polygon", "", "utf8", "shx_rebuilt"},
    {"awkward/crustal_test_bugged/crustal_test_bugged.shp", 1, 19, "polygon", "", "unsure", "shx_rebuilt"},
    {"awkward/empty_no_records/__emptyShapefile.shp", 1, 0, "none", "", "utf8"},
    {"awkward/self_intersecting/polygon intersecting line.shp", 1, 2, "polygon", "", "utf8", "shx_rebuilt"},
    {"awkward/null_points/nl-null-points.shp", 1, 20, "point", "EPSG:28992", "cpg"},
    {"awkward/geojson_mixed_geometries/hkzones-mixed-geometries.geojson", 1, 3, "mixed", "EPSG:4326", "format"},
    {"awkward/antimeridian/new-zealand-antimeridian.shp", 1, 2, "polygon", "EPSG:27200", "cpg"},
    {"awkward/gpkg_incomplete_transaction/cities_srs_84-with-incomplete-transaction.gpkg", 2, 3, "point", "OGC:CRS84",
     "format"},
    {"chengdu/districts_gcj02.geojson", 1, 20, "polygon", "EPSG:4326", "format"},
    {"chengdu/districts_datav_simplified_gcj02.json", 1, 20, "polygon", "EPSG:4326", "format"},
    {"chengdu/streets_wuhou_jinjiang.geojson", 1, 852, "line", "EPSG:4326", "format"},
    {"chengdu/city_outline.geojson", 1, 1, "polygon", "EPSG:4326", "format"},
    {"chengdu/libraries.geojson", 1, 15, "point", "EPSG:4326", "format"},
    {"chengdu/districts_gbk_nocpg_4544/成都市区县.shp", 1, 20, "polygon", "EPSG:4544", "gb18030"},
    {"chengdu/districts_utf8_cpg_4490/chengdu_districts.shp", 1, 20, "polygon", "EPSG:4490", "cpg"},
    {"buildings/wuhan_osm_heights.geojson", 1, 265, "polygon", "EPSG:4326", "format"},
    // Layers of OpenStreetMap are our tables; the first is the streets, which are cut where they join.
    {"osm/andorra.osm.pbf", 7, 2843, "line", "EPSG:4326", "format"},
    {"osm/berlin-siegessaeule.osm", 4, 290, "line", "EPSG:4326", "format"},
    {"osm/map-sidewalk-no.osm", 6, 346, "line", "EPSG:4326", "format"},
    {"osm/taipei.osm", 5, 123, "line", "EPSG:4326", "format"},
    {"osm/neukolln.osm", 8, 383, "line", "EPSG:4326", "format"},
    {"osm/leeds_cycleway.osm", 6, 630, "line", "EPSG:4326", "format"},
    {"osm/monaco.osm", 7, 1552, "line", "EPSG:4326", "format"},
    {"osm/north-bayreuth.osm", 6, 3704, "line", "EPSG:4326", "format"},
    {"osm/moscow.osm", 7, 1418, "line", "EPSG:4326", "format"},
    {"osm/bayfront_singapore.osm.pbf", 4, 509, "line", "EPSG:4326", "format"},
    {"osm/baltimore.osm.pbf", 7, 9773, "line", "EPSG:4326", "format"},
    {"awkward/osm_pbf_missing_nodes/missing-nodes.pbf", 1, 1, "line", "EPSG:4326", "format", "ways_without_nodes:1"},
    {"other/urban_33S.shp", 1, 6, "polygon", "EPSG:32733", "utf8"},
};

struct Refused {
    std::string file;
    ErrorCode code;
    std::string part;
};
const Refused refused[] = {
    {"awkward/empty_zipfile/empty_zipfile.zip", ErrorCode::bad_data, ""},
    {"awkward/extra_at_end_shp_only/extraAtEnd.shp", ErrorCode::bad_data, ".shx"},
    {"awkward/geojson_zero_bytes/empty.geojson", ErrorCode::bad_data, ""},
    {"awkward/point_zm_missing_m/shape_pointZM_MissingM values.shp", ErrorCode::bad_data, ".shp"},
    {"awkward/gpkg_giant_polygon/giantPoly.gpkg", ErrorCode::bad_data, ""},
    {"awkward/orphan_shx_prj_cpg/roads_chengdu.shx", ErrorCode::cannot_read, ".shp"},
    {"awkward/orphan_shx_prj_cpg/roads_chengdu.prj", ErrorCode::cannot_read, ".shp"},
};

/// All of ../shared/data as it is, which is read-only, and as a read-only copy in a folder with Chinese and blanks in
/// its path: read from either, all stays as it was. Empty where ../shared is absent.
class DataFolders {
public:
    DataFolders() {
        const auto data = test::shared_file("data");
        if (!data) {
            std::puts("SKIPPED: ../shared/data is not there");
            return;
        }
        fs::copy(*data, copy_.path(), fs::copy_options::recursive);
        for (const auto& entry : fs::recursive_directory_iterator(copy_.path())) forbid_writing(entry.path());
        forbid_writing(copy_.path());
        for (const fs::path& folder : {*data, copy_.path()}) before_.emplace_back(folder, test::state_of(folder));
    }
    ~DataFolders() {
        for (const auto& [folder, state] : before_) CHECK(test::state_of(folder) == state);
        std::error_code ignored;
        for (const auto& entry : fs::recursive_directory_iterator(copy_.path()))
            fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add, ignored);
        fs::permissions(copy_.path(), fs::perms::owner_write, fs::perm_options::add, ignored);
    }
    DataFolders(const DataFolders&) = delete;
    DataFolders& operator=(const DataFolders&) = delete;

    /// Calls `use` with each copy of a file; skips it loudly where it is not there.
    template <class Use>
    void with(const std::string& file, const Use& use) const {
        CAPTURE(file);
        for (const auto& [folder, state] : before_) {
            const fs::path path = folder / file;
            if (!fs::exists(path)) {
                std::printf("SKIPPED: ../shared/data/%s is not there\n", file.c_str());
                continue;
            }
            const auto listing = test::listing_of(path.parent_path());
            use(path);
            CHECK(test::listing_of(path.parent_path()) == listing);
        }
    }

private:
    static void forbid_writing(const fs::path& path) {
        using enum fs::perms;
        fs::permissions(path, owner_write | group_write | others_write, fs::perm_options::remove);
    }
    test::ChineseFolder copy_;
    std::vector<std::pair<fs::path, std::map<std::string, std::string>>> before_;
};

ImportOptions as_table_of_its_kind(const SourceLayer& layer) {
    ImportOptions options;
    options.table = Table::hazards;  // holds every kind of shape
    if (layer.crs.why == "missing") options.crs = "EPSG:4490";
    return options;
}

ImportedLayer imported(const SourceLayer& layer, const ImportOptions& options, const Plan& plan = {}) {
    QuietJob job;
    auto result = read_layer(layer, options, plan, GeosKernel(), job);
    if (!result && result.error().code == ErrorCode::crs_unknown && layer.crs.why == "missing") {
        // A planner's second guess: these are no degrees, so metres.
        ImportOptions metres = options;
        metres.crs = "EPSG:32612";
        result = read_layer(layer, metres, plan, GeosKernel(), job);
    }
    if (!result) FAIL(layer.source << ": " << result.error().message);
    return std::move(result).value();
}

}  // namespace

TEST_CASE(
    "every real file is read as its manifest line says, from a plain path and a Chinese one, and stays as it was") {
    const DataFolders folders;
    for (const Expected& expected : readable)
        folders.with(expected.file, [&](const fs::path& path) {
            const auto layers = inspect(path.string());
            REQUIRE(layers);
            REQUIRE(layers.value().size() == expected.layers);
            const SourceLayer& first = layers.value()[0];
            CHECK(first.features == expected.features);
            CHECK(first.geometry == expected.geometry);
            CHECK(first.crs.crs.code == expected.crs);
            CHECK((first.crs.why == "missing") == expected.crs.empty());
            CHECK(first.encoding.why == expected.encoding_why);
            if (!expected.note.empty())
                CHECK(std::find(first.notes.begin(), first.notes.end(), expected.note) != first.notes.end());
            for (const SourceLayer& layer : layers.value()) {
                const ImportedLayer taken = imported(layer, as_table_of_its_kind(layer));
                CHECK(taken.report.read == layer.features);
                CHECK(taken.report.imported + taken.report.rejects.size() == layer.features);
                Plan plan;
                CHECK(plan.apply(taken.edit));
                CHECK(plan.layer(Table::hazards).size() == taken.report.imported);
            }
        });
}

TEST_CASE("every real file that cannot be read is refused with the part that is wrong, and stays as it was") {
    const DataFolders folders;
    for (const Refused& expected : refused)
        folders.with(expected.file, [&](const fs::path& path) {
            const auto layers = inspect(path.string());
            REQUIRE_FALSE(layers);
            CHECK(layers.error().code == expected.code);
            CHECK_FALSE(layers.error().detail("file").empty());
            CHECK(layers.error().detail("part") == expected.part);
        });
}

TEST_CASE("every real raster is read as its manifest line says, and stays as it was") {
    struct Raster {
        const char* file;
        std::size_t columns, rows;
        const char *crs, *plan;
    };
    const DataFolders folders;
    for (const Raster& expected : {Raster{"dem/dem25.tif", 601, 410, "EPSG:23030", "EPSG:23030"},
                                   {"dem/N43E007.hgt.zip", 1201, 1201, "EPSG:4326", "EPSG:32632"},
                                   {"dem/elevation1.tif", 24, 37, "EPSG:4326", "EPSG:32610"}})
        folders.with(expected.file, [&](const fs::path& path) {
            const auto layers = inspect(path.string());
            REQUIRE(layers);
            REQUIRE(layers.value().size() == 1);
            const SourceLayer& layer = layers.value()[0];
            REQUIRE(layer.raster);
            CHECK(layer.raster->columns == expected.columns);
            CHECK(layer.raster->rows == expected.rows);
            CHECK(layer.crs.crs.code == expected.crs);
            Plan plan;
            REQUIRE(plan.apply({"crs", {SettingChange{"crs", plan.setting("crs"), std::string(expected.plan)}}}));
            const ImportedLayer taken = imported(layer, {}, plan);
            CHECK(taken.report.setting == "terrain");
            CHECK(plan.apply(taken.edit));
        });
}

TEST_CASE("no file of the shared data is left out here") {
    const auto data = test::shared_file("data");
    if (!data) return void(std::puts("SKIPPED: ../shared/data is not there"));
    std::set<std::string> known = {"dem/dem25.tif", "dem/N43E007.hgt.zip", "dem/elevation1.tif", "MANIFEST.md"};
    for (const Expected& expected : readable) known.insert(expected.file);
    for (const Refused& expected : refused) known.insert(expected.file);
    for (const auto& entry : fs::recursive_directory_iterator(*data)) {
        if (!entry.is_regular_file()) continue;
        const fs::path file = fs::relative(entry.path(), *data);
        const bool is_known = std::any_of(known.begin(), known.end(), [&](const std::string& name) {
            const bool is_part = file.extension() != ".geojson" && file.stem() == fs::path(name).stem();
            return name == file || (is_part && file.parent_path() == fs::path(name).parent_path());
        });
        CAPTURE(file);
        CHECK(is_known);
    }
}

TEST_CASE("the districts of Chengdu come in right from GBK without .cpg") {
    const auto path = test::shared_file("data/chengdu/districts_gbk_nocpg_4544/成都市区县.shp");
    if (!path) return void(std::puts("SKIPPED: ../shared/data is not there"));
    const auto layers = inspect(path->string());
    REQUIRE(layers);
    const SourceLayer& layer = layers.value().at(0);
    CHECK(layer.name == "成都市区县");
    CHECK(layer.encoding.name == "GB18030");
    CHECK(layer.encoding.evidence.at(0) == "锦江区");
    CHECK(layer.table == Table::districts);
    const ImportedLayer taken = imported(layer, {});
    CHECK(taken.report.imported == 20);
    CHECK(taken.report.repaired == 4);
    Plan plan;
    REQUIRE(plan.apply(taken.edit));
    std::map<std::string, std::string> codes;
    plan.layer(Table::districts).for_each([&](const RowView& row) {
        codes.emplace(row.name(), row.text(column(Table::districts, "code")));
        CHECK(row.text(common_column::source) == "成都市区县.shp");
        CHECK(row.text(common_column::source_date).empty());
        CHECK(row.uid().size() == 36);
        return true;
    });
    CHECK(codes.size() == 20);
    CHECK(codes.at("武侯区") == "510107");
    CHECK(codes.at("锦江区") == "510104");
}

TEST_CASE("shifted districts come to lie on the true ones to a centimetre") {
    const auto shifted_file = test::shared_file("data/chengdu/districts_gcj02.geojson");
    const auto true_file = test::shared_file("data/chengdu/districts_utf8_cpg_4490/chengdu_districts.shp");
    if (!shifted_file || !true_file) return void(std::puts("SKIPPED: ../shared/data is not there"));
    const auto plan_of = [](const fs::path& file, Datum datum) {
        ImportOptions options;
        options.datum = datum;
        options.repair = true;
        Plan plan;
        REQUIRE(plan.apply(imported(inspect(file.string()).value().at(0), options).edit));
        return plan;
    };
    const Plan shifted = plan_of(*shifted_file, Datum::gcj02), correct = plan_of(*true_file, Datum::wgs84);
    std::map<std::string, Geometry> districts;
    correct.layer(Table::districts).for_each([&](const RowView& row) {
        districts[std::string(row.text(column(Table::districts, "code")))] = copy_of(row.geometry());
        return true;
    });
    std::size_t compared = 0;
    double worst_m = 0;
    shifted.layer(Table::districts).for_each([&](const RowView& row) {
        const auto district = districts.find(std::string(row.text(column(Table::districts, "code"))));
        REQUIRE(district != districts.end());
        for (const Point point : row.geometry().points) {
            double nearest_m = std::numeric_limits<double>::infinity();
            for (std::size_t path = 0; path < district->second.view().path_count(); ++path)
                nearest_m =
                    std::min(nearest_m, project_onto_path(point, district->second.view().path(path)).distance_m);
            worst_m = std::max(worst_m, nearest_m);
        }
        ++compared;
        return true;
    });
    CHECK(compared == 20);
    CHECK(worst_m < 0.01);
}

TEST_CASE("the whole folder of a district is offered at once") {
    const auto folder = test::shared_file("data/chengdu");
    if (!folder) return void(std::puts("SKIPPED: ../shared/data is not there"));
    const auto layers = inspect(folder->string());
    REQUIRE(layers);
    CHECK(layers.value().size() == 8);
}

}  // namespace yimi::gis
