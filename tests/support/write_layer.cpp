#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogr_srs_api.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "gis/support/gdal.h"
#include "tests/support/random_layer.h"

namespace yimi::test {
namespace {

using Reference = gis::Owned<OGRSpatialReferenceH, OSRDestroySpatialReference>;
using Options = gis::Owned<char**, CSLDestroy>;

OGRFieldType type_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::text:
            return OFTString;
        case FieldKind::integer:
            return OFTInteger;
        case FieldKind::long_integer:
            return OFTInteger64;
        case FieldKind::real:
            return OFTReal;
        case FieldKind::day:
            return OFTDate;
    }
    return OFTString;
}

OGRwkbGeometryType type_of(const RandomLayer& layer) {
    OGRwkbGeometryType type = wkbUnknown;
    if (layer.kind == GeometryKind::points) type = layer.parts ? wkbMultiPoint : wkbPoint;
    if (layer.kind == GeometryKind::lines) type = layer.parts ? wkbMultiLineString : wkbLineString;
    if (layer.kind == GeometryKind::polygons) type = layer.parts ? wkbMultiPolygon : wkbPolygon;
    return OGR_GT_SetModifier(type, layer.heights, layer.measures);
}

const char* charset_of(const std::string& encoding) {
    return encoding == "GB18030"        ? "CP936"
           : encoding == "BIG5"         ? "CP950"
           : encoding == "WINDOWS-1252" ? "CP1252"
                                        : "UTF-8";
}

Options options_for(const RandomLayer& layer) {
    const std::string driver = layer.format->driver;
    Options options;
    const auto set = [&](const char* key, const char* value) {
        options.reset(CSLSetNameValue(options.release(), key, value));
    };
    if (driver == "ESRI Shapefile" || driver == "MapInfo File") set("ENCODING", charset_of(layer.encoding));
    if (driver == "CSV") {
        set("GEOMETRY", "AS_WKT");
        set("CREATE_CSVT", "NO");
    }
    if (driver == "GeoJSONSeq") set("COORDINATE_PRECISION", "15");  // else seven decimals
    if (driver == "FlatGeobuf") set("SPATIAL_INDEX", "NO");  // which changes the order, and has no place for no shape
    if (std::string(layer.format->extension) == ".tab") {
        Box box;
        for (const RandomLayer::Row& row : layer.rows) box.add(bounding_box(row.shape));
        std::array<char, 160> bounds{};
        std::snprintf(bounds.data(), bounds.size(), "%.9f,%.9f,%.9f,%.9f", box.min_x - 0.01, box.min_y - 0.01,
                      box.max_x + 0.01, box.max_y + 0.01);
        set("BOUNDS", bounds.data());
    }
    return options;
}

class Writer {
public:
    Writer(const RandomLayer& layer, const ChineseFolder& folder) : layer_(layer), path_(folder.file(layer.file)) {}

    void write() {
        const gis::GdalMessages messages;
        create();
        for (const RandomLayer::Row& row : layer_.rows) add(row);
        dataset_.reset();
        if (messages.failures() > 0) throw std::runtime_error(messages.as_error(ErrorCode::cannot_write).message);
    }

private:
    static void check(bool done, const char* what) {
        if (!done) throw std::runtime_error(std::string("GDAL cannot write ") + what);
    }

    void create() {
        Options format;
        if (std::string(layer_.format->extension) == ".mif") format.reset(CSLSetNameValue(nullptr, "FORMAT", "MIF"));
        dataset_.reset(
            GDALCreate(GDALGetDriverByName(layer_.format->driver), path_.c_str(), 0, 0, 0, GDT_Unknown, format.get()));
        check(bool(dataset_), "a dataset");
        const Reference system(OSRNewSpatialReference(nullptr));
        check(OSRSetFromUserInput(system.get(), layer_.system.c_str()) == OGRERR_NONE, "a system");
        OSRSetAxisMappingStrategy(system.get(), OAMS_TRADITIONAL_GIS_ORDER);
        const bool shapes = layer_.format->has_shapes;
        target_ = GDALDatasetCreateLayer(dataset_.get(), layer_.name.c_str(), shapes ? system.get() : nullptr,
                                         shapes ? type_of(layer_) : wkbNone, options_for(layer_).get());
        check(target_ != nullptr, "a layer");
        for (const RandomLayer::Field& field : layer_.fields) add_field(field.name.c_str(), type_of(field.kind));
        if (shapes) return;
        add_field("经度", OFTReal);
        add_field("纬度", OFTReal);
    }

    void add_field(const char* name, OGRFieldType type) {
        const OGRFieldDefnH field = OGR_Fld_Create(name, type);
        const bool done = OGR_L_CreateField(target_, field, TRUE) == OGRERR_NONE;
        OGR_Fld_Destroy(field);
        check(done, "a field");
    }

    void add(const RandomLayer::Row& row) {
        const gis::OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(target_)));
        const auto at = [&](std::size_t field) {
            return OGR_F_GetFieldIndex(feature.get(), layer_.fields[field].name.c_str());
        };
        for (std::size_t field = 0; field < row.values.size(); ++field) set(feature.get(), at(field), field, row);
        if (!row.shape.empty() && layer_.format->has_shapes)
            OGR_F_SetGeometryDirectly(feature.get(), shape_of(row.shape).release());
        if (!row.shape.empty() && !layer_.format->has_shapes) {
            OGR_F_SetFieldDouble(feature.get(), OGR_F_GetFieldIndex(feature.get(), "经度"), row.shape.points[0].x);
            OGR_F_SetFieldDouble(feature.get(), OGR_F_GetFieldIndex(feature.get(), "纬度"), row.shape.points[0].y);
        }
        check(OGR_L_CreateFeature(target_, feature.get()) == OGRERR_NONE, "a feature");
    }

    void set(OGRFeatureH feature, int at, std::size_t field, const RandomLayer::Row& row) const {
        const Value& value = row.values[field];
        if (is_unknown(value)) return OGR_F_SetFieldNull(feature, at);
        if (const auto* whole = std::get_if<std::int64_t>(&value)) return OGR_F_SetFieldInteger64(feature, at, *whole);
        if (const auto* real = std::get_if<double>(&value)) return OGR_F_SetFieldDouble(feature, at, *real);
        const std::string text(as_text(value));
        if (layer_.fields[field].kind != FieldKind::day) return OGR_F_SetFieldString(feature, at, text.c_str());
        int year = 0, month = 0, day = 0;
        check(std::sscanf(text.c_str(), "%d-%d-%d", &year, &month, &day) == 3, "a day");
        OGR_F_SetFieldDateTime(feature, at, year, month, day, 0, 0, 0, 0);
    }

    void add_points(OGRGeometryH path, std::span<const Point> points) const {
        for (const Point point : points) {
            constexpr double height = 500.25;  // the same for all: else GDAL writes holes of shapefiles as shells
            if (layer_.heights && layer_.measures)
                OGR_G_AddPointZM(path, point.x, point.y, height, 7);
            else if (layer_.heights)
                OGR_G_AddPoint(path, point.x, point.y, height);
            else if (layer_.measures)
                OGR_G_AddPointM(path, point.x, point.y, 7);
            else
                OGR_G_AddPoint_2D(path, point.x, point.y);
        }
    }

    gis::OgrGeometry simple(GeometryKind kind, GeometryView view, std::size_t part) const {
        if (kind == GeometryKind::polygons) {
            gis::OgrGeometry polygon(OGR_G_CreateGeometry(wkbPolygon));
            for (std::size_t path = view.first_path(part); path < view.part_ends[part]; ++path) {
                gis::OgrGeometry ring(OGR_G_CreateGeometry(wkbLinearRing));
                add_points(ring.get(), view.path(path));
                OGR_G_AddGeometryDirectly(polygon.get(), ring.release());
            }
            return polygon;
        }
        gis::OgrGeometry shape(OGR_G_CreateGeometry(kind == GeometryKind::points ? wkbPoint : wkbLineString));
        add_points(shape.get(), kind == GeometryKind::points ? view.points.subspan(part, 1) : view.path(part));
        return shape;
    }

    gis::OgrGeometry shape_of(const Geometry& shape) const {
        const GeometryView view = shape;
        if (!layer_.parts) return simple(shape.kind, view, 0);
        gis::OgrGeometry all(OGR_G_CreateGeometry(shape.kind == GeometryKind::points  ? wkbMultiPoint
                                                  : shape.kind == GeometryKind::lines ? wkbMultiLineString
                                                                                      : wkbMultiPolygon));
        for (std::size_t part = 0; part < view.part_count(); ++part)
            OGR_G_AddGeometryDirectly(all.get(), simple(shape.kind, view, part).release());
        return all;
    }

    const RandomLayer& layer_;
    std::string path_;
    gis::Dataset dataset_;
    OGRLayerH target_ = nullptr;
};

/// GDAL writes texts in UTF-8 only; older Chinese programs write them in other ways.
void encode_again(const RandomLayer& layer, const ChineseFolder& folder) {
    const std::string utf8 = bytes_of(folder.file(layer.file));
    if (layer.encoding == "UTF-16LE") {
        std::string bytes = "\xFF\xFE";
        for (const char16_t unit : std::filesystem::path(utf8).u16string()) {
            bytes += static_cast<char>(unit & 0xFF);
            bytes += static_cast<char>(unit >> 8);
        }
        return folder.write(layer.file, bytes);
    }
    char* const text = CPLRecode(utf8.c_str(), "UTF-8", layer.encoding.c_str());
    folder.write(layer.file, text);
    CPLFree(text);
}

/// Nothing in a shapefile says what its texts are in.
void hide_encoding(const RandomLayer& layer, const ChineseFolder& folder) {
    std::filesystem::remove(folder.file(layer.name + ".cpg"));
    std::string table = bytes_of(folder.file(layer.name + ".dbf"));
    constexpr std::size_t language_driver = 29;
    table.at(language_driver) = '\0';
    folder.write(layer.name + ".dbf", table);
}

}  // namespace

void write_layer(const RandomLayer& layer, const ChineseFolder& folder) {
    gis::register_gdal_drivers();
    Writer(layer, folder).write();
    const bool is_shapefile = std::string(layer.format->extension) == ".shp";
    if (is_shapefile && !layer.tells_encoding) hide_encoding(layer, folder);
    if (is_shapefile && !layer.has_index) std::filesystem::remove(folder.file(layer.name + ".shx"));
    const bool is_text =
        layer.format->extension == std::string(".geojson") || layer.format->extension == std::string(".csv");
    if (is_text && layer.encoding != "UTF-8") encode_again(layer, folder);
}

}  // namespace yimi::test
