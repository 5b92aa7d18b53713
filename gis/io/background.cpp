#include "gis/io/background.h"

#include <cpl_string.h>
#include <gdal_utils.h>

#include <array>
#include <filesystem>
#include <mutex>

#include "gis/support/warp.h"

namespace yimi::gis {
namespace {

/// No virtual raster and no service, which may name files and addresses anywhere.
constexpr const char* drivers[] = {"GTiff", "JPEG",    "PNG",  "WEBP", "JP2OpenJPEG",
                                   "HFA",   "MBTiles", "GPKG", "BMP",  nullptr};

Error no_picture(const std::string& why) {
    return {ErrorCode::unsupported, why, {{"reason", "no_picture"}}};
}

Result<Dataset> opened(const std::string& path) {
    const GdalMessages messages;
    Dataset dataset(
        GDALOpenEx(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers, nullptr, nullptr));
    if (!dataset) return no_picture(messages.as_error(ErrorCode::unsupported).message);
    if (GDALGetRasterCount(dataset.get()) > 0) return dataset;
    // A GeoPackage of several pictures names them; the first one it is.
    const char* const first = GDALGetMetadataItem(dataset.get(), "SUBDATASET_1_NAME", "SUBDATASETS");
    const std::string name = first ? first : "";
    if (name.empty()) return no_picture("it holds no picture");
    dataset.reset(
        GDALOpenEx(name.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers, nullptr, nullptr));
    if (!dataset || GDALGetRasterCount(dataset.get()) == 0) return no_picture("it holds no picture");
    return dataset;
}

/// The same as bytes of red, green and blue, by way of a virtual raster: palettes are looked up, other numbers than
/// bytes are stretched between their least and greatest.
Result<Dataset> in_colours(Dataset dataset) {
    std::vector<std::string> words{"-of", "VRT"};
    const GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
    if (GDALGetRasterColorTable(band)) words.insert(words.end(), {"-expand", "rgba"});
    if (GDALGetRasterDataType(band) != GDT_Byte) words.insert(words.end(), {"-ot", "Byte", "-scale"});
    if (GDALGetRasterCount(dataset.get()) > 4) words.insert(words.end(), {"-b", "1", "-b", "2", "-b", "3"});
    if (words.size() == 2) return dataset;
    std::vector<char*> arguments = as_arguments(words);
    const Owned<GDALTranslateOptions*, GDALTranslateOptionsFree> options(
        GDALTranslateOptionsNew(arguments.data(), nullptr));
    const GdalMessages messages;
    Dataset coloured(options ? GDALTranslate("", dataset.get(), options.get(), nullptr) : nullptr);
    if (!coloured) return no_picture(messages.as_error(ErrorCode::unsupported).message);
    return coloured;  // keeps its source open by itself
}

Result<Dataset> reader_of(const std::string& path) {
    YIMI_TRY(dataset, opened(path));
    return in_colours(std::move(dataset));
}

Box box_of(GDALDatasetH dataset, const std::array<double, 6>& transform) {
    Box box;
    for (const double column : {0.0, static_cast<double>(GDALGetRasterXSize(dataset))})
        for (const double row : {0.0, static_cast<double>(GDALGetRasterYSize(dataset))})
            box.add(Point{transform[0] + column * transform[1] + row * transform[2],
                          transform[3] + column * transform[4] + row * transform[5]});
    return box;
}

/// A box around where the border of another lies.
template <class Move>
Result<Box> moved(const Box& box, const Move& move) {
    Box around;
    constexpr int steps = 8;
    for (int across = 0; across <= steps; ++across)
        for (int down = 0; down <= steps; ++down) {
            const Point at{box.min_x + box.width() * across / steps, box.min_y + box.height() * down / steps};
            YIMI_TRY(there, move(at));
            around.add(there);
        }
    return around;
}

Point shifted(Point lonlat, GroundShift shift) {
    if (shift == GroundShift::none) return lonlat;
    const Point gcj02 = wgs84_to_gcj02(lonlat);
    return shift == GroundShift::gcj02 ? gcj02 : gcj02_to_bd09(gcj02);
}

Point shifted_back(Point lonlat, GroundShift shift) {
    if (shift == GroundShift::none) return lonlat;
    return gcj02_to_wgs84(shift == GroundShift::gcj02 ? lonlat : bd09_to_gcj02(lonlat));
}

/// From one place of the plan to another, over the degrees that shifts are told in.
template <class Shift>
Result<Box> moved_in_degrees(const Box& box, const std::string& crs, const Shift& shift) {
    YIMI_TRY(to_degrees, Transformer::between(crs, "EPSG:4326"));
    YIMI_TRY(from_degrees, Transformer::between("EPSG:4326", crs));
    return moved(box, [&](Point at) -> Result<Point> {
        YIMI_TRY(lonlat, to_degrees.transformed(at));
        return from_degrees.transformed(shift(lonlat));
    });
}

}  // namespace

/// Datasets belong to one thread at a time: each reader takes one that nobody has, or opens another.
class Background::Readers {
public:
    explicit Readers(Dataset first) { free_.push_back(std::move(first)); }

    Result<Dataset> take(const std::string& path) {
        {
            const std::lock_guard lock(guard_);
            if (!free_.empty()) {
                Dataset dataset = std::move(free_.back());
                free_.pop_back();
                return dataset;
            }
        }
        return reader_of(path);
    }

    void give_back(Dataset dataset) {
        const std::lock_guard lock(guard_);
        free_.push_back(std::move(dataset));
    }

private:
    std::mutex guard_;
    std::vector<Dataset> free_;
};

Background::Background() = default;
Background::~Background() = default;

Result<std::shared_ptr<const Background>> Background::open(const std::string& path, const std::string& crs,
                                                           GroundShift shift) {
    register_gdal_drivers();
    const GdalOption nothing_beside("GDAL_PAM_ENABLED", "NO");
    const auto make = [&]() -> Result<std::shared_ptr<const Background>> {
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(path, ignored)) return Error{ErrorCode::not_found, "no such file", {}};
        YIMI_TRY(dataset, reader_of(path));
        std::array<double, 6> transform{};
        if (GDALGetGeoTransform(dataset.get(), transform.data()) != CE_None)
            return Error{ErrorCode::unsupported, "no place", {{"reason", "no_place"}}};
        const std::shared_ptr<Background> background(new Background);
        background->path_ = path;
        YIMI_TRY(plan_crs, find_crs(crs));
        background->crs_ = background->source_crs_ = plan_crs.wkt;
        const char* const wkt = GDALGetProjectionRef(dataset.get());
        if (wkt && *wkt) {
            YIMI_TRY(source, find_crs(wkt));
            background->source_crs_ = source.wkt;
            background->file_crs_ = std::move(source);
        }
        YIMI_TRY(to_plan, Transformer::between(background->source_crs_, background->crs_));
        YIMI_TRY(extent, moved(box_of(dataset.get(), transform), [&](Point at) { return to_plan.transformed(at); }));
        background->extent_ = extent;
        if (shift != GroundShift::none) {
            background->shift_ = shift;
            YIMI_TRY(back, moved_in_degrees(extent, background->crs_,
                                            [shift](Point lonlat) { return shifted_back(lonlat, shift); }));
            background->extent_ = back;
        }
        background->readers_ = std::make_unique<Readers>(std::move(dataset));
        return std::shared_ptr<const Background>(background);
    };
    return make().with("file", path);
}

bool is_ground_picture(const std::string& path) {
    register_gdal_drivers();
    const GdalOption nothing_beside("GDAL_PAM_ENABLED", "NO");
    const auto dataset = opened(path);
    std::array<double, 6> transform{};
    return dataset && GDALGetGeoTransform(dataset.value().get(), transform.data()) == CE_None;
}

/// Over the few kilometres that are looked at from near, the shift is the same everywhere to a metre.
Result<Box> Background::in_file(const Box& area) const {
    if (shift_ == GroundShift::none) return area;
    return moved_in_degrees(area, crs_, [this](Point lonlat) { return shifted(lonlat, shift_); });
}

Result<std::vector<std::uint8_t>> Background::read(const Box& area, int columns, int rows, JobContext& job) const {
    const GdalOption nothing_beside("GDAL_PAM_ENABLED", "NO");
    const auto read = [&]() -> Result<std::vector<std::uint8_t>> {
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 4);
        if (!area.intersects(extent_)) return pixels;
        YIMI_TRY(there, in_file(area));
        YIMI_TRY(dataset, readers_->take(path_));
        std::vector<std::string> words{"-s_srs", source_crs_, "-t_srs", crs_, "-r", "bilinear", "-dstalpha", "-te"};
        for (const double bound : {there.min_x, there.min_y, there.max_x, there.max_y})
            words.push_back(CPLSPrintf("%.6f", bound));
        words.insert(words.end(), {"-ts", std::to_string(columns), std::to_string(rows)});
        const auto warped = warp(dataset.get(), std::move(words), {}, job);
        readers_->give_back(std::move(dataset));
        if (!warped) return warped.error();
        const GDALDatasetH picture = warped.value().get();
        const int opacity = GDALGetRasterCount(picture);  // the last band
        std::array<int, 4> bands{1, opacity < 4 ? 1 : 2, opacity < 4 ? 1 : 3, opacity};
        const GdalMessages messages;
        const GSpacing row_bytes = static_cast<GSpacing>(columns) * 4;
        if (GDALDatasetRasterIOEx(picture, GF_Read, 0, 0, columns, rows, pixels.data(), columns, rows, GDT_Byte, 4,
                                  bands.data(), 4, row_bytes, 1, nullptr) != CE_None)
            return messages.as_error(ErrorCode::cannot_read);
        return pixels;
    };
    return read().with("file", path_);
}

}  // namespace yimi::gis
