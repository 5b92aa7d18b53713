#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "gis/io/formats/dxf_survey.h"
#include "gis/io/formats/memory_layers.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/formats/text_file.h"
#include "gis/io/text_encoding.h"

// One choice for each layer of the drawing and each kind of thing in it. Decided for planners: a closed line is an area
// (footprints are drawn so), a hatch is an area of a kind of its own (it mostly fills such a line and would come
// twice), a text is a point with its words, a block is what is drawn in it, and a sheet's frame (paper space) is no
// map.

namespace yimi::gis {
namespace {

Error damaged(const std::string& path, const char* reason, const char* why) {
    Error error{ErrorCode::bad_data, why, {{"file", path}}};
    if (*reason) error.context.emplace_back("reason", reason);
    return error;
}

/// The value of a variable in a drawing's header, two lines below its name.
std::string header_value(const std::string& head, std::string_view variable) {
    auto at = head.find(variable);
    for (int line = 0; line < 2 && at != std::string::npos; ++line) {
        at = head.find('\n', at);
        if (at != std::string::npos) ++at;
    }
    if (at == std::string::npos) return {};
    const auto end = std::min(head.find_first_of("\r\n", at), head.size());
    const auto begin = std::min(head.find_first_not_of(' ', at), end);
    return head.substr(begin, end - begin);
}

/// Drawings since AutoCAD 2007 (AC1021) are in UTF-8, whatever code page they name.
std::string declared_encoding(const std::string& head) {
    const std::string version = header_value(head, "$ACADVER");
    if (version.size() == 6 && version.starts_with("AC") && version >= "AC1021") return "UTF-8";
    return encoding_named(header_value(head, "$DWGCODEPAGE"));
}

enum class Kind { point, text, line, polygon, hatch };
constexpr std::array kind_names = {"point", "text", "line", "polygon", "hatch"};
using Shapes = std::vector<std::pair<Kind, OgrGeometry>>;

bool is_closed_line(OGRGeometryH shape) {
    const int points = OGR_G_GetPointCount(shape);
    constexpr int smallest_ring = 4;
    return points >= smallest_ring && OGR_G_GetX(shape, 0) == OGR_G_GetX(shape, points - 1) &&
           OGR_G_GetY(shape, 0) == OGR_G_GetY(shape, points - 1);
}

OgrGeometry area_within(OGRGeometryH line) {
    OgrGeometry ring(OGR_G_CreateGeometry(wkbLinearRing));
    for (int point = 0; point < OGR_G_GetPointCount(line); ++point)
        OGR_G_AddPoint(ring.get(), OGR_G_GetX(line, point), OGR_G_GetY(line, point), OGR_G_GetZ(line, point));
    OgrGeometry polygon(OGR_G_CreateGeometry(wkbPolygon25D));
    OGR_G_AddGeometryDirectly(polygon.get(), ring.release());
    return polygon;
}

/// Puts the parts of a block together by kind.
void add_parts(OGRGeometryH shape, std::map<Kind, OgrGeometry>& parts) {
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_G_GetGeometryType(shape));
    if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (int part = 0; part < OGR_G_GetGeometryCount(shape); ++part)
            add_parts(OGR_G_GetGeometryRef(shape, part), parts);
        return;
    }
    const bool line = type == wkbLineString, point = type == wkbPoint;
    const Kind kind = point ? Kind::point : line ? Kind::line : Kind::polygon;
    auto& whole = parts[kind];
    if (!whole)
        whole.reset(OGR_G_CreateGeometry(point ? wkbMultiPoint : line ? wkbMultiLineString : wkbGeometryCollection));
    OGR_G_AddGeometry(whole.get(), shape);
}

Shapes shapes_of(OGRFeatureH entity, int text_field, std::string_view classes) {
    Shapes shapes;
    const OGRGeometryH shape = OGR_F_GetGeometryRef(entity);
    if (!shape || OGR_G_IsEmpty(shape)) return shapes;
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_G_GetGeometryType(shape));
    if (classes.find("AcDbHatch") != std::string_view::npos) {
        shapes.emplace_back(Kind::hatch, OgrGeometry(OGR_G_Clone(shape)));
    } else if (type == wkbPoint) {
        const bool is_text = *OGR_F_GetFieldAsString(entity, text_field) != '\0';
        shapes.emplace_back(is_text ? Kind::text : Kind::point, OgrGeometry(OGR_G_Clone(shape)));
    } else if (type == wkbLineString && is_closed_line(shape)) {
        shapes.emplace_back(Kind::polygon, area_within(shape));
    } else {
        std::map<Kind, OgrGeometry> parts;
        add_parts(shape, parts);
        for (auto& [kind, part] : parts) {
            const bool single = OGR_G_GetGeometryCount(part.get()) == 1;
            shapes.emplace_back(kind,
                                OgrGeometry(OGR_G_Clone(single ? OGR_G_GetGeometryRef(part.get(), 0) : part.get())));
        }
    }
    return shapes;
}

/// The height at which something is drawn flat: contours and footprints carry it.
std::optional<double> elevation_of(OGRGeometryH shape) {
    if (!OGR_G_Is3D(shape)) return std::nullopt;
    OGREnvelope3D box;
    OGR_G_GetEnvelope3D(shape, &box);
    if (box.MinZ != box.MaxZ || box.MinZ == 0) return std::nullopt;
    return box.MinZ;
}

class Drawing {
public:
    explicit Drawing(OGRLayerH entities)
        : entities_(entities),
          definition_(OGR_L_GetLayerDefn(entities)),
          layer_field_(index_of("Layer")),
          text_field_(index_of("Text")),
          paper_field_(index_of("PaperSpace")),
          classes_field_(index_of("SubClasses")) {}

    /// Which kinds of things each layer holds.
    void survey() {
        each([&](OGRFeatureH, const std::string& layer, const Shapes& shapes) {
            for (const auto& [kind, shape] : shapes) kinds_[layer].insert(kind);
        });
    }

    void write(MemoryLayers& layers) {
        each([&](OGRFeatureH entity, const std::string& layer, const Shapes& shapes) {
            for (const auto& [kind, shape] : shapes) {
                const OGRLayerH to = layers.layer(name_of(layer, kind), definition_);
                add_elevation_field(to);
                const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(to)));
                OGR_F_SetFrom(feature.get(), entity, TRUE);
                OGR_F_SetGeometry(feature.get(), shape.get());
                if (const auto height = elevation_of(shape.get()))
                    OGR_F_SetFieldDouble(feature.get(), OGR_F_GetFieldIndex(feature.get(), "Elevation"), *height);
                OGR_F_SetFID(feature.get(), OGRNullFID);
                if (OGR_L_CreateFeature(to, feature.get()) != OGRERR_NONE) is_whole_ = false;
            }
        });
    }

    [[nodiscard]] std::map<std::string, std::vector<std::string>> notes() const {
        std::map<std::string, std::vector<std::string>> notes;
        for (const auto& [layer, closed] : closed_)
            notes[name_of(layer, Kind::polygon)] = {"closed_lines_as_areas:" + std::to_string(closed)};
        return notes;
    }
    [[nodiscard]] std::size_t on_paper() const noexcept { return on_paper_; }
    [[nodiscard]] bool is_whole() const noexcept { return is_whole_; }

private:
    int index_of(const char* field) const { return OGR_FD_GetFieldIndex(definition_, field); }

    template <typename Visit>
    void each(Visit visit) {
        on_paper_ = 0;
        closed_.clear();
        OGR_L_ResetReading(entities_);
        for (OgrFeature entity(OGR_L_GetNextFeature(entities_)); entity;
             entity.reset(OGR_L_GetNextFeature(entities_))) {
            if (paper_field_ >= 0 && OGR_F_GetFieldAsInteger(entity.get(), paper_field_) != 0) {
                ++on_paper_;
                continue;
            }
            const std::string layer = OGR_F_GetFieldAsString(entity.get(), layer_field_);
            const Shapes shapes =
                shapes_of(entity.get(), text_field_, OGR_F_GetFieldAsString(entity.get(), classes_field_));
            const OGRGeometryH shape = OGR_F_GetGeometryRef(entity.get());
            if (shapes.size() == 1 && shapes[0].first == Kind::polygon &&
                OGR_GT_Flatten(OGR_G_GetGeometryType(shape)) == wkbLineString)
                ++closed_[layer];
            visit(entity.get(), layer, shapes);
        }
    }

    [[nodiscard]] std::string name_of(const std::string& layer, Kind kind) const {
        if (kinds_.at(layer).size() == 1) return layer;
        return layer + " (" + kind_names[static_cast<std::size_t>(kind)] + ")";
    }

    static void add_elevation_field(OGRLayerH layer) {
        if (OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), "Elevation") >= 0) return;
        const OGRFieldDefnH field = OGR_Fld_Create("Elevation", OFTReal);
        OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
    }

    OGRLayerH entities_;
    OGRFeatureDefnH definition_;
    int layer_field_, text_field_, paper_field_, classes_field_;
    std::map<std::string, std::set<Kind>> kinds_;
    std::map<std::string, std::size_t> closed_;
    std::size_t on_paper_ = 0;
    bool is_whole_ = true;
};

/// With every block drawn wherever it is inserted; GDAL has no bound of its own.
constexpr double most_things = 1e7;

Result<OpenedSource> layers_of(const std::string& path, OGRLayerH entities) {
    const GdalMessages messages;
    MemoryLayers layers;
    Drawing drawing(entities);
    drawing.survey();
    drawing.write(layers);
    if (messages.failures() > 0 || !drawing.is_whole())
        return Result<OpenedSource>(messages.as_error(ErrorCode::bad_data)).with("file", path);
    OpenedSource source;
    source.dataset = std::move(layers).take();
    source.layer_notes = drawing.notes();
    if (drawing.on_paper() > 0) source.notes.push_back("paper_space_left_out:" + std::to_string(drawing.on_paper()));
    return source;
}

Result<OpenedSource> open_dxf(const std::string& path, const std::string& encoding) {
    const std::string head = head_of(path, std::size_t{1} << 16);
    if (head.starts_with("AutoCAD Binary DXF")) return damaged(path, "binary_dxf", "a binary drawing");
    const DxfSurvey survey = survey_dxf(path);
    if (survey.unfolded > most_things) return damaged(path, "", "blocks are repeated beyond all measure");
    YIMI_TRY(text, open_text_file(path, encoding, declared_encoding(head)));
    // GDAL's own limit cuts off base maps that were bound as one block.
    const GdalOption whole_blocks("DXF_FEATURE_LIMIT_PER_BLOCK", "1000000");
    const GdalOption decoded("DXF_ENCODING", text.encoding.name.c_str());
    YIMI_TRY(dataset, open_dataset(path, nullptr, path));
    const OGRLayerH entities = GDALDatasetGetLayerByName(dataset.get(), "entities");
    if (!entities) return damaged(path, "", "there are no entities in it");
    YIMI_TRY(source, layers_of(path, entities));
    source.encoding = std::move(text.encoding);
    if (!survey.passed_over.empty()) source.notes.push_back("entities_not_read:" + survey.passed_over);
    return source;
}

}  // namespace

const SourceFormat dxf_format{".dxf", true, open_dxf};

}  // namespace yimi::gis
