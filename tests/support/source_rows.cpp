#include "tests/support/source_rows.h"

#include <cpl_conv.h>

#include <stdexcept>

#include "gis/io/formats/source_format.h"
#include "gis/io/ogr_layer.h"

namespace yimi::test {
namespace {

std::string wkt_of(OGRGeometryH geometry) {
    char* text = nullptr;
    if (!geometry || OGR_G_ExportToIsoWkt(geometry, &text) != OGRERR_NONE) return {};
    std::string wkt(text);
    CPLFree(text);
    return wkt;
}

std::string text_of(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value)) return std::to_string(*real);
    return std::string(as_text(value));
}

}  // namespace

std::vector<SourceRow> rows_of(const std::string& path, const std::string& layer, const std::string& encoding) {
    auto opened = gis::open_source(path, encoding);
    if (!opened) throw std::runtime_error(path + ": " + opened.error().message);
    const gis::OpenedSource source = std::move(opened).value();
    const OGRLayerH handle = layer.empty() ? GDALDatasetGetLayer(source.dataset.get(), 0)
                                           : GDALDatasetGetLayerByName(source.dataset.get(), layer.c_str());
    if (!handle) throw std::runtime_error(path + " has no layer " + layer);
    const auto texts = gis::read_texts(source, handle, path, encoding).value();
    auto decoder = gis::decoder_for(source, texts.encoding).value();
    std::vector<SourceRow> rows;
    OGR_L_ResetReading(handle);
    for (gis::OgrFeature feature(OGR_L_GetNextFeature(handle)); feature; feature.reset(OGR_L_GetNextFeature(handle))) {
        SourceRow& row = rows.emplace_back();
        row.fid = OGR_F_GetFID(feature.get());
        row.wkt = wkt_of(OGR_F_GetGeometryRef(feature.get()));
        for (std::size_t field = 0; field < texts.fields.size(); ++field) {
            const Value value =
                gis::source_value(feature.get(), static_cast<int>(field), texts.fields[field].type, decoder);
            if (!is_unknown(value)) row.values[texts.fields[field].name] = text_of(value);
        }
    }
    return rows;
}

}  // namespace yimi::test
