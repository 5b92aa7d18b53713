#include "gis/io/formats/source_format.h"

namespace yimi::gis {
namespace {

Error no_heights(const std::string& path, const char* why) {
    return {ErrorCode::unsupported, why, {{"file", path}, {"reason", "no_heights"}}};
}

/// Terrain and surface as GDAL's drivers of rasters read them; no virtual raster, which may name files anywhere.
Result<OpenedSource> open_raster(const std::string& path, const std::string&) {
    static constexpr const char* drivers[] = {"GTiff", "AAIGrid", "SRTMHGT", "HFA", "USGSDEM", "EHdr", "AIG", nullptr};
    const GdalOption nothing_beside("GDAL_PAM_ENABLED", "NO");
    const GdalMessages messages;
    OpenedSource source;
    source.dataset.reset(
        GDALOpenEx(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers, nullptr, nullptr));
    if (!source.dataset) return Result<OpenedSource>(messages.as_error(ErrorCode::bad_data)).with("file", path);
    source.is_raster = true;
    if (GDALGetRasterCount(source.dataset.get()) != 1) return no_heights(path, "a picture of several colours");
    const GDALRasterBandH band = GDALGetRasterBand(source.dataset.get(), 1);
    if (GDALGetRasterColorInterpretation(band) == GCI_PaletteIndex || GDALGetRasterColorTable(band))
        return no_heights(path, "a picture with a palette");
    if (GDALDataTypeIsComplex(GDALGetRasterDataType(band))) return no_heights(path, "complex numbers");
    return source;
}

}  // namespace

const SourceFormat raster_format{".tif .tiff .asc .hgt .img .dem .bil .flt", true, open_raster};

}  // namespace yimi::gis
