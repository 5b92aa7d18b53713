#include "gis/io/sample_points.h"

#include <algorithm>
#include <cmath>

#include "gis/io/ogr_layer.h"

namespace yimi::gis {
namespace {

constexpr std::size_t most_features = 2000, most_points_each = 40;

/// So that the driver passes over what lies elsewhere; where the area has no place in the layer's system, all is read.
void look_only_within(OGRLayerH layer, const Box& area, const Transformer& to_layer, bool swapped) {
    constexpr int steps = 8;
    Box box;
    for (int x = 0; x <= steps; ++x)
        for (int y = 0; y <= steps; ++y) {
            const auto placed =
                to_layer.transformed({area.min_x + area.width() * x / steps, area.min_y + area.height() * y / steps});
            if (!placed) return;
            box.add(swapped ? transposed(placed.value()) : placed.value());
        }
    OGR_L_SetSpatialFilterRect(layer, box.min_x, box.min_y, box.max_x, box.max_y);
}

void add_some(const Geometry& shape, bool swapped, std::vector<Point>& points) {
    const std::size_t step = 1 + (shape.points.size() - 1) / most_points_each;
    for (std::size_t index = 0; index < shape.points.size(); index += step) {
        const Point point = shape.points[index];
        if (std::isfinite(point.x) && std::isfinite(point.y)) points.push_back(swapped ? transposed(point) : point);
    }
}

}  // namespace

SamplePoints sample_points(const SourceLayer& layer, const ImportOptions& options, GeometryKind kind, const Box& area,
                           const std::string& area_crs, SourceKeeper& sources, JobContext& job) {
    const std::string crs = crs_of(layer, options);
    if (crs.empty()) return {};
    const auto to_lonlat = Transformer::between(crs, "EPSG:4490"), to_layer = Transformer::between(area_crs, crs);
    const GdalMessages quiet;
    const auto encoding = encoding_of(layer, options);
    if (!encoding) return {};
    const auto source = sources.open(layer, encoding.value().name);
    const OGRLayerH handle = source ? layer_in(*source.value(), layer) : nullptr;
    if (!to_lonlat || !to_layer || !handle) return {};
    look_only_within(handle, area, to_layer.value(), options.swap_axes);
    SamplePoints sample;
    for (OgrFeature feature(OGR_L_GetNextFeature(handle)); feature && sample.features < most_features;
         feature.reset(OGR_L_GetNextFeature(handle))) {
        if (job.cancelled()) return {};
        const SourceShape shape = source_shape(OGR_F_GetGeometryRef(feature.get()));
        if (shape.geometry.kind != kind || shape.geometry.empty()) continue;
        add_some(shape.geometry, options.swap_axes, sample.lonlat);
        ++sample.features;
    }
    if (!to_lonlat.value().transform(sample.lonlat)) return {};
    return sample;
}

}  // namespace yimi::gis
