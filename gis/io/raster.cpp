#include "gis/io/raster.h"

#include <cpl_conv.h>
#include <cpl_json.h>
#include <cpl_string.h>
#include <gdal_alg.h>

#include <array>
#include <cmath>
#include <cstring>

#include "core/base/ascii.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/ogr_layer.h"
#include "gis/io/opened_source.h"
#include "gis/support/sha256.h"
#include "gis/support/warp.h"

namespace yimi::gis {
namespace {

/// 144 MB in memory: a city in cells of 5 m.
constexpr double most_cells = 36e6;

bool speaks_of_surface(std::string_view file) {
    const std::string name = ascii_lower(file);
    for (const std::string_view word : {"dsm", "surface", "地表"})
        if (name.find(word) != std::string::npos) return true;
    return false;
}

/// Metres in one unit of the file's heights; nothing where the file does not say.
std::optional<double> unit_m(const std::string& unit) {
    constexpr double foot_m = 0.3048, us_foot_m = 1200.0 / 3937.0;
    if (unit == "m" || unit == "metre" || unit == "meter" || unit == "metres" || unit == "meters") return 1;
    if (unit == "ft" || unit == "foot" || unit == "feet") return foot_m;
    if (unit == "US survey foot" || unit == "us-ft" || unit == "ftUS") return us_foot_m;
    if (unit == "cm") return 0.01;
    if (unit == "mm") return 0.001;
    return std::nullopt;
}

Box extent_of(const std::array<double, 6>& transform, int columns, int rows) {
    Box box;
    for (const double column : {0.0, double(columns)})
        for (const double row : {0.0, double(rows)})
            box.add(Point{transform[0] + column * transform[1] + row * transform[2],
                          transform[3] + column * transform[4] + row * transform[5]});
    return box;
}

/// Where the warped grid lies and how fine it is.
struct Target {
    Box box;
    double cell_m = 1;
};

using GridTransformer = Owned<void*, GDALDestroyGenImgProjTransformer>;

Error cannot_place(const SourceLayer& layer, const char* reason, const char* why) {
    return {ErrorCode::bad_data, why, {{"file", layer.source}, {"layer", layer.name}, {"reason", reason}}};
}

Result<Target> target_of(GDALDatasetH dataset, const std::string& from, const std::string& to, const SourceLayer& layer,
                         const Plan& plan) {
    const std::string source_srs = "SRC_SRS=" + from, target_srs = "DST_SRS=" + to;
    const char* const options[] = {source_srs.c_str(), target_srs.c_str(), nullptr};
    const GridTransformer transformer(GDALCreateGenImgProjTransformer2(dataset, nullptr, const_cast<char**>(options)));
    std::array<double, 6> transform{};
    int columns = 0, rows = 0;
    if (!transformer || GDALSuggestedWarpOutput(dataset, GDALGenImgProjTransform, transformer.get(), transform.data(),
                                                &columns, &rows) != CE_None)
        return cannot_place(layer, "no_image_in_crs", "it has no place in the plan's system");
    Target target{extent_of(transform, columns, rows), std::abs(transform[1])};
    if (const Box wanted = plan.extent(); !wanted.empty()) {
        constexpr double margin_m = 500;
        const Box around = wanted.grown(margin_m);
        if (!around.intersects(target.box)) return cannot_place(layer, "outside_plan", "it lies beside the plan");
        target.box.min_x = std::max(target.box.min_x, around.min_x);
        target.box.min_y = std::max(target.box.min_y, around.min_y);
        target.box.max_x = std::min(target.box.max_x, around.max_x);
        target.box.max_y = std::min(target.box.max_y, around.max_y);
    }
    const double cells = target.box.width() / target.cell_m * (target.box.height() / target.cell_m);
    if (!(cells <= most_cells))
        return Error{ErrorCode::unsupported,
                     "more cells than memory holds",
                     {{"file", layer.source}, {"layer", layer.name}, {"reason", "too_many_cells"}}};
    return target;
}

Result<HeightGrid> warped(GDALDatasetH dataset, const std::string& from, const std::string& to, const Target& target,
                          JobContext& job) {
    std::vector<std::string> words = {"-s_srs",  from,  "-t_srs", to,           "-r",  "bilinear", "-ot",
                                      "Float32", "-wm", "64",     "-dstnodata", "nan", "-te"};
    for (const double bound : {target.box.min_x, target.box.min_y, target.box.max_x, target.box.max_y})
        words.push_back(CPLSPrintf("%.6f", bound));
    words.emplace_back("-tr");
    for (int axis = 0; axis < 2; ++axis) words.push_back(CPLSPrintf("%.9f", target.cell_m));
    YIMI_TRY(result, warp(dataset, std::move(words), "import", job));
    HeightGrid grid;
    grid.columns = static_cast<std::size_t>(GDALGetRasterXSize(result.get()));
    grid.rows = static_cast<std::size_t>(GDALGetRasterYSize(result.get()));
    grid.cell_m = target.cell_m;
    grid.north_west = {target.box.min_x, target.box.max_y};
    grid.heights_m.resize(grid.columns * grid.rows);
    const int columns = static_cast<int>(grid.columns), rows = static_cast<int>(grid.rows);
    const GdalMessages messages;
    if (GDALRasterIO(GDALGetRasterBand(result.get(), 1), GF_Read, 0, 0, columns, rows, grid.heights_m.data(), columns,
                     rows, GDT_Float32, 0, 0) != CE_None)
        return messages.as_error(ErrorCode::cannot_read);
    return grid;
}

/// Numbers of the file become metres; what cannot be a height on earth is unknown.
void to_metres(HeightGrid& grid, GDALRasterBandH band, double factor) {
    const double scale = GDALGetRasterScale(band, nullptr), offset = GDALGetRasterOffset(band, nullptr);
    constexpr double lowest_m = -12000, highest_m = 10000;
    for (float& height : grid.heights_m) {
        const double metres = (static_cast<double>(height) * scale + offset) * factor;
        height = metres >= lowest_m && metres <= highest_m ? static_cast<float>(metres)
                                                           : std::numeric_limits<float>::quiet_NaN();
    }
}

Result<Medium> medium_of(HeightGrid& grid, const std::string& crs, const std::string& name) {
    const TemporaryFolder folder(new_memory_folder());
    const std::string path = folder.path() + "/grid.tif";
    {
        const char* const options[] = {"COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER", nullptr};
        const GdalMessages messages;
        const int columns = static_cast<int>(grid.columns), rows = static_cast<int>(grid.rows);
        const Dataset file(GDALCreate(GDALGetDriverByName("GTiff"), path.c_str(), columns, rows, 1, GDT_Float32,
                                      const_cast<char**>(options)));
        std::array<double, 6> transform = {grid.north_west.x, grid.cell_m, 0, grid.north_west.y, 0, -grid.cell_m};
        const GDALRasterBandH band = file ? GDALGetRasterBand(file.get(), 1) : nullptr;
        if (!band || GDALSetGeoTransform(file.get(), transform.data()) != CE_None ||
            GDALSetProjection(file.get(), crs.c_str()) != CE_None ||
            GDALSetRasterNoDataValue(band, std::numeric_limits<double>::quiet_NaN()) != CE_None ||
            GDALSetRasterUnitType(band, "m") != CE_None ||
            GDALRasterIO(band, GF_Write, 0, 0, columns, rows, grid.heights_m.data(), columns, rows, GDT_Float32, 0,
                         0) != CE_None)
            return messages.as_error(ErrorCode::cannot_write);
    }
    vsi_l_offset size = 0;
    const auto* const bytes = reinterpret_cast<const std::byte*>(VSIGetMemFileBuffer(path.c_str(), &size, FALSE));
    Medium medium{{}, "image/tiff", name, {bytes, bytes + size}};
    medium.sha256 = sha256(medium.bytes);
    return medium;
}

std::string provenance(const HeightGrid& grid, const SourceLayer& layer, const Medium& medium, const Crs& crs) {
    std::size_t known = 0;
    float least = std::numeric_limits<float>::infinity(), greatest = -least;
    for (const float height : grid.heights_m)
        if (!std::isnan(height)) ++known, least = std::min(least, height), greatest = std::max(greatest, height);
    CPLJSONObject object;
    object.Add("media", medium.sha256);
    object.Add("source", medium.name);
    object.Add("crs", crs.code.empty() ? crs.name : crs.code);
    object.Add("vertical_unit", layer.raster->unit.empty() ? std::string("unknown") : layer.raster->unit);
    object.Add("cell_m", grid.cell_m);
    object.Add("columns", static_cast<GInt64>(grid.columns));
    object.Add("rows", static_cast<GInt64>(grid.rows));
    if (known > 0) object.Add("least_m", static_cast<double>(least));
    if (known > 0) object.Add("greatest_m", static_cast<double>(greatest));
    object.Add("known_share",
               static_cast<double>(known) / static_cast<double>(std::max<std::size_t>(1, grid.heights_m.size())));
    return object.Format(CPLJSONObject::PrettyFormat::Plain);
}

}  // namespace

Result<SourceLayer> look_at_raster(const OpenedSource& source, const std::string& name) {
    const GDALDatasetH dataset = source.dataset.get();
    const GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    SourceLayer layer;
    layer.name = name;
    layer.geometry = "raster";
    layer.features = 1;
    layer.encoding = {"UTF-8", "format", {}};
    RasterLook look;
    look.columns = static_cast<std::size_t>(GDALGetRasterXSize(dataset));
    look.rows = static_cast<std::size_t>(GDALGetRasterYSize(dataset));
    std::array<double, 6> transform{};
    if (GDALGetGeoTransform(dataset, transform.data()) == CE_None) {
        look.cell_x = std::hypot(transform[1], transform[4]);
        look.cell_y = std::hypot(transform[2], transform[5]);
        layer.extent = extent_of(transform, GDALGetRasterXSize(dataset), GDALGetRasterYSize(dataset));
    }
    int has = FALSE;
    if (const double nodata = GDALGetRasterNoDataValue(band, &has); has) look.nodata = nodata;
    const GdalMessages messages;
    std::array<double, 2> range{};
    const bool is_small = static_cast<double>(look.columns) * static_cast<double>(look.rows) <= most_cells;
    if (GDALComputeRasterMinMax(band, is_small ? FALSE : TRUE, range.data()); messages.failures() == 0) {
        look.least = range[0];
        look.greatest = range[1];
    }
    look.unit = GDALGetRasterUnitType(band);
    look.heights_of = speaks_of_surface(name) ? HeightsOf::surface : HeightsOf::terrain;
    if (!unit_m(look.unit)) layer.notes.emplace_back("heights_without_unit");
    if (layer.extent.empty()) layer.notes.emplace_back("raster_without_place");
    layer.raster = std::move(look);
    layer.crs = decide_crs(GDALGetSpatialRef(dataset));
    return layer;
}

Result<ImportedLayer> read_raster(const SourceLayer& layer, const ImportOptions& options, const CrsDecision& crs,
                                  const Plan& plan, JobContext& job) {
    if (options.datum != Datum::wgs84)
        return Error{ErrorCode::unsupported,
                     "a raster cannot be shifted",
                     {{"file", layer.source}, {"layer", layer.name}, {"reason", "raster_datum"}}};
    YIMI_TRY(source, open_source(layer.path));
    if (!source.is_raster || !layer.raster)
        return Error{ErrorCode::not_found, "the raster is no longer there", {{"file", layer.source}}};
    const GdalMessages quiet;
    const GdalOption nothing_beside("GDAL_PAM_ENABLED", "NO");
    YIMI_TRY(to, find_crs(crs_of(plan)));
    YIMI_TRY(target, target_of(source.dataset.get(), crs.crs.wkt, to.wkt, layer, plan));
    YIMI_TRY(grid, warped(source.dataset.get(), crs.crs.wkt, to.wkt, target, job).with("file", layer.source));
    to_metres(grid, GDALGetRasterBand(source.dataset.get(), 1), unit_m(layer.raster->unit).value_or(1));
    YIMI_TRY(medium, medium_of(grid, to.wkt, CPLGetFilename(layer.source.c_str())));
    ImportedLayer imported;
    LayerReport& report = imported.report;
    report.source = layer.source;
    report.layer = layer.name;
    report.notes = layer.notes;
    report.encoding = layer.encoding;
    report.crs = crs;
    report.read = report.imported = 1;
    report.setting =
        options.heights_of.value_or(layer.raster->heights_of) == HeightsOf::surface ? "surface" : "terrain";
    const std::string text = provenance(grid, layer, medium, crs.crs);
    imported.edit = {"import", {}};
    if (plan.setting(report.setting) != Value(text))
        imported.edit.changes.emplace_back(SettingChange{report.setting, plan.setting(report.setting), text});
    imported.media.push_back(std::move(medium));
    return imported;
}

Result<HeightGrid> height_grid_from(const Medium& medium) {
    register_gdal_drivers();
    const GdalMessages messages;
    const TemporaryFolder folder(new_memory_folder());
    const std::string path = folder.path() + "/grid.tif";
    // GDAL only reads them; its interface knows no constant bytes.
    auto* const bytes = reinterpret_cast<GByte*>(const_cast<std::byte*>(medium.bytes.data()));
    const VsiFile file(VSIFileFromMemBuffer(path.c_str(), bytes, medium.bytes.size(), FALSE));
    const char* const drivers[] = {"GTiff", nullptr};
    const Dataset dataset(GDALOpenEx(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers, nullptr, nullptr));
    const Error damaged{ErrorCode::bad_data, "the heights in the project cannot be read", {{"medium", medium.sha256}}};
    std::array<double, 6> transform{};
    if (!dataset || GDALGetGeoTransform(dataset.get(), transform.data()) != CE_None) return damaged;
    const int columns = GDALGetRasterXSize(dataset.get()), rows = GDALGetRasterYSize(dataset.get());
    if (!(transform[1] > 0) || double(columns) * double(rows) > most_cells * 1.1) return damaged;
    HeightGrid grid{{transform[0], transform[3]}, transform[1], std::size_t(columns), std::size_t(rows), {}};
    grid.heights_m.resize(grid.columns * grid.rows);
    if (GDALRasterIO(GDALGetRasterBand(dataset.get(), 1), GF_Read, 0, 0, columns, rows, grid.heights_m.data(), columns,
                     rows, GDT_Float32, 0, 0) != CE_None)
        return damaged;
    return grid;
}

}  // namespace yimi::gis
