// Shapes that say more than a plan keeps: heights, measures, arcs.
#include <gdal.h>
#include <ogr_srs_api.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "gis/support/gdal.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using Reference = Owned<OGRSpatialReferenceH, OSRDestroySpatialReference>;

/// A GeoPackage with one layer of one shape.
SourceLayer layer_of(const test::ChineseFolder& folder, const char* name, OGRwkbGeometryType type, const char* wkt) {
    const std::string path = folder.file(std::string(name) + ".gpkg");
    register_gdal_drivers();
    {
        const Dataset dataset(GDALCreate(GDALGetDriverByName("GPKG"), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        const Reference reference(OSRNewSpatialReference(nullptr));
        REQUIRE(OSRImportFromEPSG(reference.get(), 4544) == OGRERR_NONE);
        const OGRLayerH layer = GDALDatasetCreateLayer(dataset.get(), name, reference.get(), type, nullptr);
        const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        std::string text = wkt;
        char* at = text.data();
        OGRGeometryH shape = nullptr;
        REQUIRE(OGR_G_CreateFromWkt(&at, nullptr, &shape) == OGRERR_NONE);
        OGR_F_SetGeometryDirectly(feature.get(), shape);
        REQUIRE(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }
    auto layers = inspect(path);
    REQUIRE(layers);
    return layers.value().front();
}

}  // namespace

TEST_CASE("heights and measures are said to be left out where they say anything") {
    const test::ChineseFolder folder;
    using Notes = std::vector<std::string>;
    const auto notes = [&folder](const char* name, OGRwkbGeometryType type, const char* wkt) {
        return layer_of(folder, name, type, wkt).notes;
    };
    CHECK(notes("a", wkbLineString25D, "LINESTRING Z (0 0 5,1 1 6)") == Notes{"heights_left_out"});
    CHECK(notes("b", wkbMultiPolygonZM, "MULTIPOLYGON ZM (((0 0 0 0,1 0 0 0,1 1 0 7,0 0 0 0)))") ==
          Notes{"measures_left_out"});
    CHECK(notes("c", wkbPointZM, "POINT ZM (0 0 480 1)") == Notes{"heights_left_out", "measures_left_out"});
    // A drawing in the plane has the height 0 everywhere.
    CHECK(notes("d", wkbPoint25D, "POINT Z (0 0 0)").empty());
    CHECK(notes("e", wkbPoint, "POINT (0 0)").empty());
}

TEST_CASE("arcs become straight pieces near the arc, and the report says so") {
    const test::ChineseFolder folder;
    // A half circle of 50 m round (410050, 3393000).
    const auto layer =
        layer_of(folder, "streets", wkbCircularString, "CIRCULARSTRING (410000 3393000,410050 3393050,410100 3393000)");
    QuietJob job;
    const auto imported = read_layer(layer, {}, Plan(), GeosKernel(), job);
    REQUIRE(imported);
    const LayerReport& report = imported.value().report;
    REQUIRE(report.repairs.size() == 1);
    CHECK(report.repairs[0].what == "curves");
    const auto& rows = std::get<RowsChange>(imported.value().edit.changes.front()).rows();
    const auto shape = rows.geometry(0);
    CHECK(shape.points.size() == 46);  // a piece for each 4°
    for (const Point point : shape.points) CHECK(std::abs(distance(point, {410050, 3393000}) - 50) < 0.001);
    CHECK(std::abs(length_m(shape) - std::acos(-1.0) * 50) < 0.05);
}

}  // namespace yimi::gis
