#include <cpl_conv.h>
#include <ogr_srs_api.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "gis/io/formats/osm_streets.h"
#include "gis/io/formats/osm_tags.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/source_files.h"

// OpenStreetMap as layers with the names and columns of our tables; resources/osm/tags.toml says how. The file is read
// once from its beginning to its end; GDAL keeps the nodes' places in a temporary folder of ours.

namespace yimi::gis {
namespace {

using Reference = Owned<OGRSpatialReferenceH, OSRDestroySpatialReference>;

/// Counts ways of which the file lacks nodes: GDAL tells that only to those who look for errors in it.
class IncompleteWays {
public:
    IncompleteWays() { CPLPushErrorHandlerEx(&IncompleteWays::collect, this); }
    ~IncompleteWays() { CPLPopErrorHandler(); }
    IncompleteWays(const IncompleteWays&) = delete;
    IncompleteWays& operator=(const IncompleteWays&) = delete;
    [[nodiscard]] std::size_t count() const noexcept { return ways_.size(); }
    [[nodiscard]] const std::string& failure() const noexcept { return failure_; }

private:
    static void CPL_STDCALL collect(CPLErr level, CPLErrorNum, const char* message) {
        auto* const self = static_cast<IncompleteWays*>(CPLGetErrorHandlerUserData());
        if (level >= CE_Failure && self->failure_.empty()) self->failure_ = message;
        constexpr const char* beginning = "OSM: For way ";
        constexpr std::size_t most_listed = 1'000'000;
        if (level == CE_Debug && std::strncmp(message, beginning, std::strlen(beginning)) == 0 &&
            self->ways_.size() < most_listed)
            self->ways_.insert(std::strtoll(message + std::strlen(beginning), nullptr, 10));
    }
    GdalOption debug_{"CPL_DEBUG", "OSM"};
    std::set<long long> ways_;
    std::string failure_;
};

/// What GDAL is to hand over of each element: every tag that our table names, by its own name.
std::string driver_settings(const OsmTagTable& table) {
    std::string keys;
    for (const std::string& key : table.keys()) keys += (keys.empty() ? "" : ",") + key;
    std::string settings =
        "closed_ways_are_polygons=aeroway,amenity,boundary,building,craft,geological,historic,landuse,leisure,"
        "military,natural,office,place,shop,sport,tourism,highway=platform,public_transport=platform\n"
        "attribute_name_laundering=no\n";
    for (const char* const layer : {"points", "lines", "multipolygons", "multilinestrings", "other_relations"}) {
        settings += "[" + std::string(layer) + "]\nosm_id=yes\nosm_timestamp=yes\nother_tags=no\n";
        settings += "attributes=" + keys + "\nunsignificant=created_by,source\n";
    }
    return settings;
}

/// One element as GDAL hands it over.
struct Element {
    OGRFeatureH feature = nullptr;
    OsmShape shape = OsmShape::point;
    std::string uid;
    OsmTags tags;
};

/// Positions of what we ask for among the fields of a layer.
struct Fields {
    std::optional<OsmShape> shape;  ///< none for what is no shape of its own
    int id = -1, way_id = -1, timestamp = -1;
    std::vector<int> tags;
};

Fields fields_of(OGRLayerH layer, const OsmTagTable& table) {
    Fields fields;
    const std::string name = OGR_L_GetName(layer);
    if (name == "points") fields.shape = OsmShape::point;
    if (name == "lines") fields.shape = OsmShape::line;
    if (name == "multipolygons") fields.shape = OsmShape::area;
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    fields.id = OGR_FD_GetFieldIndex(definition, "osm_id");
    fields.way_id = OGR_FD_GetFieldIndex(definition, "osm_way_id");
    fields.timestamp = OGR_FD_GetFieldIndex(definition, "osm_timestamp");
    for (const std::string& key : table.keys()) fields.tags.push_back(OGR_FD_GetFieldIndex(definition, key.c_str()));
    return fields;
}

const char* text_or_null(OGRFeatureH feature, int field) {
    return field >= 0 && OGR_F_IsFieldSetAndNotNull(feature, field) ? OGR_F_GetFieldAsString(feature, field) : nullptr;
}

Element element_of(OGRFeatureH feature, const Fields& fields) {
    Element element{feature, *fields.shape, {}, {}};
    const char* const way = text_or_null(feature, fields.way_id);
    const char* const id = text_or_null(feature, fields.id);
    if (way)
        element.uid = std::string("osm:way/") + way;
    else if (id)
        element.uid = std::string(element.shape == OsmShape::point  ? "osm:node/"
                                  : element.shape == OsmShape::line ? "osm:way/"
                                                                    : "osm:relation/") +
                      id;
    element.tags.reserve(fields.tags.size());
    for (const int field : fields.tags) element.tags.push_back(text_or_null(feature, field));
    return element;
}

std::string day_of(OGRFeatureH feature, int field) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
    if (field < 0 || !OGR_F_IsFieldSetAndNotNull(feature, field) ||
        !OGR_F_GetFieldAsDateTime(feature, field, &year, &month, &day, &hour, &minute, &second, &zone))
        return {};
    constexpr int first_year_of_osm = 2004;  // files without dates say 1970
    if (year < first_year_of_osm) return {};
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    return text.data();
}

/// The lines around an area, as one shape.
OgrGeometry outline_of(OGRGeometryH area) {
    OgrGeometry outline(OGR_G_CreateGeometry(wkbMultiLineString));
    const auto add_rings = [&](OGRGeometryH polygon) {
        for (int ring = 0; ring < OGR_G_GetGeometryCount(polygon); ++ring)
            OGR_G_AddGeometryDirectly(outline.get(),
                                      OGR_G_ForceToLineString(OGR_G_Clone(OGR_G_GetGeometryRef(polygon, ring))));
    };
    if (OGR_GT_Flatten(OGR_G_GetGeometryType(area)) == wkbPolygon) {
        add_rings(area);
    } else {
        for (int part = 0; part < OGR_G_GetGeometryCount(area); ++part) add_rings(OGR_G_GetGeometryRef(area, part));
    }
    return outline;
}

/// The layers that a planner chooses from, with the columns of our tables as texts.
class OsmLayers {
public:
    OsmLayers(const std::string& source, const std::vector<OsmTable>& tables)
        : dataset_(GDALCreate(GDALGetDriverByName("Memory"), "", 0, 0, 0, GDT_Unknown, nullptr)),
          wgs84_(OSRNewSpatialReference(nullptr)),
          source_(source) {
        OSRImportFromEPSG(wgs84_.get(), 4326);
        OSRSetAxisMappingStrategy(wgs84_.get(), OAMS_TRADITIONAL_GIS_ORDER);
        for (const OsmTable& table : tables) make_layer(table);
    }

    /// `values` by the columns of `table`, behind the common ones that every layer has. Takes the shape.
    void add(const OsmTable& table, const std::string& uid, const std::string& day,
             const std::vector<std::string>& values, OgrGeometry shape) {
        const OGRLayerH layer = layers_.at(table.table);
        const OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        const auto set = [&](int field, const std::string& value) {
            if (!value.empty()) OGR_F_SetFieldString(feature.get(), field, value.c_str());
        };
        set(0, uid);
        set(1, source_);
        set(2, day);
        for (std::size_t column = 0; column < values.size(); ++column)
            set(static_cast<int>(column) + common_fields, values[column]);
        OGR_F_SetGeometryDirectly(feature.get(), shape.release());
        if (OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE) ++count_;
    }

    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    /// The layers that hold something, in the order of the tables.
    [[nodiscard]] Dataset take() && {
        for (int index = GDALDatasetGetLayerCount(dataset_.get()) - 1; index >= 0; --index)
            if (OGR_L_GetFeatureCount(GDALDatasetGetLayer(dataset_.get(), index), TRUE) == 0)
                GDALDatasetDeleteLayer(dataset_.get(), index);
        return std::move(dataset_);
    }

private:
    static constexpr int common_fields = 3;

    void make_layer(const OsmTable& table) {
        const std::string name(schema_of(table.table).name);
        const OGRLayerH layer = GDALDatasetCreateLayer(dataset_.get(), name.c_str(), wgs84_.get(), wkbUnknown, nullptr);
        std::vector<std::string> columns = {"uid", "source", "source_date"};
        for (const OsmColumn& column : table.columns) columns.push_back(column.name);
        if (table.on_outline_of) columns.emplace_back("school_uid");
        for (const std::string& column : columns) {
            const OGRFieldDefnH field = OGR_Fld_Create(column.c_str(), OFTString);
            OGR_L_CreateField(layer, field, TRUE);
            OGR_Fld_Destroy(field);
        }
        layers_[table.table] = layer;
    }

    Dataset dataset_;
    Reference wgs84_;
    std::string source_;
    std::map<Table, OGRLayerH> layers_;
    std::size_t count_ = 0;
};

/// Sorts elements into tables.
class OsmSorter {
public:
    OsmSorter(const OsmTagTable& tags, const std::string& source) : tags_(tags), layers_(source, tags.tables()) {}

    void take(const Element& element, const std::string& day) {
        for (const OsmTable& table : tags_.tables())
            if (table.takes(element.shape, element.tags)) put(table, element, day);
    }

    /// Streets and gates come last: they need to know all others.
    void finish() {
        streets_.cut([&](const OsmStreet& street, const std::string& uid, OgrGeometry piece) {
            layers_.add(*street_table_, uid, street.day, street.values, std::move(piece));
        });
        for (Gate& gate : gates_)
            if (const auto school = outlines_.find(gate.place); school != outlines_.end()) {
                gate.values.push_back(school->second);
                layers_.add(*gate.table, gate.uid, gate.day, gate.values, std::move(gate.point));
            }
    }
    [[nodiscard]] std::size_t count() const noexcept { return layers_.count() + waiting_; }
    [[nodiscard]] Dataset take_layers() && { return std::move(layers_).take(); }

private:
    struct Gate {
        const OsmTable* table = nullptr;
        std::uint64_t place = 0;
        std::string uid, day;
        std::vector<std::string> values;
        OgrGeometry point;
    };

    const char* tag(const Element& element, std::string_view name) const {
        const auto key = tags_.key(name);
        return key ? element.tags[*key] : nullptr;
    }

    std::string level_of(const Element& element) const {
        std::string level;
        for (const std::string_view key : {"layer", "bridge", "tunnel"}) {
            const char* const value = tag(element, key);
            const bool is_none = !value || std::strcmp(value, "no") == 0 || std::strcmp(value, "0") == 0;
            level += is_none ? "/" : value + std::string("/");
        }
        return level;
    }

    void put(const OsmTable& table, const Element& element, const std::string& day) {
        const OGRGeometryH shape = OGR_F_GetGeometryRef(element.feature);
        if (!shape) return;
        std::vector<std::string> values;
        for (const OsmColumn& column : table.columns) values.push_back(column.value(element.tags));
        if (table.table == Table::streets) {
            ++waiting_;
            street_table_ = &table;
            return streets_.add(
                {OgrGeometry(OGR_G_Clone(shape)), element.uid, day, std::move(values), level_of(element)});
        }
        if (table.on_outline_of) {
            ++waiting_;
            gates_.push_back({&table, osm_place(OGR_G_GetX(shape, 0), OGR_G_GetY(shape, 0)), element.uid, day,
                              std::move(values), OgrGeometry(OGR_G_Clone(shape))});
            return;
        }
        if (table.table == Table::schools && element.shape == OsmShape::area) remember_outline(shape, element.uid);
        const char* const area = tag(element, "area");
        const bool as_outline =
            table.outline && element.shape == OsmShape::area && !(area && std::strcmp(area, "yes") == 0);
        layers_.add(table, element.uid, day, values, as_outline ? outline_of(shape) : OgrGeometry(OGR_G_Clone(shape)));
    }

    void remember_outline(OGRGeometryH area, const std::string& uid) {
        const OgrGeometry lines = outline_of(area);
        for (int line = 0; line < OGR_G_GetGeometryCount(lines.get()); ++line) {
            const OGRGeometryH ring = OGR_G_GetGeometryRef(lines.get(), line);
            for (int point = 0; point < OGR_G_GetPointCount(ring); ++point)
                outlines_.try_emplace(osm_place(OGR_G_GetX(ring, point), OGR_G_GetY(ring, point)), uid);
        }
    }

    const OsmTagTable& tags_;
    OsmLayers layers_;
    OsmStreetCutter streets_;
    const OsmTable* street_table_ = nullptr;
    std::vector<Gate> gates_;
    std::unordered_map<std::uint64_t, std::string> outlines_;
    std::size_t waiting_ = 0;
};

Error damaged(const std::string& path, const std::string& why) {
    return {ErrorCode::bad_data, why, {{"file", path}}};
}

/// A file in memory while the driver reads it.
struct Settings {
    TemporaryFolder folder{new_memory_folder()};
    std::string path = folder.path() + "/osmconf.ini";
    explicit Settings(const std::string& text) {
        const VsiFile file(VSIFOpenL(path.c_str(), "wb"));
        if (file) VSIFWriteL(text.data(), 1, text.size(), file.get());
    }
};

Result<Done> sort_into(OsmSorter& sorter, GDALDatasetH dataset, const OsmTagTable& table,
                       const IncompleteWays& messages, const std::string& path) {
    std::map<OGRLayerH, Fields> fields;
    for (int index = 0; index < GDALDatasetGetLayerCount(dataset); ++index) {
        const OGRLayerH layer = GDALDatasetGetLayer(dataset, index);
        fields.emplace(layer, fields_of(layer, table));
    }
    OGRLayerH layer = nullptr;
    const auto next = [&] { return OgrFeature(GDALDatasetGetNextFeature(dataset, &layer, nullptr, nullptr, nullptr)); };
    for (OgrFeature feature = next(); feature; feature = next()) {
        const Fields& known = fields.at(layer);
        if (known.shape) sorter.take(element_of(feature.get(), known), day_of(feature.get(), known.timestamp));
        constexpr std::size_t most = 5'000'000;  // about a province; they wait in memory
        if (sorter.count() > most)
            return Error{
                ErrorCode::unsupported, "more than memory holds", {{"file", path}, {"reason", "unpacks_too_large"}}};
    }
    if (!messages.failure().empty()) return damaged(path, messages.failure());
    return Done{};
}

Result<OpenedSource> open_osm(const std::string& path, const std::string&) {
    const auto& table = OsmTagTable::built_in();
    if (!table) return table.error();
    YIMI_TRY(scratch, new_disk_folder());
    // GDAL's own index of nodes needs them in the order of their ids, and drops every way where they are not.
    const GdalOption any_order("OSM_USE_CUSTOM_INDEXING", "NO"), folder("CPL_TMPDIR", scratch.path().c_str());
    const Settings settings(driver_settings(table.value()));
    const std::string config = "CONFIG_FILE=" + settings.path;
    const char* const options[] = {config.c_str(), nullptr};
    const char* const driver[] = {"OSM", nullptr};
    const std::string opened_path = lower_extension(path) == ".gz" ? "/vsigzip/" + path : path;
    YIMI_TRY(dataset, open_dataset(opened_path, options, path, driver));
    const IncompleteWays messages;
    OsmSorter sorter(table.value(), "© OpenStreetMap contributors (" + std::string(CPLGetFilename(path.c_str())) + ")");
    YIMI_TRY(sorted, sort_into(sorter, dataset.get(), table.value(), messages, path));
    static_cast<void>(sorted);
    sorter.finish();
    OpenedSource source;
    source.dataset = std::move(sorter).take_layers();
    source.encoding = EncodingDecision{"UTF-8", "format", {}};
    source.has_our_tables = true;
    if (messages.count() > 0) source.notes.push_back("ways_without_nodes:" + std::to_string(messages.count()));
    return source;
}

}  // namespace

const SourceFormat osm_format{".osm .pbf .osm.gz", true, open_osm};

}  // namespace yimi::gis
