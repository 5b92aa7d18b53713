#include "gis/io/feature_batches.h"

#include <array>
#include <charconv>
#include <limits>
#include <set>

#include "gis/io/convert_value.h"
#include "gis/io/formats/source_format.h"

namespace yimi::gis {
namespace {

constexpr std::size_t batch_size = 2048;

/// Features of a shapefile are numbered as they lie; within an archive every jump would unpack it from the beginning.
bool can_begin_anywhere(const OpenedSource& source, OGRLayerH handle, const SourceLayer& layer) {
    return source.is_shapefile && source.folder.path().empty() && !layer.path.starts_with("/vsi") &&
           OGR_L_TestCapability(handle, OLCFastSetNextByIndex) != 0 && layer.features > batch_size;
}

/// Fields that go nowhere need not be read.
void ignore_unwanted_fields(OGRLayerH layer, const FeatureRequest& request) {
    if (OGR_L_TestCapability(layer, OLCIgnoreFields) == 0) return;
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    std::vector<const char*> unwanted;
    std::set<std::string_view> wanted;  // by name: GDAL ignores all fields of a name
    for (const FieldLink& link : request.links)
        wanted.insert(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, link.field)));
    for (int field = 0; field < OGR_FD_GetFieldCount(definition); ++field) {
        const char* const name = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, field));
        if (wanted.count(name) == 0) unwanted.push_back(name);
    }
    unwanted.push_back(nullptr);
    OGR_L_SetIgnoredFields(layer, unwanted.data());
}

Error cannot_go_on(const GdalMessages& messages, const SourceLayer& layer) {
    Error error = messages.as_error(ErrorCode::cannot_read);
    error.context.emplace_back("file", layer.source);
    error.context.emplace_back("layer", layer.name);
    return error;
}

/// The value as it stands in the source, cut between two characters.
std::string beginning_of(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value)) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *real).ptr;
        return {digits.data(), end};
    }
    constexpr std::size_t most_bytes = 120;
    std::string_view text = as_text(value);
    if (text.size() <= most_bytes) return std::string(text);
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace

FeatureBatches::FeatureBatches(const FeatureRequest& request, std::shared_ptr<OpenedSource> shared, OGRLayerH layer)
    : request_(request),
      shared_(std::move(shared)),
      shared_layer_(layer),
      begins_anywhere_(can_begin_anywhere(*shared_, layer, request.layer)) {}

Result<std::unique_ptr<FeatureBatches>> FeatureBatches::open(const FeatureRequest& request, SourceKeeper& sources) {
    const GdalMessages quiet;  // layers are read when they are first asked for
    YIMI_TRY(source, sources.open(request.layer, request.encoding.name));
    const OGRLayerH handle = layer_in(*source, request.layer);
    if (!handle)
        return Error{ErrorCode::not_found,
                     "the layer is no longer there",
                     {{"file", request.layer.source}, {"layer", request.layer.name}}};
    ignore_unwanted_fields(handle, request);
    return std::unique_ptr<FeatureBatches>(new FeatureBatches(request, std::move(source), handle));
}

Result<FeatureBatches::Reader> FeatureBatches::Reader::make(FeatureBatches& from) {
    YIMI_TRY(decoder, decoder_for(*from.shared_, from.request_.encoding));
    Reader reader(from, std::move(decoder));
    if (from.begins_anywhere_) {
        const GdalMessages quiet;
        YIMI_TRY(source, open_source(from.request_.layer.path, from.request_.encoding.name));
        reader.own_.emplace(std::move(source));
        reader.own_layer_ = layer_in(*reader.own_, from.request_.layer);
        if (!reader.own_layer_) return Error{ErrorCode::not_found, "the layer is no longer there", {}};
        ignore_unwanted_fields(reader.own_layer_, from.request_);
    }
    return reader;
}

Arrival FeatureBatches::Reader::arrival_of(OGRFeatureH feature, FeatureBatch& batch) {
    Arrival arrival;
    arrival.fid = OGR_F_GetFID(feature);
    arrival.shape = source_shape(OGR_F_GetGeometryRef(feature));
    const FeatureRequest& request = from_->request_;
    const auto columns = schema_of(request.table).columns;
    arrival.values.resize(columns.size());
    for (const FieldLink& link : request.links) {
        const auto type = request.layer.fields[static_cast<std::size_t>(link.field)].type;
        const Value raw = source_value(feature, link.field, type, decoder_);
        if (auto value = convert_value(raw, columns[link.column], link.factor)) {
            arrival.values[link.column] = std::move(*value);
            continue;
        }
        // A hostile file has a great many of them, and long ones.
        constexpr std::size_t most_listed = 10'000;
        if (++batch.unknown_values[std::string(columns[link.column].name)] <= most_listed)
            arrival.meaningless.push_back({link.column, beginning_of(raw)});
    }
    return arrival;
}

Result<bool> FeatureBatches::Reader::read(OGRLayerH layer, FeatureBatch& batch, std::size_t most, std::int64_t end) {
    const GdalMessages messages;
    std::size_t failures = 0;
    const std::size_t fell_back = decoder_.fell_back();
    const auto count = [&] { batch.texts_in_other_encoding = decoder_.fell_back() - fell_back; };
    while (batch.arrivals.size() < most) {
        const OgrFeature feature(OGR_L_GetNextFeature(layer));
        if (!feature) {
            const bool broke_off = messages.failures() > failures &&
                                   batch.number * batch_size + batch.arrivals.size() < from_->request_.layer.features;
            if (broke_off) return cannot_go_on(messages, from_->request_.layer);
            return count(), false;
        }
        if (OGR_F_GetFID(feature.get()) >= end) return count(), false;
        batch.arrivals.push_back(arrival_of(feature.get(), batch));
        batch.arrivals.back().damaged = messages.failures() > std::exchange(failures, messages.failures());
    }
    return count(), true;
}

Result<std::optional<FeatureBatch>> FeatureBatches::Reader::next_anywhere() {
    FeatureBatch batch;
    batch.number = from_->next_++;
    const std::size_t begin = batch.number * batch_size, features = from_->request_.layer.features;
    if (begin >= features) return std::optional<FeatureBatch>();
    const bool is_last = begin + batch_size >= features;
    OGR_L_SetNextByIndex(own_layer_, static_cast<GIntBig>(begin));
    constexpr auto no_end = std::numeric_limits<std::int64_t>::max();
    const auto end = is_last ? no_end : static_cast<std::int64_t>(begin + batch_size);
    YIMI_TRY(more, read(own_layer_, batch, std::numeric_limits<std::size_t>::max(), end));
    return std::optional(std::move(batch));
}

Result<std::optional<FeatureBatch>> FeatureBatches::Reader::next_in_turn() {
    const std::lock_guard lock(from_->turn_);
    if (from_->ended_) return std::optional<FeatureBatch>();
    FeatureBatch batch;
    batch.number = from_->next_++;
    from_->ended_ = true;  // also where the source breaks off
    YIMI_TRY(more, read(from_->shared_layer_, batch, batch_size, std::numeric_limits<std::int64_t>::max()));
    from_->ended_ = !more;
    return std::optional(std::move(batch));
}

Result<std::optional<FeatureBatch>> FeatureBatches::Reader::next() {
    return from_->begins_anywhere_ ? next_anywhere() : next_in_turn();
}

}  // namespace yimi::gis
