#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "gis/io/import.h"
#include "gis/io/ogr_layer.h"
#include "gis/io/place_shape.h"
#include "gis/io/source_keeper.h"

namespace yimi::gis {

/// A field that goes into a column.
struct FieldLink {
    int field = 0;
    std::size_t column = 0;
    double factor = 1;
};

/// What is wanted of a layer.
struct FeatureRequest {
    const SourceLayer& layer;
    Table table = Table::districts;
    EncodingDecision encoding;
    std::vector<FieldLink> links;
};

/// A value that means nothing in its column.
struct Meaningless {
    std::size_t column = 0;
    std::string value;  ///< the beginning of it
};

/// One feature on its way from the source into the plan.
struct Arrival {
    std::int64_t fid = 0;
    SourceShape shape;
    std::vector<Value> values;  ///< by the table's columns
    bool damaged = false;       ///< the source's driver complained of it
    std::vector<Meaningless> meaningless = {};
    PlacedShape placed = {};  ///< what the shape became; for whoever places it
};

/// Features that follow each other in the source.
struct FeatureBatch {
    std::size_t number = 0;  ///< counts from 0, in the source's order, without a gap
    std::vector<Arrival> arrivals;
    std::map<std::string, std::size_t> unknown_values;  ///< as in LayerReport
    std::size_t texts_in_other_encoding = 0;            ///< as in LayerReport
};

/// Reads a layer in batches on several threads: each from a dataset of its own where the format can begin anywhere,
/// else one after another from a shared one.
class FeatureBatches {
public:
    /// Errors: those of SourceKeeper::open, and not_found where the layer is gone. `request` must outlive this; nothing
    /// else may read what `sources` keeps while this lives.
    [[nodiscard]] static Result<std::unique_ptr<FeatureBatches>> open(const FeatureRequest& request,
                                                                      SourceKeeper& sources);

    /// One thread's way to the batches; belongs to that thread and must not outlive its FeatureBatches.
    class Reader {
    public:
        [[nodiscard]] static Result<Reader> make(FeatureBatches& from);
        /// Nothing after the last one. cannot_read where the source breaks off before the number of features it tells.
        [[nodiscard]] Result<std::optional<FeatureBatch>> next();

    private:
        Reader(FeatureBatches& from, TextDecoder decoder) : from_(&from), decoder_(std::move(decoder)) {}
        Result<std::optional<FeatureBatch>> next_anywhere();
        Result<std::optional<FeatureBatch>> next_in_turn();
        /// Up to `most` features before the one with the number `end`; whether the layer goes on behind them.
        Result<bool> read(OGRLayerH layer, FeatureBatch& batch, std::size_t most, std::int64_t end);
        Arrival arrival_of(OGRFeatureH feature, FeatureBatch& batch);

        FeatureBatches* from_;
        TextDecoder decoder_;
        std::optional<OpenedSource> own_;
        OGRLayerH own_layer_ = nullptr;
    };

private:
    FeatureBatches(const FeatureRequest& request, std::shared_ptr<OpenedSource> shared, OGRLayerH layer);

    const FeatureRequest& request_;
    std::mutex turn_;  ///< whose turn it is to use the shared dataset
    std::shared_ptr<OpenedSource> shared_;
    OGRLayerH shared_layer_;
    bool begins_anywhere_;
    bool ended_ = false;
    std::atomic<std::size_t> next_{0};
};

}  // namespace yimi::gis
