#include "tests/support/random_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>

#include "gis/crs/crs.h"

namespace yimi::test {
namespace {

constexpr const char* wgs84 = "EPSG:4326";

const std::vector<const char*> any_system = {wgs84,       "EPSG:4490",  "EPSG:4544", "EPSG:4523",
                                             "EPSG:4507", "EPSG:2380",  "EPSG:4610", "EPSG:4214",
                                             "EPSG:2432", "EPSG:32648", "EPSG:3857"};
const std::vector<const char*> of_texts = {"UTF-8", "UTF-8", "GB18030", "UTF-16LE"};

const std::vector<const char*> simplified = {"武侯区",       "天府新区第一小学", "人民南路四段", "绿篱（矮）",
                                             "社区口袋公园", "龙泉驿",           "plan B",       "3.5米",
                                             "第①号",        "说\"好\"",         "甲,乙",        "a;b|c"};
const std::vector<const char*> traditional = {"臺北市", "國民小學", "學校大門", "兒童遊樂場", "斑馬線", "plan B"};
const std::vector<const char*> western = {"México", "Zürich", "Señora Núñez", "Größe", "plan B"};

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    RandomLayer layer() {
        const auto formats = layer_formats();
        layer_.format = &formats[number(formats.size())];
        const LayerFormat& format = *layer_.format;
        layer_.system = pick(format.systems);
        layer_.encoding = pick(format.encodings);
        layer_.tells_encoding = layer_.encoding == "BIG5" || layer_.encoding == "WINDOWS-1252" || chance(2);
        layer_.has_index = !chance(5);
        layer_.name = pick(std::vector<const char*>{"建筑", "学校点位", "plan_2024", "道路中心线"});
        layer_.file = (format.is_named_by_file ? layer_.name : "数据") + format.extension;
        choose_shapes();
        choose_fields();
        place_centre();
        const std::size_t rows = format.has_empty_layers && chance(10) ? 0 : 3 + number(30);
        for (std::size_t row = 0; row < rows; ++row) layer_.rows.push_back(random_row(row));
        return std::move(layer_);
    }

private:
    std::size_t number(std::size_t below) { return random_() % below; }
    bool chance(std::size_t one_in) { return number(one_in) == 0; }
    double share() { return std::uniform_real_distribution<double>(0, 1)(random_); }
    const char* pick(const std::vector<const char*>& from) { return from[number(from.size())]; }

    void choose_shapes() {
        const LayerFormat& format = *layer_.format;
        constexpr std::array kinds = {GeometryKind::points, GeometryKind::lines, GeometryKind::polygons};
        layer_.kind = !format.has_shapes                ? GeometryKind::points
                      : format.mixes_kinds && chance(3) ? GeometryKind::none
                                                        : kinds[number(kinds.size())];
        layer_.parts = format.has_parts && chance(2) && (format.has_multipoints || layer_.kind != GeometryKind::points);
        layer_.heights = format.has_heights && chance(3);
        layer_.measures = format.has_measures && chance(3);
    }

    void choose_fields() {
        const bool latin = layer_.encoding == "WINDOWS-1252", plain = !layer_.format->has_chinese_names;
        const bool big5 = layer_.encoding == "BIG5";
        const auto named = [&](const char* chinese, const char* old_chinese, const char* french, const char* english) {
            return plain ? english : latin ? french : big5 ? old_chinese : chinese;
        };
        layer_.fields.push_back({named("名称", "名稱", "libellé", "label"), FieldKind::text});
        // Names of at most ten bytes in any encoding, and none that means a coordinate.
        std::vector<RandomLayer::Field> others = {{named("层数", "樓層", "étages", "floors"), FieldKind::integer},
                                                  {"height_m", FieldKind::real},
                                                  {named("备注", "備註", "année", "remark"), FieldKind::text},
                                                  {named("面积", "面積", "été", "area"), FieldKind::real},
                                                  {"number", FieldKind::integer}};
        if (layer_.format->has_long_integers) others.push_back({"long_no", FieldKind::long_integer});
        if (layer_.format->has_days) others.push_back({named("日期", "日期", "créé", "day"), FieldKind::day});
        std::shuffle(others.begin(), others.end(), random_);
        others.resize(1 + number(others.size()));
        layer_.fields.insert(layer_.fields.end(), others.begin(), others.end());
    }

    void place_centre() {
        const auto to = gis::Transformer::between("EPSG:4490", layer_.system).value();
        centre_ = to.transformed({104.06, 30.66}).value();
        layer_.degrees = gis::find_crs(layer_.system).value().geographic;
        unit_ = layer_.degrees ? 1e-5 : 1;  // about a metre
    }

    Value random_value(FieldKind kind) {
        const bool may_be_unknown =
            kind == FieldKind::text || kind == FieldKind::day || layer_.format->has_unknown_numbers;
        if (may_be_unknown && chance(6)) return {};
        switch (kind) {
            case FieldKind::text:
                return random_text();
            case FieldKind::integer:
                return static_cast<std::int64_t>(number(2'000'000'000)) - 1'000'000'000;
            case FieldKind::long_integer:
                return static_cast<std::int64_t>(share() * 9e15);
            case FieldKind::real:
                return std::round((share() - 0.5) * 1e8) / 64;  // what six decimals hold in full
            case FieldKind::day:
                break;
        }
        std::array<char, 32> day{};
        std::snprintf(day.data(), day.size(), "%04zu-%02zu-%02zu", 1950 + number(150), 1 + number(12), 1 + number(28));
        return std::string(day.data());
    }

    std::string random_text() {
        std::string text;
        for (std::size_t words = 1 + number(3); words > 0; --words)
            text += layer_.encoding == "BIG5"           ? pick(traditional)
                    : layer_.encoding == "WINDOWS-1252" ? pick(western)
                                                        : pick(simplified);
        return text;
    }

    RandomLayer::Row random_row(std::size_t index) {
        RandomLayer::Row row;
        row.values.emplace_back(random_text() + std::to_string(index));
        for (std::size_t field = 1; field < layer_.fields.size(); ++field)
            row.values.push_back(random_value(layer_.fields[field].kind));
        if (!layer_.format->has_rows_without_shape || !chance(8)) row.shape = random_shape();
        return row;
    }

    Geometry random_shape() {
        constexpr std::array kinds = {GeometryKind::points, GeometryKind::lines, GeometryKind::polygons};
        Geometry shape;
        shape.kind = layer_.kind == GeometryKind::none ? kinds[number(kinds.size())] : layer_.kind;
        const Point place = centre_ + Point{share() - 0.5, share() - 0.5} * (1000 * unit_);
        const std::size_t parts = layer_.parts ? 1 + number(3) : 1;
        for (std::size_t part = 0; part < parts; ++part)
            add_part(shape, place + Point{300 * unit_ * static_cast<double>(part), 0});
        return shape;
    }

    void add_part(Geometry& shape, Point place) {
        if (shape.kind == GeometryKind::points) {
            shape.points.push_back(place);
            return;
        }
        if (shape.kind == GeometryKind::lines) {
            for (std::size_t points = 2 + number(8); points > 0; --points) {
                shape.points.push_back(place);
                place = place + Point{(0.1 + share()) * 10 * unit_, (share() - 0.5) * 20 * unit_};
            }
            shape.path_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
            return;
        }
        add_ring(shape, place, 100 * unit_, false);
        if (chance(3)) add_ring(shape, place, 20 * unit_, true);
        shape.part_ends.push_back(static_cast<std::uint32_t>(shape.path_ends.size()));
    }

    /// Points around a place, half as far to as far as `radius`: rings that never cross, holes within their shells.
    void add_ring(Geometry& shape, Point place, double radius, bool hole) {
        const std::size_t corners = 5 + number(6), begin = shape.points.size();
        for (std::size_t corner = 0; corner < corners; ++corner) {
            const double turn = (static_cast<double>(corner) + 0.3 * share()) / static_cast<double>(corners);
            const double angle = (hole ? -2 : 2) * std::numbers::pi * turn, far = radius * (0.5 + 0.5 * share());
            shape.points.push_back(place + Point{std::cos(angle), std::sin(angle)} * far);
        }
        shape.points.push_back(Point(shape.points[begin]));
        shape.path_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
    }

    std::mt19937 random_;
    RandomLayer layer_;
    Point centre_;
    double unit_ = 1;
};

std::vector<LayerFormat> make_formats() {
    std::vector<LayerFormat> formats;
    const auto add = [&](const char* driver, const char* extension,
                         const std::vector<const char*>& systems) -> LayerFormat& {
        return formats.emplace_back(LayerFormat{driver, extension, systems});
    };
    for (int twice = 0; twice < 2; ++twice) {  // what planners are handed most
        LayerFormat& shapefile = add("ESRI Shapefile", ".shp", any_system);
        shapefile.encodings = {"UTF-8", "GB18030", "BIG5", "WINDOWS-1252"};
        shapefile.has_measures = shapefile.is_named_by_file = true;
    }
    LayerFormat& geojson = add("GeoJSON", ".geojson", any_system);
    geojson.encodings = of_texts;
    geojson.mixes_kinds = geojson.is_named_by_file = true;
    LayerFormat& lines = add("GeoJSONSeq", ".geojsonl", {wgs84});
    lines.mixes_kinds = lines.is_named_by_file = true;
    lines.has_empty_layers = false;
    LayerFormat& geopackage = add("GPKG", ".gpkg", any_system);
    geopackage.has_measures = geopackage.mixes_kinds = true;
    for (const char* const extension : {".tab", ".mif"}) {
        LayerFormat& mapinfo = add("MapInfo File", extension, {wgs84, "EPSG:32648"});
        mapinfo.encodings = {"GB18030"};
        mapinfo.is_named_by_file = true;
        mapinfo.has_chinese_names = mapinfo.has_multipoints = false;
        mapinfo.has_heights = mapinfo.has_unknown_numbers = mapinfo.has_long_integers = false;
        mapinfo.has_empty_layers = false;
    }
    formats[formats.size() - 2].degrees_off = 1e-10;  // .tab: whole numbers within the layer's bounds
    formats[formats.size() - 2].metres_off = 1e-5;
    LayerFormat& kml = add("LIBKML", ".kml", {wgs84});
    kml.mixes_kinds = true;
    kml.has_long_integers = kml.has_days = kml.has_empty_layers = false;
    LayerFormat& gml = add("GML", ".gml", any_system);
    gml.has_empty_layers = false;
    LayerFormat& flat = add("FlatGeobuf", ".fgb", any_system);
    flat.has_days = flat.has_empty_layers = flat.has_rows_without_shape = false;
    flat.is_named_by_file = true;
    LayerFormat& geodatabase = add("OpenFileGDB", ".gdb", any_system);
    geodatabase.has_measures = true;
    geodatabase.has_long_integers = false;
    geodatabase.degrees_off = 1e-8;
    geodatabase.metres_off = 2e-4;  // its grid
    LayerFormat& csv = add("CSV", ".csv", any_system);
    csv.encodings = of_texts;
    csv.mixes_kinds = csv.is_named_by_file = csv.is_all_text = true;
    csv.has_system = csv.has_empty_layers = false;
    csv.metres_off = 1e-6;
    csv.degrees_off = 1e-11;
    for (const auto& [driver, extension] : {std::pair("XLSX", ".xlsx"), std::pair("ODS", ".ods")}) {
        LayerFormat& workbook = add(driver, extension, {"EPSG:4490"});
        workbook.is_all_text = true;
        workbook.has_shapes = workbook.has_system = workbook.has_parts = workbook.has_heights = false;
        workbook.has_empty_layers = false;
    }
    return formats;
}

}  // namespace

std::span<const LayerFormat> layer_formats() {
    static const std::vector<LayerFormat> formats = make_formats();
    return formats;
}

RandomLayer random_layer(unsigned seed) {
    return Generator(seed).layer();
}

}  // namespace yimi::test
