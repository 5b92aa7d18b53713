#include "tests/bench/mutator/seeds.h"

#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "gis/support/gdal.h"

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
    Seed seed{name, {}};
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file()) seed.files.push_back(entry.path());
    std::sort(seed.files.begin(), seed.files.end());
    return seed;
}

void write_text(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

constexpr const char* osm_text = R"(<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6"><node id="9" lat="30.65" lon="104.06"/><node id="2" lat="30.651" lon="104.061"/>
<node id="3" lat="30.652" lon="104.062"><tag k="highway" v="crossing"/><tag k="crossing" v="zebra"/></node>
<way id="5"><nd ref="9"/><nd ref="3"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="人民路"/>
<tag k="maxspeed" v="30"/></way><way id="6"><nd ref="9"/><nd ref="2"/><nd ref="3"/><nd ref="9"/>
<tag k="building" v="school"/><tag k="height" v="12 m"/></way></osm>
)";

constexpr const char* dms_text =
    "名称,经度,纬度\n第一小学,104°03′56.5″E,30°39′20″N\n幼儿园,\"104 03 56\",\"30 39 20\"\n无,,\n";

}  // namespace

std::vector<Seed> write_seeds(const fs::path& folder) {
    gis::register_gdal_drivers();
    std::vector<Seed> seeds;
    const auto own_folder = [&] {
        fs::path own = folder / std::to_string(seeds.size());
        fs::create_directories(own);
        return own;
    };
    for (const Written& kind : written) {
        const fs::path own = own_folder();
        write_layer(kind, own / kind.file);
        seeds.push_back(seed_in(own, kind.file));
    }
    for (const auto& [name, text] : {std::pair("map.osm", osm_text), std::pair("schools.csv", dms_text)}) {
        const fs::path own = own_folder();
        write_text(own / name, text);
        seeds.push_back(seed_in(own, name));
    }
    // An archive of the shapefile.
    const fs::path own = own_folder();
    for (const fs::path& part : seeds.front().files) {
        std::ifstream in(part, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const std::string inside = "/vsizip/" + (own / "buildings.zip").string() + "/" + part.filename().string();
        const gis::VsiFile file(VSIFOpenL(inside.c_str(), "wb"));
        if (file) VSIFWriteL(bytes.data(), 1, bytes.size(), file.get());
    }
    seeds.push_back(seed_in(own, "buildings.zip"));
    std::erase_if(seeds, [](const Seed& seed) { return seed.files.empty(); });
    return seeds;
}

std::vector<Seed> seeds_of(const fs::path& folder, std::uintmax_t most_bytes) {
    static constexpr std::string_view parts[] = {".dbf", ".shx", ".prj", ".cpg", ".qpj", ".md", ".txt"};
    std::vector<Seed> seeds;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path& path = entry.path();
        if (!entry.is_regular_file() || entry.file_size() > most_bytes) continue;
        if (std::find(std::begin(parts), std::end(parts), path.extension().string()) != std::end(parts)) continue;
        Seed seed{path.filename().string(), {}};
        for (const auto& sister : fs::directory_iterator(path.parent_path()))
            if (sister.is_regular_file() && sister.path().stem() == path.stem() && sister.file_size() <= most_bytes)
                seed.files.push_back(sister.path());
        std::sort(seed.files.begin(), seed.files.end());
        seeds.push_back(std::move(seed));
    }
    std::sort(seeds.begin(), seeds.end(), [](const Seed& a, const Seed& b) { return a.files < b.files; });
    return seeds;
}

}  // namespace yimi::mutator
