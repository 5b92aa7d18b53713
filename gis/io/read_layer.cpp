#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "core/base/parallel.h"
#include "gis/io/convert_value.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/import.h"
#include "gis/io/ogr_layer.h"
#include "gis/io/place_shape.h"
#include "gis/support/uuid.h"

namespace yimi::gis {
namespace {

/// A field that goes into a column.
struct Link {
    int field = 0;
    std::size_t column = 0;
    double factor = 1;
};

/// One feature on its way from the source into the plan.
struct Arrival {
    std::int64_t fid = 0;
    SourceShape shape;
    std::vector<Value> values;
    PlacedShape placed;
    bool damaged = false;
};

struct Target {
    const SourceLayer& layer;
    const ImportOptions& options;
    Table table = Table::districts;
    std::vector<Link> links;
};

Error bad_mapping(const SourceLayer& layer, const char* kind, const std::string& name) {
    return {ErrorCode::bad_usage, std::string("there is no such ") + kind, {{"layer", layer.name}, {kind, name}}};
}

/// The proposal with what the person chose instead, field by field.
Result<std::vector<FieldMapping>> mapping_for(const SourceLayer& layer, Table table,
                                              const std::vector<FieldMapping>& chosen) {
    std::vector<FieldMapping> mapping = propose_mapping(table, layer.fields);
    for (const FieldMapping& wish : chosen) {
        const auto named = [&](const SourceField& field) { return field.name == wish.field; };
        if (std::none_of(layer.fields.begin(), layer.fields.end(), named))
            return bad_mapping(layer, "field", wish.field);
        if (!wish.column.empty() && !column_index(table, wish.column)) return bad_mapping(layer, "column", wish.column);
        std::erase_if(mapping, [&](const FieldMapping& pair) {
            return pair.field == wish.field || (!wish.column.empty() && pair.column == wish.column);
        });
        if (!wish.column.empty()) mapping.push_back(wish);
    }
    return mapping;
}

std::vector<Link> links_of(const SourceLayer& layer, Table table, const std::vector<FieldMapping>& mapping) {
    std::vector<Link> links;
    for (const FieldMapping& pair : mapping)
        for (std::size_t field = 0; field < layer.fields.size(); ++field)
            if (layer.fields[field].name == pair.field) {
                links.push_back({static_cast<int>(field), column(table, pair.column), pair.factor});
                break;
            }
    return links;
}

OGRLayerH layer_in(const OpenedSource& source, const SourceLayer& layer) {
    if (GDALDatasetGetLayerCount(source.dataset.get()) == 1) return GDALDatasetGetLayer(source.dataset.get(), 0);
    return GDALDatasetGetLayerByName(source.dataset.get(), layer.name.c_str());
}

std::string file_name_of(const std::string& path) {
    const auto end = path.find_last_not_of('/');
    const auto slash = path.find_last_of('/', end);
    return path.substr(slash == std::string::npos ? 0 : slash + 1, end - slash);
}

Arrival arrival_of(OGRFeatureH feature, const Target& target, TextDecoder& decoder, LayerReport& report) {
    Arrival arrival;
    arrival.fid = OGR_F_GetFID(feature);
    arrival.shape = source_shape(OGR_F_GetGeometryRef(feature));
    const auto columns = schema_of(target.table).columns;
    arrival.values.resize(columns.size());
    for (const Link& link : target.links) {
        const auto type = target.layer.fields[static_cast<std::size_t>(link.field)].type;
        const Value raw = source_value(feature, link.field, type, decoder);
        if (auto value = convert_value(raw, columns[link.column], link.factor))
            arrival.values[link.column] = std::move(*value);
        else
            ++report.unknown_values[std::string(columns[link.column].name)];
    }
    return arrival;
}

/// Every feature with its values; the shapes still lie where the source has them.
Result<std::vector<Arrival>> arrivals_of(const Target& target, LayerReport& report, JobContext& job) {
    YIMI_TRY(source, open_source(target.layer.path, report.encoding.name));
    const OGRLayerH handle = layer_in(source, target.layer);
    if (!handle)
        return Error{ErrorCode::not_found,
                     "the layer is no longer there",
                     {{"file", target.layer.source}, {"layer", target.layer.name}}};
    YIMI_TRY(decoder, decoder_for(source, report.encoding));
    const GdalMessages messages;
    std::vector<Arrival> arrivals;
    arrivals.reserve(target.layer.features);
    OGR_L_ResetReading(handle);
    std::size_t failures = 0;
    for (OgrFeature feature(OGR_L_GetNextFeature(handle)); feature; feature.reset(OGR_L_GetNextFeature(handle))) {
        arrivals.push_back(arrival_of(feature.get(), target, decoder, report));
        arrivals.back().damaged = messages.failures() > std::exchange(failures, messages.failures());
        constexpr std::size_t often = 1024;
        if (arrivals.size() % often != 0) continue;
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        job.progress(arrivals.size(), std::max(target.layer.features, arrivals.size()), "import");
    }
    if (messages.failures() > failures && arrivals.size() < target.layer.features)
        return Result<std::vector<Arrival>>(messages.as_error(ErrorCode::cannot_read))
            .with("file", target.layer.source)
            .with("layer", target.layer.name);
    return arrivals;
}

Result<Done> place_all(std::vector<Arrival>& arrivals, const ShapePlacer::Settings& settings,
                       const GeometryKernel& kernel, JobContext& job) {
    constexpr std::size_t batch = 2048;
    const std::size_t batches = (arrivals.size() + batch - 1) / batch;
    std::vector<std::optional<Error>> errors(batches);
    parallel_for(batches, default_threads(), 1, [&](std::size_t index) {
        if (job.cancelled()) return;
        auto placer = ShapePlacer::make(settings, kernel);
        if (!placer) {
            errors[index] = std::move(placer).error();
            return;
        }
        const std::size_t end = std::min(arrivals.size(), (index + 1) * batch);
        for (std::size_t row = index * batch; row < end; ++row)
            arrivals[row].placed = placer.value().place(std::move(arrivals[row].shape));
    });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    for (auto& error : errors)
        if (error) return std::move(*error);
    return Done{};
}

std::unordered_set<std::string> uids_of(const Layer& layer) {
    std::unordered_set<std::string> uids;
    uids.reserve(layer.size());
    layer.for_each([&](const RowView& row) {
        uids.emplace(row.uid());
        return true;
    });
    return uids;
}

/// Rows with ids and uids of their own, as an edit.
Edit edit_of(std::vector<Arrival> arrivals, const Plan& plan, const std::string& source, LayerReport& report) {
    Edit edit{"import", {}};
    edit.changes.reserve(arrivals.size());
    auto uids = uids_of(plan.layer(report.table));
    std::int64_t id = plan.layer(report.table).next_id().number;
    for (Arrival& arrival : arrivals) {
        if (!arrival.placed.why_not.empty()) {
            const bool unreadable = arrival.damaged && arrival.placed.why_not == "no_geometry";
            report.rejects.push_back({arrival.fid, unreadable ? "invalid_geometry" : arrival.placed.why_not});
            continue;
        }
        const std::string own_uid(as_text(arrival.values[common_column::uid]));
        if (!own_uid.empty() && !uids.insert(own_uid).second) {
            report.rejects.push_back({arrival.fid, "duplicate_uid"});
            continue;
        }
        if (arrival.placed.repaired) ++report.repaired;
        if (is_unknown(arrival.values[common_column::source])) arrival.values[common_column::source] = source;
        const std::size_t parts = arrival.placed.shapes.size();
        for (std::size_t part = 0; part < parts; ++part) {
            Feature row{std::move(arrival.placed.shapes[part]), {}};
            row.values = part + 1 < parts ? arrival.values : std::move(arrival.values);
            if (own_uid.empty())
                row.values[common_column::uid] = make_uuid();
            else if (parts > 1)
                row.values[common_column::uid] = own_uid + "-" + std::to_string(part + 1);
            edit.changes.push_back(FeatureChange{report.table, FeatureId{id++}, std::nullopt, std::move(row)});
        }
    }
    report.imported = edit.changes.size();
    return edit;
}

Error does_not_fit(const SourceLayer& layer, const LayerReport& report) {
    const Crs& crs = report.crs.crs;
    return {ErrorCode::crs_unknown,
            "the coordinates are none of this system",
            {{"file", layer.source},
             {"layer", layer.name},
             {"crs", crs.code.empty() ? crs.name : crs.code},
             {"reason", "does_not_fit"}}};
}

Result<CrsDecision> crs_for(const SourceLayer& layer, const ImportOptions& options) {
    if (!options.crs.empty()) {
        YIMI_TRY(chosen, find_crs(options.crs));
        return CrsDecision{std::move(chosen), "chosen"};
    }
    if (layer.crs.why == "missing")
        return Error{ErrorCode::crs_unknown,
                     "the layer has no coordinate system and none was chosen",
                     {{"file", layer.source}, {"layer", layer.name}}};
    return layer.crs;
}

bool could_be_degrees(const Arrival& arrival) {
    const auto& points = arrival.shape.geometry.points;
    return std::all_of(points.begin(), points.end(),
                       [](Point point) { return std::abs(point.x) <= 180 && std::abs(point.y) <= 90; });
}

/// Somebody chose another system than the file names.
bool is_overruled(const SourceLayer& layer, const LayerReport& report) {
    return report.crs.why == "chosen" && layer.crs.why != "missing" && layer.crs.crs.code != report.crs.crs.code;
}

/// Metres are never degrees. Numbers of degrees can be metres near a system's corner: where nobody says that they are
/// degrees, the planner is asked to look; where the file says so, it is right.
Result<Done> check_units(const SourceLayer& layer, const std::vector<Arrival>& arrivals, LayerReport& report) {
    std::size_t with_shape = 0, fitting = 0;
    for (const Arrival& arrival : arrivals) {
        if (arrival.shape.geometry.points.empty()) continue;
        ++with_shape;
        if (could_be_degrees(arrival)) ++fitting;
    }
    if (with_shape == 0) return Done{};
    if (report.crs.crs.geographic) {
        if (fitting == 0) return does_not_fit(layer, report);
        return Done{};
    }
    if (fitting < with_shape) return Done{};
    if (is_overruled(layer, report) && layer.crs.crs.geographic) return does_not_fit(layer, report);
    report.notes.push_back("looks_like_degrees");
    return Done{};
}

/// Not one shape has a place in the system that overruled the file's.
bool is_wrong_choice(const SourceLayer& layer, const LayerReport& report) {
    const auto is_outside = [](const Reject& reject) { return reject.why == "no_image_in_crs"; };
    return is_overruled(layer, report) && report.imported == 0 &&
           std::any_of(report.rejects.begin(), report.rejects.end(), is_outside);
}

Result<EncodingDecision> encoding_for(const SourceLayer& layer, const ImportOptions& options) {
    const std::string chosen = encoding_named(options.encoding);
    if (chosen.empty()) return layer.encoding;
    YIMI_TRY(known, TextDecoder::make(chosen));
    static_cast<void>(known);
    return EncodingDecision{chosen, "chosen", {}};
}

}  // namespace

Result<ImportedLayer> read_layer(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                 const GeometryKernel& kernel, JobContext& job) {
    const auto table = options.table ? options.table : layer.table;
    if (!table)
        return Error{ErrorCode::unsupported,
                     "no table fits the layer",
                     {{"file", layer.source}, {"layer", layer.name}, {"reason", "no_table"}}};
    ImportedLayer imported;
    LayerReport& report = imported.report;
    report.source = layer.source;
    report.layer = layer.name;
    report.table = *table;
    report.notes = layer.notes;
    YIMI_TRY(encoding, encoding_for(layer, options));
    YIMI_TRY(crs, crs_for(layer, options));
    YIMI_TRY(mapping, mapping_for(layer, *table, options.mapping));
    report.encoding = std::move(encoding);
    report.crs = std::move(crs);
    report.mapping = std::move(mapping);
    for (const SourceField& field : layer.fields)
        if (std::none_of(report.mapping.begin(), report.mapping.end(),
                         [&](const FieldMapping& pair) { return pair.field == field.name; }))
            report.unmapped.push_back(field.name);

    const Target target{layer, options, *table, links_of(layer, *table, report.mapping)};
    YIMI_TRY(arrivals, arrivals_of(target, report, job));
    report.read = arrivals.size();
    YIMI_TRY(plausible, check_units(layer, arrivals, report));
    static_cast<void>(plausible);
    const std::string plan_crs(as_text(plan.setting("crs")));
    const ShapePlacer::Settings settings{report.crs.crs, plan_crs.empty() ? default_project_crs : plan_crs,
                                         options.datum, *table, options.repair};
    YIMI_TRY(placed, place_all(arrivals, settings, kernel, job));
    static_cast<void>(placed);
    imported.edit = edit_of(std::move(arrivals), plan, file_name_of(layer.source), report);
    if (is_wrong_choice(layer, report)) return does_not_fit(layer, report);
    return imported;
}

}  // namespace yimi::gis
