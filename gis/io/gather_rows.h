#pragma once

#include <memory>
#include <span>
#include <string>

#include "core/model/layer.h"
#include "gis/io/feature_batches.h"

namespace yimi::gis {

/// What is wanted of a layer, and where it goes.
struct RowRequest {
    FeatureRequest features;
    ShapePlacer::Settings place;
    std::string source;                       ///< for rows whose source does not name another
    bool swap_axes = false;                   ///< as in ImportOptions
    std::span<const FeatureId> earlier = {};  ///< as in ImportOptions
};

struct GatheredRows {
    std::shared_ptr<const LayerColumns> columns;
    std::size_t with_shape = 0;    ///< features that have coordinates
    std::size_t like_degrees = 0;  ///< those of them whose coordinates could all be degrees
};

/// Reads and places a layer's features on all cores, batch by batch, and packs them as rows in the source's order, with
/// ids from `into`'s next one; never more than a few batches wait beside the packed rows. Fills in what `report` counts
/// and lists of single features. Errors: those of FeatureBatches and ShapePlacer, cancelled.
[[nodiscard]] Result<GatheredRows> gather_rows(const RowRequest& request, const Layer& into,
                                               const GeometryKernel& kernel, SourceKeeper& sources, LayerReport& report,
                                               JobContext& job);

}  // namespace yimi::gis
