#include "gis/io/formats/photo.h"

#include <cpl_conv.h>
#include <ogr_srs_api.h>

#include <array>
#include <cstdlib>
#include <optional>

#include "gis/io/formats/heic.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/source_files.h"
#include "gis/support/sha256.h"

// A photo with a position is a hazard where somebody stood. Its pixels are never unpacked: only what stands in its head
// is read. Positions are WGS 84 by EXIF; telephones that write GCJ-02 do not say so, hence the planner's choice.

namespace yimi::gis {
namespace {

using Reference = Owned<OGRSpatialReferenceH, OSRDestroySpatialReference>;

/// "(30) (39) (27.9)": degrees, minutes, seconds as GDAL writes EXIF's three fractions.
std::optional<double> degrees_in(const char* text) {
    if (!text) return std::nullopt;
    double degrees = 0, unit = 1;
    int parts = 0;
    for (const char* at = text; *at && parts < 3; ++parts, unit /= 60) {
        while (*at == '(' || *at == ' ') ++at;
        char* end = nullptr;
        const double part = CPLStrtod(at, &end);
        if (end == at || !(part >= 0)) break;
        degrees += part * unit;
        at = end;
        while (*at == ')' || *at == ' ') ++at;
    }
    if (parts == 0) return std::nullopt;
    return degrees;
}

std::optional<double> signed_degrees(GDALDatasetH photo, const char* key, const char* reference, char negative) {
    const auto degrees = degrees_in(GDALGetMetadataItem(photo, key, nullptr));
    const char* const side = GDALGetMetadataItem(photo, reference, nullptr);
    if (!degrees || !side || !*side) return std::nullopt;  // without N or S nobody knows which
    return *side == negative ? -*degrees : *degrees;
}

/// Nothing where the photo has no position, or the 0°, 0° of telephones that found none.
std::optional<Point> position_of(GDALDatasetH photo) {
    const auto longitude = signed_degrees(photo, "EXIF_GPSLongitude", "EXIF_GPSLongitudeRef", 'W');
    const auto latitude = signed_degrees(photo, "EXIF_GPSLatitude", "EXIF_GPSLatitudeRef", 'S');
    if (!longitude || !latitude || std::abs(*longitude) > 180 || std::abs(*latitude) > 90) return std::nullopt;
    if (*longitude == 0 && *latitude == 0) return std::nullopt;
    return Point{*longitude, *latitude};
}

/// "2024:05:06 07:08:09" → "2024-05-06".
std::string day_of(GDALDatasetH photo) {
    for (const char* const key : {"EXIF_DateTimeOriginal", "EXIF_DateTimeDigitized", "EXIF_DateTime"}) {
        const char* const text = GDALGetMetadataItem(photo, key, nullptr);
        std::string day(text ? text : "");
        constexpr std::size_t length = 10;
        if (day.size() < length) continue;
        day.resize(length);
        day[4] = day[7] = '-';
        return day;
    }
    return {};
}

/// What stands in the head of a photo.
struct Look {
    std::string name, day, reference;
    std::optional<Point> at;
};

/// Points in the order of the photos, which their numbers tell, from 0.
Dataset layer_of(const std::vector<Look>& looks, const std::string& name) {
    Dataset layers(GDALCreate(GDALGetDriverByName("Memory"), "", 0, 0, 0, GDT_Unknown, nullptr));
    const Reference wgs84(OSRNewSpatialReference(nullptr));
    OSRImportFromEPSG(wgs84.get(), 4326);
    OSRSetAxisMappingStrategy(wgs84.get(), OAMS_TRADITIONAL_GIS_ORDER);
    const OGRLayerH layer = GDALDatasetCreateLayer(layers.get(), name.c_str(), wgs84.get(), wkbPoint, nullptr);
    for (const char* const column : {"name", "found_on", "photo_before"}) {
        const OGRFieldDefnH field = OGR_Fld_Create(column, OFTString);
        OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
    }
    for (std::size_t photo = 0; photo < looks.size(); ++photo) {
        const Look& look = looks[photo];
        const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        OGR_F_SetFID(feature.get(), static_cast<GIntBig>(photo));
        int field = 0;
        for (const std::string* const value : {&look.name, &look.day, &look.reference}) {
            if (!value->empty()) OGR_F_SetFieldString(feature.get(), field, value->c_str());
            ++field;
        }
        if (look.at) {
            OgrGeometry point(OGR_G_CreateGeometry(wkbPoint));
            OGR_G_SetPoint_2D(point.get(), 0, look.at->x, look.at->y);
            OGR_F_SetGeometryDirectly(feature.get(), point.release());
        }
        if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE) return {};
    }
    return layers;
}

/// A JPEG of one grey pixel with this EXIF, since GDAL reads that in JPEG as well.
void write_head(const std::string& exif, const std::string& path) {
    using namespace std::string_literals;
    constexpr std::size_t longest = 65000;  // a segment of a JPEG; a small picture at the end may be lost
    const std::string segment = "Exif\0\0"s + exif.substr(0, longest);
    const std::size_t length = segment.size() + 2;
    const std::string jpeg = "\xFF\xD8\xFF\xE1"s + static_cast<char>(length >> 8U) + static_cast<char>(length & 0xFFU) +
                             segment + "\xFF\xC0\0\x0B\x08\0\x01\0\x01\x01\x01\x11\0"s +  // its size
                             "\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\xFF\xD9"s;                 // no pixels
    const VsiFile file(VSIFOpenL(path.c_str(), "wb"));
    if (file) VSIFWriteL(jpeg.data(), 1, jpeg.size(), file.get());
}

Result<Look> look_at(const std::string& path) {
    YIMI_TRY(medium, photo_medium(path));
    const std::string_view bytes(reinterpret_cast<const char*>(medium.bytes.data()), medium.bytes.size());
    const bool is_telephones = is_heic(bytes);
    const TemporaryFolder folder(is_telephones ? new_memory_folder() : std::string());
    const std::string opened_path = is_telephones ? folder.path() + "/head.jpg" : path;
    if (is_telephones) write_head(exif_in_heic(bytes).value_or(""), opened_path);
    static constexpr const char* drivers[] = {"JPEG", nullptr};
    const GdalOption nothing_beside("GDAL_PAM_ENABLED", "NO");
    const GdalMessages messages;
    const Dataset photo(GDALOpenEx(opened_path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                   drivers, nullptr, nullptr));
    if (!photo) return Result<Look>(messages.as_error(ErrorCode::bad_data)).with("file", path);
    return Look{layer_name_of(path), day_of(photo.get()), photo_reference + medium.sha256, position_of(photo.get())};
}

Result<OpenedSource> opened(const std::vector<Look>& looks, const std::string& name, const std::string& path) {
    OpenedSource source;
    source.dataset = layer_of(looks, name);
    if (!source.dataset) return Error{ErrorCode::cannot_read, "no layer can be made", {{"file", path}}};
    source.encoding = EncodingDecision{"UTF-8", "format", {}};
    source.is_photo = true;
    return source;
}

Result<OpenedSource> open_photo(const std::string& path, const std::string&) {
    YIMI_TRY(look, look_at(path));
    YIMI_TRY(source, opened({look}, look.name, path));
    if (!look.at) source.notes.emplace_back("photo_without_position");
    return source;
}

/// "甲.jpg, 乙.jpg …": as many names as a person reads.
void add_name(const std::string& path, std::string& names) {
    constexpr std::size_t enough = 400;  // bytes
    if (names.size() > enough) return;
    names += (names.empty() ? "" : ", ") + layer_name_of(path) + lower_extension(path);
    if (names.size() > enough) names += " …";
}

}  // namespace

Result<Medium> photo_medium(const std::string& path) {
    constexpr std::size_t largest = std::size_t{32} << 20U;
    const std::size_t size = file_size(path);
    if (size > largest)
        return Error{ErrorCode::unsupported, "too large a photo", {{"file", path}, {"reason", "photo_too_large"}}};
    Medium medium{{}, "image/jpeg", CPLGetFilename(path.c_str()), {}};
    medium.bytes.resize(size);
    const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    if (!file || VSIFReadL(medium.bytes.data(), 1, size, file.get()) != size)
        return Error{ErrorCode::cannot_read, "the photo cannot be read", {{"file", path}}};
    if (is_heic({reinterpret_cast<const char*>(medium.bytes.data()), size})) medium.kind = "image/heic";
    medium.sha256 = sha256(medium.bytes);
    return medium;
}

Result<OpenedSource> open_photos(std::vector<std::string>& paths, const std::string& name) {
    register_gdal_drivers();
    std::vector<Look> looks;
    std::vector<std::string> readable;
    std::string not_read, without_position;
    std::optional<Error> failure;
    for (const std::string& path : paths) {
        auto look = look_at(path);
        if (!look) {
            add_name(path, not_read);
            if (!failure) failure = std::move(look).error();
            continue;
        }
        if (!look.value().at) add_name(path, without_position);
        looks.push_back(std::move(look).value());
        readable.push_back(path);
    }
    if (looks.empty() && failure) return std::move(*failure);
    YIMI_TRY(source, opened(looks, name, paths.empty() ? std::string() : paths.front()));
    if (!without_position.empty()) source.notes.push_back("photos_without_position:" + without_position);
    if (!not_read.empty()) source.notes.push_back("not_read:" + not_read);
    paths = std::move(readable);
    return source;
}

const SourceFormat photo_format{".jpg .jpeg .heic", true, open_photo, true};

}  // namespace yimi::gis
