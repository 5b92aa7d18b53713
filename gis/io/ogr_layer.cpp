#include "gis/io/ogr_layer.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <ogr_srs_api.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "gis/io/dbf.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

ColumnType column_type(OGRFieldDefnH field) {
    switch (OGR_Fld_GetType(field)) {
        case OFTInteger:
        case OFTInteger64:
            return OGR_Fld_GetSubType(field) == OFSTBoolean ? ColumnType::boolean : ColumnType::integer;
        case OFTReal:
            return ColumnType::real;
        case OFTDate:
            return ColumnType::date;
        case OFTTime:
            return ColumnType::time;
        default:
            return OGR_Fld_GetSubType(field) == OFSTJSON ? ColumnType::json : ColumnType::text;
    }
}

/// From the texts; where all of them are plain ASCII, from the names of the fields.
Result<EncodingDecision> dbf_encoding(const std::string& path) {
    const std::string dbf = lower_extension(path) == ".dbf" ? path : sister_file(path, ".dbf");
    if (dbf.empty()) return EncodingDecision{"UTF-8", "utf8", {}};
    YIMI_TRY(table, open_dbf(dbf));
    const EncodingHints hints{encoding_named(head_of(sister_file(path, ".cpg"), 64)),
                              declared_encoding(table.language_driver)};
    EncodingDecision decision = decide_encoding(values_of(table), hints);
    if (decision.evidence.empty()) decision = decide_encoding(names_of(table), hints);
    return decision;
}

/// Every text of a layer as its driver hands it over.
RawTexts values_of(OGRLayerH layer) {
    return [layer](const std::function<bool(const RawText&)>& visit) {
        const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
        std::vector<int> texts;
        for (int field = 0; field < OGR_FD_GetFieldCount(definition); ++field)
            if (OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, field)) == OFTString) texts.push_back(field);
        OGR_L_ResetReading(layer);
        std::size_t row = 0;
        for (OgrFeature feature(OGR_L_GetNextFeature(layer)); feature; feature.reset(OGR_L_GetNextFeature(layer))) {
            ++row;
            for (const int field : texts)
                if (OGR_F_IsFieldSetAndNotNull(feature.get(), field) &&
                    !visit({OGR_F_GetFieldAsString(feature.get(), field), TextDecoder::Ending::may_be_cut, row}))
                    return;
        }
    };
}

RawTexts names_of(OGRLayerH layer) {
    return [layer](const std::function<bool(const RawText&)>& visit) {
        const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
        for (int field = 0; field < OGR_FD_GetFieldCount(definition); ++field)
            if (!visit({OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, field)), TextDecoder::Ending::may_be_cut}))
                return;
    };
}

EncodingDecision raw_encoding(OGRLayerH layer, const std::string& declared) {
    EncodingDecision decision = decide_encoding(values_of(layer), {"", declared});
    if (decision.evidence.empty()) decision = decide_encoding(names_of(layer), {"", declared});
    return decision;
}

std::string date_text(OGRFeatureH feature, int field, ColumnType type) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
    if (!OGR_F_GetFieldAsDateTime(feature, field, &year, &month, &day, &hour, &minute, &second, &zone)) return {};
    char text[48];
    if (type == ColumnType::date)
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
    else
        std::snprintf(text, sizeof text, "%02d:%02d:%02d", hour % 100, minute % 100, second % 100);
    return text;
}

/// Shapes of one feature by dimension.
struct Parts {
    Geometry points{GeometryKind::points, {}, {}, {}};
    Geometry lines{GeometryKind::lines, {}, {}, {}};
    Geometry polygons{GeometryKind::polygons, {}, {}, {}};
    bool surface = false;
};

void add_path(OGRGeometryH path, Geometry& to, bool ring) {
    const int count = OGR_G_GetPointCount(path);
    if (count <= 0) return;
    const std::size_t begin = to.points.size();
    to.points.resize(begin + static_cast<std::size_t>(count));
    OGR_G_GetPoints(path, &to.points[begin].x, sizeof(Point), &to.points[begin].y, sizeof(Point), nullptr, 0);
    if (ring && to.points[begin] != to.points.back()) to.points.push_back(Point(to.points[begin]));
    to.path_ends.push_back(static_cast<std::uint32_t>(to.points.size()));
}

void add_polygon(OGRGeometryH polygon, Geometry& to) {
    const std::size_t paths_before = to.path_ends.size();
    const int rings = OGR_G_GetGeometryCount(polygon);
    for (int ring = 0; ring < rings; ++ring) add_path(OGR_G_GetGeometryRef(polygon, ring), to, true);
    if (to.path_ends.size() > paths_before) to.part_ends.push_back(static_cast<std::uint32_t>(to.path_ends.size()));
}

void add_shape(OGRGeometryH shape, Parts& parts) {
    switch (OGR_GT_Flatten(OGR_G_GetGeometryType(shape))) {
        case wkbPoint:
            if (!OGR_G_IsEmpty(shape)) parts.points.points.push_back({OGR_G_GetX(shape, 0), OGR_G_GetY(shape, 0)});
            return;
        case wkbLineString:
        case wkbLinearRing:
            return add_path(shape, parts.lines, false);
        case wkbTriangle:
            parts.surface = true;
            return add_polygon(shape, parts.polygons);
        case wkbPolygon:
            return add_polygon(shape, parts.polygons);
        case wkbTIN:
        case wkbPolyhedralSurface:
            parts.surface = true;
            break;
        default:
            break;
    }
    const int count = OGR_G_GetGeometryCount(shape);
    for (int index = 0; index < count; ++index) add_shape(OGR_G_GetGeometryRef(shape, index), parts);
}

const char* word_of(OGRwkbGeometryType type) {
    const OGRwkbGeometryType flat = OGR_GT_Flatten(type);
    if (flat == wkbNone) return "none";
    if (flat == wkbPoint || flat == wkbMultiPoint) return "point";
    if (OGR_GT_IsSubClassOf(flat, wkbCurve) || flat == wkbMultiLineString || flat == wkbMultiCurve) return "line";
    if (OGR_GT_IsSubClassOf(flat, wkbSurface) || flat == wkbMultiPolygon || flat == wkbMultiSurface) return "polygon";
    return nullptr;
}

std::optional<Crs> crs_of(OGRSpatialReferenceH reference) {
    const char* const authority = OSRGetAuthorityName(reference, nullptr);
    const char* const code = OSRGetAuthorityCode(reference, nullptr);
    if (authority && code)
        if (auto found = find_crs(std::string(authority) + ":" + code)) return std::move(found).value();
    char* wkt = nullptr;
    const char* const options[] = {"FORMAT=WKT2_2018", nullptr};
    // GeoPackages write CRS84 (WGS 84, longitude first) in many ways; PROJ knows one.
    if (code && std::string_view(code) == "84")
        if (auto found = find_crs("OGC:CRS84")) return std::move(found).value();
    std::optional<Crs> crs;
    // A .prj may name its system in GBK.
    if (OSRExportToWktEx(reference, &wkt, options) == OGRERR_NONE && wkt)
        if (auto found = find_crs(decode_name(wkt, "UTF-8", TextDecoder::Ending::whole).utf8))
            crs = std::move(found).value();
    CPLFree(wkt);
    return crs;
}

/// Names that are the same once they are cut to ten bytes get a number, so that each can be told from the others.
std::string distinct(std::string name, const std::vector<SourceField>& others) {
    const auto is_taken = [&](const std::string& wanted) {
        return std::any_of(others.begin(), others.end(),
                           [&](const SourceField& other) { return other.name == wanted; });
    };
    if (!is_taken(name)) return name;
    for (int number = 2;; ++number)
        if (std::string numbered = name + " (" + std::to_string(number) + ")"; !is_taken(numbered)) return numbered;
}

}  // namespace

OGRLayerH layer_in(const OpenedSource& source, const SourceLayer& layer) {
    const GDALDatasetH dataset = source.dataset.get();
    const OGRLayerH handle = GDALDatasetGetLayerCount(dataset) == 1
                                 ? GDALDatasetGetLayer(dataset, 0)
                                 : GDALDatasetGetLayerByName(dataset, layer.name.c_str());
    if (!handle) return nullptr;
    OGR_L_SetSpatialFilter(handle, nullptr);
    OGR_L_SetIgnoredFields(handle, nullptr);
    OGR_L_ResetReading(handle);
    return handle;
}

Result<LayerTexts> read_texts(const OpenedSource& source, OGRLayerH layer, const std::string& path,
                              const std::string& chosen) {
    LayerTexts texts;
    texts.encoding = {"UTF-8", "format", {}};
    if (source.encoding) {
        texts.encoding = *source.encoding;
    } else if (!encoding_named(chosen).empty()) {
        YIMI_TRY(known, TextDecoder::make(chosen));
        static_cast<void>(known);
        texts.encoding = {encoding_named(chosen), "chosen", {}};
    } else if (source.is_shapefile) {
        YIMI_TRY(decision, dbf_encoding(path));
        texts.encoding = std::move(decision);
    } else if (source.has_raw_texts) {
        texts.encoding = raw_encoding(layer, source.declared_encoding);
    }
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    const auto ending =
        source.is_shapefile || source.has_raw_texts ? TextDecoder::Ending::may_be_cut : TextDecoder::Ending::whole;
    for (int index = 0; index < OGR_FD_GetFieldCount(definition); ++index) {
        const OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, index);
        auto name = decode_name(OGR_Fld_GetNameRef(field), source.encoding ? "UTF-8" : texts.encoding.name, ending);
        texts.fields.push_back({distinct(std::move(name.utf8), texts.fields), column_type(field), name.was_cut});
    }
    return texts;
}

Result<TextDecoder> decoder_for(const OpenedSource& source, const EncodingDecision& encoding) {
    if (source.encoding) return TextDecoder::make("UTF-8");
    return TextDecoder::make(encoding);
}

Value source_value(OGRFeatureH feature, int field, ColumnType type, TextDecoder& decoder) {
    if (!OGR_F_IsFieldSetAndNotNull(feature, field)) return {};
    switch (type) {
        case ColumnType::integer:
        case ColumnType::boolean:
            return static_cast<std::int64_t>(OGR_F_GetFieldAsInteger64(feature, field));
        case ColumnType::real:
            return OGR_F_GetFieldAsDouble(feature, field);
        case ColumnType::date:
        case ColumnType::time:
            if (auto text = date_text(feature, field, type); !text.empty()) return text;
            return {};
        case ColumnType::text:
        case ColumnType::json:
            break;
    }
    const char* const text = OGR_F_GetFieldAsString(feature, field);
    if (!text || !*text) return {};
    return decoder.decode(text, TextDecoder::Ending::may_be_cut).utf8;
}

SourceShape source_shape(OGRGeometryH geometry) {
    if (!geometry || OGR_G_IsEmpty(geometry)) return {};
    OgrGeometry straight;
    SourceShape shape;
    if (OGR_GT_IsNonLinear(OGR_G_GetGeometryType(geometry)) || OGR_G_HasCurveGeometry(geometry, FALSE)) {
        straight.reset(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
        geometry = straight.get();
        if (!geometry) return {};
        shape.curved = true;
    }
    Parts parts;
    add_shape(geometry, parts);
    shape.surface = parts.surface;
    for (Geometry* const part : {&parts.points, &parts.lines, &parts.polygons}) {
        if (part->empty()) continue;
        if (!shape.geometry.empty()) return {{}, true, parts.surface};
        shape.geometry = std::move(*part);
    }
    return shape;
}

ThirdDimension third_dimension(OGRGeometryH geometry) {
    ThirdDimension dimension;
    if (!geometry || (!OGR_G_Is3D(geometry) && !OGR_G_IsMeasured(geometry))) return dimension;
    // Shapefiles write numbers below -1e38 for "none".
    const auto tells = [](double number) { return std::isfinite(number) && number != 0 && number > -1e38; };
    const int points = OGR_G_GetPointCount(geometry);
    for (int point = 0; point < points; ++point) {
        double x = 0, y = 0, z = 0, m = 0;
        OGR_G_GetPointZM(geometry, point, &x, &y, &z, &m);
        dimension.add({tells(z), tells(m)});
    }
    const int parts = OGR_G_GetGeometryCount(geometry);
    for (int part = 0; part < parts; ++part) dimension.add(third_dimension(OGR_G_GetGeometryRef(geometry, part)));
    return dimension;
}

std::string geometry_word(OGRLayerH layer) {
    if (const char* const word = word_of(OGR_L_GetGeomType(layer))) return word;
    std::string all;
    OGR_L_ResetReading(layer);
    for (OgrFeature feature(OGR_L_GetNextFeature(layer)); feature; feature.reset(OGR_L_GetNextFeature(layer))) {
        const SourceShape shape = source_shape(OGR_F_GetGeometryRef(feature.get()));
        if (!shape.mixed && shape.geometry.empty()) continue;
        const std::string word = shape.mixed                                   ? "mixed"
                                 : shape.geometry.kind == GeometryKind::points ? "point"
                                 : shape.geometry.kind == GeometryKind::lines  ? "line"
                                                                               : "polygon";
        if (!all.empty() && all != word) return "mixed";
        all = word;
    }
    return all.empty() ? "none" : all;
}

CrsDecision decide_crs(OGRSpatialReferenceH reference) {
    auto crs = reference ? crs_of(reference) : std::nullopt;
    if (!crs) return {Crs{}, "missing"};
    // Heights are left out, and with them the third axis that GDAL gives to GeoJSON with heights.
    if (crs->code == "EPSG:4979")
        if (auto flat = find_crs("EPSG:4326")) crs = std::move(flat).value();
    return {std::move(*crs), "file"};
}

CrsDecision decide_crs(const OpenedSource& source, OGRLayerH layer) {
    CrsDecision decision = decide_crs(OGR_L_GetSpatialRef(layer));
    if (decision.why == "missing") return decision;
    const std::string driver = GDALGetDriverShortName(GDALGetDatasetDriver(source.dataset.get()));
    const bool fixed =
        driver == "GeoJSON" || driver == "GeoJSONSeq" || driver == "KML" || driver == "LIBKML" || driver == "OSM";
    const bool wgs84 = decision.crs.code == "EPSG:4326" || decision.crs.code == "OGC:CRS84";
    if (source.is_shapefile)
        decision.why = "prj";
    else if (fixed && wgs84)
        decision.why = "format";
    return decision;
}

}  // namespace yimi::gis
