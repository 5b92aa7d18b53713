#include "shapefile.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cmath>
#include <filesystem>
#include <memory>

namespace yimi::sample {
namespace {

template <auto release>
struct Release {
    template <class Handle>
    void operator()(Handle* handle) const {
        release(handle);
    }
};
using Dataset = std::unique_ptr<void, Release<GDALClose>>;
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, Release<OGR_F_Destroy>>;
using Reference = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, Release<OSRRelease>>;
using Transformation =
    std::unique_ptr<std::remove_pointer_t<OGRCoordinateTransformationH>, Release<OCTDestroyCoordinateTransformation>>;

Reference reference(int epsg) {
    Reference made(OSRNewSpatialReference(nullptr));
    if (OSRImportFromEPSG(made.get(), epsg) != OGRERR_NONE) return nullptr;
    OSRSetAxisMappingStrategy(made.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return made;
}

/// Rounded so that the last bit of the machine's sine does not reach the file: 0.1 mm either way.
double rounded(double value, int epsg) {
    const double scale = epsg == 4490 ? 1e9 : 1e4;
    return std::round(value * scale) / scale;
}

OGRwkbGeometryType shape_type(const ShapeLayer& layer) {
    switch (layer.records.front().shape.kind) {
        case GeometryKind::points:
            return wkbPoint;
        case GeometryKind::lines:
            return wkbLineString;
        default:
            return wkbPolygon;
    }
}

class Writer {
public:
    Writer(const ShapeLayer& layer, OGRLayerH target, OGRCoordinateTransformationH transformation)
        : layer_(layer), target_(target), transformation_(transformation) {}

    bool add_fields() {
        for (const Field& field : layer_.fields) {
            OGRFieldDefnH made = OGR_Fld_Create(in_file(field.name).c_str(), ogr_type(field.type));
            if (field.width > 0) OGR_Fld_SetWidth(made, field.width);
            if (field.type == FieldType::real) OGR_Fld_SetPrecision(made, 4);
            const bool added = OGR_L_CreateField(target_, made, FALSE) == OGRERR_NONE;
            OGR_Fld_Destroy(made);
            if (!added) return false;
        }
        return true;
    }

    bool add_record(const Record& record) {
        Feature feature(OGR_F_Create(OGR_L_GetLayerDefn(target_)));
        for (std::size_t k = 0; k < record.cells.size(); ++k) set(feature.get(), static_cast<int>(k), record.cells[k]);
        OGR_F_SetGeometryDirectly(feature.get(), shape(record.shape));
        return OGR_L_CreateFeature(target_, feature.get()) == OGRERR_NONE;
    }

private:
    static OGRFieldType ogr_type(FieldType type) {
        switch (type) {
            case FieldType::integer:
                return OFTInteger;
            case FieldType::real:
                return OFTReal;
            case FieldType::text:
                return OFTString;
            case FieldType::date:
                return OFTDate;
        }
        return OFTString;
    }

    std::string in_file(const std::string& text) const {
        if (layer_.encoding == DbfEncoding::utf8_declared) return text;
        char* recoded = CPLRecode(text.c_str(), CPL_ENC_UTF8, "GBK");
        std::string made(recoded);
        CPLFree(recoded);
        return made;
    }

    void set(OGRFeatureH feature, int index, const Cell& cell) const {
        if (const auto* whole = std::get_if<std::int64_t>(&cell)) OGR_F_SetFieldInteger64(feature, index, *whole);
        if (const auto* real = std::get_if<double>(&cell)) OGR_F_SetFieldDouble(feature, index, *real);
        if (const auto* text = std::get_if<std::string>(&cell)) {
            OGR_F_SetFieldString(feature, index, in_file(*text).c_str());
        }
        if (cell.index() == 0) OGR_F_SetFieldNull(feature, index);
    }

    OGRGeometryH shape(const Geometry& from) const {
        const OGRwkbGeometryType type = shape_type(layer_);
        OGRGeometryH outer = OGR_G_CreateGeometry(type);
        OGRGeometryH path = type == wkbPolygon ? OGR_G_CreateGeometry(wkbLinearRing) : outer;
        for (const Point at : from.points) {
            double x = at.x, y = at.y;
            if (transformation_) OCTTransform(transformation_, 1, &x, &y, nullptr);
            OGR_G_AddPoint_2D(path, rounded(x, layer_.epsg), rounded(y, layer_.epsg));
        }
        if (type == wkbPolygon) OGR_G_AddGeometryDirectly(outer, path);
        return outer;
    }

    const ShapeLayer& layer_;
    OGRLayerH target_;
    OGRCoordinateTransformationH transformation_;
};

std::string gdal_says(const std::string& doing) {
    return doing + ": " + CPLGetLastErrorMsg();
}

}  // namespace

std::optional<std::string> write_shapefile(const ShapeLayer& layer, const std::string& folder) {
    GDALAllRegister();
    const Reference plane = reference(4544), target = reference(layer.epsg);
    if (!plane || !target) return gdal_says("coordinate systems");
    Transformation transformation;
    if (layer.epsg != 4544) {
        transformation.reset(OCTNewCoordinateTransformation(plane.get(), target.get()));
        if (!transformation) return gdal_says("transformation");
    }
    const std::string path = folder + "/" + layer.name + ".shp";
    Dataset dataset(GDALCreate(GDALGetDriverByName("ESRI Shapefile"), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) return gdal_says(path);
    // An empty ENCODING leaves bytes as they are and writes no .cpg.
    const char* encoding = layer.encoding == DbfEncoding::utf8_declared ? "ENCODING=UTF-8" : "ENCODING=";
    const char* const options[] = {encoding, "DBF_DATE_LAST_UPDATE=2026-01-01", nullptr};
    OGRLayerH made = GDALDatasetCreateLayer(dataset.get(), layer.name.c_str(), target.get(), shape_type(layer),
                                            const_cast<char**>(options));
    if (!made) return gdal_says(path);
    Writer writer(layer, made, transformation.get());
    if (!writer.add_fields()) return gdal_says(path);
    for (const Record& record : layer.records) {
        if (!writer.add_record(record)) return gdal_says(path);
    }
    dataset.reset();
    // GDAL leaves an empty .cpg for an empty ENCODING.
    if (layer.encoding == DbfEncoding::gbk_undeclared) std::filesystem::remove(folder + "/" + layer.name + ".cpg");
    return std::nullopt;
}

}  // namespace yimi::sample
