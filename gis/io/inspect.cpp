#include <cpl_conv.h>

#include <optional>

#include "gis/io/formats/photo.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/guess_crs.h"
#include "gis/io/import.h"
#include "gis/io/ogr_layer.h"
#include "gis/io/raster.h"
#include "gis/io/source_files.h"

namespace yimi::gis {
namespace {

Box extent_of(OGRLayerH layer) {
    OGREnvelope envelope;
    if (OGR_L_GetExtent(layer, &envelope, TRUE) != OGRERR_NONE) return {};
    return {envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY};
}

/// The first rows with their values, and whether their shapes have more to say than the plan keeps.
void look_at_first_rows(const OpenedSource& source, OGRLayerH handle, const LayerTexts& texts, SourceLayer& layer) {
    constexpr std::size_t enough = 100;
    auto decoder = decoder_for(source, texts.encoding);
    if (!decoder) return;
    ThirdDimension left_out;
    OGR_L_ResetReading(handle);
    for (OgrFeature feature(OGR_L_GetNextFeature(handle)); feature && layer.first_rows.size() < enough;
         feature.reset(OGR_L_GetNextFeature(handle))) {
        left_out.add(third_dimension(OGR_F_GetGeometryRef(feature.get())));
        auto& row = layer.first_rows.emplace_back();
        for (std::size_t field = 0; field < texts.fields.size(); ++field)
            row.push_back(
                source_value(feature.get(), static_cast<int>(field), texts.fields[field].type, decoder.value()));
    }
    if (left_out.heights) layer.notes.emplace_back("heights_left_out");
    if (left_out.measures) layer.notes.emplace_back("measures_left_out");
}

/// GDAL names layers that have no name of their own by their file, in an archive by what it takes its name for.
std::string name_of(const OpenedSource& source, OGRLayerH handle, const SourceFile& file) {
    const std::string name = OGR_L_GetName(handle);
    const bool has_none = source.is_shapefile || source.is_named_by_file || name == "OGRGeoJSON";
    return has_none || name == CPLGetBasename(file.path.c_str()) ? file.name : name;
}

Result<SourceLayer> looked_at(const OpenedSource& source, OGRLayerH handle, const SourceFile& file,
                              const InspectOptions& options) {
    SourceLayer layer;
    layer.path = file.path;
    layer.name = name_of(source, handle, file);
    YIMI_TRY(texts, read_texts(source, handle, file.path, options.encoding));
    layer.geometry = geometry_word(handle);
    layer.features = static_cast<std::size_t>(std::max<GIntBig>(0, OGR_L_GetFeatureCount(handle, TRUE)));
    layer.extent = extent_of(handle);
    layer.crs = decide_crs(source, handle);
    if (layer.crs.why == "missing")
        layer.crs.guesses = guess_crs(layer.extent);
    else
        layer.crs.axes_swapped = looks_swapped(layer.crs.crs, layer.extent);
    layer.notes = source.notes;
    look_at_first_rows(source, handle, texts, layer);
    layer.encoding = std::move(texts.encoding);
    layer.fields = std::move(texts.fields);
    if (const auto own = source.layer_notes.find(OGR_L_GetName(handle)); own != source.layer_notes.end())
        layer.notes.insert(layer.notes.end(), own->second.begin(), own->second.end());
    if (std::any_of(layer.fields.begin(), layer.fields.end(),
                    [](const SourceField& field) { return field.name_was_cut; }))
        layer.notes.push_back("field_name_cut");
    layer.is_photo = source.is_photo;
    layer.table = source.is_photo         ? std::optional(Table::hazards)
                  : source.has_our_tables ? table_named(layer.name)
                                          : propose_table(layer);
    if (layer.table) layer.mapping = propose_mapping(*layer.table, layer);
    return layer;
}

Result<std::vector<SourceLayer>> layers_in(const OpenedSource& source, const SourceFile& file,
                                           const InspectOptions& options) {
    const GdalMessages quiet;
    std::vector<SourceLayer> layers;
    if (source.is_raster) {
        YIMI_TRY(raster, look_at_raster(source, file.name));
        raster.path = file.path;
        return std::vector{std::move(raster)};
    }
    for (int index = 0; index < GDALDatasetGetLayerCount(source.dataset.get()); ++index) {
        YIMI_TRY(layer, looked_at(source, GDALDatasetGetLayer(source.dataset.get(), index), file, options));
        layers.push_back(std::move(layer));
    }
    const auto is_empty = [](const SourceLayer& layer) { return layer.features == 0; };
    if (source.is_tree && !std::all_of(layers.begin(), layers.end(), is_empty)) std::erase_if(layers, is_empty);
    return layers;
}

Result<std::vector<SourceLayer>> layers_of(const SourceFile& file, const InspectOptions& options) {
    YIMI_TRY(source, open_source(file.path, options.encoding));
    return layers_in(source, file, options);
}

std::string folder_of(const std::string& path) {
    return path.substr(0, path.find_last_of('/'));
}

/// Photos of one folder that are taken together; a few hundred at most, since a project takes their pictures at once.
using PhotoGroup = std::vector<std::string>;
std::vector<PhotoGroup> grouped(const PhotoGroup& photos) {
    constexpr std::size_t most_photos = 300, most_bytes = std::size_t{1} << 29U;
    std::vector<PhotoGroup> groups;
    std::size_t bytes = 0;
    for (const std::string& path : photos) {
        const std::size_t size = file_size(path);
        if (groups.empty() || folder_of(groups.back().front()) != folder_of(path) ||
            groups.back().size() >= most_photos || bytes + size > most_bytes) {
            groups.emplace_back();
            bytes = 0;
        }
        groups.back().push_back(path);
        bytes += size;
    }
    return groups;
}

/// Whether a file was found in the folder or archive that a person chose.
bool lies_within(const std::string& file, const std::string& chosen) {
    return file.size() > chosen.size() && file.find(chosen) != std::string::npos;
}

/// Tables and JSON of any kind, which mostly are no maps.
bool is_hardly_a_map(const std::string& path) {
    return format_of(path).is_map_by_chance || lower_extension(path) == ".json";
}

/// In the words of the person who chose `path`: not where GDAL finds a member of an archive.
Error told_of(Error error, const std::string& path, const SourceFile& file) {
    const bool within = file.path.starts_with("/vsizip/");
    std::erase_if(error.context, [&](const Error::Detail& detail) { return within && detail.first == "file"; });
    if (error.detail("file").empty()) error.context.emplace_back("file", path);
    if (within) error.context.emplace_back("layer", file.name);
    return error;
}

/// The layers of what lies in one file, folder or archive.
class Inspection {
public:
    Inspection(const std::string& path, const InspectOptions& options) : path_(path), options_(options) {}

    void look_at(const SourceFile& file) {
        const bool is_within = lies_within(file.path, path_);
        const bool by_chance = is_within && is_hardly_a_map(file.path);
        auto found = layers_of(file, options_);
        if (!found) {
            // A folder may hold anything; a broken map in it has to be told.
            const bool is_no_map = by_chance || (is_within && found.error().code == ErrorCode::unsupported);
            if (!is_no_map) remember(std::move(found).error(), file);
            return;
        }
        for (SourceLayer& layer : found.value()) {
            if (by_chance && layer.geometry == "none") continue;
            layer.source = path_;
            layers_.push_back(std::move(layer));
        }
    }

    /// Several photos of a folder are one layer, called after the folder.
    void look_at_photos(PhotoGroup photos) {
        SourceFile file{photos.front(), layer_name_of(photos.front())};
        if (photos.size() == 1) return look_at(file);
        std::string folder = folder_of(file.path);
        if (!folder.empty() && folder.back() == '}') folder.pop_back();  // an archive
        file.name = layer_name_of(folder);
        auto source = open_photos(photos, file.name);
        if (!source) return;  // pictures of another kind, as single ones
        auto found = layers_in(source.value(), file, options_);
        if (!found) return remember(std::move(found).error(), file);
        SourceLayer& layer = found.value().front();
        layer.source = path_;
        layer.photos = std::move(photos);
        layers_.push_back(std::move(layer));
    }

    Result<std::vector<SourceLayer>> layers() && {
        if (layers_.empty() && first_error_) return std::move(*first_error_);
        if (layers_.empty())
            return Error{ErrorCode::bad_data, "there is no layer in it", {{"file", path_}, {"reason", "no_layers"}}};
        if (first_error_)
            for (SourceLayer& layer : layers_) layer.notes.push_back("not_read:" + not_read_);
        return std::move(layers_);
    }

private:
    void remember(Error error, const SourceFile& file) {
        if (!first_error_) first_error_ = told_of(std::move(error), path_, file);
        constexpr std::size_t enough = 400;  // bytes; more names than a person reads
        if (not_read_.size() > enough) return;
        not_read_ += (not_read_.empty() ? "" : ", ") + file.name + lower_extension(file.path);
        if (not_read_.size() > enough) not_read_ += " …";
    }

    const std::string& path_;
    const InspectOptions& options_;
    std::vector<SourceLayer> layers_;
    std::optional<Error> first_error_;
    std::string not_read_;
};

}  // namespace

Result<std::vector<SourceLayer>> inspect(const std::string& path, const InspectOptions& options) {
    register_gdal_drivers();
    std::string chosen = path;
    while (chosen.size() > 1 && chosen.back() == '/') chosen.pop_back();  // a folder as shells complete it
    YIMI_TRY(files, find_source_files(chosen));
    Inspection inspection(chosen, options);
    PhotoGroup photos;
    for (const SourceFile& file : files) {
        if (&format_of(file.path) == &photo_format)
            photos.push_back(file.path);
        else
            inspection.look_at(file);
    }
    for (PhotoGroup& group : grouped(photos)) inspection.look_at_photos(std::move(group));
    return std::move(inspection).layers();
}

}  // namespace yimi::gis
