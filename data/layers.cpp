// Which shapefiles the sample consists of, and what their fields are called: Chinese names where planners use them.
// Three sets, as they come from three offices: traffic (GBK, no .cpg, EPSG:4544), education and people (UTF-8,
// EPSG:4490), buildings (zipped, UTF-8, EPSG:4490).
#include <filesystem>
#include <functional>
#include <system_error>

#include "sample.h"
#include "shapefile.h"

namespace yimi::sample {
namespace {

constexpr const char* made_up = "虚构示范数据";

template <class T>
Cell cell(const T& value) {
    if constexpr (std::is_convertible_v<T, std::string>) {
        return std::string(value);
    } else if constexpr (std::is_floating_point_v<T>) {
        return double{value};
    } else {
        return std::int64_t{value};
    }
}
template <class T>
Cell cell(const std::optional<T>& value) {
    return value ? cell(*value) : Cell{};
}

/// The member of a row as a cell.
template <class Row, class Value>
std::function<Cell(const Row&)> member(Value Row::*value) {
    return [value](const Row& row) { return cell(row.*value); };
}

/// A field and where its cells come from.
template <class Row>
struct ColumnOf {
    Field field;
    std::function<Cell(const Row&)> cell_of;
};

constexpr auto whole = FieldType::integer;
constexpr auto real = FieldType::real;
constexpr auto text = FieldType::text;
constexpr auto date = FieldType::date;

template <class Row>
ShapeLayer layer(ShapeLayer made, const std::vector<Row>& rows, const std::function<Geometry(const Row&)>& shape_of,
                 const std::vector<ColumnOf<Row>>& columns) {
    const bool gbk = made.encoding == DbfEncoding::gbk_undeclared;
    made.fields = {{"uid", text, 24}, {"名称", text, 60}};
    for (const auto& column : columns) made.fields.push_back(column.field);
    made.fields.push_back({gbk ? "数据来源" : "来源", text, 24});
    for (const Row& row : rows) {
        Record record{shape_of(row), {cell(row.uid), cell(row.name)}};
        for (const auto& column : columns) record.cells.push_back(column.cell_of(row));
        record.cells.push_back(cell(std::string(made_up)));
        made.records.push_back(std::move(record));
    }
    return made;
}

ShapeLayer streets(const Neighbourhood& place) {
    return layer<Street>({"道路", DbfEncoding::gbk_undeclared, 4544, {}, {}}, place.streets,
                         [](const Street& row) { return make_line(row.path); },
                         {{{"道路等级", text, 16}, [](const Street& row) { return cell(word(row.road_class)); }},
                          {{"限速", whole, 4}, member(&Street::speed_kmh)},
                          {{"人行道", text, 8}, member(&Street::sidewalk)},
                          {{"人行道宽", real, 12}, member(&Street::sidewalk_width_m)},
                          {{"有效宽度", real, 12}, member(&Street::usable_width_m)},
                          {{"坡度", real, 12}, member(&Street::slope_pct)},
                          {{"台阶", whole, 1}, member(&Street::stairs)},
                          {{"缘石坡道", whole, 1}, member(&Street::kerb_ramp)},
                          {{"照明", whole, 1}, member(&Street::lit)},
                          {{"隔离", whole, 1}, member(&Street::separated)},
                          {{"单行", whole, 1}, member(&Street::oneway)},
                          {{"交通量", whole, 6}, member(&Street::traffic_per_hour)}});
}

ShapeLayer crossings(const Neighbourhood& place) {
    return layer<Crossing>({"过街设施", DbfEncoding::gbk_undeclared, 4544, {}, {}}, place.crossings,
                           [](const Crossing& row) { return make_point(row.at); },
                           {{{"类型", text, 12}, member(&Crossing::kind)},
                            {{"过街长度", real, 12}, member(&Crossing::length_m)},
                            {{"绿灯时间", whole, 4}, member(&Crossing::green_s)},
                            {{"等候时间", whole, 4}, member(&Crossing::wait_s)},
                            {{"车速", whole, 4}, member(&Crossing::approach_kmh)}});
}

ShapeLayer occluders(const Neighbourhood& place, const std::string& name, GeometryKind kind) {
    std::vector<Occluder> rows;
    for (const Occluder& occluder : place.occluders) {
        if (occluder.shape.kind == kind) rows.push_back(occluder);
    }
    return layer<Occluder>({name, DbfEncoding::gbk_undeclared, 4544, {}, {}}, rows,
                           [](const Occluder& row) { return row.shape; },
                           {{{"类型", text, 12}, member(&Occluder::kind)},
                            {{"高度", real, 12}, member(&Occluder::height_m)},
                            {{"通透度", real, 12}, member(&Occluder::see_through_share)},
                            {{"可移动", whole, 1}, member(&Occluder::movable)}});
}

ShapeLayer buildings(const Neighbourhood& place) {
    return layer<Building>({"建筑", DbfEncoding::utf8_declared, 4490, {}, {}}, place.buildings,
                           [](const Building& row) { return make_polygon(row.ring); },
                           {{{"高度", real, 12}, member(&Building::height_m)},
                            {{"楼层", whole, 4}, member(&Building::floors)},
                            {{"用途", text, 16}, member(&Building::use)}});
}

ShapeLayer districts(const Neighbourhood& place) {
    return layer<Area>({"街道辖区", DbfEncoding::utf8_declared, 4490, {}, {}}, place.districts,
                       [](const Area& row) { return make_polygon(row.ring); },
                       {{{"code", text, 12}, member(&Area::code_or_school)},
                        {{"grouping", text, 12}, member(&Area::grouping)},
                        {{"population", whole, 9}, member(&Area::population)},
                        {{"儿童占", real, 12}, member(&Area::children_share)}});
}

ShapeLayer blocks(const Neighbourhood& place) {
    const auto aged = [](std::size_t index) { return [index](const Block& row) { return cell(row.children[index]); }; };
    return layer<Block>({"居住地块", DbfEncoding::utf8_declared, 4490, {}, {}}, place.blocks,
                        [](const Block& row) { return make_polygon(row.ring); },
                        {{{"区划码", text, 12}, member(&Block::district_code)},
                         {{"population", whole, 9}, member(&Block::population)},
                         {{"0-2岁", whole, 6}, aged(0)},
                         {{"3-5岁", whole, 6}, aged(1)},
                         {{"6-11岁", whole, 6}, aged(2)},
                         {{"12-14岁", whole, 6}, aged(3)},
                         {{"随迁", whole, 6}, member(&Block::migrant_children)},
                         {{"setting", text, 8}, [](const Block&) { return cell(std::string("urban")); }}});
}

ShapeLayer schools(const Neighbourhood& place) {
    return layer<School>({"学校", DbfEncoding::utf8_declared, 4490, {}, {}}, place.schools,
                         [](const School& row) { return make_polygon(row.site); },
                         {{{"学段", text, 16}, member(&School::stage)},
                          {{"学位", whole, 6}, member(&School::seats)},
                          {{"enrolled", whole, 6}, member(&School::enrolled)},
                          {{"opens_at", text, 5}, member(&School::opens_at)},
                          {{"closes_at", text, 5}, member(&School::closes_at)},
                          {{"noise_db", real, 12}, member(&School::noise_db)},
                          {{"公交距", real, 12}, member(&School::stop_distance_m)}});
}

ShapeLayer gates(const Neighbourhood& place) {
    return layer<Gate>({"校门", DbfEncoding::utf8_declared, 4490, {}, {}}, place.gates,
                       [](const Gate& row) { return make_point(row.at); },
                       {{{"school_uid", text, 24}, member(&Gate::school_uid)},
                        {{"opens_at", text, 5}, member(&Gate::opens_at)},
                        {{"closes_at", text, 5}, member(&Gate::closes_at)}});
}

ShapeLayer playgrounds(const Neighbourhood& place) {
    return layer<Playground>(
        {"儿童活动场地", DbfEncoding::utf8_declared, 4490, {}, {}}, place.playgrounds,
        [](const Playground& row) { return make_polygon(row.ring); },
        {{{"类型", text, 16}, member(&Playground::kind)},
         {{"ages", text, 8}, member(&Playground::ages)},
         {{"area_m2", real, 12}, [](const Playground& row) { return cell(area_m2(make_polygon(row.ring))); }},
         {{"surfacing", text, 12}, member(&Playground::surfacing)},
         {{"跌落高", real, 12}, member(&Playground::max_fall_height_m)},
         {{"器械年", whole, 4}, member(&Playground::equipment_year)},
         {{"检查日", date, 0}, member(&Playground::inspected_on)},
         {{"fenced", whole, 1}, member(&Playground::fenced)},
         {{"gates", whole, 3}, member(&Playground::gates)},
         {{"遮阴", real, 12}, member(&Playground::shaded_share)},
         {{"座椅", whole, 4}, member(&Playground::seats_for_carers)}});
}

ShapeLayer catchments(const Neighbourhood& place) {
    return layer<Area>({"学区", DbfEncoding::utf8_declared, 4490, {}, {}}, place.catchments,
                       [](const Area& row) { return make_polygon(row.ring); },
                       {{{"school_uid", text, 24}, member(&Area::code_or_school)},
                        {{"year", whole, 4}, [](const Area&) { return cell(2026); }}});
}

ShapeLayer routes(const Neighbourhood& place) {
    return layer<Route>({"上学路", DbfEncoding::utf8_declared, 4490, {}, {}}, place.routes,
                        [](const Route& row) { return make_line(row.path); },
                        {{{"direction", text, 12}, member(&Route::direction)},
                         {{"pair_uid", text, 24}, member(&Route::pair_uid)},
                         {{"school_uid", text, 24}, member(&Route::school_uid)},
                         {{"age", whole, 3}, member(&Route::age)},
                         {{"陪同", whole, 1}, member(&Route::accompanied)},
                         {{"depart_at", text, 5}, member(&Route::depart_at)},
                         {{"profile", text, 16}, member(&Route::profile)}});
}

std::optional<std::string> write_set(const std::vector<ShapeLayer>& layers, const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return folder + ": " + error.message();
    for (const ShapeLayer& one : layers) {
        if (auto trouble = write_shapefile(one, folder)) return trouble;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> write_shapefiles(const Neighbourhood& place, const std::string& folder) {
    const std::vector<ShapeLayer> traffic = {streets(place), crossings(place),
                                             occluders(place, "遮挡物_线", GeometryKind::lines),
                                             occluders(place, "遮挡物_面", GeometryKind::polygons)};
    const std::vector<ShapeLayer> education = {districts(place),   blocks(place),     schools(place), gates(place),
                                               playgrounds(place), catchments(place), routes(place)};
    if (auto trouble = write_set(traffic, folder + "/traffic")) return trouble;
    if (auto trouble = write_set(education, folder + "/education")) return trouble;
    if (auto trouble = write_set({buildings(place)}, folder + "/buildings")) return trouble;
    return zip_shapefile("建筑", folder + "/buildings");
}

}  // namespace yimi::sample
