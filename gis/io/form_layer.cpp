#include "gis/io/form_layer.h"

#include <ogr_srs_api.h>

#include <filesystem>

#include "gis/support/gdal.h"
#include "gis/support/uuid.h"

namespace yimi::gis {
namespace {

using Crs = Owned<OGRSpatialReferenceH, OSRDestroySpatialReference>;
using Field = Owned<OGRFieldDefnH, OGR_Fld_Destroy>;
using Domain = Owned<OGRFieldDomainH, OGR_FldDomain_Destroy>;
using Shape = Owned<OGRGeometryH, OGR_G_DestroyGeometry>;

bool add_words(GDALDatasetH dataset, const FormColumn& column) {
    std::vector<OGRCodedValue> values;
    for (const auto& [value, title] : column.words)
        values.push_back({const_cast<char*>(value.c_str()), const_cast<char*>(title.c_str())});  // GDAL copies them
    values.push_back({nullptr, nullptr});
    const Domain domain(
        OGR_CodedFldDomain_Create(column.name.c_str(), column.title.c_str(), OFTString, OFSTNone, values.data()));
    return domain && GDALDatasetAddFieldDomain(dataset, domain.get(), nullptr);
}

bool add_column(GDALDatasetH dataset, OGRLayerH layer, const FormColumn& column) {
    const Field field(OGR_Fld_Create(column.name.c_str(), OFTString));
    OGR_Fld_SetAlternativeName(field.get(), column.title.c_str());
    if (!column.words.empty()) {
        if (!add_words(dataset, column)) return false;
        OGR_Fld_SetDomainName(field.get(), column.name.c_str());
    }
    return OGR_L_CreateField(layer, field.get(), 1) == OGRERR_NONE;
}

bool add_row(OGRLayerH layer, const FormRow& row) {
    const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
        if (!row.cells[cell].empty())
            OGR_F_SetFieldString(feature.get(), static_cast<int>(cell), row.cells[cell].c_str());
    const Shape point(OGR_G_CreateGeometry(wkbPoint));
    OGR_G_SetPoint_2D(point.get(), 0, row.at.x, row.at.y);
    return OGR_F_SetGeometry(feature.get(), point.get()) == OGRERR_NONE &&
           OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE;
}

Result<Done> write_to(const std::string& path, const FormLayer& form, OGRSpatialReferenceH crs) {
    const GdalMessages messages;
    GDALDriverH driver = GDALGetDriverByName("GPKG");
    const Dataset dataset(driver ? GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
    OGRLayerH layer =
        dataset ? GDALDatasetCreateLayer(dataset.get(), form.name.c_str(), crs, wkbPoint, nullptr) : nullptr;
    if (!layer) return messages.as_error(ErrorCode::cannot_write);
    for (const FormColumn& column : form.columns)
        if (!add_column(dataset.get(), layer, column)) return messages.as_error(ErrorCode::cannot_write);
    for (const FormRow& row : form.rows)
        if (!add_row(layer, row)) return messages.as_error(ErrorCode::cannot_write);
    return Done{};
}

}  // namespace

Result<Done> write_form(const std::string& path, const FormLayer& form) {
    register_gdal_drivers();
    const Crs crs(OSRNewSpatialReference(nullptr));
    if (OSRSetFromUserInput(crs.get(), form.crs.c_str()) != OGRERR_NONE)
        return Error{ErrorCode::crs_unknown, "no such coordinate system", {{"crs", form.crs}}};
    OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    const std::string beside = path + "." + make_uuid() + ".gpkg";
    auto written = write_to(beside, form, crs.get());
    std::error_code failure;
    if (written) std::filesystem::rename(beside, path, failure);
    if (written && !failure) return Done{};
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return Error{ErrorCode::cannot_write, written ? failure.message() : written.error().message, {{"file", path}}};
}

}  // namespace yimi::gis
