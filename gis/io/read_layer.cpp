#include <algorithm>

#include "gis/io/formats/photo.h"
#include "gis/io/gather_rows.h"
#include "gis/io/import.h"
#include "gis/io/raster.h"
#include "gis/io/source_keeper.h"

namespace yimi::gis {
namespace {

Error bad_mapping(const SourceLayer& layer, const char* kind, const std::string& name) {
    return {ErrorCode::bad_usage, std::string("there is no such ") + kind, {{"layer", layer.name}, {kind, name}}};
}

/// The proposal with what the person chose instead, field by field.
Result<std::vector<FieldMapping>> mapping_for(const SourceLayer& layer, Table table,
                                              const std::vector<FieldMapping>& chosen) {
    std::vector<FieldMapping> mapping = propose_mapping(table, layer);
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

std::vector<FieldLink> links_of(const SourceLayer& layer, Table table, const std::vector<FieldMapping>& mapping) {
    std::vector<FieldLink> links;
    for (const FieldMapping& pair : mapping)
        for (std::size_t field = 0; field < layer.fields.size(); ++field)
            if (layer.fields[field].name == pair.field) {
                links.push_back({static_cast<int>(field), column(table, pair.column), pair.factor});
                break;
            }
    return links;
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
    if (layer.crs.why != "missing") return layer.crs;
    Error error{ErrorCode::crs_unknown,
                "the layer has no coordinate system and none was chosen",
                {{"file", layer.source}, {"layer", layer.name}}};
    std::string codes;
    for (const CrsGuess& guess : layer.crs.guesses)
        if (!guess.axes_swapped) codes += (codes.empty() ? "" : ", ") + guess.crs.code;
    if (!codes.empty()) error.context.emplace_back("guesses", codes);
    return error;
}

/// Somebody chose another system than the file names.
bool is_overruled(const SourceLayer& layer, const LayerReport& report) {
    return report.crs.why == "chosen" && layer.crs.why != "missing" && layer.crs.crs.code != report.crs.crs.code;
}

/// Metres are never degrees. Numbers of degrees can be metres near a system's corner: where nobody says that they are
/// degrees, the planner is asked to look; where the file says so, it is right.
Result<Done> check_units(const SourceLayer& layer, const GatheredRows& rows, LayerReport& report) {
    if (rows.with_shape == 0) return Done{};
    if (report.crs.crs.geographic) {
        if (rows.like_degrees == 0) return does_not_fit(layer, report);
        return Done{};
    }
    if (rows.like_degrees < rows.with_shape) return Done{};
    if (is_overruled(layer, report) && layer.crs.crs.geographic) return does_not_fit(layer, report);
    report.notes.emplace_back("looks_like_degrees");
    return Done{};
}

/// Not one shape has a place in the system that overruled the file's.
bool is_wrong_choice(const SourceLayer& layer, const LayerReport& report) {
    const auto is_outside = [](const Reject& reject) { return reject.why == "no_image_in_crs"; };
    return is_overruled(layer, report) && report.imported == 0 &&
           std::any_of(report.rejects.begin(), report.rejects.end(), is_outside);
}

/// The pictures of the photos that became rows; features are numbered as the photos.
Result<Done> add_photos(const SourceLayer& layer, ImportedLayer& imported) {
    std::vector<std::string> photos = layer.photos.empty() ? std::vector{layer.path} : layer.photos;
    for (const Reject& reject : imported.report.rejects)
        if (const auto at = static_cast<std::size_t>(reject.fid); at < photos.size()) photos[at].clear();
    for (const std::string& path : photos) {
        if (path.empty()) continue;
        YIMI_TRY(photo, photo_medium(path));
        imported.media.push_back(std::move(photo));
    }
    return Done{};
}

}  // namespace

std::string crs_of(const SourceLayer& layer, const ImportOptions& options) {
    if (!options.crs.empty()) return options.crs;
    return layer.crs.why == "missing" ? std::string() : layer.crs.crs.wkt;
}

Result<EncodingDecision> encoding_of(const SourceLayer& layer, const ImportOptions& options) {
    const std::string chosen = encoding_named(options.encoding);
    if (chosen.empty()) return layer.encoding;
    YIMI_TRY(known, TextDecoder::make(chosen));
    static_cast<void>(known);
    return EncodingDecision{chosen, "chosen", {}};
}

Result<ImportedLayer> read_layer(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                 const GeometryKernel& kernel, JobContext& job) {
    SourceKeeper sources;
    return read_layer(layer, options, plan, kernel, sources, job);
}

Result<ImportedLayer> read_layer(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                 const GeometryKernel& kernel, SourceKeeper& sources, JobContext& job) {
    if (layer.raster) {
        YIMI_TRY(raster_crs, crs_for(layer, options));
        return read_raster(layer, options, raster_crs, plan, job);
    }
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
    YIMI_TRY(encoding, encoding_of(layer, options));
    YIMI_TRY(crs, crs_for(layer, options));
    YIMI_TRY(mapping, mapping_for(layer, *table, options.mapping));
    report.encoding = std::move(encoding);
    report.crs = std::move(crs);
    report.mapping = std::move(mapping);
    for (const SourceField& field : layer.fields)
        if (std::none_of(report.mapping.begin(), report.mapping.end(),
                         [&](const FieldMapping& pair) { return pair.field == field.name; }))
            report.unmapped.push_back(field.name);

    const RowRequest request{{layer, *table, report.encoding, links_of(layer, *table, report.mapping)},
                             {report.crs.crs, crs_of(plan), options.datum, *table, options.repair},
                             layer.source.substr(layer.source.find_last_of('/') + 1),
                             options.swap_axes,
                             options.earlier};
    YIMI_TRY(rows, gather_rows(request, plan.layer(*table), kernel, sources, report, job));
    if (report.texts_in_other_encoding > 0)
        report.notes.emplace_back("texts_in_other_encoding:" + std::to_string(report.texts_in_other_encoding));
    YIMI_TRY(plausible, check_units(layer, rows, report));
    static_cast<void>(plausible);
    imported.edit = {"import", {}};
    if (report.imported > 0) imported.edit.changes.emplace_back(RowsChange{*table, nullptr, std::move(rows.columns)});
    if (is_wrong_choice(layer, report)) return does_not_fit(layer, report);
    if (layer.is_photo) {
        YIMI_TRY(added, add_photos(layer, imported));
        static_cast<void>(added);
    }
    return imported;
}

}  // namespace yimi::gis
