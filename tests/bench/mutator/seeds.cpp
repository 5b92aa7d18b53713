#include "tests/bench/mutator/seeds.h"

#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "gis/support/gdal.h"
#include "tests/bench/mutator/hand_made.h"

namespace yimi::mutator {
namespace {

namespace fs = std::filesystem;

struct Written {
    const char* driver;
    const char* file;
    const char* option = nullptr;  ///< of the layer
    bool with_fields = true;       ///< DXF has none of ours
};
constexpr Written written[] = {{"ESRI Shapefile", "buildings.shp", "ENCODING=CP936"},
                               {"GeoJSON", "buildings.geojson"},
                               {"GPKG", "buildings.gpkg"},
                               {"MapInfo File", "buildings.tab"},
                               {"MapInfo File", "buildings.mif"},
                               {"KML", "buildings.kml"},
                               {"GML", "buildings.gml"},
                               {"FlatGeobuf", "buildings.fgb"},
                               {"CSV", "buildings.csv", "GEOMETRY=AS_WKT"},
                               {"XLSX", "buildings.xlsx"},
                               {"ODS", "buildings.ods"},
                               {"OpenFileGDB", "buildings.gdb"},
                               {"SQLite", "buildings.sqlite"},
                               {"DXF", "buildings.dxf", nullptr, false}};

void write_layer(const Written& kind, const fs::path& path) {
    const gis::GdalMessages quiet;
    const bool mif = path.extension() == ".mif";
    const char* const as_mif[] = {"FORMAT=MIF", nullptr};
    const gis::Dataset dataset(GDALCreate(GDALGetDriverByName(kind.driver), path.c_str(), 0, 0, 0, GDT_Unknown,
                                          const_cast<char**>(mif ? as_mif : nullptr)));
    if (!dataset) return;
    const OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(crs, 4490);
    OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER);
    const char* const options[] = {kind.option, nullptr};
    const OGRLayerH layer =
        GDALDatasetCreateLayer(dataset.get(), "buildings", crs, wkbPolygon, const_cast<char**>(options));
    OSRRelease(crs);
    if (!layer) return;
    if (kind.with_fields)
        for (const auto& [name, type] : {std::pair("名称", OFTString), std::pair("floors", OFTInteger),
                                         std::pair("height_m", OFTReal), std::pair("date", OFTDate)}) {
            const OGRFieldDefnH field = OGR_Fld_Create(name, type);
            OGR_L_CreateField(layer, field, TRUE);
            OGR_Fld_Destroy(field);
        }
    for (int index = 0; index < 12; ++index) {
        const gis::OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        if (kind.with_fields) {
            OGR_F_SetFieldString(feature.get(), 0, index % 2 == 0 ? "锦江区一号楼" : "武侯区幼儿园");
            OGR_F_SetFieldInteger(feature.get(), 1, 3 + index);
            OGR_F_SetFieldDouble(feature.get(), 2, 3.2 * index);
            OGR_F_SetFieldDateTime(feature.get(), 3, 2024, 3, 1 + index, 0, 0, 0, 0);
        }
        const double x = 104.06 + 0.001 * index, y = 30.65;
        char wkt[512];
        std::snprintf(wkt, sizeof wkt, "POLYGON ((%.4f %.4f, %.4f %.4f, %.4f %.4f, %.4f %.4f, %.4f %.4f))", x, y,
                      x + 5e-4, y, x + 5e-4, y + 5e-4, x, y + 5e-4, x, y);
        char* text = wkt;
        OGRGeometryH shape = nullptr;
        OGR_G_CreateFromWkt(&text, nullptr, &shape);
        OGR_F_SetGeometryDirectly(feature.get(), shape);
        if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE) return;
    }
}

Seed seed_in(const fs::path& folder, const std::string& name) {
    Seed seed{name, folder, {}};
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) seed.parts.push_back(fs::relative(entry.path(), folder));
    std::sort(seed.parts.begin(), seed.parts.end());
    return seed;
}

/// Puts `from` into an archive under the name that it has within its seed.
void pack(const fs::path& from, const fs::path& archive, const std::string& name) {
    std::ifstream in(from, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const gis::VsiFile file(VSIFOpenL(("/vsizip/{" + archive.string() + "}/" + name).c_str(), "wb"));
    if (file) VSIFWriteL(bytes.data(), 1, bytes.size(), file.get());
}

void write_raster(const fs::path& path) {
    const gis::GdalMessages quiet;
    const gis::Dataset raster(GDALCreate(GDALGetDriverByName("GTiff"), path.c_str(), 16, 12, 1, GDT_Float32, nullptr));
    if (!raster) return;
    const OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(crs, 4544);
    GDALSetSpatialRef(raster.get(), crs);
    OSRRelease(crs);
    double place[] = {410000, 10, 0, 3393000, 0, -10};
    GDALSetGeoTransform(raster.get(), place);
    const GDALRasterBandH band = GDALGetRasterBand(raster.get(), 1);
    GDALSetRasterNoDataValue(band, -9999);
    GDALFillRaster(band, 500, 0);
}

}  // namespace

std::vector<Seed> write_seeds(const fs::path& folder) {
    gis::register_gdal_drivers();
    std::vector<Seed> seeds;
    const auto add = [&](const std::string& name, const auto& write) {
        const fs::path own = folder / std::to_string(seeds.size());
        fs::create_directories(own);
        write(own / name);
        seeds.push_back(seed_in(own, name));
    };
    for (const Written& kind : written) add(kind.file, [&](const fs::path& path) { write_layer(kind, path); });
    for (const auto& [name, bytes] : hand_made_files())
        add(name, [&, &content = bytes](const fs::path& path) { std::ofstream(path, std::ios::binary) << content; });
    add("terrain.tif", write_raster);
    const auto add_archive = [&](const std::string& name, const std::string& of) {
        const Seed from = *std::find_if(seeds.begin(), seeds.end(), [&](const Seed& seed) { return seed.name == of; });
        add(name, [&](const fs::path& path) {
            for (const fs::path& part : from.parts) pack(from.folder / part, path, part.string());
        });
    };
    add_archive("buildings.zip", "buildings.shp");
    add_archive("buildings.kmz", "buildings.kml");
    add_archive("buildings.gdb.zip", "buildings.gdb");
    return seeds;
}

std::vector<Seed> seeds_of(const fs::path& folder, std::uintmax_t most_bytes) {
    static constexpr std::string_view parts[] = {".dbf", ".shx", ".prj", ".cpg", ".qpj", ".md", ".txt"};
    std::vector<Seed> seeds;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path& path = entry.path();
        if (!entry.is_regular_file() || entry.file_size() > most_bytes) continue;
        if (std::find(std::begin(parts), std::end(parts), path.extension().string()) != std::end(parts)) continue;
        Seed seed{path.filename().string(), path.parent_path(), {}};
        for (const auto& sister : fs::directory_iterator(path.parent_path()))
            if (sister.is_regular_file() && sister.path().stem() == path.stem() && sister.file_size() <= most_bytes)
                seed.parts.push_back(sister.path().filename());
        std::sort(seed.parts.begin(), seed.parts.end());
        seeds.push_back(std::move(seed));
    }
    std::sort(seeds.begin(), seeds.end(),
              [](const Seed& a, const Seed& b) { return a.folder / a.name < b.folder / b.name; });
    return seeds;
}

}  // namespace yimi::mutator
