#include "core/model/schema.h"

#include <cassert>

namespace yimi {
namespace {

using Words = std::string_view;

constexpr Words groupings[] = {"core", "suburb", "new_town"};
constexpr Words settings[] = {"urban", "rural"};
constexpr Words sidewalks[] = {"both", "left", "right", "none"};
constexpr Words crossing_kinds[] = {"signal", "zebra", "raised", "refuge", "bridge", "underpass", "unmarked"};
constexpr Words occluder_kinds[] = {"wall", "hedge", "parked_car", "kiosk", "fence", "box", "tree_row", "other"};
constexpr Words stages[] = {"nursery", "kindergarten", "primary", "junior", "nine_year"};
constexpr Words playground_kinds[] = {"playground", "pocket_park", "park", "sports", "school_yard"};
constexpr Words directions[] = {"to_school", "to_home"};
constexpr Words confidences[] = {"A", "B", "C"};
constexpr Words severities[] = {"S1", "S2", "S3", "S4"};
constexpr Words finding_states[] = {"fail", "unknown"};
constexpr Words hazard_states[] = {"draft",  "registered", "assigned",    "rectifying", "awaiting_acceptance",
                                   "closed", "listed",     "transferred", "withdrawn"};
constexpr Words found_hows[] = {"audit", "inspection", "report"};

constexpr auto text = ColumnType::text;
constexpr auto integer = ColumnType::integer;
constexpr auto real = ColumnType::real;
constexpr auto boolean = ColumnType::boolean;
constexpr auto date = ColumnType::date;
constexpr auto time = ColumnType::time;
constexpr auto json = ColumnType::json;

/// Puts the columns that every table begins with before its own.
template <std::size_t count>
constexpr std::array<Column, count + 5> with_common(const Column (&own)[count]) {
    std::array<Column, count + 5> all{};
    all[0] = {"uid", text};
    all[1] = {"name", text};
    all[2] = {"source", text};
    all[3] = {"source_date", date};
    all[4] = {"confidence", text, {}, confidences};
    for (std::size_t index = 0; index < count; ++index) all[index + 5] = own[index];
    return all;
}

constexpr auto districts = with_common({{"code", text},
                                        {"grouping", text, {}, groupings},
                                        {"population", integer, "person"},
                                        {"children_share", real, "share"}});
constexpr auto blocks = with_common({{"district_code", text},
                                     {"population", integer, "person"},
                                     {"children_0_2", integer, "person"},
                                     {"children_3_5", integer, "person"},
                                     {"children_6_11", integer, "person"},
                                     {"children_12_14", integer, "person"},
                                     {"migrant_children", integer, "person"},
                                     {"setting", text, {}, settings}});
constexpr auto streets = with_common({{"road_class", text},
                                      {"speed_limit_kmh", real, "km/h"},
                                      {"sidewalk", text, {}, sidewalks},
                                      {"sidewalk_width_m", real, "m"},
                                      {"usable_width_m", real, "m"},
                                      {"slope_pct", real, "%"},
                                      {"stairs", boolean},
                                      {"kerb_ramp", boolean},
                                      {"lit", boolean},
                                      {"separated", boolean},
                                      {"oneway_for_cars", boolean},
                                      {"traffic_per_hour", real, "vehicles/h"},
                                      {"level", integer}});
constexpr auto crossings = with_common({{"kind", text, {}, crossing_kinds},
                                        {"crossing_length_m", real, "m"},
                                        {"green_s", real, "s"},
                                        {"wait_s", real, "s"},
                                        {"approach_speed_kmh", real, "km/h"}});
constexpr auto occluders = with_common({{"kind", text, {}, occluder_kinds},
                                        {"height_m", real, "m"},
                                        {"see_through", real, "share"},
                                        {"movable", boolean},
                                        {"underside_m", real, "m"},
                                        {"present_from", time},
                                        {"present_to", time},
                                        {"present_share", real, "share"}});
constexpr auto buildings = with_common({{"height_m", real, "m"}, {"floors", integer}, {"use", text}});
constexpr auto schools = with_common({{"stage", text, {}, stages},
                                      {"seats", integer, "seat"},
                                      {"enrolled", integer, "person"},
                                      {"opens_at", time},
                                      {"closes_at", time},
                                      {"noise_db", real, "dB(A)"},
                                      {"stop_distance_m", real, "m"}});
constexpr auto school_gates = with_common({{"school_uid", text}, {"opens_at", time}, {"closes_at", time}});
constexpr auto playgrounds = with_common({{"kind", text, {}, playground_kinds},
                                          {"ages", text},
                                          {"area_m2", real, "m²"},
                                          {"surfacing", text},
                                          {"max_fall_height_m", real, "m"},
                                          {"equipment_year", integer},
                                          {"inspected_on", date},
                                          {"fenced", boolean},
                                          {"gates", integer},
                                          {"shaded_share", real, "share"},
                                          {"seats_for_carers", integer}});
constexpr auto routes = with_common({{"direction", text, {}, directions},
                                     {"pair_uid", text},
                                     {"school_uid", text},
                                     {"age", integer, "year"},
                                     {"accompanied", boolean},
                                     {"depart_at", time},
                                     {"profile", text},
                                     {"via_vertices", json},
                                     {"to_check", boolean}});
constexpr auto catchments = with_common({{"school_uid", text}, {"year", integer}});
constexpr auto hazards = with_common({{"id", text},
                                      {"finding_key", text},
                                      {"rule", text},
                                      {"title", text},
                                      {"kind", text},
                                      {"severity", text, {}, severities},
                                      {"district_code", text},
                                      {"place", text},
                                      {"found_by", text},
                                      {"found_on", date},
                                      {"found_how", text, {}, found_hows},
                                      {"description", text},
                                      {"photo_before", text},
                                      {"state", text, {}, hazard_states},
                                      {"responsible_unit", text},
                                      {"assigned_by", text},
                                      {"assigned_on", date},
                                      {"due_on", date},
                                      {"extended_times", integer},
                                      {"rectifier", text},
                                      {"rectified_on", date},
                                      {"measure", text},
                                      {"photo_after", text},
                                      {"acceptor", text},
                                      {"accepted_on", date},
                                      {"proof", text},
                                      {"closed_on", date},
                                      {"history", json}});
constexpr auto findings = with_common({{"key", text},
                                       {"rule", text},
                                       {"severity", text, {}, severities},
                                       {"state", text, {}, finding_states},
                                       {"measured", real},
                                       {"unit", text},
                                       {"threshold", real},
                                       {"explanation_zh", text},
                                       {"explanation_en", text},
                                       {"inputs", json},
                                       {"revision", integer}});
constexpr auto route_profile = with_common({{"route_uid", text},
                                            {"at_m", real, "m"},
                                            {"at_time", time},
                                            {"child_visible_m2", real, "m²"},
                                            {"adult_visible_m2", real, "m²"},
                                            {"open_share", real, "share"},
                                            {"blind", boolean},
                                            {"blocker_uid", text}});

constexpr std::array<TableSchema, table_count> schemas{{
    {Table::districts, "districts", GeometryColumn::multi_polygon, districts},
    {Table::blocks, "blocks", GeometryColumn::multi_polygon, blocks},
    {Table::streets, "streets", GeometryColumn::line, streets},
    {Table::crossings, "crossings", GeometryColumn::point, crossings},
    {Table::occluders, "occluders", GeometryColumn::any, occluders},
    {Table::buildings, "buildings", GeometryColumn::multi_polygon, buildings},
    {Table::schools, "schools", GeometryColumn::any, schools},
    {Table::school_gates, "school_gates", GeometryColumn::point, school_gates},
    {Table::playgrounds, "playgrounds", GeometryColumn::multi_polygon, playgrounds},
    {Table::routes, "routes", GeometryColumn::line, routes},
    {Table::catchments, "catchments", GeometryColumn::multi_polygon, catchments},
    {Table::hazards, "hazards", GeometryColumn::any, hazards},
    {Table::findings, "findings", GeometryColumn::any, findings},
    {Table::route_profile, "route_profile", GeometryColumn::point, route_profile},
}};

}  // namespace

const char* ogc_name(GeometryColumn column) noexcept {
    switch (column) {
        case GeometryColumn::point:
            return "POINT";
        case GeometryColumn::line:
            return "LINESTRING";
        case GeometryColumn::multi_polygon:
            return "MULTIPOLYGON";
        case GeometryColumn::any:
            break;
    }
    return "GEOMETRY";
}

const TableSchema& schema_of(Table table) noexcept {
    return schemas[static_cast<std::size_t>(table)];
}

std::span<const TableSchema, table_count> all_schemas() noexcept {
    return schemas;
}

std::optional<Table> table_named(std::string_view name) noexcept {
    for (const TableSchema& schema : schemas)
        if (schema.name == name) return schema.table;
    return std::nullopt;
}

std::optional<std::size_t> column_index(Table table, std::string_view name) noexcept {
    const auto columns = schema_of(table).columns;
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (columns[index].name == name) return index;
    return std::nullopt;
}

std::size_t column(Table table, std::string_view name) noexcept {
    const auto index = column_index(table, name);
    assert(index && "the schema has no such column");
    return index.value_or(0);
}

}  // namespace yimi
