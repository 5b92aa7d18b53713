#pragma once

#include <ogr_api.h>

#include <string>
#include <vector>

#include "core/geometry/geometry.h"
#include "gis/io/opened_source.h"
#include "gis/io/source_layer.h"
#include "gis/io/text_encoding.h"

namespace yimi::gis {

/// The layer in its opened source, to be read from its beginning, with all its fields; null where it is not there.
[[nodiscard]] OGRLayerH layer_in(const OpenedSource& source, const SourceLayer& layer);

/// How a layer's texts became readable, and its fields by their readable names, in GDAL's order.
struct LayerTexts {
    EncodingDecision encoding;
    std::vector<SourceField> fields;
};
/// `chosen`: "auto" or the encoding a person named; bad_usage for one that is not known.
[[nodiscard]] Result<LayerTexts> read_texts(const OpenedSource& source, OGRLayerH layer, const std::string& path,
                                            const std::string& chosen);

/// For the texts of `source`, whose encoding was found to be `encoding`; bad_usage as TextDecoder::make().
[[nodiscard]] Result<TextDecoder> decoder_for(const OpenedSource& source, const EncodingDecision& encoding);

/// One attribute as the source has it. Shapefiles hand over raw bytes, for which `decoder` is; it also mends other
/// formats' texts where they are not the UTF-8 that they should be.
[[nodiscard]] Value source_value(OGRFeatureH feature, int field, ColumnType type, TextDecoder& decoder);

/// A shape in the source's own coordinates: curves as segments, Z and M left out, rings closed.
struct SourceShape {
    Geometry geometry;     ///< none where the feature has no shape or an empty one
    bool mixed = false;    ///< points, lines and polygons together: `geometry` is none
    bool surface = false;  ///< triangles or patches in space, whose shadows may overlap
    bool curved = false;   ///< arcs were taken as straight pieces of 4° each, GDAL's measure
};
/// `geometry` may be null.
[[nodiscard]] SourceShape source_shape(OGRGeometryH geometry);

/// Whether a shape has heights or measures that say anything: of a drawing in the plane they are all 0.
struct ThirdDimension {
    bool heights = false, measures = false;
    void add(const ThirdDimension& other) noexcept {
        heights = heights || other.heights;
        measures = measures || other.measures;
    }
};
[[nodiscard]] ThirdDimension third_dimension(OGRGeometryH geometry);

/// "point", "line", "polygon", "mixed", "none"; looks at the features where the layer does not say.
[[nodiscard]] std::string geometry_word(OGRLayerH layer);

/// What a file says of its coordinate system ("file", or "missing" where `reference` is null or means nothing).
[[nodiscard]] CrsDecision decide_crs(OGRSpatialReferenceH reference);
/// The coordinate system of a layer; see CrsDecision.
[[nodiscard]] CrsDecision decide_crs(const OpenedSource& source, OGRLayerH layer);

}  // namespace yimi::gis
